#include "draft/composition.h"

#include <algorithm>
#include <set>

#include "base/date.h"
#include "base/error.h"

namespace dondoc::draft {
namespace {

constexpr std::size_t most_parts = 2000, most_bytes = 1 << 20;

class Check {
 public:
  explicit Check(const Composition& composition) : composition_(composition) {}

  void run() {
    ids("bases", composition_.bases);
    ids("parts", composition_.parts);
    ids("recipients", composition_.recipients);
    for (std::size_t i = 0; i < composition_.parts.size(); ++i) part(composition_.parts[i], "parts[" + std::to_string(i) + "]");
    for (std::size_t i = 0; i < composition_.recipients.size(); ++i) {
      static const std::set<std::string_view> words{"to-report", "to-implement", "to-coordinate", "to-know"};
      const auto& purpose = composition_.recipients[i].purpose;
      if (purpose && !words.contains(*purpose)) wrong("recipients[" + std::to_string(i) + "].purpose", "draft.word");
    }
    for (const auto& basis : composition_.bases) bytes_ += basis.text.size();
    for (const auto& recipient : composition_.recipients) bytes_ += recipient.name.size();
    const auto lines = composition_.parts.size() + composition_.bases.size() + composition_.recipients.size();
    if (lines > most_parts || bytes_ > most_bytes) throw base::Error(base::ErrorKind::too_large, "composition.too_large", {}, {{"limit", std::to_string(most_parts)}});
    if (bad_.empty()) return;
    auto first = bad_.front().first;
    throw base::Error(base::ErrorKind::invalid, "composition.fields", std::move(first), std::move(bad_));
  }

 private:
  void wrong(const std::string& path, const char* code) { bad_.emplace_back(path, code); }

  template <class T> void ids(const char* list, const std::vector<T>& items) {
    std::set<std::string_view> known;
    for (std::size_t i = 0; i < items.size(); ++i)
      if (items[i].id.empty() || !known.insert(items[i].id).second) wrong(std::string(list) + "[" + std::to_string(i) + "].id", "draft.id");
  }

  void part(const Part& part, const std::string& path) {
    bytes_ += part.text.size() + part.product.size();
    const int deepest = part.kind == PartKind::heading ? 3 : part.kind == PartKind::bullet || part.kind == PartKind::channel ? 2 : 1;
    if (part.level < 1 || part.level > deepest) wrong(path + ".level", "draft.word");
    if (part.due) {
      bytes_ += part.due->words.size();
      if (part.due->date && !base::last_day_of(*part.due->date)) wrong(path + ".due.date", "draft.date");
    }
    for (const auto* bodies : {&part.who, &part.with, &part.to})
      for (const auto& each : *bodies) body(each, path);
    if (part.via) body(*part.via, path);
  }

  void body(const NamedBody& body, const std::string& path) {
    bytes_ += body.name.size();
    const bool picked = body.kind && (*body.kind == "unit" || *body.kind == "group");
    if (body.kind.has_value() != body.id.has_value() || (body.kind && !picked)) wrong(path + ".kind", "draft.word");
  }

  const Composition& composition_;
  base::Params bad_;
  std::size_t bytes_ = 0;
};

}  // namespace

void check(const Composition& composition) { Check(composition).run(); }

}  // namespace dondoc::draft
