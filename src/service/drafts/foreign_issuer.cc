#include "service/drafts/foreign_issuer.h"

#include "base/text.h"

namespace dondoc::service {
namespace {

/// The province in a body's name, folded: "Ủy ban nhân dân tỉnh Sơn Thủy" → "son thuy". Empty where it names none.
std::string province_of(const std::optional<std::string>& name) {
  const auto key = base::fold_spaces(base::fold(name.value_or("")));
  for (const std::string_view before : {"nhan dan thanh pho ", "tinh uy ", "tinh "})
    if (const auto at = key.find(before); at != key.npos && (at == 0 || key[at - 1] == ' ')) return key.substr(at + before.size(), key.find_first_of(",;(", at) - at - before.size());
  return {};
}

std::string first_of(std::string one, std::string other) { return one.empty() ? std::move(other) : std::move(one); }

}  // namespace

std::optional<draft::Warning> foreign_issuer(const draft::Draft& draft, const store::AgencyRow& agency) {
  const auto& document = draft.document;
  const auto theirs = first_of(province_of(document.issuer), province_of(document.issuer_parent));
  const auto ours = first_of(province_of(agency.name), province_of(agency.parent_name));
  if (theirs.empty() || ours.empty() || theirs == ours) return std::nullopt;
  draft::Warning warning{"issuer-elsewhere",
                         "Văn bản do " + document.issuer.value_or("cơ quan của tỉnh khác") + " ban hành, không phải của tỉnh mình. Các tên chung như “UBND tỉnh”, “Sở Y tế” vẫn được hiểu "
                         "là đơn vị trong danh mục của mình: hãy xem lại từng đơn vị trước khi xác nhận.", {}};
  for (const auto& at : {document.at.issuer, document.at.issuer_parent})
    if (!warning.at && at && at->size() == 2) warning.at = *at;
  return warning;
}

}  // namespace dondoc::service
