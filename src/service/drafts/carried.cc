#include "service/drafts/carried.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/date.h"
#include "base/json.h"
#include "base/sentence.h"
#include "base/text.h"
#include "draft/sentences.h"

namespace dondoc::service {
namespace {

using draft::At;
using draft::BlockKind;

bool is_place(const At& at) { return at.size() == 2 && at[0] < at[1]; }
bool overlap(const At& a, const At& b) { return is_place(a) && is_place(b) && a[0] < b[1] && b[0] < a[1]; }
bool within(const At& inner, const At& outer) { return is_place(inner) && is_place(outer) && outer[0] <= inner[0] && inner[1] <= outer[1]; }

/// Letters and digits alone, a space between words.
std::string bare(const std::string& text) {
  std::string out;
  for (const char c : base::PlainText(text).key) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

struct Figure { int value; std::size_t begin, end; };  // places in the key

std::vector<Figure> figures_of(const std::string& key) {
  std::vector<Figure> out;
  for (std::size_t at = 0; at < key.size(); ++at) {
    if (key[at] < '0' || key[at] > '9') continue;
    const auto begin = at;
    while (at < key.size() && key[at] >= '0' && key[at] <= '9') ++at;
    out.push_back({at - begin < 6 ? std::stoi(key.substr(begin, at - begin)) : -1, begin, at});
  }
  return out;
}

/// The printed deadline with another day in it, in the way in which it is printed: "trước ngày 15/4/2027",
/// "trước ngày 15 tháng 4 năm 2027". Only where this day and nothing else is printed in figures.
std::optional<std::string> with_other_day(const std::string& printed, const std::string& old_date, const std::string& new_date) {
  const auto was = base::Date::parse(old_date), is = base::Date::parse(new_date);
  const base::PlainText plain(printed);
  const auto figures = figures_of(plain.key);
  if (!was || !is || figures.size() != 3) return std::nullopt;
  const auto& [day, month, year] = std::tie(figures[0], figures[1], figures[2]);
  const auto first = plain.key.substr(day.end, month.begin - day.end), second = plain.key.substr(month.end, year.begin - month.end);
  const bool as_date = (first == second && (first == "/" || first == "." || first == "-")) || (first == " thang " && second == " nam ");
  if (!as_date || fmt::format("{:04}-{:02}-{:02}", year.value, month.value, day.value) != old_date) return std::nullopt;
  const auto month_now = std::stoi(new_date.substr(5, 2));
  const bool two = month_now < 3 || (month.value < 10 && month.value > 2 && month.end - month.begin == 2);  // 01 and 02 always (NĐ 30/2020)
  const auto piece = [&](std::size_t from, std::size_t to) { return printed.substr(plain.byte[from], plain.byte[to] - plain.byte[from]); };
  return piece(0, day.begin) + new_date.substr(8, 2) + piece(day.end, month.begin) + (two ? fmt::format("{:02}", month_now) : std::to_string(month_now)) +
         piece(month.end, year.begin) + new_date.substr(0, 4) + piece(year.end, plain.key.size());
}

/// The same where another kind of time stands: "quý IV/2026" and then a day. Not for spans and what comes again.
std::optional<std::string> with_other_time(const std::string& printed, const draft::Due& now) {
  const base::PlainText plain(printed);
  const auto& key = plain.key;
  const auto figures = figures_of(key);
  if (figures.empty() || figures.size() > 3 || !now.bound) return std::nullopt;
  for (const auto* word : {" den ", "-", " va ", "hang ", "ke tu", "lan"})
    if (key.find(word) != std::string::npos) return std::nullopt;
  auto begin = figures.front().begin;
  for (const auto* word : {"truoc", "cham nhat", "trong", "tu ", "ngay", "thang", "quy ", "nam "}) begin = std::min(begin, key.find(word));
  const auto words = draft::words_of(draft::Deadline{now.date, *now.bound, ""});
  const auto kept = printed.substr(0, plain.byte[begin]);
  return kept + (begin == 0 && base::is_upper(base::decode(printed, 0).value) ? base::capitalised(words) : words);
}

/// A name where another one is printed: in its capitals, a group's article small within a sentence.
std::string as_printed(const std::string& printed, const std::string& name) {
  if (printed == base::upper(printed)) return base::upper(name);
  return name.starts_with("Các ") && !base::is_upper(base::decode(printed, 0).value) ? base::in_sentence(name) : name;
}

class Carrying {
 public:
  Carrying(const draft::Draft& draft, const draft::Draft* read) : draft_(draft), read_(read), text_(draft.source.text.value()), places_(text_) {}

  Carried carry() {
    for (const auto& task : draft_.tasks) worded(task);
    if (!read_) return std::move(out_);
    for (const auto& task : read_->tasks) {
      const auto* now = find(draft_.tasks, task.id);
      if (!now) {
        taken_out(task);
        continue;
      }
      due(*now, task.due, now->due);
      bodies(*now, task.assignees, now->assignees);
      bodies(*now, task.with, now->with);
      if (now->role != task.role) leave(LeftKind::role, *now, std::string(base::enum_name(task.role)), std::string(base::enum_name(now->role)));
    }
    for (const auto& task : draft_.tasks)
      if (!find(read_->tasks, task.id) && !is_in(source(task.at), task.text)) leave(LeftKind::task_added, task);
    reporting();
    periods();
    statements(read_->channels, draft_.channels, LeftKind::channel);
    statements(read_->themes, draft_.themes, LeftKind::theme);
    return std::move(out_);
  }

 private:
  static const draft::Task* find(const std::vector<draft::Task>& tasks, const std::string& id) {
    const auto found = std::ranges::find(tasks, id, &draft::Task::id);
    return found == tasks.end() ? nullptr : &*found;
  }

  std::string source(const At& at) const {
    if (!is_place(at)) return {};
    const auto begin = places_.byte_at(at[0]);
    return text_.substr(begin, places_.byte_at(at[1]) - begin);
  }

  /// With the spellings that a person took.
  std::string spelled(const At& at) const {
    auto slips = draft_.spellings.value_or(std::vector<draft::Slip>{});
    std::ranges::sort(slips, {}, &draft::Slip::at);
    std::string out;
    auto from = at[0];
    for (const auto& slip : slips) {
      if (!within(slip.at, at) || slip.at[0] < from) continue;
      out += source({from, slip.at[0]}) + slip.suggestion;
      from = slip.at[1];
    }
    return out + source({from, at[1]});
  }

  static bool is_in(const std::string& passage, const std::string& words) { return !bare(words).empty() && (" " + bare(passage) + " ").find(" " + bare(words) + " ") != std::string::npos; }

  void leave(LeftKind what, const draft::Task& task, std::string printed = {}, std::string now = {}) {
    out_.left.push_back({what, task.text, printed.empty() ? std::nullopt : std::optional(std::move(printed)), now.empty() ? std::nullopt : std::optional(std::move(now))});
  }

  // Within a paragraph or a cell, which are written one by one.
  bool in_one_place(const At& at) const {
    return std::ranges::any_of(draft_.source.layout.value(), [&](const draft::Layout& block) {
      if (block.kind != BlockKind::table) return within(at, block.at);
      return std::ranges::any_of(block.rows, [&](const auto& row) { return std::ranges::any_of(row.cells, [&](const auto& cell) { return within(at, cell.at); }); });
    });
  }

  bool put(const At& at, const std::string& words) {
    if (!in_one_place(at)) return false;
    if (std::ranges::any_of(out_.words, [&](const Reworded& one) { return one.at == at && one.words == words; })) return true;
    if (std::ranges::any_of(out_.words, [&](const Reworded& one) { return overlap(one.at, at); })) return false;
    out_.words.push_back({at, words});
    return true;
  }

  // A task in other words than its passage. One that shares its passage with another, or is told by a part of it, keeps the
  // passage's words: nothing that they say may be lost.
  void worded(const draft::Task& task) {
    const auto words = base::fold_spaces(task.text);
    const auto* before = read_ ? find(read_->tasks, task.id) : nullptr;
    if (!is_place(task.at) || words.empty() || (before && before->text == task.text)) return;
    const auto holds_words = [&words](const std::string& passage) { return base::fold_spaces(passage).find(words) != std::string::npos; };
    if (holds_words(source(task.at)) || holds_words(spelled(task.at))) return;
    const auto holds = std::ranges::count_if(draft_.tasks, [&](const draft::Task& other) { return overlap(other.at, task.at); });
    if (holds == 1 && put(task.at, words)) return;
    if (before && before->at == task.at) leave(LeftKind::task_words, task, source(task.at));
  }

  // Every deadline that was read there says now what this one says, and nothing else was read there.
  bool all_agree(const At& at, const draft::Due& now) const {
    const auto agrees = [&](const std::optional<draft::Due>& other) {
      return !other || !overlap(other->at, at) || (other->at == at && other->date == now.date && other->bound == now.bound && other->text == now.text);
    };
    return std::ranges::all_of(draft_.tasks, [&](const auto& one) { return agrees(one.due); }) && std::ranges::all_of(draft_.reporting, [&](const auto& one) { return agrees(one.due); }) &&
           std::ranges::none_of(draft_.periods, [&](const auto& one) { return overlap(one.at, at); });
  }

  std::optional<std::string> words_for(const std::string& printed, const draft::Due& was, const draft::Due& now) const {
    if (now.text != was.text && !bare(now.text).empty()) return now.text;
    if (!was.date || !now.date || *was.date == *now.date) return std::nullopt;
    if (was.bound == now.bound)
      if (auto same = with_other_day(printed, *was.date, *now.date)) return same;
    return with_other_time(printed, now);
  }

  void due(const draft::Task& task, const std::optional<draft::Due>& was, const std::optional<draft::Due>& now) {
    if (!was && !now) return;
    if (was && now && was->text == now->text && (!was->date || (was->date == now->date && was->bound == now->bound))) return;  // what the same words mean
    const auto told = now ? (now->date ? draft::words_of(draft::Deadline{now->date, now->bound.value_or(draft::Bound::in), ""}) : now->text) : "";
    if (!was) {
      if (!is_in(source(now->at), now->text) && !is_in(task.text, told)) leave(LeftKind::due, task, {}, told);
      return;
    }
    const auto printed = source(was->at);
    if (now && is_place(was->at) && now->at == was->at) {
      const auto words = words_for(printed, *was, *now);
      if (words && all_agree(was->at, *now) && put(was->at, *words)) return;
      if (std::ranges::any_of(out_.words, [&](const Reworded& one) { return within(was->at, one.at) && is_in(one.words, told); })) return;
    }
    leave(LeftKind::due, task, printed, told);
  }

  static std::vector<draft::Mention> without(const std::vector<draft::Mention>& all, const std::vector<draft::Mention>& known) {
    std::vector<draft::Mention> out;
    for (const auto& one : all)
      if (std::ranges::none_of(known, [&](const auto& other) { return bare(other.text) == bare(one.text); })) out.push_back(one);
    return out;
  }

  bool is_told_at(const At& at) const {
    const auto holds = [&](const std::vector<draft::Mention>& mentions) { return std::ranges::any_of(mentions, [&](const auto& one) { return overlap(one.at, at); }); };
    return std::ranges::any_of(draft_.tasks, [&](const auto& one) { return holds(one.assignees) || holds(one.with); }) ||
           std::ranges::any_of(draft_.reporting, [&](const auto& one) { return holds(one.from) || holds(one.to) || (one.via && overlap(one.via->at, at)); });
  }

  // Every task that named the body there names the new one now.
  bool all_name(const At& at, const std::string& name) const {
    const auto holds = [&](const std::vector<draft::Mention>& mentions) { return std::ranges::any_of(mentions, [&](const auto& one) { return one.at == at; }); };
    const auto names = [&](const std::vector<draft::Mention>& mentions) { return std::ranges::any_of(mentions, [&](const auto& one) { return one.text == name; }); };
    return std::ranges::all_of(read_->tasks, [&](const draft::Task& was) {
      const auto* now = find(draft_.tasks, was.id);
      return !now || ((!holds(was.assignees) || names(now->assignees)) && (!holds(was.with) || names(now->with)));
    });
  }

  void bodies(const draft::Task& task, const std::vector<draft::Mention>& was, const std::vector<draft::Mention>& now) {
    const auto gone = without(was, now), come = without(now, was);
    if (gone.empty() && come.empty()) return;
    const auto names = [](const std::vector<draft::Mention>& mentions) {
      std::string out;
      for (const auto& one : mentions) out += (out.empty() ? "" : ", ") + one.text;
      return out;
    };
    if (gone.size() == 1 && come.size() == 1) {
      const auto& at = gone[0].at;
      const auto printed = source(at);
      if (is_place(at) && bare(printed) == bare(gone[0].text) && !is_told_at(at) && all_name(at, come[0].text) && put(at, as_printed(printed, come[0].text))) return;
    }
    leave(LeftKind::bodies, task, names(was), names(now));
  }

  bool starts_section(const std::vector<draft::Section>& sections, const At& at) const {
    return std::ranges::any_of(sections, [&](const draft::Section& one) { return (one.at.size() == 2 && at[0] <= one.at[0] && one.at[0] < at[1]) || starts_section(one.children, at); });
  }

  /// Of a channel or a theme: other facts than its like.
  bool says_more(const At& at, std::optional<LeftKind> but = std::nullopt) const {
    const auto any = [&](const auto& facts) { return std::ranges::any_of(facts, [&](const auto& one) { return overlap(one.at, at); }); };
    return any(draft_.tasks) || any(draft_.reporting) || any(draft_.periods) || any(draft_.phases) || any(draft_.events) || (but != LeftKind::channel && any(draft_.channels)) ||
           (but == LeftKind::channel && any(draft_.themes)) || any(draft_.references);
  }

  /// The paragraph that says this and nothing else goes.
  bool drop(const At& at) {
    const auto& layout = draft_.source.layout.value();
    for (std::size_t i = 0; i < layout.size(); ++i) {
      const auto& block = layout[i];
      if ((block.kind != BlockKind::item && block.kind != BlockKind::paragraph) || !within(at, block.at) || bare(source(block.at)) != bare(source(at))) continue;
      const bool leads = i + 1 < layout.size() && layout[i + 1].kind == BlockKind::item && (block.kind != BlockKind::item || layout[i + 1].level > block.level);
      if (leads || says_more(block.at) || starts_section(draft_.sections, block.at)) return false;
      out_.dropped.push_back(block.at);
      return true;
    }
    return false;
  }

  void taken_out(const draft::Task& task) {
    const auto covered = [&](const auto& facts) { return std::ranges::any_of(facts, [&](const auto& one) { return within(task.at, one.at) || within(one.at, task.at); }); };
    if (covered(draft_.tasks) || covered(draft_.reporting)) return;  // joined to another, or told as a duty to report
    if (!drop(task.at)) leave(LeftKind::task_removed, task);
  }

  void leave(LeftKind what, const std::string& printed, const std::string& now) {
    out_.left.push_back({what, "", printed.empty() ? std::nullopt : std::optional(printed), now.empty() ? std::nullopt : std::optional(now)});
  }

  // "từ ngày A đến ngày B" with other days in it, or the words that were typed in its place.
  static std::optional<std::string> words_for(const std::string& printed, const draft::Period& was, const draft::Period& now) {
    if (now.text != was.text && !bare(now.text).empty()) return now.text;
    const auto other = [](const std::string& part, const std::optional<std::string>& before, const std::optional<std::string>& after) {
      if (before == after) return std::optional(part);
      return before && after ? with_other_day(part, *before, *after) : std::nullopt;
    };
    const base::PlainText plain(printed);
    const auto figures = figures_of(plain.key);
    if (figures.size() == 3 && was.from == was.to && now.from == now.to) return other(printed, was.from, now.from);
    if (figures.size() != 6) return std::nullopt;
    const auto cut = plain.byte[figures[2].end];
    const auto first = other(printed.substr(0, cut), was.from, now.from), second = other(printed.substr(cut), was.to, now.to);
    return first && second ? std::optional(*first + *second) : std::nullopt;
  }

  static std::string told(const draft::Period& period) {
    if (!period.from && !period.to) return period.text;
    std::string out;
    for (const auto& day : {period.from, period.from == period.to ? std::nullopt : period.to}) {
      if (day) out += (out.empty() ? "" : " - ") + (day->size() == 10 ? day->substr(8, 2) + "/" + day->substr(5, 2) + "/" + day->substr(0, 4) : *day);
    }
    return out;
  }

  void periods() {
    const auto find_period = [](const std::vector<draft::Period>& all, const std::string& id) {
      const auto found = std::ranges::find(all, id, &draft::Period::id);
      return found == all.end() ? nullptr : &*found;
    };
    for (const auto& was : read_->periods) {
      const auto* now = find_period(draft_.periods, was.id);
      if (!now) {
        leave(LeftKind::period, source(was.at), {});
        continue;
      }
      if (now->from == was.from && now->to == was.to && now->text == was.text && now->peak == was.peak) continue;
      const auto others = [&](const auto& facts) { return std::ranges::any_of(facts, [&](const auto& one) { return one.due && overlap(one.due->at, was.at); }); };
      const bool alone = !others(draft_.tasks) && !others(draft_.reporting) && std::ranges::none_of(draft_.periods, [&](const auto& one) { return one.id != was.id && overlap(one.at, was.at); }) &&
                         std::ranges::none_of(draft_.events, [&](const auto& one) { return overlap(one.at, was.at); });
      const auto words = is_place(was.at) && now->at == was.at && now->peak == was.peak ? words_for(source(was.at), was, *now) : std::nullopt;
      if (!words || !alone || !put(was.at, *words)) leave(LeftKind::period, source(was.at), told(*now));
    }
    for (const auto& now : draft_.periods)
      if (!find_period(read_->periods, now.id) && !is_in(source(now.at), now.text)) leave(LeftKind::period, std::string(), told(now));
  }

  // Channels and themes have no ids: they are known by their places.
  template <class Fact> void statements(const std::vector<Fact>& were, const std::vector<Fact>& are, LeftKind what) {
    const auto at_place = [](const std::vector<Fact>& all, const At& at) {
      const auto found = std::ranges::find(all, at, &Fact::at);
      return found == all.end() || !is_place(at) ? nullptr : &*found;
    };
    for (const auto& was : were) {
      const auto* now = at_place(are, was.at);
      if (!now && std::ranges::any_of(are, [&](const Fact& one) { return overlap(one.at, was.at); })) continue;  // joined to another, or told in part
      if (!now) {
        if (!drop(was.at)) leave(what, source(was.at), {});
      } else if (now->text != was.text && !is_in(source(was.at), now->text)) {
        const bool whole = bare(source(was.at)) == bare(was.text) && !says_more(was.at, what);
        if (!whole || !put(was.at, now->text)) leave(what, source(was.at), now->text);
      }
    }
    for (const auto& now : are)
      if (!at_place(were, now.at) && !is_in(source(now.at), now.text)) leave(what, std::string(), now.text);
  }

  // Duties to report have no ids: they are known by their places.
  void reporting() {
    const auto at_place = [](const std::vector<draft::Reporting>& all, const At& at) {
      const auto found = std::ranges::find(all, at, &draft::Reporting::at);
      return found == all.end() ? nullptr : &*found;
    };
    const auto as_task = [&](const draft::Reporting& one) {
      draft::Task task;
      task.text = base::fold_spaces(source(one.at));
      return task;
    };
    for (const auto& was : read_->reporting) {
      const auto* now = at_place(draft_.reporting, was.at);
      if (!now) continue;
      due(as_task(*now), was.due, now->due);
      if (!without(was.from, now->from).empty() || !without(now->from, was.from).empty() || !without(was.to, now->to).empty() || !without(now->to, was.to).empty() ||
          was.frequency != now->frequency)
        leave(LeftKind::report, as_task(*now));
    }
  }

  const draft::Draft& draft_;
  const draft::Draft* read_;
  const std::string& text_;
  base::CodePointMap places_;
  Carried out_;
};

}  // namespace

Carried carried(const draft::Draft& draft, const draft::Draft* read) { return Carrying(draft, read).carry(); }

}  // namespace dondoc::service
