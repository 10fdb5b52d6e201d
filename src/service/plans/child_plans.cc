#include "service/plans/child_plans.h"

#include <algorithm>
#include <set>

#include "base/crypto.h"
#include "domain/task_core.h"
#include "draft/draft.h"
#include "service/act.h"
#include "service/plans/charge.h"
#include "service/plans/plan_sight.h"
#include "service/views_of.h"
#include "store/child_plan_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using base::Id;

std::optional<Id> id_of(const std::optional<store::NamedRow>& row) { return row ? std::optional(row->id) : std::nullopt; }

bool may_see(store::Transaction& tx, const Context& context, const Id& plan) {
  if (context.actor.sees_all()) return true;
  const auto row = store::find_plan(tx, plan);
  return row && sees_plan(tx, context, *row);
}

domain::Can can_bind(store::Transaction& tx, const Context& context, const Id& child) {
  return domain::can_bind(context.actor, store::owns_plan(tx, child, context.actor.units));
}

RelatedPlan related(store::NamedRow plan, const std::optional<store::NamedRow>& owner, std::optional<int> clauses, domain::Can can) {
  RelatedPlan out{ref_of(std::move(plan)), clauses.has_value(), {}, clauses.value_or(0), std::move(can)};
  if (owner) out.owner = ref_of(*owner);
  return out;
}

bool holds_plan(const std::vector<RelatedPlan>& plans, const Id& id) {
  return std::ranges::any_of(plans, [&](const RelatedPlan& it) { return it.plan.id == id; });
}

/// A task in the words by which tasks are told apart: who does it and until when is not what it is.
domain::ClauseWords words_of(const store::TaskRow& task) {
  std::vector<std::string> bodies;
  for (const auto& it : task.parties) bodies.push_back(it.party.text);
  return {domain::task_core(task.text, bodies, task.due.text), task.due.due_on};
}

Clause clause_of(const store::TaskRow& task) { return {task.id, task.ordinal, task.text, task.due.due_on}; }

/// Both plans as the actor may see them; owner: whose plan the child is taken to be.
struct Pair { store::PlanRow child, parent; std::optional<store::NamedRow> owner; };

Pair load_pair(store::Transaction& tx, const Context& context, const Id& child, const Id& parent, std::optional<Id> owner_id) {
  Pair out{load_seen_plan(tx, context, child), load_seen_plan(tx, context, parent), store::owner_of_plan(tx, child)};
  base::require(context.actor.sees_all() || store::owns_plan(tx, child, context.actor.units), "plan.not_yours");
  if (owner_id && domain::holds(can_bind(tx, context, child), "name-owner") && id_of(out.owner) != owner_id) {
    const auto unit = store::find_unit(tx, *owner_id);
    if (!unit) throw Error(ErrorKind::invalid, "unit.unknown", "owner_id");
    out.owner = store::NamedRow{unit->id, unit->name, unit->short_name};
  }
  return out;
}

void propose(Binding& binding, const std::vector<store::TaskRow>& clauses, const std::vector<store::TaskRow>& tasks) {
  std::vector<domain::ClauseWords> above, own;
  for (const auto& it : clauses) above.push_back(words_of(it));
  for (const auto& it : tasks) own.push_back(words_of(it));
  const auto likely = domain::likely_clauses(above, own);
  for (std::size_t i = 0; i < likely.size(); ++i)
    for (const auto& it : likely[i]) binding.clauses[i].likely.push_back({tasks[it.child].id, it.percent});
}

/// The same as long as nobody binds the two otherwise, or says that the child is another unit's.
std::string version_of(store::Transaction& tx, const Id& child, const Id& parent, bool bound) {
  const auto owner = store::owner_of_plan(tx, child);
  std::string all = (bound ? "bound " : "free ") + (owner ? owner->id.str() : "");
  for (const auto& it : store::bound_clauses(tx, child, parent)) all += " " + it.child_task_id.str() + it.parent_task_id.str();
  return base::sha256_hex(all).substr(0, 16);
}

Binding binding_of(store::Transaction& tx, const Context& context, const Pair& pair) {
  Binding out;
  out.child = ref_of(pair.child);
  out.parent = ref_of(pair.parent);
  if (pair.owner) out.owner = ref_of(*pair.owner);
  out.bound = std::ranges::any_of(store::parents_of_plan(tx, pair.child.id), [&](const auto& row) { return row.plan.id == pair.parent.id; });
  out.version = version_of(tx, pair.child.id, pair.parent.id, out.bound);
  const auto falling = pair.owner ? store::tasks_falling_on(tx, pair.parent.id, pair.owner->id) : std::vector<Id>();
  const std::set<Id> own(falling.begin(), falling.end());
  auto clauses = all_tasks(tx, pair.parent.id);
  if (!context.actor.sees_all()) std::erase_if(clauses, [&](const auto& task) { return !own.contains(task.id); });
  for (const auto& task : clauses) out.clauses.push_back({clause_of(task), own.contains(task.id), {}, {}});
  const auto tasks = all_tasks(tx, pair.child.id);
  for (const auto& task : tasks) out.tasks.push_back(clause_of(task));
  propose(out, clauses, tasks);
  for (const auto& it : store::bound_clauses(tx, pair.child.id, pair.parent.id))
    for (auto& clause : out.clauses)
      if (clause.clause.id == it.parent_task_id) clause.bound_to.push_back(it.child_task_id);
  out.can = can_bind(tx, context, pair.child.id);
  return out;
}

std::vector<store::ClausePair> pairs_of(store::Transaction& tx, const Binding& between, const BindingInput& input) {
  std::set<Id> tasks, shown;
  for (const auto& it : between.tasks) tasks.insert(it.id);
  for (const auto& it : between.clauses) shown.insert(it.clause.id);
  std::set<std::pair<Id, Id>> seen;
  std::vector<store::ClausePair> out;
  for (std::size_t i = 0; i < input.pairs.size(); ++i) {
    const auto& pair = input.pairs[i];
    if (!tasks.contains(pair.task_id) || !shown.contains(pair.parent_task_id))
      throw Error(ErrorKind::invalid, "binding.unknown_clause", "pairs[" + std::to_string(i) + "]");
    if (seen.emplace(pair.task_id, pair.parent_task_id).second) out.push_back({pair.task_id, pair.parent_task_id});
  }
  for (const auto& pair : store::bound_clauses(tx, between.child.id, between.parent.id))
    if (!shown.contains(pair.parent_task_id)) out.push_back(pair);
  return out;
}

}  // namespace

RelatedPlans list_related_plans(Context& context, base::Id plan_id) {
  auto tx = context.read();
  const auto plan = load_seen_plan(tx, context, plan_id);
  RelatedPlans out;
  out.can = can_bind(tx, context, plan_id);
  // What another unit makes of a plan is between it and the standing body.
  if (context.actor.sees_all() || !out.can.empty()) {
    const auto owner = store::owner_of_plan(tx, plan_id);
    for (auto& row : store::parents_of_plan(tx, plan_id))
      if (may_see(tx, context, row.plan.id)) out.parents.push_back(related(row.plan, owner, row.clauses, out.can));
    for (const auto& reference : base::from_json<draft::Draft>(store::load_plan_revision(tx, plan_id).content).references)
      for (auto& row : store::plans_by_symbol(tx, reference.symbol))
        if (row.id != plan_id && !holds_plan(out.parents, row.id) && may_see(tx, context, row.id)) out.parents.push_back(related(row, owner, {}, out.can));
  }
  const auto add_child = [&](const store::NamedRow& child, const std::optional<store::NamedRow>& owner, std::optional<int> clauses) {
    auto can = can_bind(tx, context, child.id);
    if (context.actor.sees_all() || !can.empty()) out.children.push_back(related(child, owner, clauses, std::move(can)));
  };
  for (const auto& row : store::children_of_plan(tx, plan_id)) add_child(row.plan, row.owner, row.clauses);
  if (const auto symbol = number_and_symbol(plan); symbol && plan.number)
    for (const auto& row : store::plans_citing(tx, *symbol))
      if (row.id != plan_id && !holds_plan(out.children, row.id)) add_child(row, store::owner_of_plan(tx, row.id), {});
  return out;
}

Binding get_binding(Context& context, base::Id child_id, base::Id parent_id, std::optional<base::Id> owner_id) {
  auto tx = context.read();
  return binding_of(tx, context, load_pair(tx, context, child_id, parent_id, owner_id));
}

Binding put_binding(Context& context, base::Id child_id, const BindingInput& input) {
  Act act(context, "plan.bound");
  const auto pair = load_pair(act.tx, context, child_id, input.parent_id, input.owner_id);
  const auto before = binding_of(act.tx, context, pair);
  if (act.earlier()) return before;
  require(before.can, "bind");
  if (store::carries_out(act.tx, input.parent_id, child_id)) throw Error(ErrorKind::conflict, "binding.circle");
  if (before.version != input.base_version) throw Error(ErrorKind::conflict, "binding.moved_on");
  if (domain::holds(before.can, "name-owner")) store::set_plan_owner(act.tx, child_id, input.owner_id);
  store::bind_plan(act.tx, child_id, input.parent_id, pairs_of(act.tx, before, input), context.actor.user_id, context.now());
  act.finish("plan", child_id, child_id, {{"plan", before.parent.short_name.value_or(before.parent.name)}});
  return get_binding(context, child_id, input.parent_id);
}

void delete_binding(Context& context, base::Id child_id, base::Id parent_id, const std::string& version) {
  Act act(context, "plan.unbound");
  if (act.earlier()) return;
  const auto pair = load_pair(act.tx, context, child_id, parent_id, {});
  const auto before = binding_of(act.tx, context, pair);
  require(before.can, "bind");
  if (before.version != version) throw Error(ErrorKind::conflict, "binding.moved_on");
  store::unbind_plan(act.tx, child_id, parent_id);
  act.finish("plan", child_id, child_id, {{"plan", number_and_symbol(pair.parent).value_or(pair.parent.title)}});
}

}  // namespace dondoc::service
