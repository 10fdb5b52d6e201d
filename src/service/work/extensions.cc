#include "service/work/extensions.h"

#include "base/text.h"
#include "domain/share.h"
#include "service/act.h"
#include "service/batch.h"
#include "service/chasing/work_news.h"
#include "service/reports/report_title.h"
#include "service/reports/reports.h"
#include "service/views_of.h"
#include "store/closing_store.h"
#include "store/extension_store.h"
#include "store/report_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::ExtensionState;

Extension view_of(const Context& context, const store::ExtensionRow& row) {
  Extension out;
  out.id = row.id;
  out.assignment_id = row.assignment_id;
  out.report_id = row.report_id;
  out.unit = ref_of(row.unit);
  out.state = row.state;
  out.reason = row.reason;
  out.due_on = row.due_on;
  out.proposed_on = row.proposed_on;
  out.granted_on = row.granted_on;
  out.answer = row.answer;
  out.by = {row.asked_by, row.asked_by_name};
  out.at = row.asked_at;
  if (row.answered_by) out.answered_by = PersonRef{*row.answered_by, row.answered_by_name.value_or("")};
  out.answered_at = row.answered_at;
  out.can = domain::can_extension(context.actor, {row.unit.id, row.state, row.plan_status});
  return out;
}

/// What more time is asked for: a duty, or a report that is owed. open: not done, or not sent.
struct Extended {
  const char* kind;
  base::Id id, plan;
  domain::PlanStatus plan_status{};
  store::NamedRow unit;
  std::string what;
  std::optional<base::Date> due_on;
  bool open = false, share = false;
};

Extended extended(const store::AssignmentRow& row) {
  return {"assignment", row.id, row.plan.id, row.plan_status, row.unit, row.what(), row.due.due_on, row.now.state != domain::AssignmentState::done, row.share.has_value()};
}

Extended extended(const store::ReportRow& row) {
  const bool sent = row.status == domain::ReportStatus::submitted || row.status == domain::ReportStatus::accepted;
  return {"report", row.id, row.plan.id, row.plan_status, row.unit, report_title(row.title, row.period), row.due_on, !sent};
}

Extended extended(store::Transaction& tx, const store::ExtensionRow& row) {
  if (row.report_id) return extended(found(store::find_report(tx, *row.report_id), "report.unknown"));
  return extended(found(store::find_assignment(tx, row.assignment_id.value_or(base::Id())), "assignment.unknown"));
}

Extended load_assignment(store::Transaction& tx, const Context& context, base::Id id) {
  const auto row = found(store::find_assignment(tx, id), "assignment.unknown");
  base::require(domain::may_see_assignment(context.actor, row.unit.id, row.giver()), "assignment.not_your_unit");
  return extended(row);
}

Extended load_report(store::Transaction& tx, const Context& context, base::Id id) {
  const auto row = found(store::find_report(tx, id), "report.unknown");
  base::require(domain::may_see_of(context.actor, row.unit.id), "report.not_your_unit");
  return extended(row);
}

/// One that still waits for its answer, and that the actor may see.
store::ExtensionRow load_asked(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = found(store::find_extension(tx, id), "extension.unknown");
  base::require(domain::may_see_of(context.actor, row.unit.id), "assignment.not_your_unit");
  if (row.plan_status == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
  if (row.state != ExtensionState::asked) throw Error(ErrorKind::conflict, "extension.answered");
  return row;
}

/// Whether it may be answered so, and by whom.
void check_answer(store::Transaction& tx, const Context& context, const store::ExtensionRow& row, const std::optional<base::Date>& granted_on) {
  require(domain::can_extension(context.actor, {row.unit.id, row.state, row.plan_status}), "answer");
  if (!granted_on) return;
  const auto it = extended(tx, row);
  // What was late when it was sent stays so.
  if (row.report_id && !it.open) throw Error(ErrorKind::conflict, "extension.report_sent");
  domain::check_extension(it.due_on, *granted_on, context.today());
}

void check_reason(bool granted, const std::string& answer) {
  if (!granted && base::trim(answer).empty()) throw Error(ErrorKind::invalid, "answer.required", "answer");
}

base::Id subject_of(const store::ExtensionRow& row) { return row.report_id ? *row.report_id : row.assignment_id.value_or(base::Id()); }

Extension read_back(Context& context, base::Id id) {
  auto tx = context.read();
  return view_of(context, found(store::find_extension(tx, id), "extension.unknown"));
}

domain::Can can_ask(const Context& context, const Extended& it, const std::vector<store::ExtensionRow>& before) {
  if (it.share) return {};  // who gave it changes its day
  const bool asked = !before.empty() && before.front().state == ExtensionState::asked;
  return domain::can_ask_extension(context.actor, {it.unit.id, it.open, it.plan_status, it.due_on.has_value(), asked});
}

Extensions listed_of(store::Transaction& tx, const Context& context, const Extended& it) {
  const auto rows = store::extensions_of(tx, it.id);
  Extensions out{{}, can_ask(context, it, rows)};
  for (const auto& row : rows) out.items.push_back(view_of(context, row));
  return out;
}

Extension ask(Context& context, base::Id id, const ExtensionInput& input, Extended (*load)(store::Transaction&, const Context&, base::Id)) {
  Act act(context, "extension.asked");
  if (act.earlier() && act.earlier()->result_id) {
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, *act.earlier()->result_id);
  }
  const auto it = load(act.tx, context, id);
  const bool report = std::string_view(it.kind) == "report";
  if (it.plan_status == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
  if (it.share) throw Error(ErrorKind::conflict, "share.no_extension");
  if (base::trim(input.reason).empty()) throw Error(ErrorKind::invalid, "reason.required", "reason");
  domain::check_extension(it.due_on, input.proposed_on, context.today());
  const auto before = store::extensions_of(act.tx, id);
  if (!before.empty() && before.front().state == ExtensionState::asked) throw Error(ErrorKind::conflict, "extension.asked_already");
  require(can_ask(context, it, before), "ask");

  store::ExtensionRow row;
  row.id = base::Id::make();
  row.plan_id = it.plan;
  (report ? row.report_id : row.assignment_id) = id;
  row.unit = it.unit;
  row.state = ExtensionState::asked;
  row.reason = input.reason;
  row.due_on = *it.due_on;
  row.proposed_on = input.proposed_on;
  row.asked_by = context.actor.user_id;
  row.asked_at = context.now();
  store::insert_extension(act.tx, row);
  tell_office(act.tx, context, {domain::WorkNews::time_asked, row.plan_id, row.assignment_id, row.unit.id}, domain::Rung::staff);
  act.finish(it.kind, id, it.plan, {{"day", input.proposed_on.str()}}, row.id);
  return read_back(context, row.id);
}

}  // namespace

Extensions list_extensions_of(Context& context, base::Id assignment_id) {
  auto tx = context.read();
  return listed_of(tx, context, load_assignment(tx, context, assignment_id));
}

Extensions list_report_extensions(Context& context, base::Id report_id) {
  auto tx = context.read();
  return listed_of(tx, context, load_report(tx, context, report_id));
}

Page<ExtensionAsked> list_extensions(Context& context, const ListQuery& query, bool asked_only, const std::optional<base::Id>& plan_id) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  const auto listed = store::list_extensions(tx, asked_only, plan_id, {query.size, query.offset()});
  Page<ExtensionAsked> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) {
    auto assignment = row.assignment_id ? store::find_assignment(tx, *row.assignment_id) : std::nullopt;
    const auto report = row.report_id ? store::find_report(tx, *row.report_id) : std::nullopt;
    if (assignment) page.items.push_back({view_of(context, row), assignment_of(std::move(*assignment), context.today(), context.actor), {}});
    if (report) page.items.push_back({view_of(context, row), {}, service::listed(context, *report)});
  }
  return page;
}

Extension ask_extension(Context& context, base::Id assignment_id, const ExtensionInput& input) { return ask(context, assignment_id, input, load_assignment); }
Extension ask_report_extension(Context& context, base::Id report_id, const ExtensionInput& input) { return ask(context, report_id, input, load_report); }

Extension withdraw_extension(Context& context, base::Id id) {
  Act act(context, "extension.withdrawn");
  if (act.earlier()) {
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, id);
  }
  auto row = load_asked(act.tx, context, id);
  require(domain::can_extension(context.actor, {row.unit.id, row.state, row.plan_status}), "withdraw");
  row.state = ExtensionState::withdrawn;
  store::update_extension(act.tx, row);
  act.finish(row.report_id ? "report" : "assignment", subject_of(row), row.plan_id, {}, id);
  return read_back(context, id);
}

Extension answer_extension(Context& context, base::Id id, const ExtensionAnswer& input) {
  Act act(context, input.granted_on ? "extension.granted" : "extension.refused");
  if (act.earlier()) {
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, id);
  }
  auto row = load_asked(act.tx, context, id);
  check_answer(act.tx, context, row, input.granted_on);
  check_reason(input.granted_on.has_value(), input.answer);
  if (input.granted_on && row.assignment_id) store::move_due(act.tx, *row.assignment_id, *input.granted_on, context.today());
  if (input.granted_on && row.report_id) store::move_report_due(act.tx, *row.report_id, *input.granted_on, context.today());
  row.state = input.granted_on ? ExtensionState::granted : ExtensionState::refused;
  row.granted_on = input.granted_on;
  row.answer = input.answer;
  row.answered_by = context.actor.user_id;
  row.answered_at = context.now();
  store::update_extension(act.tx, row);
  tell_unit(act.tx, context, {input.granted_on ? domain::WorkNews::granted : domain::WorkNews::refused, row.plan_id, row.assignment_id}, row.unit.id);
  act.finish(row.report_id ? "report" : "assignment", subject_of(row), row.plan_id, {{"day", input.granted_on ? input.granted_on->str() : row.proposed_on.str()}}, id);
  return read_back(context, id);
}

Batch answer_extensions(Context& context, const ExtensionsAnswer& input) {
  base::require(context.actor.sees_all(), "act.forbidden");
  const bool preview = input.preview;
  if (!preview) check_reason(input.granted, input.answer);
  return each_of(context, input.ids, [&](Context& own, BatchItem& item) {
    ExtensionAnswer answer{{}, input.answer};
    {
      auto tx = own.read();
      const auto row = found(store::find_extension(tx, item.id), "extension.unknown");
      item.name = extended(tx, row).what;
      item.unit = row.unit.name;
      if (input.granted) item.day = answer.granted_on = input.granted_on.value_or(row.proposed_on);
      if (preview) check_answer(tx, own, load_asked(tx, own, item.id), answer.granted_on);
    }
    if (!preview) answer_extension(own, item.id, answer);
  });
}

Punctuality get_punctuality(Context& context, const std::optional<base::Id>& plan_id, const std::optional<base::Date>& as_of) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  const auto day = store::day_in_plan(tx, plan_id, as_of.value_or(context.today()));
  const auto row = store::count_punctuality(tx, plan_id, day);
  const int asked = store::list_extensions(tx, true, plan_id, {1, 0}).total;
  const auto sent = store::count_report_punctuality(tx, plan_id, day);
  return {day, {row.in_time, row.late}, {row.in_time_original, row.late_original}, row.extended, asked,
          {{sent.in_time, sent.late}, {sent.in_time_original, sent.late_original}, sent.extended}};
}

}  // namespace dondoc::service
