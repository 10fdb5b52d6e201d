#include "service/work/links.h"

#include <algorithm>

#include "base/crypto.h"
#include "service/act.h"
#include "service/entry/throttle.h"
#include "service/work/work.h"
#include "store/assignment_store.h"
#include "store/link_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

constexpr int longest_days = 30, most_open = 20;
constexpr int wrong_tokens = 20, requests_of_link = 200, files_of_link = 30;
constexpr std::size_t token_characters = 43;
/// Who is named where an account's name would stand: whoever held the link.
constexpr const char* holder_name = "Người dùng liên kết (không tài khoản)";

bool is_open(const store::LinkRow& row, base::Instant now) { return !row.revoked_at && row.expires_at > now; }

Link view_of(const Context& context, const store::LinkRow& row) {
  const bool open = is_open(row, context.now());
  return {row.id, {row.created_by, row.created_by_name}, row.created_at, row.expires_at, row.opened_at, row.used_at, row.revoked_at, row.uses, open,
          open ? domain::can_link(context.actor, domain::PlanStatus::issued, "revoke") : domain::Can{}};
}

store::AssignmentRow load_assignment(store::Transaction& tx, const Context& context, base::Id id) {
  base::require(context.actor.sees_all(), "act.forbidden");
  auto row = found(store::find_assignment(tx, id), "assignment.unknown");
  base::require(!row.share, "assignment.not_your_unit");
  return row;
}

/// The link by which the context came.
store::LinkRow link_of(store::Transaction& tx, const Context& context) {
  return found(store::find_link_by_digest(tx, context.session_digest), "link.unknown");
}

/// No more of the duty than its text and deadline.
LinkedDuty duty_of(const store::AssignmentRow& row, const store::LinkRow& link, const domain::Actor& actor) {
  LinkedDuty out{row.unit.name, row.text, row.due.text, row.due.due_on, row.now.state == domain::AssignmentState::done, link.expires_at, {}};
  const auto all = domain::can_assignment(actor, {row.unit.id, row.now.state, row.plan_status});
  for (const char* act : {"update", "done"})
    if (domain::holds(all, act)) out.can.emplace_back(act);
  return out;
}

std::string subject_of(const store::LinkRow& link) { return "link:" + link.id.str(); }

void check_usable(store::Transaction& tx, const store::LinkRow& link, base::Instant now) {
  if (link.revoked_at) throw Error(ErrorKind::forbidden, "link.revoked");
  if (link.expires_at <= now) throw Error(ErrorKind::forbidden, "link.expired");
  const auto row = store::find_assignment(tx, link.assignment_id);
  if (!row || row->unit.id != link.unit_id || row->plan_status != domain::PlanStatus::issued) throw Error(ErrorKind::forbidden, "link.ended");
}

[[noreturn]] void refuse_unknown(App& app, const std::string& address) {
  const auto subject = "link-address:" + address;
  auto tx = app.database.write({});
  refuse_if_blocked(tx, subject, app.clock.now(), "link.throttled");
  count_try(tx, subject, wrong_tokens, app.clock.now());
  tx.commit();
  throw Error(ErrorKind::unauthenticated, "link.unknown");
}

}  // namespace

Links list_links(Context& context, base::Id assignment_id) {
  auto tx = context.read();
  const auto assignment = load_assignment(tx, context, assignment_id);
  Links out{{}, domain::can_link(context.actor, assignment.plan_status, "create")};
  for (const auto& row : store::links_of_assignment(tx, assignment_id)) out.items.push_back(view_of(context, row));
  return out;
}

NewLink create_link(Context& context, base::Id assignment_id, const LinkInput& input) {
  if (input.days < 1 || input.days > longest_days) throw Error(ErrorKind::invalid, "link.days", "days");
  const auto token = base::random_token();
  const auto digest = base::sha256_hex(token);
  Act act(context, "link.created");
  if (act.earlier() && act.earlier()->result_id) {
    const auto row = found(store::find_link(act.tx, *act.earlier()->result_id), "link.unknown");
    store::set_link_digest(act.tx, row.id, digest);
    act.tx.commit();
    return {view_of(context, row), token};
  }
  const auto assignment = load_assignment(act.tx, context, assignment_id);
  if (assignment.plan_status == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
  require(domain::can_link(context.actor, assignment.plan_status, "create"), "create");
  const auto before = store::links_of_assignment(act.tx, assignment_id);
  if (std::ranges::count_if(before, [&](const auto& one) { return is_open(one, context.now()); }) >= most_open)
    throw Error(ErrorKind::conflict, "link.too_many", {}, {{"most", std::to_string(most_open)}});
  store::LinkRow row;
  row.id = base::Id::make();
  row.token_digest = digest;
  row.plan_id = assignment.plan.id;
  row.assignment_id = assignment_id;
  row.unit_id = assignment.unit.id;
  row.user_id = base::Id::make();
  row.created_by = context.actor.user_id;
  row.created_by_name = context.actor.name;
  row.created_at = context.now();
  const auto last_day = context.today().plus(input.days);
  row.expires_at = base::end_of_day_in_vietnam(last_day);
  store::insert_link(act.tx, row, holder_name);
  act.finish("assignment", assignment_id, assignment.plan.id, {{"unit", assignment.unit.name}, {"day", last_day.str()}}, row.id);
  return {view_of(context, row), token};
}

void revoke_link(Context& context, base::Id id) {
  Act act(context, "link.revoked");
  if (act.earlier()) return;
  const auto row = found(store::find_link(act.tx, id), "link.unknown");
  require(domain::can_link(context.actor, domain::PlanStatus::issued, "revoke"), "revoke");
  store::revoke_link(act.tx, id, context.actor.user_id, context.now());
  act.finish("assignment", row.assignment_id, row.plan_id);
}

LinkHolder enter_link(App& app, const std::string& token, const std::string& address, bool brings_file) {
  const auto digest = base::sha256_hex(token);
  std::optional<store::LinkRow> link;
  if (token.size() == token_characters) {
    auto tx = app.database.read({});
    link = store::find_link_by_digest(tx, digest);
  }
  if (!link) refuse_unknown(app, address);
  {
    auto tx = app.database.read(link->agency_id);
    check_usable(tx, *link, app.clock.now());
  }
  const auto subject = subject_of(*link) + (brings_file ? " files" : "");
  auto tx = app.database.write({});
  refuse_if_blocked(tx, subject, app.clock.now(), "link.throttled");
  count_try(tx, subject, brings_file ? files_of_link : requests_of_link, app.clock.now());
  tx.commit();
  domain::Actor actor;
  actor.user_id = link->user_id;
  actor.agency_id = link->agency_id;
  actor.name = holder_name;
  actor.units = {link->unit_id};
  return {std::move(actor), digest};
}

LinkedDuty open_link(Context& context) {
  auto tx = context.write();
  const auto link = link_of(tx, context);
  store::set_link_opened(tx, link.id, context.now());
  const auto row = found(store::find_assignment(tx, link.assignment_id), "assignment.unknown");
  tx.commit();
  return duty_of(row, link, context.actor);
}

LinkedDuty update_by_link(Context& context, const LinkedUpdate& input) {
  using domain::UpdateKind;
  if (input.kind != UpdateKind::progress && input.kind != UpdateKind::done && input.kind != UpdateKind::difficulty)
    throw Error(ErrorKind::invalid, "update.bad_kind", "kind");
  const auto link = [&] {
    auto tx = context.read();
    return link_of(tx, context);
  }();
  post_update(context, link.assignment_id, {input.kind, input.note, {}, {}, {}, input.attachment_ids});
  auto tx = context.write();
  store::count_link_use(tx, link.id, context.now());
  const auto row = found(store::find_assignment(tx, link.assignment_id), "assignment.unknown");
  tx.commit();
  return duty_of(row, link, context.actor);
}

LinkedFile upload_by_link(Context& context, const Upload& upload) { return {upload_attachment(context, upload).id}; }

}  // namespace dondoc::service
