#include "domain/consolidation.h"

#include <algorithm>
#include <map>
#include <unordered_set>

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

// Same words, whatever their case and spacing, are said once with all who said them.
void add_statement(std::vector<Statement>& out, std::string section, std::string heading, std::string_view text, const base::Id& report) {
  if (base::trim(text).empty()) return;
  const auto same = std::ranges::find_if(out, [&](const auto& one) {
    return one.section == section && one.heading == heading && base::lower(base::fold_spaces(one.text)) == base::lower(base::fold_spaces(text));
  });
  if (same != out.end()) {
    if (std::ranges::find(same->report_ids, report) == same->report_ids.end()) same->report_ids.push_back(report);
    return;
  }
  out.push_back({base::Id::make(), std::move(section), std::move(heading), std::string(base::trim(text)), {report}, false});
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
  std::map<base::Id, std::size_t> place;
  for (const auto& task : task_order) place.emplace(task, place.size());
  struct Said { std::size_t place; const ReportItem* item; base::Id report; };
  std::vector<Said> said;
  for (const auto& report : reports)
    for (const auto& item : report.content.items) {
      const auto at = item.task_id ? place.find(*item.task_id) : place.end();
      said.push_back({at == place.end() ? place.size() : at->second, &item, report.id});
    }
  std::ranges::stable_sort(said, {}, &Said::place);

  std::vector<Statement> out;
  std::size_t first = 0;
  for (std::size_t i = 0; i <= said.size(); ++i) {
    if (i < said.size() && said[i].place == said[first].place) continue;
    // One task's statements are merged among themselves only, which also keeps 1,000 reports quick.
    std::vector<Statement> of_task;
    for (; first < i; ++first) add_statement(of_task, "results", said[first].item->heading, said[first].item->text, said[first].report);
    out.insert(out.end(), std::make_move_iterator(of_task.begin()), std::make_move_iterator(of_task.end()));
  }
  std::vector<Statement> difficulties, proposals;
  for (const auto& report : reports) {
    add_statement(difficulties, "difficulties", report.unit_name, report.content.difficulties, report.id);
    add_statement(proposals, "proposals", report.unit_name, report.content.proposals, report.id);
  }
  out.insert(out.end(), difficulties.begin(), difficulties.end());
  out.insert(out.end(), proposals.begin(), proposals.end());
  return out;
}

std::vector<Statement> recompose(std::vector<Statement> current, const std::vector<base::Id>& known,
                                 const std::vector<base::Id>& task_order, const std::vector<AcceptedReport>& reports) {
  const std::unordered_set<base::Id> taken_up(known.begin(), known.end());
  std::vector<AcceptedReport> fresh;
  for (const auto& report : reports)
    if (!taken_up.contains(report.id)) fresh.push_back(report);
  // A new statement goes behind the last one of its section and heading, or its section.
  for (auto& statement : consolidate_statements(task_order, fresh)) {
    auto after = std::find_if(current.rbegin(), current.rend(),
                              [&](const auto& one) { return one.section == statement.section && one.heading == statement.heading; });
    if (after == current.rend())
      after = std::find_if(current.rbegin(), current.rend(), [&](const auto& one) { return one.section == statement.section; });
    current.insert(after == current.rend() ? current.end() : after.base(), std::move(statement));
  }
  return current;
}

}  // namespace dondoc::domain
