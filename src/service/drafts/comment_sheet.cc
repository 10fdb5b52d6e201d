#include "service/drafts/comment_sheet.h"

#include <fmt/format.h>

#include "base/text.h"
#include "draft/lint/given.h"
#include "draft/lint/law.h"
#include "draft/lint/words.h"
#include "service/official.h"
#include "writer/official_docx.h"

namespace dondoc::service {

namespace {

namespace lint = draft::lint;

constexpr const char* blank = "…………………";

// The deepest labelled part that holds the passage: "V.3".
std::string section_of(const std::vector<draft::Section>& sections, const draft::At& at) {
  for (const auto& section : sections)
    if (lint::within(at, section.at)) {
      auto below = section_of(section.children, at);
      return below.empty() ? section.path : below;
    }
  return {};
}

// A head prints names in capitals; where the law's data has the name, as a sentence does.
std::string as_read(const draft::Document& it) {
  const auto printed = it.issuer.value_or(""), key = base::fold(printed);
  for (const auto& name : lint::law().capitals)
    if (base::fold(name) == key) return name;
  // A name without its place stays as printed: nobody knows where its capitals are.
  const auto out = name_with_place(printed, {}, it.place);
  return it.place && out.ends_with(" " + *it.place) ? out : printed;
}

std::string named(const draft::Document& it) {
  std::string out = it.kind.value_or("văn bản");
  if (it.symbol) out += fmt::format(" số {}{}{}", it.number.value_or("     "), it.family == draft::Family::party ? "-" : "/", *it.symbol);
  if (it.issuer) out += " của " + as_read(it);
  if (it.title) out += ": " + *it.title;
  return out;
}

class Sheet {
 public:
  Sheet(const draft::Draft& draft, const std::vector<lint::Finding>& findings)
      : draft_(draft), findings_(findings), map_(draft.source.text ? std::string_view(*draft.source.text) : std::string_view()) {}

  writer::Table table() const {
    writer::Table out;
    out.columns = {{"TT", 1, writer::Align::center}, {"Nội dung dự thảo", 5}, {"Ý kiến", 6}, {"Đề xuất", 4}, {"Tiếp thu, giải trình", 3}};
    int number = 0;
    for (const auto severity : {lint::Severity::error, lint::Severity::warning, lint::Severity::note}) {
      bool headed = false;
      for (const auto& it : findings_) {
        if (it.severity != severity || it.muted) continue;
        if (!headed) out.rows.push_back({{{lint::words("vi", "lint.severity." + base::enum_name(severity))}}, true});
        headed = true;
        const auto law = it.law ? "\n(Căn cứ: " + *it.law + ")" : std::string();
        out.rows.push_back({{{std::to_string(++number)}, {place(it)}, {lint::reason("vi", it) + law}, {lint::way_out("vi", it)}, {""}}});
      }
    }
    return out;
  }

  std::string place(const lint::Finding& it) const {
    if (it.at.size() != 2) return "Toàn văn bản";
    const auto section = section_of(draft_.sections, it.at);
    std::string out = section.empty() ? "" : "Mục " + section + ": ";
    if (!draft_.source.text) return out;
    const auto begin = map_.byte_at(it.at[0]), end = map_.byte_at(it.at[1]);
    return out + "“" + lint::excerpt(std::string_view(*draft_.source.text).substr(begin, end - begin), 200) + "”";
  }

 private:
  const draft::Draft& draft_;
  const std::vector<lint::Finding>& findings_;
  base::CodePointMap map_;
};

}  // namespace

std::string comment_sheet(const draft::Draft& draft, const std::vector<lint::Finding>& findings, const Commenter& commenter) {
  const Sheet sheet(draft, findings);
  const auto or_blank = [](const std::string& text) { return text.empty() ? std::string(blank) : text; };
  writer::OfficialDocument out;
  out.family = draft.document.family == draft::Family::party ? writer::Family::party : writer::Family::state;
  out.superior = commenter.superior;
  out.issuer = or_blank(commenter.name);
  out.number = {std::nullopt, "PGY", or_blank(commenter.letters)};
  out.place = or_blank(commenter.place);
  out.dated_on = commenter.dated_on.value_or(base::Date());
  out.blank = commenter.dated_on ? writer::DateBlank::day : writer::DateBlank::all;
  out.kind = "Phiếu góp ý";
  out.title = "Dự thảo " + named(draft.document);
  out.addressees = {or_blank(as_read(draft.document))};
  auto table = sheet.table();
  if (table.rows.empty()) {
    out.body.push_back(writer::Paragraph{"Đã kiểm tra dự thảo nêu trên; không có ý kiến góp ý."});
  } else {
    out.body.push_back(writer::Paragraph{"Đã kiểm tra dự thảo nêu trên; đề nghị cơ quan soạn thảo xem xét, tiếp thu hoặc giải trình các nội dung sau:"});
    out.body.push_back(std::move(table));
  }
  const bool commented = out.body.size() > 1;
  for (const auto& it : findings)
    if (it.muted) out.body.push_back(writer::Bullet{fmt::format("Không góp ý: {} Lý do: {}", lint::reason("vi", it), *it.muted)});
  if (commented) out.body.push_back(writer::Paragraph{"Trên đây là các nội dung góp ý đối với dự thảo."});
  out.recipients = {"Như trên"};
  out.filed_at = "VT";
  out.signature = {"", or_blank(commenter.position), ""};
  return writer::write_docx(out);
}

}  // namespace dondoc::service
