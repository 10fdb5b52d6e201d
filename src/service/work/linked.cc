#include "base/crypto.h"
#include "service/act.h"
#include "service/dispatches/opening.h"
#include "service/entry/throttle.h"
#include "service/reports/reports.h"
#include "service/views_of.h"
#include "service/work/links.h"
#include "service/work/naming.h"
#include "service/work/work.h"
#include "store/assignment_store.h"
#include "store/link_store.h"
#include "store/report_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

constexpr int wrong_tokens = 20, requests_of_link = 200, files_of_link = 30;
constexpr std::size_t token_characters = 43;

/// The link by which the context came.
store::LinkRow link_of(store::Transaction& tx, const Context& context) {
  return found(store::find_link_by_digest(tx, context.session_digest), "link.unknown");
}

/// No more of the duty than its text and deadline.
LinkedDuty duty_of(const store::AssignmentRow& row, const store::LinkRow& link, const domain::Actor& actor) {
  LinkedDuty out{row.unit.name, row.what(), row.due.text, row.due.due_on, row.now.state == domain::AssignmentState::done, link.expires_at, {}, {}};
  const auto all = can_of(actor, row);
  for (const char* act : {"name-focal-point", "update", "done"})
    if (domain::holds(all, act)) out.can.emplace_back(act);
  return out;
}

/// Nothing is shown of a report that was sent but that it was.
LinkedDuty duty_of(Report report, const store::LinkRow& link) {
  const bool open = domain::holds(report.can, "submit");
  LinkedReport form{report.revision, {}, {}, report.paper_signature, std::nullopt, report.submitted_at};
  if (open) {
    form.fields = std::move(report.fields);
    form.content = std::move(report.content);
    if (report.status == domain::ReportStatus::returned) form.return_reason = std::move(report.return_reason);
  }
  LinkedDuty out{report.unit.name, report.title, {}, report.due_on, !open, link.expires_at, std::move(form), {}};
  if (open) out.can.emplace_back("submit");
  return out;
}

LinkedDuty shown_of(Context& context, const store::LinkRow& link) {
  if (link.report_id) return duty_of(get_report(context, *link.report_id), link);
  auto tx = context.read();
  return duty_of(found(store::find_assignment(tx, *link.assignment_id), "assignment.unknown"), link, context.actor);
}

/// Counts the use and shows what came of it.
LinkedDuty used(Context& context, const store::LinkRow& link) {
  {
    auto tx = context.write();
    store::count_link_use(tx, link.id, context.now());
    tx.commit();
  }
  return shown_of(context, link);
}

bool is_running(store::Transaction& tx, const store::LinkRow& link) {
  if (link.report_id) {
    const auto row = store::find_report(tx, *link.report_id);
    return row && row->unit.id == link.unit_id && row->plan_status == domain::PlanStatus::issued;
  }
  const auto row = store::find_assignment(tx, *link.assignment_id);
  if (row && row->share && row->share->withdrawn_at) return false;
  return row && row->unit.id == link.unit_id && row->plan_status == domain::PlanStatus::issued;
}

void check_usable(store::Transaction& tx, const store::LinkRow& link, base::Instant now) {
  if (link.revoked_at) throw Error(ErrorKind::forbidden, "link.revoked");
  if (link.expires_at <= now) throw Error(ErrorKind::forbidden, "link.expired");
  if (!is_running(tx, link)) throw Error(ErrorKind::forbidden, "link.ended");
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
  const auto subject = "link:" + link->id.str() + (brings_file ? " files" : "");
  auto tx = app.database.write({});
  refuse_if_blocked(tx, subject, app.clock.now(), "link.throttled");
  count_try(tx, subject, brings_file ? files_of_link : requests_of_link, app.clock.now());
  tx.commit();
  domain::Actor actor;
  actor.user_id = link->user_id;
  actor.agency_id = link->agency_id;
  actor.name = link_holder_name;
  actor.units = {link->unit_id};
  return {std::move(actor), digest};
}

LinkedDuty open_link(Context& context) {
  auto tx = context.write();
  const auto link = link_of(tx, context);
  store::set_link_opened(tx, link.id, context.now());
  tx.commit();
  if (!link.giver) note_opened(context, link.plan_id);
  return shown_of(context, link);
}

LinkedDuty name_by_link(Context& context, const NamedFocalPoint& input) {
  const auto link = [&] {
    auto tx = context.read();
    return link_of(tx, context);
  }();
  auto asked = input;
  asked.id.reset();  // a link shows nobody, and so changes nobody
  name_focal_point(context, found(link.assignment_id, "assignment.unknown"), asked);
  return used(context, link);
}

LinkedDuty update_by_link(Context& context, const LinkedUpdate& input) {
  using domain::UpdateKind;
  if (input.kind != UpdateKind::progress && input.kind != UpdateKind::done && input.kind != UpdateKind::difficulty)
    throw Error(ErrorKind::invalid, "update.bad_kind", "kind");
  const auto link = [&] {
    auto tx = context.read();
    return link_of(tx, context);
  }();
  post_update(context, found(link.assignment_id, "assignment.unknown"), {input.kind, input.note, {}, {}, {}, input.attachment_ids});
  return used(context, link);
}

LinkedDuty report_by_link(Context& context, const FilledReport& input) {
  const auto link = [&] {
    auto tx = context.read();
    return link_of(tx, context);
  }();
  fill_report(context, found(link.report_id, "report.unknown"), input);
  return used(context, link);
}

LinkedFile upload_by_link(Context& context, const Upload& upload) { return {upload_attachment(context, upload).id}; }

}  // namespace dondoc::service
