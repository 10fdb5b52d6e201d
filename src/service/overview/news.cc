#include "service/overview/news.h"

#include "service/views_of.h"
#include "store/comment_store.h"
#include "store/mending_chase.h"
#include "store/mending_store.h"
#include "store/work_news_store.h"

namespace dondoc::service {
namespace {

constexpr int most = 50;

Waiting waiting_for(store::Transaction& tx, const Context& context) {
  const auto& actor = context.actor;
  Waiting out;
  if (actor.staff) out.comments = store::count_waiting_for_staff(tx);
  else if (!actor.units.empty()) out.comments = store::count_waiting_for_units(tx, actor.units);
  const auto counts = store::count_mendings(tx, actor.units, context.today());
  out.mendings = counts.own_open;
  out.inspections = counts.own_planned;
  if (actor.sees_all()) {
    out.mendings_late = counts.late;
    out.mendings_to_recheck = counts.to_recheck;
  }
  return out;
}

}  // namespace

MyNews get_my_news(Context& context) {
  auto tx = context.read();
  const auto& user = context.actor.user_id;
  MyNews out;
  for (auto& one : store::comment_notices_to(tx, user, most)) {
    // A notice stays; the words only for who may still read them.
    if (!context.actor.sees_all() && (one.withdrawn || !one.unit_id || !context.actor.of_unit(*one.unit_id))) one.text.clear();
    out.comments.push_back({one.id, one.comment_id, one.step, one.target, std::move(one.name), std::move(one.text), one.made_at, one.read_at});
  }
  for (auto& one : store::inspection_notices_to(tx, user, most))
    out.inspections.push_back({one.id, one.inspection_id, one.step, ref_of(one.plan), ref_of(one.unit), one.starts_on, one.ends_on, one.due_on, one.items, one.made_at, one.read_at});
  for (auto& one : store::work_notices_to(tx, user, most)) {
    auto unit = one.unit ? std::optional(ref_of(std::move(*one.unit))) : std::nullopt;
    out.work.push_back({one.id, one.cause, ref_of(one.plan), std::move(unit), one.subject_id, one.items, one.made_at, one.read_at});
  }
  out.unread = store::count_unread_comments(tx, user) + store::count_unread_inspections(tx, user) + store::count_unread_work(tx, user);
  out.waiting = waiting_for(tx, context);
  return out;
}

}  // namespace dondoc::service
