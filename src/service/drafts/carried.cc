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

  bool says_more(const At& at) const {
    const auto any = [&](const auto& facts) { return std::ranges::any_of(facts, [&](const auto& one) { return overlap(one.at, at); }); };
    return any(draft_.tasks) || any(draft_.reporting) || any(draft_.periods) || any(draft_.phases) || any(draft_.events) || any(draft_.channels) || any(draft_.references);
  }

  void taken_out(const draft::Task& task) {
    const auto covered = [&](const auto& facts) { return std::ranges::any_of(facts, [&](const auto& one) { return within(task.at, one.at) || within(one.at, task.at); }); };
    if (covered(draft_.tasks) || covered(draft_.reporting)) return;  // joined to another, or told as a duty to report
    const auto& layout = draft_.source.layout.value();
    for (std::size_t i = 0; i < layout.size(); ++i) {
      const auto& block = layout[i];
      if ((block.kind != BlockKind::item && block.kind != BlockKind::paragraph) || !within(task.at, block.at) || bare(source(block.at)) != bare(source(task.at))) continue;
      const bool leads = i + 1 < layout.size() && layout[i + 1].kind == BlockKind::item && (block.kind != BlockKind::item || layout[i + 1].level > block.level);
      if (leads || says_more(block.at) || starts_section(draft_.sections, block.at)) break;
      out_.dropped.push_back(block.at);
      return;
    }
    leave(LeftKind::task_removed, task);
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
