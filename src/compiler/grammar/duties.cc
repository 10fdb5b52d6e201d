#include "compiler/grammar/duties.h"

#include <algorithm>

#include "base/text.h"
#include "compiler/grammar/channel.h"
#include "compiler/grammar/doubts.h"
#include "compiler/grammar/period.h"
#include "compiler/grammar/product.h"
#include "compiler/grammar/programme.h"
#include "compiler/grammar/report_fields.h"
#include "compiler/grammar/report_frequency.h"
#include "compiler/grammar/reporting.h"
#include "compiler/grammar/slips.h"
#include "compiler/grammar/unit_table.h"
#include "compiler/grammar/unread.h"

namespace dondoc::compiler {

namespace {

std::string with_capital(const std::string& text) {
  const auto first = base::decode(text, 0);
  std::string out;
  base::append(out, base::upper(first.value));
  return out + text.substr(first.size);
}

class Writer {
 public:
  Writer(const Structure& structure, const SourceText& source, draft::Draft& draft, const Rules& rules)
      : page_(source, structure, rules), map_(source.text), units_(page_), draft_(draft) {}

  void write() {
    programme();
    auto tasks = read_tasks(page_);
    const auto doubtful = doubtful_passages();
    for (auto& task : tasks) add_doubts(page_, doubtful, task);
    write_tasks(tasks);
    std::vector<ReportText> reports;
    for (const auto& task : tasks)
      for (auto& report : read_reports(page_, task.scope, task.assignees)) {
        // A deadline on a line of its own is the report's, when the work is to report.
        if (!report.due && report.frequency == draft::Frequency::once && task.due && task.due->date.to.year && task.due->span.first >= report.span.last) report.due = task.due;
        // "Hằng năm" in the column of times says how often the row's report is due.
        if (report.frequency == draft::Frequency::once && !report.due && task.recurrence && page_.rules.on(Rule::report_frequency) &&
            task.recurrence->span.first >= report.span.last) report.frequency = frequency_of(task.recurrence->every);
        // "hằng ngày từ ngày 15 đến ngày 20": the window says how long, not by when.
        if (report.frequency == draft::Frequency::periodic && report.due && report.due->date.window) report.due.reset();
        reports.push_back(std::move(report));
      }
    for (auto& report : read_unassigned_reports(page_, tasks)) reports.push_back(std::move(report));
    address_announced(page_, reports);
    const auto fields = read_report_fields(page_, reports);
    for (std::size_t r = 0; r < reports.size(); ++r) {
      add_doubts(page_, doubtful, reports[r]);
      write_report(reports[r], fields[r]);
    }
    for (const auto span : read_unread(page_, read_))
      warn("deadline-unread", "“" + text(span) + "” là thời hạn của một việc chưa được đọc thành nhiệm vụ.", span);
    std::stable_sort(draft_.reporting.begin(), draft_.reporting.end(), [](const auto& a, const auto& b) { return a.at[0] < b.at[0]; });
    draft_.units = units_.units(map_);
    for (const auto span : read_barren(page_, charged_, places_of_bodies()))
      warn("section-without-tasks", "Mục “" + text(span) + "” nói về nhiệm vụ nhưng chưa đọc được nhiệm vụ nào trong đó.", span);
    for (const auto& slip : read_slips(page_)) {
      if (!draft_.slips) draft_.slips.emplace();
      draft_.slips->push_back({text(slip.span), slip.suggestion, at(slip.span)});
    }
  }

 private:
  draft::At at(Span span) const {
    const auto bytes = page_.words.bytes(span);
    return {map_.code_point_at(bytes.begin), map_.code_point_at(bytes.end)};
  }
  std::string text(Span span) const { return page_.words.quote(span); }
  std::optional<std::string> path(int section) const {
    if (section < 0) return std::nullopt;
    return page_.structure.sections[static_cast<std::size_t>(section)].path;
  }
  void warn(const char* code, std::string message, Span span) { draft_.warnings.push_back({code, std::move(message), at(span)}); }

  std::vector<std::size_t> places_of_bodies() const {
    std::vector<std::size_t> out;
    for (const auto& unit : draft_.units)
      for (const auto& at : unit.at)
        if (at.size() == 2) out.push_back(map_.byte_at(at[0]));
    return out;
  }

  // Where the reader of a scan was not sure of what it saw.
  std::vector<Span> doubtful_passages() const {
    std::vector<Span> out;
    for (const auto& word : page_.source.doubtful) out.push_back(page_.words.in(word));
    return out;
  }

  std::optional<std::string> phase_of(int section) const {
    for (std::size_t p = 0; p < phases_.size(); ++p)
      for (int up = section; up >= 0; up = page_.structure.sections[static_cast<std::size_t>(up)].parent)
        if (phases_[p].section == up) return draft_.phases[p].id;
    return std::nullopt;
  }

  void programme() {
    periods_ = read_periods(page_);
    for (const auto& period : periods_) {
      read_.push_back(period.span);
      draft_.periods.push_back({"p" + std::to_string(draft_.periods.size() + 1), period.date.from.iso(), period.date.to.iso(), period.peak, text(period.span), at(period.span)});
    }
    phases_ = read_phases(page_);
    for (const auto& phase : phases_) draft_.phases.push_back({"f" + std::to_string(draft_.phases.size() + 1), text(phase.name), at(phase.name)});
    events_ = read_events(page_);
    for (const auto& event : events_)
      draft_.events.push_back({"e" + std::to_string(draft_.events.size() + 1), text(event.name), event.date ? event.date->to.iso() : std::nullopt, phase_of(event.section), at(event.name)});
    for (const auto& theme : read_themes(page_)) draft_.themes.push_back({text(theme.text), path(theme.section), at(theme.text)});
    for (const auto& channel : read_channels(page_)) draft_.channels.push_back({text(channel.text), path(channel.section), at(channel.text)});
  }

  std::vector<draft::Mention> mentions(const std::vector<Body>& bodies) {
    std::vector<draft::Mention> out;
    for (const auto& body : bodies) out.push_back(units_.mention(body, map_));
    return out;
  }

  std::optional<draft::Due> due(const std::optional<Deadline>& deadline) {
    if (!deadline) return std::nullopt;
    draft::Due due;
    if (!deadline->repeated) due.date = deadline->date.to.iso();
    due.bound = deadline->bound;
    due.text = text(deadline->span);
    due.at = at(deadline->span);
    return due;
  }

  // What the deadline is told by, beside its date or instead of one.
  void relate(Span where, std::optional<draft::Due>& due) const {
    const auto relative = read_relative(page_, where, phases_, events_);
    if (!relative) return;
    if (!due) {
      due.emplace();
      due->bound = relative->bound;
      due->text = text(relative->span);
      due->at = at(relative->span);
    }
    due->relative_to = relative->event ? draft_.events[*relative->event].id : draft_.phases[*relative->phase].id;
  }

  // "trong Đợt 2": where no day is printed, those of the plan's own phase.
  std::optional<std::size_t> by_phase(TaskText& task) const {
    if (task.due) return std::nullopt;
    auto found = read_phase_deadline(page_, task.text, phases_, periods_);
    if (!found) return std::nullopt;
    task.due = found->deadline;
    return found->phase;
  }

  // A window printed as the task's time is one of the plan's periods.
  std::optional<std::string> period_of(const TaskText& task) const {
    if (!task.due || !task.due->date.window) return std::nullopt;
    for (const auto& period : draft_.periods)
      if (period.from == task.due->date.from.iso() && period.to == task.due->date.to.iso()) return period.id;
    return std::nullopt;
  }

  void write_tasks(std::vector<TaskText>& tasks) {
    const auto needs = read_needs(page_, tasks);
    for (std::size_t t = 0; t < tasks.size(); ++t) {
      auto& from = tasks[t];
      const auto phase = by_phase(from);
      read_.push_back(from.scope);
      charged_.push_back(from.scope);
      draft::Task task;
      task.id = "t" + std::to_string(t + 1);
      task.section = path(from.section);
      task.text = text(from.text);
      task.assignees = mentions(from.assignees);
      task.role = from.role;
      task.with = mentions(from.partners);
      task.due = due(from.due);
      if (phase) task.due->relative_to = draft_.phases[*phase].id;
      else relate(from.text, task.due);
      if (from.recurrence) task.recurrence = draft::Recurrence{std::string(from.recurrence->every), text(from.recurrence->span)};
      if (const auto condition = read_condition(page_, from.text)) task.condition = text(*condition);
      for (const auto need : needs[t]) task.needs.push_back("t" + std::to_string(need + 1));
      task.period = period_of(from);
      task.phase = phase ? std::optional(draft_.phases[*phase].id) : phase_of(from.section);
      for (const auto& product : read_products(page_, from))
        task.deliverables.push_back({text(product.what), product.quantity, product.unit.empty() ? std::nullopt : std::optional(text(product.unit)), at(product.what)});
      task.confidence = from.grounds.confidence();
      task.at = at(from.text);
      for (const auto& body : from.assignees)
        if (!is_known(page_.words, body)) warn("unit-unknown", "Không rõ “" + text(body.span) + "” là cơ quan, đơn vị nào.", body.span);
      if (from.due && !from.due->repeated && !from.due->counted && !from.due->date.to.year)
        warn("deadline-without-year", "Thời hạn “" + text(from.due->span) + "” không ghi năm.", from.due->span);
      draft_.tasks.push_back(std::move(task));
    }
  }

  std::vector<draft::ReportField> fields_of(const std::vector<FieldText>& fields) const {
    std::vector<draft::ReportField> out;
    for (const auto& from : fields) {
      draft::ReportField field;
      field.key = "f" + std::to_string(out.size() + 1);
      field.label = with_capital(text(from.label));
      field.type = from.type;
      // Shares of a whole do not add up.
      field.method = from.type == draft::FieldType::text ? draft::Method::narrative : from.unit == "%" ? draft::Method::list : draft::Method::sum;
      if (!from.unit.empty()) field.unit = from.unit;
      field.required = from.required;
      field.at = at(from.label);
      out.push_back(std::move(field));
    }
    return out;
  }

  void write_report(const ReportText& from, const std::vector<FieldText>& fields) {
    read_.push_back(from.span);
    charged_.push_back(from.span);
    draft::Reporting report;
    report.from = mentions(from.from);
    report.to = mentions(from.to);
    if (from.via) report.via = units_.mention(*from.via, map_);
    report.due = due(from.due);
    report.frequency = from.frequency;
    report.confidence = from.grounds.confidence();
    report.at = at(from.span);
    report.fields = fields_of(fields);
    for (const auto& field : fields) read_.push_back(field.label);
    if (from.from.empty()) warn("report-without-sender", "Câu này yêu cầu báo cáo nhưng không nêu đơn vị phải báo cáo.", from.span);
    draft_.reporting.push_back(std::move(report));
  }

  Page page_;
  base::CodePointMap map_;
  UnitTable units_;
  draft::Draft& draft_;
  std::vector<PeriodText> periods_;
  std::vector<PhaseText> phases_;
  std::vector<EventText> events_;
  std::vector<Span> read_;     // what tasks, reporting duties and periods were read from
  std::vector<Span> charged_;  // the same without periods
};

}  // namespace

void write_duties(const Structure& structure, const SourceText& source, draft::Draft& draft, const Rules& rules) {
  Writer(structure, source, draft, rules).write();
}

}  // namespace dondoc::compiler
