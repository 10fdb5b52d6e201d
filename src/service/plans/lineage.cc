#include "service/plans/lineage.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "draft/draft.h"
#include "service/act.h"
#include "service/plans/plan_sight.h"
#include "service/views_of.h"
#include "store/amendment_store.h"
#include "store/child_plan_store.h"
#include "store/consolidated_store.h"

namespace dondoc::service {
namespace {

using base::Id;
using domain::LineageKind;
using domain::LineageRelation;

/// Beyond these a picture says nothing any more.
constexpr int most_steps = 3, most_reports = 50;
constexpr std::size_t most_nodes = 150;

class Tracing {
 public:
  Tracing(store::Transaction& tx, const Context& context) : tx_(tx), context_(context) {}

  Lineage run(const store::PlanRow& plan) {
    add_plan(plan, 0);
    go_up(plan, 0);
    go_down(plan, 0);
    add_amendments(plan);
    add_reports(plan);
    std::ranges::stable_sort(out_.nodes, {}, &LineageNode::level);
    return std::move(out_);
  }

 private:
  bool add(LineageNode node) {
    if (out_.nodes.size() >= most_nodes || !known_.emplace(node.key, node.level).second) return false;
    out_.nodes.push_back(std::move(node));
    return true;
  }

  bool add_plan(const store::PlanRow& plan, int level) {
    const auto owner = store::owner_of_plan(tx_, plan.id);
    return add({plan.id.str(), LineageKind::plan, plan.id, number_and_symbol(plan), plan.title, plan.issuer, plan.date, level, owner ? std::optional(ref_of(*owner)) : std::nullopt});
  }

  void link(const std::string& from, const std::string& to, LineageRelation relation, bool bound) {
    for (auto& it : out_.links)
      if (it.from == from && it.to == to) {
        it.bound |= bound;
        return;
      }
    if (known_.contains(from) && known_.contains(to)) out_.links.push_back({from, to, relation, bound});
  }

  draft::Draft content_of(const Id& plan) { return base::from_json<draft::Draft>(store::load_plan_revision(tx_, plan).content); }

  std::optional<store::PlanRow> seen_plan(const Id& id) {
    auto plan = store::find_plan(tx_, id);
    return plan && sees_plan(tx_, context_, *plan) ? plan : std::nullopt;
  }

  /// The plan kept here that a citation names.
  std::optional<store::PlanRow> cited_plan(const std::string& symbol, const Id& by) {
    for (const auto& row : store::plans_by_symbol(tx_, symbol))
      if (row.id != by)
        if (auto plan = seen_plan(row.id)) return plan;
    return std::nullopt;
  }

  void up_to(const store::PlanRow& from, const store::PlanRow& to, LineageRelation relation, bool bound, int level) {
    const bool first_met = add_plan(to, level - 1);
    link(from.id.str(), to.id.str(), relation, bound);
    if (first_met) go_up(to, level - 1);
  }

  void go_up(const store::PlanRow& plan, int level) {
    if (level <= -most_steps) return;
    for (const auto& row : store::parents_of_plan(tx_, plan.id))
      if (const auto parent = seen_plan(row.plan.id)) up_to(plan, *parent, LineageRelation::carries_out, true, level);
    for (const auto& it : content_of(plan.id).references) {
      const auto relation = domain::relation_of(it.ground, it.relation == draft::Relation::basis);
      if (const auto above = cited_plan(it.symbol, plan.id)) up_to(plan, *above, relation, false, level);
      else if (level == 0) add_cited(plan, it, relation);  // what the documents above cite is theirs to tell
    }
  }

  void add_cited(const store::PlanRow& plan, const draft::Reference& it, LineageRelation relation) {
    const auto key = "cited:" + base::fold(it.symbol);
    add({key, LineageKind::cited, {}, it.symbol, it.title.value_or(it.kind.value_or("")), it.issuer, it.date, -1, {}});
    link(plan.id.str(), key, relation, false);
  }

  /// How the text of `plan` names that symbol.
  LineageRelation said_of(const Id& plan, const std::string& symbol) {
    for (const auto& it : content_of(plan).references)
      if (it.symbol == symbol) return domain::relation_of(it.ground, it.relation == draft::Relation::basis);
    return LineageRelation::cites;
  }

  void go_down(const store::PlanRow& plan, int level) {
    if (level >= most_steps) return;
    std::map<Id, bool> below;  // bound?
    if (const auto symbol = number_and_symbol(plan); symbol && plan.number)
      for (const auto& row : store::plans_citing(tx_, *symbol)) below.emplace(row.id, false);
    for (const auto& row : store::children_of_plan(tx_, plan.id)) below[row.plan.id] = true;
    for (const auto& [id, bound] : below) {
      const auto child = seen_plan(id);
      if (!child || !may_know(id)) continue;
      const bool first_met = add_plan(*child, level + 1);
      link(id.str(), plan.id.str(), bound ? LineageRelation::carries_out : said_of(id, *number_and_symbol(plan)), bound);
      if (first_met) go_down(*child, level + 1);
    }
  }

  /// What another unit makes of a plan is between it and the standing body.
  bool may_know(const Id& child) {
    if (context_.actor.sees_all()) return true;
    return !store::owner_of_plan(tx_, child) || store::owns_plan(tx_, child, context_.actor.units);
  }

  void add_amendments(const store::PlanRow& plan) {
    if (!context_.actor.sees_all()) return;
    for (const auto& it : store::amendments_of_plan(tx_, plan.id)) {
      const auto key = it.id.str();
      add({key, LineageKind::amendment, it.draft_id, {}, it.file_name, {}, base::day_in_vietnam(it.made_at).str(), 1, {}});
      link(key, plan.id.str(), LineageRelation::amends, false);
    }
  }

  void add_reports(const store::PlanRow& plan) {
    if (!context_.actor.sees_all()) return;
    for (const auto& it : store::list_consolidated(tx_, {{}, {}, {most_reports, 0}, false}, plan.id, {}).rows) {
      const auto key = it.id.str();
      add({key, LineageKind::report, it.id, {}, it.title, {}, it.approved_at ? std::optional(base::day_in_vietnam(*it.approved_at).str()) : std::nullopt, 1, {}});
      link(key, plan.id.str(), LineageRelation::reports, false);
    }
  }

  store::Transaction& tx_;
  const Context& context_;
  std::map<std::string, int> known_;
  Lineage out_;
};

}  // namespace

Lineage get_lineage(Context& context, base::Id plan_id) {
  auto tx = context.read();
  const auto plan = load_seen_plan(tx, context, plan_id);
  return Tracing(tx, context).run(plan);
}

}  // namespace dondoc::service
