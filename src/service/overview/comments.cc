#include "service/overview/comments.h"

#include <algorithm>

#include "base/text.h"
#include "service/act.h"
#include "service/chasing/news_letter.h"
#include "service/overview/overview.h"
#include "service/views_of.h"
#include "store/chase_store.h"
#include "store/plan_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::CommentState;
using domain::CommentStep;
using domain::CommentTarget;

constexpr std::size_t most_text = 4000;  // bytes

domain::CommentFacts facts_of(const store::CommentRow& row) {
  return {row.made_by, row.unit ? std::optional(row.unit->id) : std::nullopt, row.state(), row.answered_at.has_value()};
}

std::optional<UnitRef> ref_if(const std::optional<store::NamedRow>& row) { return row ? std::optional(ref_of(*row)) : std::nullopt; }

Comment view_of(const Context& context, const store::CommentRow& row, const std::vector<store::CommentStepRow>& steps) {
  Comment out;
  out.id = row.id;
  out.target = row.target;
  out.plan = ref_if(row.plan);
  out.target_unit_id = row.target_unit_id;
  out.section = row.section;
  out.name = row.name;
  out.as_of = row.as_of;
  out.figures = figures_of(row.figures);
  out.revision = row.revision;
  out.text = row.text;
  out.unit = ref_if(row.unit);
  out.state = row.state();
  out.by = {row.made_by, row.made_by_name};
  out.made_at = row.made_at;
  for (const auto& step : steps) {
    // Its words before an edit may have been another unit's.
    if (!context.actor.sees_all() && (step.step == domain::CommentStep::written || step.step == domain::CommentStep::edited)) continue;
    out.entries.push_back({step.id, step.step, step.text, ref_if(step.unit), {step.made_by, step.made_by_name}, step.made_at});
  }
  out.can = domain::can_comment(context.actor, facts_of(row));
  return out;
}

std::vector<Comment> views_of(store::Transaction& tx, const Context& context, const std::vector<store::CommentRow>& rows) {
  std::vector<base::Id> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  const auto steps = store::steps_of_comments(tx, ids);
  std::vector<Comment> out;
  for (const auto& row : rows) out.push_back(view_of(context, row, steps.contains(row.id) ? steps.at(row.id) : std::vector<store::CommentStepRow>{}));
  return out;
}

store::CommentRow load(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = found(store::find_comment(tx, id), "comment.unknown");
  base::require(domain::may_see_comment(context.actor, facts_of(row)), "comment.not_yours");
  return row;
}

Comment read_back(Context& context, base::Id id) {
  auto tx = context.read();
  return views_of(tx, context, {load(tx, context, id)}).front();
}

std::string checked(const std::string& text, bool needed = true) {
  auto out = std::string(base::trim(text));
  if ((needed && out.empty()) || out.size() > most_text) throw Error(ErrorKind::invalid, "comment.text", "text");
  return out;
}

std::optional<store::NamedRow> addressee_of(store::Transaction& tx, const std::optional<base::Id>& id) {
  if (!id) return std::nullopt;
  const auto unit = store::find_unit(tx, *id);
  if (!unit || unit->deleted_at) throw Error(ErrorKind::invalid, "comment.unit", "unit_id");
  return store::NamedRow{*id, unit->name, unit->short_name};
}

/// What the step does not find as it needs it, before who may.
void require_open(const store::CommentRow& row) {
  if (row.state() != CommentState::open) throw Error(ErrorKind::conflict, "comment.closed");
}
void require_unanswered(const store::CommentRow& row) {
  require_open(row);
  if (row.answered_at) throw Error(ErrorKind::conflict, "comment.answered");
}

/// The clerk or the unit hears what is written, who wrote it what is answered or settled; nobody of the own act.
void tell(store::Transaction& tx, const Context& context, const store::CommentRow& row, CommentStep step) {
  std::vector<base::Id> told;
  const auto add = [&](const std::vector<base::Id>& people) { told.insert(told.end(), people.begin(), people.end()); };
  const bool from_author = step == CommentStep::written || step == CommentStep::edited || step == CommentStep::withdrawn;
  if (!from_author) told.push_back(row.made_by);
  if (row.unit) add(store::people_on(tx, domain::Rung::focal_point, row.unit->id));
  if (!row.unit || !from_author) add(store::people_on(tx, domain::Rung::staff, {}));
  std::ranges::sort(told);
  told.erase(std::ranges::unique(told).begin(), told.end());
  for (const auto& user : told)
    if (user != context.actor.user_id) store::insert_comment_notice(tx, row.id, step, user, context.now());
  const store::About about{{}, row.id, {}};
  if (!from_author) queue_news_letters(tx, context, about, store::contact_of_account(tx, row.made_by), {});
  if (row.unit) queue_news_letters(tx, context, about, store::contacts_on(tx, domain::Rung::focal_point, row.unit->id), row.unit->id);
  if (!row.unit || !from_author) queue_news_letters(tx, context, about, store::contacts_on(tx, domain::Rung::staff, {}), {});
}

void keep(Act& act, const Context& context, store::CommentRow& row, CommentStep step, const std::string& text) {
  // A focal point speaks for the unit; the staff and the leader for the standing body.
  const bool of_unit = !context.actor.sees_all() && row.unit;
  store::insert_comment_step(act.tx, {base::Id::make(), row.id, step, text, of_unit ? row.unit : std::nullopt, context.actor.user_id, {}, context.now()});
  tell(act.tx, context, row, step);
  act.finish("comment", row.id, row.plan ? std::optional(row.plan->id) : std::nullopt, {{"name", row.name.empty() ? "Toàn cảnh" : row.name}, {"unit", row.unit ? row.unit->name : ""}});
}

/// One step of a comment that is there: `change` says what it needs and what becomes of the row.
template <class Change> Comment take_step(Context& context, base::Id id, const char* name, CommentStep step, const char* right, const std::string& text, Change change) {
  {
    Act act(context, name);
    auto row = load(act.tx, context, id);
    if (!act.earlier()) {
      const auto before = row.text;
      change(act.tx, row);
      require(domain::can_comment(context.actor, facts_of(*store::find_comment(act.tx, id))), right);
      store::update_comment(act.tx, row);
      keep(act, context, row, step, step == CommentStep::edited ? before : text);
    }
  }
  return read_back(context, id);
}

}  // namespace

Comments list_comments(Context& context, const ListQuery& query, const CommentFilter& filter) {
  base::require(context.actor.sees_all() || !context.actor.units.empty(), "act.forbidden");
  auto tx = context.read();
  store::CommentRequest request{{query.q, query.sort, {query.size, query.offset()}, false}, filter.state, filter.target, filter.plan_id, filter.target_unit_id,
                                filter.unit_id, filter.section, filter.answered, filter.standing_on, {}};
  if (!context.actor.sees_all()) {
    base::require(filter.state != CommentState::withdrawn, "act.forbidden");
    request.units = context.actor.units;
  }
  const auto listed = store::list_comments(tx, request);
  return {views_of(tx, context, listed.rows), listed.total, query.page, query.size, domain::can_comment_at_all(context.actor)};
}

Comment get_comment(Context& context, base::Id id) { return read_back(context, id); }

Comment create_comment(Context& context, const CommentInput& input) {
  require(domain::can_comment_at_all(context.actor), "comment");
  store::CommentRow row;
  row.text = checked(input.text);
  // Counted before it is written: what a transaction writes is counted from the beginning.
  const auto figure = figure_at(context, input.target, input.plan_id, input.target_unit_id, input.section, input.as_of);
  base::Id id;
  {
    Act act(context, "comment.written");
    if (act.earlier()) {
      id = act.earlier()->result_id.value();
    } else {
      if (!figure) throw Error(ErrorKind::invalid, "comment.target", "target");
      row.id = id = base::Id::make();
      row.target = input.target;
      if (input.plan_id) {
        const auto plan = found(store::find_plan(act.tx, *input.plan_id), "plan.unknown");
        row.plan = store::NamedRow{plan.id, plan.title, {}};
      }
      row.target_unit_id = input.target_unit_id;
      row.section = input.section;
      row.name = figure->name;
      row.as_of = input.as_of;
      row.figures = figure->at;
      row.unit = addressee_of(act.tx, input.unit_id);
      row.made_by = context.actor.user_id;
      row.made_at = context.now();
      store::insert_comment(act.tx, row);
      keep(act, context, row, CommentStep::written, row.text);
    }
  }
  return read_back(context, id);
}

Comment put_comment(Context& context, base::Id id, const CommentChange& input) {
  const auto text = checked(input.text);
  return take_step(context, id, "comment.edited", CommentStep::edited, "edit", text, [&](store::Transaction& tx, store::CommentRow& row) {
    require_unanswered(row);
    if (row.revision != input.base_revision) throw Error(ErrorKind::conflict, "comment.moved_on", {}, {{"revision", std::to_string(row.revision)}});
    row.text = text;
    row.unit = addressee_of(tx, input.unit_id);
    ++row.revision;
  });
}

Comment withdraw_comment(Context& context, base::Id id) {
  return take_step(context, id, "comment.withdrawn", CommentStep::withdrawn, "withdraw", "", [&](store::Transaction&, store::CommentRow& row) {
    require_unanswered(row);
    row.withdrawn_at = context.now();
  });
}

Comment answer_comment(Context& context, base::Id id, const CommentText& input) {
  const auto text = checked(input.text);
  return take_step(context, id, "comment.answered", CommentStep::answered, "answer", text, [&](store::Transaction&, store::CommentRow& row) {
    require_open(row);
    row.answered_at = context.now();
  });
}

Comment finish_comment(Context& context, base::Id id, const CommentText& input) {
  const auto text = checked(input.text, false);
  return take_step(context, id, "comment.done", CommentStep::done, "done", text, [&](store::Transaction&, store::CommentRow& row) {
    require_open(row);
    row.done_at = context.now();
    row.done_on = context.today();
  });
}

Comment reopen_comment(Context& context, base::Id id, const CommentText& input) {
  const auto text = checked(input.text, false);
  return take_step(context, id, "comment.reopened", CommentStep::reopened, "reopen", text, [&](store::Transaction&, store::CommentRow& row) {
    if (row.state() != CommentState::done) throw Error(ErrorKind::conflict, "comment.not_done");
    row.done_at.reset();
    row.done_on.reset();
  });
}

}  // namespace dondoc::service
