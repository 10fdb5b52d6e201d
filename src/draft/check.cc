#include "draft/check.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string_view>

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"

namespace dondoc::draft {

namespace {

using Text = std::optional<std::string>;
using Ids = std::set<std::string_view>;

class Check {
 public:
  explicit Check(const Draft& draft) : draft_(draft) {
    if (draft.source.text) length_ = base::count_code_points(*draft.source.text);
  }

  void run() {
    units_ = ids("units", draft_.units);
    phases_ = ids("phases", draft_.phases);
    events_ = ids("events", draft_.events);
    periods_ = ids("periods", draft_.periods);
    tasks_ = ids("tasks", draft_.tasks);
    document();
    each("references", draft_.references, [&](const Reference& it, const std::string& path) {
      date(path + ".date", it.date);
      place(path + ".at", it.at);
    });
    sections("sections", draft_.sections);
    each("periods", draft_.periods, [&](const Period& it, const std::string& path) {
      date(path + ".from", it.from);
      date(path + ".to", it.to);
      place(path + ".at", it.at);
    });
    each("phases", draft_.phases, [&](const Phase& it, const std::string& path) { place(path + ".at", it.at); });
    each("events", draft_.events, [&](const Event& it, const std::string& path) {
      date(path + ".date", it.date);
      known(path + ".phase", it.phase, phases_);
      place(path + ".at", it.at);
    });
    each("themes", draft_.themes, [&](const Theme& it, const std::string& path) { place(path + ".at", it.at); });
    each("channels", draft_.channels, [&](const Channel& it, const std::string& path) { place(path + ".at", it.at); });
    each("units", draft_.units, [&](const Unit& it, const std::string& path) {
      each(path + ".at", it.at, [&](const At& at, const std::string& at_path) { place(at_path, at); });
    });
    each("tasks", draft_.tasks, [&](const Task& it, const std::string& path) { task(path, it); });
    each("reporting", draft_.reporting, [&](const Reporting& it, const std::string& path) { reporting(path, it); });
    each("recipients", draft_.recipients, [&](const Recipient& it, const std::string& path) {
      word(path + ".purpose", it.purpose, {"to-report", "to-implement", "to-coordinate", "to-know", "to-file"});
      place(path + ".at", it.at);
    });
    each("warnings", draft_.warnings, [&](const Warning& it, const std::string& path) {
      if (it.at) place(path + ".at", *it.at);
    });
    for (const auto& [path, slips] : {std::pair("slips", &draft_.slips), std::pair("spellings", &draft_.spellings)})
      if (*slips) each(path, **slips, [&](const Slip& it, const std::string& at) { place(at + ".at", it.at); });
    if (draft_.columns) each("columns", *draft_.columns, [&](const TableColumn& it, const std::string& path) { place(path + ".at", it.at); });
    if (!bad_.empty()) {
      auto first = bad_.front().first;
      throw base::Error(base::ErrorKind::invalid, "draft.fields", std::move(first), std::move(bad_));
    }
  }

 private:
  void wrong(const std::string& path, const char* code) { bad_.emplace_back(path, code); }

  template <class T, class F> void each(const std::string& path, const std::vector<T>& items, F&& visit) {
    for (std::size_t i = 0; i < items.size(); ++i) visit(items[i], path + "[" + std::to_string(i) + "]");
  }

  template <class T> Ids ids(const std::string& path, const std::vector<T>& items) {
    Ids out;
    each(path, items, [&](const T& it, const std::string& at) {
      if (it.id.empty() || !out.insert(it.id).second) wrong(at + ".id", "draft.id");
    });
    return out;
  }

  void known(const std::string& path, const Text& id, const Ids& ids) {
    if (id && !ids.contains(*id)) wrong(path, "draft.unknown_id");
  }
  void place(const std::string& path, const At& at) {
    if (at.empty()) return;
    if (at.size() != 2 || at[0] > at[1] || (length_ && at[1] > *length_)) wrong(path, "draft.place");
  }
  void date(const std::string& path, const Text& date) {
    if (date && !base::last_day_of(*date)) wrong(path, "draft.date");
  }
  void word(const std::string& path, const Text& word, std::initializer_list<std::string_view> words) {
    if (word && std::find(words.begin(), words.end(), *word) == words.end()) wrong(path, "draft.word");
  }
  void confidence(const std::string& path, double value) {
    if (!(value >= 0 && value <= 1)) wrong(path, "draft.confidence");
  }

  void document() {
    const auto& at = draft_.document.at;
    date("document.date", draft_.document.date);
    if (draft_.document.received) date("document.received.date", draft_.document.received->date);
    boost::mp11::mp_for_each<boost::describe::describe_members<DocumentAt, boost::describe::mod_public>>([&](auto member) {
      if (const auto& value = at.*member.pointer) place(std::string("document.at.") + member.name, *value);
    });
  }

  void sections(const std::string& path, const std::vector<Section>& items) {
    each(path, items, [&](const Section& it, const std::string& at) {
      place(at + ".at", it.at);
      sections(at + ".children", it.children);
    });
  }

  void mention(const std::string& path, const Mention& it) {
    known(path + ".unit", it.unit, units_);
    place(path + ".at", it.at);
  }
  void mentions(const std::string& path, const std::vector<Mention>& items) {
    each(path, items, [&](const Mention& it, const std::string& at) { mention(at, it); });
  }
  void due(const std::string& path, const std::optional<Due>& it) {
    if (!it) return;
    date(path + ".date", it->date);
    if (it->relative_to && !events_.contains(*it->relative_to)) known(path + ".relative_to", it->relative_to, phases_);
    place(path + ".at", it->at);
  }

  void task(const std::string& path, const Task& it) {
    mentions(path + ".assignees", it.assignees);
    mentions(path + ".with", it.with);
    due(path + ".due", it.due);
    if (it.recurrence)
      word(path + ".recurrence.every", it.recurrence->every, {"day", "week", "month", "quarter", "half-year", "year"});
    each(path + ".needs", it.needs, [&](const std::string& id, const std::string& at) { known(at, id, tasks_); });
    known(path + ".period", it.period, periods_);
    known(path + ".phase", it.phase, phases_);
    each(path + ".deliverables", it.deliverables, [&](const Deliverable& made, const std::string& at) { place(at + ".at", made.at); });
    confidence(path + ".confidence", it.confidence);
    place(path + ".at", it.at);
  }

  void reporting(const std::string& path, const Reporting& it) {
    mentions(path + ".from", it.from);
    mentions(path + ".to", it.to);
    if (it.via) mention(path + ".via", *it.via);
    due(path + ".due", it.due);
    confidence(path + ".confidence", it.confidence);
    place(path + ".at", it.at);
    if (!it.fields) return;
    Ids keys;
    each(path + ".fields", *it.fields, [&](const ReportField& field, const std::string& at) {
      if (field.key.empty() || !keys.insert(field.key).second) wrong(at + ".key", "draft.id");
      place(at + ".at", field.at);
    });
  }

  const Draft& draft_;
  std::optional<std::size_t> length_;
  Ids units_, phases_, events_, periods_, tasks_;
  base::Params bad_;
};

}  // namespace

void check(const Draft& draft) { Check(draft).run(); }

}  // namespace dondoc::draft
