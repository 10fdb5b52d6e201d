#include "service/work/links.h"

#include <algorithm>

#include "base/crypto.h"
#include "service/act.h"
#include "service/reports/report_title.h"
#include "store/assignment_store.h"
#include "store/link_store.h"
#include "store/plan_store.h"
#include "store/report_store.h"
#include "writer/xlsx.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

constexpr int longest_days = 30, most_open = 20, most_at_once = 1000;

/// What a link opens: a duty, or a report.
struct Target {
  base::Id plan_id, unit_id;
  std::optional<base::Id> assignment_id, report_id;
  std::string unit;
  bool share = false;
  base::Id id() const { return assignment_id ? *assignment_id : report_id.value(); }
};

bool is_open(const store::LinkRow& row, base::Instant now) { return !row.revoked_at && row.expires_at > now; }

Link view_of(const Context& context, const store::LinkRow& row) {
  const bool open = is_open(row, context.now());
  return {row.id, row.unit, row.period ? report_title(row.what, *row.period) : row.what, row.assignment_id, row.report_id, {row.created_by, row.created_by_name},
          row.created_at, row.expires_at, row.opened_at, row.used_at, row.revoked_at, row.uses, open,
          open ? domain::can_link(context.actor, domain::PlanStatus::issued, "revoke", row.giver) : domain::Can{}};
}

store::AssignmentRow load_assignment(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = found(store::find_assignment(tx, id), "assignment.unknown");
  const auto giver = row.giver();
  if (giver && context.actor.of_unit(*giver)) return row;
  base::require(context.actor.sees_all(), "act.forbidden");
  // What a unit gave to its own people is told upwards as a number alone.
  base::require(!row.share || !row.share->person_id, "assignment.not_your_unit");
  return row;
}

Target target_of(const store::AssignmentRow& row) { return {row.plan.id, row.unit.id, row.id, {}, row.unit.name, row.share.has_value()}; }
Target target_of(const store::ReportRow& row) { return {row.plan.id, row.unit.id, {}, row.id, row.unit.name}; }

Links links_of(store::Transaction& tx, const Context& context, base::Id duty, domain::PlanStatus plan, const std::optional<base::Id>& giver = {}) {
  Links out{{}, domain::can_link(context.actor, plan, "create", giver)};
  for (const auto& row : store::links_of(tx, duty)) out.items.push_back(view_of(context, row));
  return out;
}

void check_days(int days) {
  if (days < 1 || days > longest_days) throw Error(ErrorKind::invalid, "link.days", "days");
}

void check_may(const Context& context, domain::PlanStatus plan, const std::optional<base::Id>& giver = {}) {
  if (plan == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
  require(domain::can_link(context.actor, plan, "create", giver), "create");
}

/// Open until the end of `last_day`. Throws conflict link.too_many.
NewLink make(store::Transaction& tx, const Context& context, const Target& target, base::Date last_day, const std::optional<base::Id>& batch) {
  const auto before = store::links_of(tx, target.id());
  if (std::ranges::count_if(before, [&](const auto& one) { return is_open(one, context.now()); }) >= most_open)
    throw Error(ErrorKind::conflict, "link.too_many", {}, {{"most", std::to_string(most_open)}});
  const auto token = base::random_token();
  store::LinkRow row;
  row.id = base::Id::make();
  row.token_digest = base::sha256_hex(token);
  row.plan_id = target.plan_id;
  row.assignment_id = target.assignment_id;
  row.report_id = target.report_id;
  row.batch_id = batch;
  row.unit_id = target.unit_id;
  row.user_id = base::Id::make();
  row.created_by = context.actor.user_id;
  row.created_at = context.now();
  row.expires_at = base::end_of_day_in_vietnam(last_day);
  store::insert_link(tx, row, link_holder_name);
  return {view_of(context, found(store::find_link(tx, row.id), "link.unknown")), token};
}

/// The same link with another token, since the one before is kept nowhere.
NewLink renew(store::Transaction& tx, const Context& context, const store::LinkRow& row) {
  const auto token = base::random_token();
  store::set_link_digest(tx, row.id, base::sha256_hex(token));
  return {view_of(context, row), token};
}

NewLink make_one(Act& act, const Context& context, const Target& target, int days) {
  const auto last_day = context.today().plus(days);
  auto made = make(act.tx, context, target, last_day, {});
  // What happens inside a unit is told in the share's own history, not in the plan's.
  act.finish(target.share ? "share" : target.report_id ? "report" : "assignment", target.id(), target.share ? std::nullopt : std::optional(target.plan_id), {{"unit", target.unit}, {"day", last_day.str()}}, made.link.id);
  return made;
}

NewLinks renew_all(Act& act, const Context& context) {
  NewLinks out;
  for (const auto& row : store::links_of_batch(act.tx, *act.earlier()->result_id)) out.items.push_back(renew(act.tx, context, row));
  act.tx.commit();
  return out;
}

NewLinks make_all(Act& act, const Context& context, base::Id plan_id, const std::vector<Target>& targets, int days) {
  if (targets.empty()) throw Error(ErrorKind::conflict, "link.nobody");
  if (targets.size() > most_at_once) throw Error(ErrorKind::invalid, "link.too_many_at_once", "unit_ids", {{"most", std::to_string(most_at_once)}});
  const auto last_day = context.today().plus(days);
  const auto batch = base::Id::make();
  NewLinks out;
  for (const auto& target : targets) out.items.push_back(make(act.tx, context, target, last_day, batch));
  act.finish("plan", plan_id, plan_id, {{"count", std::to_string(targets.size())}, {"day", last_day.str()}}, batch);
  return out;
}

/// What the same act made when it was asked before, its token made anew.
std::optional<NewLink> made_before(Act& act, Context& context) {
  if (!act.earlier() || !act.earlier()->result_id) return std::nullopt;
  auto again = renew(act.tx, context, found(store::find_link(act.tx, *act.earlier()->result_id), "link.unknown"));
  act.tx.commit();
  return again;
}

}  // namespace

Links list_links(Context& context, base::Id assignment_id) {
  auto tx = context.read();
  const auto row = load_assignment(tx, context, assignment_id);
  auto links = links_of(tx, context, assignment_id, row.plan_status, row.giver());
  if (row.share && row.share->withdrawn_at) links.can.clear();
  return links;
}

Links list_report_links(Context& context, base::Id report_id) {
  auto tx = context.read();
  return links_of(tx, context, report_id, found(store::find_report(tx, report_id), "report.unknown").plan_status);
}

Page<Link> list_plan_links(Context& context, base::Id plan_id, const ListQuery& query) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  const auto listed = store::links_of_plan(tx, found(store::find_plan(tx, plan_id), "plan.unknown").id, {query.size, query.offset()});
  Page<Link> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(view_of(context, row));
  return page;
}

NewLink create_link(Context& context, base::Id assignment_id, const LinkInput& input) {
  check_days(input.days);
  Act act(context, "link.created");
  if (auto again = made_before(act, context)) return std::move(*again);
  const auto assignment = load_assignment(act.tx, context, assignment_id);
  check_may(context, assignment.plan_status, assignment.giver());
  if (assignment.share && assignment.share->withdrawn_at) throw Error(ErrorKind::conflict, "share.withdrawn");
  return make_one(act, context, target_of(assignment), input.days);
}

NewLink create_report_link(Context& context, base::Id report_id, const LinkInput& input) {
  check_days(input.days);
  Act act(context, "link.created");
  if (auto again = made_before(act, context)) return std::move(*again);
  const auto report = found(store::find_report(act.tx, report_id), "report.unknown");
  check_may(context, report.plan_status);
  return make_one(act, context, target_of(report), input.days);
}

NewLinks create_report_links(Context& context, base::Id period_id, const LinksInput& input) {
  check_days(input.days);
  Act act(context, "links.created");
  if (act.earlier() && act.earlier()->result_id) return renew_all(act, context);
  const auto period = found(store::find_period(act.tx, period_id), "period.unknown");
  check_may(context, found(store::find_plan(act.tx, period.plan_id), "plan.unknown").status);
  store::ReportListRequest request;
  request.period_id = period_id;
  request.sort = "unit";
  request.slice = {most_at_once + 1, 0};
  std::vector<Target> targets;
  for (const auto& row : store::list_reports(act.tx, request).rows) {
    const bool sent = row.status == domain::ReportStatus::submitted || row.status == domain::ReportStatus::accepted;
    const bool asked = input.unit_ids.empty() || std::ranges::find(input.unit_ids, row.unit.id) != input.unit_ids.end();
    if (!sent && asked) targets.push_back(target_of(row));
  }
  return make_all(act, context, period.plan_id, targets, input.days);
}

NewLinks create_plan_links(Context& context, base::Id plan_id, const LinksInput& input) {
  check_days(input.days);
  if (input.unit_ids.empty()) throw Error(ErrorKind::invalid, "link.no_unit", "unit_ids");
  Act act(context, "links.created");
  if (act.earlier() && act.earlier()->result_id) return renew_all(act, context);
  const auto plan = found(store::find_plan(act.tx, plan_id), "plan.unknown");
  check_may(context, plan.status);
  store::BoardRequest request;
  request.as_of = context.today();
  request.plan_id = plan_id;
  request.units = input.unit_ids;
  request.sort = "unit";
  request.slice = {most_at_once + 1, 0};
  std::vector<Target> targets;
  for (const auto& row : store::list_assignments(act.tx, request))
    if (row.now.state != domain::AssignmentState::done) targets.push_back(target_of(row));
  return make_all(act, context, plan_id, targets, input.days);
}

MadeFile make_link_sheet(Context&, const LinkSheetInput& input) {
  writer::Sheet sheet{"Liên kết", "Danh sách liên kết không cần tài khoản", input.title,
                      {{"TT", 6, true}, {"Đơn vị", 36}, {"Việc, báo cáo", 56}, {"Liên kết", 70}, {"Dùng đến hết ngày", 16, true}}, {}};
  for (const auto& row : input.rows)
    sheet.rows.push_back({static_cast<double>(sheet.rows.size() + 1), row.unit, row.text, row.address, row.last_on});
  return {"lien-ket.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", writer::write_xlsx(sheet)};
}

void revoke_link(Context& context, base::Id id) {
  Act act(context, "link.revoked");
  if (act.earlier()) return;
  const auto row = found(store::find_link(act.tx, id), "link.unknown");
  require(domain::can_link(context.actor, domain::PlanStatus::issued, "revoke", row.giver), "revoke");
  store::revoke_link(act.tx, id, context.actor.user_id, context.now());
  act.finish(row.giver ? "share" : row.report_id ? "report" : "assignment", row.report_id ? *row.report_id : *row.assignment_id, row.giver ? std::nullopt : std::optional(row.plan_id));
}

}  // namespace dondoc::service
