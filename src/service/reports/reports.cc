#include "service/reports/reports.h"

#include <algorithm>
#include <unordered_map>

#include "base/json.h"
#include "base/text.h"
#include "service/act.h"
#include "service/batch.h"
#include "service/chasing/work_news.h"
#include "service/reports/outlook.h"
#include "service/reports/report_title.h"
#include "service/views_of.h"
#include "store/agency_store.h"
#include "store/attachment_store.h"
#include "store/extension_store.h"
#include "store/report_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::ReportStatus;

bool is_sent(ReportStatus status) { return status == ReportStatus::submitted || status == ReportStatus::accepted; }

bool is_late(const store::ReportRow& row, base::Date today) { return row.due_on && *row.due_on < row.submitted_on.value_or(today); }

domain::Can can_of(const Context& context, const store::ReportRow& row) { return domain::can_report(context.actor, {row.unit.id, row.status}); }

store::ReportRow load_seen(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = found(store::find_report(tx, id), "report.unknown");
  base::require(domain::may_see_of(context.actor, row.unit.id), "report.not_your_unit");
  return row;
}

std::vector<domain::FormField> fields_of(store::Transaction& tx, const store::ReportRow& row) {
  return found(store::find_duty(tx, row.duty_id), "duty.unknown").fields;
}

std::vector<domain::SourceTask> tasks_said_of(store::Transaction& tx, const store::ReportRow& row, const std::vector<store::UpdateRow>& updates) {
  store::TaskListRequest request;
  request.plan_id = row.plan.id;
  request.slice = {100'000, 0};
  std::unordered_map<base::Id, std::string> texts;
  for (const auto& task : store::list_tasks(tx, request).rows) texts.emplace(task.id, core_of(task));
  std::vector<base::Id> ids;
  for (const auto& update : updates) ids.push_back(update.id);
  const auto files = store::attachments_of(tx, ids);
  std::vector<domain::SourceTask> out;
  for (const auto& update : updates) {
    if (out.empty() || out.back().task_id != update.task_id) out.push_back({update.task_id, texts[update.task_id], {}});
    domain::SourceUpdate source{update.id, update.kind, update.note, update.proposal.value_or(""), {}, update.made_at};
    if (const auto found = files.find(update.id); found != files.end())
      for (const auto& file : found->second) source.attachment_ids.push_back(file.id);
    out.back().updates.push_back(std::move(source));
  }
  return out;
}

Report view_of(store::Transaction& tx, const Context& context, const store::ReportRow& row) {
  Report report;
  report.id = row.id;
  report.plan = ref_of(row.plan);
  report.duty_id = row.duty_id;
  report.period_id = row.period_id;
  report.title = report_title(row.title, row.period);
  report.period = row.period;
  report.unit = ref_of(row.unit);
  report.due_on = row.due_on;
  if (const auto first = store::first_due_of_report(tx, row.id); first != row.due_on) report.original_on = first;
  report.late = is_late(row, context.today());
  report.status = row.status;
  report.revision = row.revision;
  report.fields = fields_of(tx, row);
  report.content = store::load_report_content(tx, row.id);
  if (is_sent(row.status)) {
    // What was sent rests on what its sources said then, not on what they say now.
    if (const auto frozen = store::load_submission_sources(tx, row.id); !frozen.empty())
      report.sources = base::from_json<std::vector<Update>>(frozen);
  } else {
    const auto updates = store::updates_of_unit(tx, row.plan.id, row.unit.id);
    report.sources = updates_of(tx, updates, context.actor);
    const bool first_time = row.status == ReportStatus::due && context.actor.of_unit(row.unit.id);
    if (first_time) report.content = domain::prefill(std::move(report.content), report.fields, tasks_said_of(tx, row, updates));
  }
  for (const auto& file : store::attachments_of_report(tx, row.id)) report.attachments.push_back(attachment_of(file));
  if (row.signed_copy) {
    const auto file = store::find_attachment(tx, row.signed_copy->attachment_id);
    report.signed_ = SignedCopy{file ? attachment_of(*file) : Attachment{}, row.signed_copy->number, row.signed_copy->signed_on, row.signed_copy->signer};
  }
  report.return_reason = row.return_reason;
  report.submitted_at = row.submitted_at;
  if (row.submitted_by) report.submitted_by = PersonRef{*row.submitted_by, row.submitted_by_name.value_or("")};
  report.accepted_at = row.accepted_at;
  report.paper_signature = store::load_agency(tx).paper_signature;
  report.can = can_of(context, row);
  return report;
}

void require_newest(const store::ReportRow& row, int base_revision) {
  if (row.revision != base_revision)
    throw Error(ErrorKind::conflict, "report.moved_on", {}, {{"revision", std::to_string(row.revision)}, {"by", row.updated_by_name.value_or("")}});
}

/// Told apart: who has no part in it, and a report that is not where the act begins.
void require_act(const Context& context, const store::ReportRow& row, const char* act, bool in_status) {
  if (!in_status) throw Error(ErrorKind::conflict, "report.wrong_status", {}, {{"status", base::enum_name(row.status)}});
  require(can_of(context, row), act);
}

/// Where the office wants paper, a report comes with its signed copy and what stands on it, each time it is sent.
void check_signed(store::Transaction& tx, const std::optional<SignedInput>& copy) {
  if (!store::load_agency(tx).paper_signature) return;
  const auto wanted = [](bool given, const char* field) {
    if (!given) throw Error(ErrorKind::invalid, "report.signature_required", field);
  };
  wanted(copy.has_value(), "signed");
  wanted(copy->number && !base::trim(*copy->number).empty(), "signed.number");
  wanted(copy->signed_on.has_value(), "signed.signed_on");
  wanted(copy->signer && !base::trim(*copy->signer).empty(), "signed.signer");
}

void touch(store::ReportRow& row, const Context& context) {
  ++row.revision;
  row.updated_by = context.actor.user_id;
  row.updated_by_name = context.actor.name;
}

Report read_back(Context& context, base::Id id) {
  auto tx = context.read();
  return view_of(tx, context, found(store::find_report(tx, id), "report.unknown"));
}

store::EventParams named(const store::ReportRow& row) { return {{"title", report_title(row.title, row.period)}, {"unit", row.unit.name}}; }

void claim(store::Transaction& tx, const Context& context, const store::ReportRow& row, base::Id attachment, const std::string& field) {
  if (!store::claim_attachment(tx, attachment, context.actor.user_id, "report", row.id, row.unit.id)) throw Error(ErrorKind::invalid, "attachment.unknown", field);
}

/// Sent and frozen with what it rests on; ends the act.
void send(Act& act, const Context& context, store::ReportRow row, const domain::ReportContent& content, const std::optional<SignedInput>& signed_copy) {
  domain::check_report(content, fields_of(act.tx, row));
  check_signed(act.tx, signed_copy);
  row.signed_copy.reset();  // one that came with an earlier sending signed other words
  if (signed_copy) {
    claim(act.tx, context, row, signed_copy->attachment_id, "signed.attachment_id");
    row.signed_copy = store::SignedRow{signed_copy->attachment_id, signed_copy->number, signed_copy->signed_on, signed_copy->signer};
  }
  row.status = ReportStatus::submitted;
  row.return_reason.reset();
  row.submitted_by = context.actor.user_id;
  row.submitted_at = context.now();
  row.submitted_on = context.today();
  touch(row, context);
  store::update_report(act.tx, row, content, context.now());
  auto sources = updates_of(act.tx, store::updates_of_unit(act.tx, row.plan.id, row.unit.id), context.actor);
  for (auto& source : sources) source.can.clear();  // frozen: nothing may be done with it any more
  store::insert_submission(act.tx, row, content, base::to_json(sources), context.now());
  tell_office(act.tx, context, {domain::WorkNews::reported, row.plan.id, row.id, row.unit.id}, domain::Rung::staff);
  act.finish("report", row.id, row.plan.id, named(row));
}

}  // namespace

Page<ReportRow> list_reports(Context& context, const ListQuery& query, const ReportFilter& filter) {
  auto tx = context.read();
  store::ReportListRequest request;
  request.q = query.q;
  request.sort = query.sort;
  request.slice = {query.size, query.offset()};
  request.plan_id = filter.plan_id;
  request.period_id = filter.period_id;
  request.unit_id = filter.unit_id;
  request.status = filter.status;
  if (!context.actor.sees_all()) request.visible_to = context.actor.units;
  const auto found = store::list_reports(tx, request);
  Page<ReportRow> page{{}, found.total, query.page, query.size};
  for (const auto& row : found.rows) page.items.push_back(listed(context, row));
  return page;
}

ReportRow listed(const Context& context, const store::ReportRow& row) {
  return {row.id, ref_of(row.plan), row.duty_id, row.period_id, report_title(row.title, row.period), row.period, ref_of(row.unit), row.due_on,
          is_late(row, context.today()), row.status, row.submitted_at, can_of(context, row)};
}

Report get_report(Context& context, base::Id id) {
  auto tx = context.read();
  return view_of(tx, context, load_seen(tx, context, id));
}

Report put_report(Context& context, base::Id id, const ReportInput& input) {
  Act act(context, "report.edited");
  auto row = load_seen(act.tx, context, id);
  require_act(context, row, "edit", !is_sent(row.status));
  require_newest(row, input.base_revision);
  if (row.status == ReportStatus::due) row.status = ReportStatus::draft;
  touch(row, context);
  store::update_report(act.tx, row, input.content, context.now());
  act.finish("report", id, row.plan.id, named(row));
  return read_back(context, id);
}

Report prefill_report(Context& context, base::Id id, const BaseRevision& input) {
  Act act(context, "report.prefilled");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return view_of(act.tx, context, row);
  require_act(context, row, "prefill", !is_sent(row.status));
  require_newest(row, input.base_revision);
  const auto updates = store::updates_of_unit(act.tx, row.plan.id, row.unit.id);
  const auto content = domain::prefill(store::load_report_content(act.tx, id), fields_of(act.tx, row), tasks_said_of(act.tx, row, updates));
  if (row.status == ReportStatus::due) row.status = ReportStatus::draft;
  touch(row, context);
  store::update_report(act.tx, row, content, context.now());
  act.finish("report", id, row.plan.id, named(row));
  return read_back(context, id);
}

Report submit_report(Context& context, base::Id id, const SubmitInput& input) {
  Act act(context, "report.submitted");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return view_of(act.tx, context, row);
  require_act(context, row, "submit", !is_sent(row.status));
  require_newest(row, input.base_revision);
  auto content = store::load_report_content(act.tx, id);
  // Sent without having been written over: what the screen showed is what is sent.
  if (row.status == ReportStatus::due)
    content = domain::prefill(std::move(content), fields_of(act.tx, row), tasks_said_of(act.tx, row, store::updates_of_unit(act.tx, row.plan.id, row.unit.id)));
  send(act, context, std::move(row), content, input.signed_);
  return read_back(context, id);
}

Report fill_report(Context& context, base::Id id, const FilledReport& input) {
  Act act(context, "report.submitted");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return view_of(act.tx, context, row);
  require_act(context, row, "submit", !is_sent(row.status));
  require_newest(row, input.base_revision);
  for (std::size_t i = 0; i < input.attachment_ids.size(); ++i)
    claim(act.tx, context, row, input.attachment_ids[i], "attachment_ids[" + std::to_string(i) + "]");
  send(act, context, std::move(row), input.content, input.signed_);
  return read_back(context, id);
}

Batch accept_reports(Context& context, const BatchInput& input) {
  base::require(context.actor.sees_all(), "act.forbidden");
  return each_of(context, input.ids, [&](Context& own, BatchItem& item) {
    {
      auto tx = own.read();
      const auto row = load_seen(tx, own, item.id);
      item.name = report_title(row.title, row.period);
      item.unit = row.unit.name;
      if (input.preview) require_act(own, row, "accept", row.status == ReportStatus::submitted);
    }
    if (!input.preview) accept_report(own, item.id);
  });
}

Report accept_report(Context& context, base::Id id) {
  Act act(context, "report.accepted");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return view_of(act.tx, context, row);
  require_act(context, row, "accept", row.status == ReportStatus::submitted);
  row.status = ReportStatus::accepted;
  row.accepted_by = context.actor.user_id;
  row.accepted_at = context.now();
  touch(row, context);
  store::update_report(act.tx, row, store::load_report_content(act.tx, id), context.now());
  store::decide_submission(act.tx, id, "accepted", std::nullopt, context.actor.user_id, context.now());
  act.finish("report", id, row.plan.id, named(row));
  return read_back(context, id);
}

Report return_report(Context& context, base::Id id, const Reason& input) {
  Act act(context, "report.returned");
  auto row = load_seen(act.tx, context, id);
  if (act.earlier()) return view_of(act.tx, context, row);
  require_act(context, row, "return", row.status == ReportStatus::submitted);
  if (input.reason.empty()) throw Error(ErrorKind::invalid, "reason.required", "reason");
  row.status = ReportStatus::returned;
  row.return_reason = input.reason;
  touch(row, context);
  store::update_report(act.tx, row, store::load_report_content(act.tx, id), context.now());
  store::decide_submission(act.tx, id, "returned", input.reason, context.actor.user_id, context.now());
  tell_unit(act.tx, context, {domain::WorkNews::returned, row.plan.id, id}, row.unit.id);
  auto params = named(row);
  params.emplace_back("reason", input.reason);
  act.finish("report", id, row.plan.id, params);
  return read_back(context, id);
}

}  // namespace dondoc::service
