#include "domain/consolidation.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "base/sentence.h"
#include "base/text.h"

namespace dondoc::domain {
namespace {

// Millionths, so that sums of decimals are exact: is_number allows six places.
__extension__ typedef __int128 Wide;
constexpr Wide kScale = 1'000'000;

Wide millionths(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  Wide value = 0;
  int places = -1;
  for (const char c : text) {
    if (c == '.') { places = 0; continue; }
    value = value * 10 + (c - '0');
    if (places >= 0) ++places;
  }
  for (int i = std::max(places, 0); i < 6; ++i) value *= 10;
  return negative ? -value : value;
}

std::string decimal(Wide value) {
  const bool negative = value < 0;
  if (negative) value = -value;
  Wide whole = value / kScale;
  auto fraction = static_cast<std::int64_t>(value % kScale);
  std::string digits;
  do { digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(whole % 10))); whole /= 10; } while (whole != 0);
  if (fraction != 0) {
    std::string places = std::to_string(fraction + 1'000'000).substr(1);
    places.erase(places.find_last_not_of('0') + 1);
    digits += '.' + places;
  }
  return negative ? "-" + digits : digits;
}

struct Answer {
  const AcceptedReport* report;
  std::string value;
};

std::vector<Answer> answers_to(const FormField& field, const std::vector<AcceptedReport>& reports) {
  std::vector<Answer> out;
  for (const auto& report : reports)
    for (const auto& value : report.content.values)
      if (value.key == field.key && value.value && !base::trim(*value.value).empty()) out.push_back({&report, *value.value});
  return out;
}

std::string one_of(const FormField& field, const std::vector<Answer>& answers) {
  const bool numbers = field.type == FieldType::number && std::ranges::all_of(answers, [](const auto& a) { return is_number(a.value); });
  if (field.method == Method::latest)
    return std::ranges::max_element(answers, {}, [](const auto& a) { return a.report->submitted_at; })->value;
  if (numbers && field.method == Method::sum) {
    Wide sum = 0;
    for (const auto& answer : answers) sum += millionths(answer.value);
    return decimal(sum);
  }
  if (numbers && field.method == Method::maximum)
    return std::ranges::max_element(answers, {}, [](const auto& a) { return millionths(a.value); })->value;
  std::string text;
  for (const auto& answer : answers) {
    if (!text.empty()) text += field.method == Method::list ? "; " : "\n";
    text += answer.report->unit_name + ": " + answer.value;
  }
  return text;
}

// What a unit says without the name by which it speaks of itself: its own, that
// with UBND for Ủy ban nhân dân, or both without the place ("UBND xã đã …").
std::string own_words(const std::string& unit, std::string_view text) {
  text = base::trim(text);
  constexpr std::string_view committee = "Ủy ban nhân dân";
  std::vector<std::string> selves{unit};
  if (unit.starts_with(committee)) {
    const auto rest = unit.substr(committee.size());
    const auto kind = rest.substr(0, rest.find(' ', 1));
    for (const auto& tail : {rest, kind}) selves.insert(selves.end(), {"UBND" + tail, std::string(committee) + tail});
  }
  for (const auto& self : selves) {
    if (!text.starts_with(self) || text.size() == self.size()) continue;
    const auto rest = base::trim(text.substr(self.size()));
    // "UBND xã Đá Mọc" is another commune than the one that speaks of "UBND xã".
    if (text[self.size()] == ' ' && !rest.empty() && !base::is_upper(base::decode(rest, 0).value)) return std::string(rest);
  }
  return std::string(text);
}

// "Sở Y tế: đã tổ chức …"; several paragraphs become points under the name.
std::string under_names(const std::vector<std::string>& units, const std::string& words) {
  const auto names = base::listed(units) + ":";
  const auto is_point = [](std::string_view line) { return line.starts_with("-") || line.starts_with("+") || line.starts_with("•"); };
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= words.size();) {
    const auto end = std::min(words.find('\n', at), words.size());
    if (const auto line = base::trim(std::string_view(words).substr(at, end - at)); !line.empty()) lines.push_back(line);
    at = end + 1;
  }
  if (lines.empty()) return names;
  const bool runs_on = !is_point(lines[0]) && std::all_of(lines.begin() + 1, lines.end(), is_point);
  std::string out = names;
  for (const auto& line : lines) {
    if (runs_on && &line == &lines.front()) out.append(" ").append(base::in_sentence(line));
    else if (runs_on) out.append("\n").append(line);
    else if (is_point(line)) out.append("\n+ ").append(base::trim(line.substr(base::decode(line, 0).size)));
    else out.append("\n- ").append(line);
  }
  return out;
}

// Equal for the same words in the same place, whatever their case and spacing.
std::string key_of(const std::string& section, const std::string& heading, std::string_view text) {
  return section + "\n" + heading + "\n" + base::lower(base::fold_spaces(text));
}

// Before units are named: what is said, once, with all who say so.
struct Words {
  std::string section, heading, text;
  std::vector<const AcceptedReport*> by;
};

class Gathered {
 public:
  void add(const std::string& section, const std::string& heading, std::string text, const AcceptedReport& report) {
    if (text.empty()) return;
    const auto [place, is_new] = places_.emplace(key_of(section, heading, text), words_.size());
    if (is_new) words_.push_back({section, heading, std::move(text), {}});
    auto& by = words_[place->second].by;
    if (std::ranges::find(by, &report) == by.end()) by.push_back(&report);
  }
  void append_to(std::vector<Words>& out) && { out.insert(out.end(), std::make_move_iterator(words_.begin()), std::make_move_iterator(words_.end())); }

 private:
  std::vector<Words> words_;
  std::unordered_map<std::string, std::size_t> places_;  // by key
};

std::string difficulties_of(const AcceptedReport& report) {
  auto text = own_words(report.unit_name, report.content.difficulties);
  if (text.empty()) return text;
  for (const auto& answer : report.answers) text.append("\n- Đã được trả lời: ").append(base::trim(answer));
  return text;
}

std::vector<Words> words_of(const std::vector<base::Id>& task_order, const std::vector<AcceptedReport>& reports) {
  std::map<base::Id, std::size_t> place;
  for (const auto& task : task_order) place.emplace(task, place.size());
  struct Said { std::size_t place; const ReportItem* item; const AcceptedReport* report; };
  std::vector<Said> said;
  for (const auto& report : reports)
    for (const auto& item : report.content.items) {
      const auto at = item.task_id ? place.find(*item.task_id) : place.end();
      said.push_back({at == place.end() ? place.size() : at->second, &item, &report});
    }
  std::ranges::stable_sort(said, {}, &Said::place);

  std::vector<Words> out;
  std::size_t first = 0;
  for (std::size_t i = 0; i <= said.size(); ++i) {
    if (i < said.size() && said[i].place == said[first].place) continue;
    // One task's statements are merged among themselves only.
    Gathered of_task;
    for (; first < i; ++first) {
      const auto& [at, item, report] = said[first];
      of_task.add("results", item->heading, own_words(report->unit_name, item->text), *report);
    }
    std::move(of_task).append_to(out);
  }
  Gathered difficulties, proposals;
  for (const auto& report : reports) {
    difficulties.add("difficulties", "", difficulties_of(report), report);
    proposals.add("proposals", "", own_words(report.unit_name, report.content.proposals), report);
  }
  std::move(difficulties).append_to(out);
  std::move(proposals).append_to(out);
  return out;
}

Statement named(const Words& words) {
  Statement out{base::Id::make(), words.section, words.heading, {}, {}, false};
  std::vector<std::string> units;
  for (const auto* report : words.by) {
    units.push_back(report->unit_name);
    out.report_ids.push_back(report->id);
  }
  out.text = under_names(units, words.text);
  return out;
}

}  // namespace

std::vector<Figure> consolidate_figures(const std::vector<FormField>& fields, const std::vector<AcceptedReport>& reports) {
  std::vector<Figure> out;
  for (const auto& field : fields) {
    Figure figure{field.key, field.label, field.unit, field.method, std::nullopt, {}};
    const auto answers = answers_to(field, reports);
    if (!answers.empty()) figure.value = one_of(field, answers);
    for (const auto& answer : answers) figure.report_ids.push_back(answer.report->id);
    out.push_back(std::move(figure));
  }
  return out;
}

std::vector<Statement> consolidate_statements(const std::vector<base::Id>& task_order, const std::vector<AcceptedReport>& reports) {
  std::vector<Statement> out;
  for (const auto& words : words_of(task_order, reports)) out.push_back(named(words));
  return out;
}

std::vector<Statement> recompose(std::vector<Statement> current, const std::vector<base::Id>& known,
                                 const std::vector<base::Id>& task_order, const std::vector<AcceptedReport>& reports) {
  const std::unordered_set<base::Id> taken_up(known.begin(), known.end());
  std::map<base::Id, const AcceptedReport*> by_id;
  std::vector<AcceptedReport> fresh;
  for (const auto& report : reports) {
    by_id.emplace(report.id, &report);
    if (!taken_up.contains(report.id)) fresh.push_back(report);
  }
  // Where more units may be added: statements that stand as they were composed, by what follows the names.
  std::unordered_map<std::string, base::Id> composed;
  for (const auto& one : current) {
    std::vector<std::string> units;
    for (const auto& id : one.report_ids)
      if (const auto found = by_id.find(id); found != by_id.end()) units.push_back(found->second->unit_name);
    const auto names = base::listed(units);
    if (!one.edited && !units.empty() && one.text.starts_with(names + ":"))
      composed.emplace(key_of(one.section, one.heading, std::string_view(one.text).substr(names.size())), one.id);
  }
  for (auto& words : words_of(task_order, fresh)) {
    if (const auto same = composed.find(key_of(words.section, words.heading, under_names({}, words.text))); same != composed.end()) {
      auto& one = *std::ranges::find(current, same->second, &Statement::id);
      std::vector<const AcceptedReport*> by;
      for (const auto& id : one.report_ids)
        if (const auto found = by_id.find(id); found != by_id.end()) by.push_back(found->second);
      words.by.insert(words.by.begin(), by.begin(), by.end());
      auto more = named(words);
      one.text = std::move(more.text);
      one.report_ids = std::move(more.report_ids);
      continue;
    }
    // A new statement goes behind the last one of its section and heading, or its section.
    auto statement = named(words);
    auto after = std::find_if(current.rbegin(), current.rend(),
                              [&](const auto& one) { return one.section == statement.section && one.heading == statement.heading; });
    if (after == current.rend())
      after = std::find_if(current.rbegin(), current.rend(), [&](const auto& one) { return one.section == statement.section; });
    current.insert(after == current.rend() ? current.end() : after.base(), std::move(statement));
  }
  return current;
}

}  // namespace dondoc::domain
