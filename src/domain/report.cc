#include "domain/report.h"

#include <algorithm>
#include <unordered_set>

#include "base/error.h"
#include "base/text.h"

namespace dondoc::domain {
namespace {

using base::Error;
using base::ErrorKind;

void add_line(std::string& text, std::string_view line) {
  if (line.empty()) return;
  if (!text.empty()) text += '\n';
  text += line;
}

}  // namespace

Absence absence_of(ReportStatus status, std::optional<base::Date> due_on, base::Date on) {
  if (status == ReportStatus::submitted || status == ReportStatus::accepted) return Absence::in_review;
  return due_on && *due_on < on ? Absence::late : Absence::not_yet_due;
}

bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const auto point = text.find('.');
  const auto digits = [](std::string_view part) {
    return !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
  };
  if (point == text.npos) return digits(text) && text.size() <= 15;
  return digits(text.substr(0, point)) && digits(text.substr(point + 1)) && point <= 15 && text.size() - point <= 7;
}

ReportContent prefill(ReportContent content, const std::vector<FormField>& fields, const std::vector<SourceTask>& tasks) {
  for (const auto& field : fields)
    if (std::ranges::none_of(content.values, [&](const auto& value) { return value.key == field.key; }))
      content.values.push_back({field.key, std::nullopt});

  std::unordered_set<base::Id> known;
  for (const auto& item : content.items) known.insert(item.source_update_ids.begin(), item.source_update_ids.end());

  for (const auto& task : tasks) {
    auto item = std::ranges::find_if(content.items, [&](const auto& one) { return one.task_id == task.task_id; });
    for (const auto& update : task.updates) {
      // What says nothing gives no statement, but a task that is done is told of.
      const bool tells = update.kind == UpdateKind::done || update.kind == UpdateKind::progress || update.kind == UpdateKind::difficulty;
      if (!tells || known.contains(update.id)) continue;
      if (item == content.items.end()) {
        content.items.push_back({base::Id::make(), task.task_id, task.text, "", {}, {}});
        item = std::prev(content.items.end());
      }
      item->source_update_ids.push_back(update.id);
      item->attachment_ids.insert(item->attachment_ids.end(), update.attachment_ids.begin(), update.attachment_ids.end());
      if (update.kind == UpdateKind::difficulty) {
        add_line(content.difficulties, update.note);
        add_line(content.proposals, update.proposal);
      } else add_line(item->text, update.note);
    }
  }
  return content;
}

void check_report(const ReportContent& content, const std::vector<FormField>& fields) {
  bool says_something = !base::trim(content.difficulties).empty() || !base::trim(content.proposals).empty();
  for (std::size_t i = 0; i < content.values.size(); ++i) {
    const auto& [key, value] = content.values[i];
    const auto at = "content.values[" + std::to_string(i) + "]";
    const auto field = std::ranges::find(fields, key, &FormField::key);
    if (field == fields.end()) throw Error(ErrorKind::invalid, "report.unknown_field", at, {{"key", key}});
    if (!value || base::trim(*value).empty()) continue;
    says_something = true;
    if (field->type == FieldType::number && !is_number(*value))
      throw Error(ErrorKind::invalid, "report.not_a_number", at, {{"label", field->label}});
  }
  std::string missing, first;
  for (const auto& field : fields) {
    const auto given = std::ranges::find(content.values, field.key, &ReportValue::key);
    if (!field.required || (given != content.values.end() && given->value && !base::trim(*given->value).empty())) continue;
    missing += (missing.empty() ? "" : "; ") + field.label;
    if (first.empty()) first = "content.values." + field.key;
  }
  if (!missing.empty()) throw Error(ErrorKind::invalid, "report.fields_missing", first, {{"fields", missing}});
  for (const auto& item : content.items) says_something = says_something || !base::trim(item.text).empty();
  if (!says_something) throw Error(ErrorKind::invalid, "report.empty", "content");
}

}  // namespace dondoc::domain
