#include "draft/compare.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/enum_name.h"
#include "base/text.h"

namespace dondoc::draft {
namespace {

using Keys = std::vector<std::string>;

std::string key(const std::string& text) { return base::fold(text); }
std::string key(const std::optional<std::string>& text) { return text ? base::fold(*text) : std::string(); }

Agreement of_keys(Keys confirmed, Keys read) {
  std::ranges::sort(confirmed);
  std::ranges::sort(read);
  Keys both;
  std::ranges::set_intersection(confirmed, read, std::back_inserter(both));
  return {static_cast<int>(confirmed.size()), static_cast<int>(read.size()), static_cast<int>(both.size())};
}

void add(Agreement& into, const Agreement& other) {
  into.confirmed += other.confirmed;
  into.read += other.read;
  into.matched += other.matched;
}

Keys header(const Document& document) {
  Keys out;
  const auto field = [&](const char* name, const std::optional<std::string>& value) {
    if (value) out.push_back(name + (": " + key(*value)));
  };
  field("kind", document.kind);
  field("number", document.number);
  field("symbol", document.symbol);
  field("issuer", document.issuer);
  field("issuer_parent", document.issuer_parent);
  field("place", document.place);
  field("date", document.date);
  field("title", document.title);
  field("urgency", document.urgency);
  field("circulation", document.circulation);
  if (document.signature) {
    field("authority", document.signature->authority);
    field("position", document.signature->position);
    field("name", document.signature->name);
  }
  if (!out.empty()) out.push_back("family: " + base::enum_name(document.family));
  return out;
}

void outline(const std::vector<Section>& sections, Keys& out) {
  for (const auto& section : sections) {
    out.push_back(section.path + " " + key(section.heading) + " " + base::enum_name(section.role));
    outline(section.children, out);
  }
}

template <class T, class F> Keys keys_of(const std::vector<T>& values, F key_of) {
  Keys out;
  for (const auto& value : values) out.push_back(key_of(value));
  return out;
}

Keys names(const std::vector<Mention>& mentions) {
  return keys_of(mentions, [](const Mention& mention) { return key(mention.text); });
}

// The dates that a deadline means, or its words where it has none.
std::string meaning(const std::optional<Due>& due) {
  if (!due) return {};
  return (due->date ? *due->date : key(due->text)) + " " + (due->bound ? base::enum_name(*due->bound) : "");
}

bool overlap(const At& one, const At& other) {
  if (one.size() != 2 || other.size() != 2) return false;
  const auto begin = std::max(one[0], other[0]), end = std::min(one[1], other[1]);
  if (end <= begin) return false;
  return 2 * (end - begin) >= one[1] - one[0] && 2 * (end - begin) >= other[1] - other[0];
}

// Which of `read` each of `confirmed` is; null where none is. Places first, in
// document order, then texts.
template <class T, class F> std::vector<const T*> match(const std::vector<T>& confirmed, const std::vector<T>& read, F text_of) {
  std::vector<const T*> out(confirmed.size());
  std::vector<bool> taken(read.size());
  std::vector<std::size_t> by_place(read.size());
  for (std::size_t i = 0; i < read.size(); ++i) by_place[i] = i;
  std::ranges::stable_sort(by_place, {}, [&](std::size_t i) { return read[i].at.empty() ? 0u : read[i].at[0]; });
  for (std::size_t c = 0; c < confirmed.size(); ++c) {
    if (confirmed[c].at.size() != 2) continue;
    for (const auto i : by_place) {
      if (read[i].at.size() != 2 || taken[i]) continue;
      if (read[i].at[0] >= confirmed[c].at[1]) break;
      // Several tasks may stand in one sentence: the same words go together.
      if (!overlap(confirmed[c].at, read[i].at)) continue;
      if (out[c] && key(text_of(read[i])) != key(text_of(confirmed[c]))) continue;
      if (out[c]) taken[static_cast<std::size_t>(out[c] - read.data())] = false;
      out[c] = &read[i];
      taken[i] = true;
      if (key(text_of(read[i])) == key(text_of(confirmed[c]))) break;
    }
  }
  std::multimap<std::string, std::size_t> left;
  for (std::size_t i = 0; i < read.size(); ++i)
    if (!taken[i]) left.emplace(key(text_of(read[i])), i);
  for (std::size_t c = 0; c < confirmed.size(); ++c) {
    if (out[c]) continue;
    const auto found = left.find(key(text_of(confirmed[c])));
    if (found == left.end() || found->first.empty()) continue;
    out[c] = &read[found->second];
    left.erase(found);
  }
  return out;
}

void compare_tasks(Comparison& out, const Draft& confirmed, const Draft& read) {
  const auto matched = match(confirmed.tasks, read.tasks, [](const Task& task) { return task.text; });
  auto& tasks = out[Column::tasks];
  tasks.confirmed = static_cast<int>(confirmed.tasks.size());
  tasks.read = static_cast<int>(read.tasks.size());
  auto& role = out[Column::role];
  role = {tasks.confirmed, tasks.read, 0};
  // All that was read counts, whether its task was matched or not.
  for (const auto& task : read.tasks) {
    out[Column::assignees].read += static_cast<int>(task.assignees.size());
    out[Column::with].read += static_cast<int>(task.with.size());
    out[Column::due].read += task.due.has_value();
  }
  for (std::size_t i = 0; i < matched.size(); ++i) {
    const auto& task = confirmed.tasks[i];
    out[Column::assignees].confirmed += static_cast<int>(task.assignees.size());
    out[Column::with].confirmed += static_cast<int>(task.with.size());
    out[Column::due].confirmed += task.due.has_value();
    if (!matched[i]) continue;
    ++tasks.matched;
    role.matched += task.role == matched[i]->role;
    out[Column::assignees].matched += of_keys(names(task.assignees), names(matched[i]->assignees)).matched;
    out[Column::with].matched += of_keys(names(task.with), names(matched[i]->with)).matched;
    out[Column::due].matched += task.due && matched[i]->due && meaning(task.due) == meaning(matched[i]->due);
  }
}

Keys reports(const Draft& draft) {
  return keys_of(draft.reporting, [](const Reporting& report) {
    std::string out = base::enum_name(report.frequency) + " | " + meaning(report.due) + " |";
    auto from = names(report.from);
    std::ranges::sort(from);
    for (const auto& name : from) out += " " + name + ";";
    return out;
  });
}

}  // namespace

double Comparison::mean() const {
  double sum = 0;
  int counted = 0;
  for (const auto& column : columns) {
    if (!column.any()) continue;
    sum += column.f1();
    ++counted;
  }
  return counted ? sum / counted : 1.0;
}

Comparison& Comparison::operator+=(const Comparison& other) {
  for (std::size_t i = 0; i < columns.size(); ++i) add(columns[i], other.columns[i]);
  return *this;
}

Comparison compare(const Draft& confirmed, const Draft& read) {
  Comparison out;
  const auto lists = [&](Column column, auto&& keys) { out[column] = of_keys(keys(confirmed), keys(read)); };
  lists(Column::header, [](const Draft& draft) { return header(draft.document); });
  lists(Column::references, [](const Draft& draft) {
    return keys_of(draft.references, [](const Reference& reference) { return key(reference.symbol.empty() ? reference.title : reference.symbol) + " " + base::enum_name(reference.relation); });
  });
  lists(Column::outline, [](const Draft& draft) {
    Keys keys;
    outline(draft.sections, keys);
    return keys;
  });
  compare_tasks(out, confirmed, read);
  lists(Column::reporting, reports);
  lists(Column::recipients, [](const Draft& draft) { return keys_of(draft.recipients, [](const Recipient& one) { return key(one.name); }); });
  lists(Column::channels, [](const Draft& draft) { return keys_of(draft.channels, [](const Channel& one) { return key(one.text); }); });
  lists(Column::periods, [](const Draft& draft) {
    return keys_of(draft.periods, [](const Period& one) { return one.from.value_or("") + " " + one.to.value_or("") + (one.peak ? " peak" : ""); });
  });
  return out;
}

}  // namespace dondoc::draft
