#include "service/work/shares.h"

#include <algorithm>

#include "base/text.h"
#include "domain/due.h"
#include "domain/rights.h"
#include "domain/share.h"
#include "service/act.h"
#include "service/views_of.h"
#include "store/share_store.h"
#include "store/tracking_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

constexpr int most_units = 2000;

domain::ShareFacts facts_of(const store::AssignmentRow& row, int level) {
  const bool withdrawn = row.share && row.share->withdrawn_at, of_person = row.share && row.share->person_id;
  return {row.unit.id, row.giver(), row.now.state, row.plan_status, withdrawn, of_person, level};
}

store::AssignmentRow load_seen(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = found(store::find_assignment(tx, id), "assignment.unknown");
  base::require(domain::may_see_assignment(context.actor, row.unit.id, row.giver()), "assignment.not_your_unit");
  return row;
}

store::AssignmentRow load_share(store::Transaction& tx, const Context& context, base::Id id) {
  auto row = load_seen(tx, context, id);
  if (!row.share) throw Error(ErrorKind::not_found, "share.unknown");
  if (row.plan_status == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
  return row;
}

domain::Can can_change(const Context& context, const store::AssignmentRow& row) { return domain::can_share(context.actor, facts_of(row, 1)); }

domain::ShareStanding standing_of(const store::AssignmentRow& row, base::Date today) {
  return {domain::standing_of(row.now.done_on, row.now.heard_on, row.due.due_on, today), row.now.percent, row.now.questions_open + row.now.difficulties_open > 0};
}

Share share_of(const Context& context, const store::AssignmentRow& row) {
  Share out;
  out.id = row.id;
  out.unit = ref_of(row.unit);
  if (row.share->person_id) out.person = PersonRef{*row.share->person_id, row.share->person_name};
  out.text = row.share->text;
  out.given_due_on = row.share->due_on;
  out.due_on = row.due.due_on;
  out.state = row.now.state;
  out.standing = standing_of(row, context.today()).standing;
  out.percent = row.now.percent;
  out.question_open = row.now.questions_open > 0;
  out.difficulty_open = row.now.difficulties_open > 0;
  out.last_update_at = row.last_update_at;
  out.withdrawn_at = row.share->withdrawn_at;
  out.can = can_change(context, row);
  if (!row.share->withdrawn_at && domain::holds(domain::can_link(context.actor, row.plan_status, "create", row.giver()), "create")) out.can.emplace_back("link");
  if (domain::may_see_assignment(context.actor, row.unit.id, row.giver())) out.can.insert(out.can.begin(), "open");
  return out;
}

Shares shares_of(store::Transaction& tx, const Context& context, const store::AssignmentRow& parent) {
  const bool inside = context.actor.of_unit(parent.unit.id);
  Shares out;
  std::vector<domain::ShareStanding> standings;
  std::vector<base::Id> ids;
  for (const auto& row : store::shares_of(tx, parent.id)) {
    const auto& share = *row.share;
    if (!share.withdrawn_at) standings.push_back(standing_of(row, context.today()));
    if (!inside && share.withdrawn_at) continue;
    if (!inside && share.person_id) {
      ++out.people;
      continue;
    }
    ids.push_back(row.id);
    out.items.push_back(share_of(context, row));
  }
  const auto below = store::count_of_shares(tx, ids, context.today());
  for (auto& item : out.items)
    if (const auto counts = below.find(item.id); counts != below.end()) item.shares = progress_of(counts->second);
  const auto sum = domain::roll_up(standings);
  out.progress = {sum.total, sum.done, sum.late, sum.silent, sum.under_way};
  out.percent = sum.percent;
  out.asking = sum.asking;
  out.can = domain::can_hand_down(context.actor, facts_of(parent, store::share_level(tx, parent.id)));
  return out;
}

Shares read_back(Context& context, base::Id assignment_id) {
  auto tx = context.read();
  return shares_of(tx, context, load_seen(tx, context, assignment_id));
}

Share read_share(Context& context, base::Id id) {
  auto tx = context.read();
  return share_of(context, load_share(tx, context, id));
}

/// What is being handed down, with whom it may be handed to.
class Holders {
 public:
  Holders(store::Transaction& tx, const base::Id& own) : own_(own), below_(store::units_below(tx, own, most_units)), people_(store::people_of_unit(tx, own)) {}

  void check(const ShareInput& share, const std::string& at) const {
    const bool below = share.unit_id == own_ || std::ranges::any_of(below_, [&](const auto& it) { return it.unit.id == share.unit_id; });
    if (!below) throw Error(ErrorKind::invalid, "share.not_below", at + ".unit_id");
    const auto is_own = [&] { return share.unit_id == own_ && std::ranges::any_of(people_, [&](const auto& it) { return it.id == *share.person_id; }); };
    if (share.person_id && !is_own()) throw Error(ErrorKind::invalid, "share.not_own_person", at + ".person_id");
  }

 private:
  base::Id own_;
  std::vector<store::UnitBelowRow> below_;
  std::vector<store::NamedRow> people_;
};

void check_text(const std::string& text, const std::string& at) {
  if (base::trim(text).empty()) throw Error(ErrorKind::invalid, "share.text_required", at + "text");
}

}  // namespace

Shares list_shares(Context& context, base::Id assignment_id) { return read_back(context, assignment_id); }

ShareHolders list_share_holders(Context& context, base::Id assignment_id) {
  auto tx = context.read();
  const auto row = load_seen(tx, context, assignment_id);
  base::require(context.actor.of_unit(row.unit.id), "assignment.not_your_unit");
  ShareHolders out{ref_of(row.unit), {}, {}};
  for (auto& it : store::units_below(tx, row.unit.id, most_units)) out.units.push_back({ref_of(std::move(it.unit)), ref_of(std::move(it.above)), it.answers});
  for (auto& it : store::people_of_unit(tx, row.unit.id)) out.people.push_back({it.id, std::move(it.name)});
  return out;
}

Shares give_shares(Context& context, base::Id assignment_id, const SharesInput& input) {
  Act act(context, "share.given");
  if (act.earlier()) {
    act.tx.commit();  // its connection goes back before another is asked for
    return read_back(context, assignment_id);
  }
  const auto parent = load_seen(act.tx, context, assignment_id);
  if (parent.plan_status == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
  if (parent.now.state == domain::AssignmentState::done) throw Error(ErrorKind::conflict, "assignment.wrong_state", {}, {{"state", "done"}});
  const int level = store::share_level(act.tx, parent.id);
  if (level >= domain::most_share_levels) throw Error(ErrorKind::conflict, "share.too_deep", {}, {{"limit", std::to_string(domain::most_share_levels)}});
  require(domain::can_hand_down(context.actor, facts_of(parent, level)), "hand-down");
  if (input.shares.empty()) throw Error(ErrorKind::invalid, "share.none", "shares");
  if (input.shares.size() > domain::most_shares) throw Error(ErrorKind::invalid, "share.too_many", "shares", {{"limit", std::to_string(domain::most_shares)}});
  const Holders holders(act.tx, parent.unit.id);
  std::vector<store::NewShareRow> rows;
  for (std::size_t i = 0; i < input.shares.size(); ++i) {
    const auto& share = input.shares[i];
    const auto at = "shares[" + std::to_string(i) + "]";
    holders.check(share, at);
    check_text(share.text, at + ".");
    domain::check_share_day(share.due_on, parent.due.due_on, context.today());
    rows.push_back({share.unit_id, share.person_id, std::string(base::trim(share.text)), share.due_on, domain::share_due(share.due_on, parent.due.due_on)});
  }
  store::insert_shares(act.tx, parent, rows, context.now());
  act.finish(parent.share ? "share" : "assignment", parent.id, parent.share ? std::nullopt : std::optional(parent.plan.id), {{"count", std::to_string(rows.size())}});
  return read_back(context, assignment_id);
}

Share put_share(Context& context, base::Id id, const ShareChange& input) {
  Act act(context, "share.changed");
  if (act.earlier()) return read_share(context, id);
  const auto row = load_share(act.tx, context, id);
  require(can_change(context, row), "edit");
  check_text(input.text, "");
  const auto parent = found(store::find_assignment(act.tx, row.share->parent_id), "assignment.unknown");
  // A day that has passed since may stay while the words are changed.
  if (input.due_on != row.share->due_on) domain::check_share_day(input.due_on, parent.due.due_on, context.today());
  store::update_share(act.tx, id, std::string(base::trim(input.text)), input.due_on);
  store::settle_shares(act.tx, row.plan.id);
  act.finish("share", id);
  return read_share(context, id);
}

void withdraw_share(Context& context, base::Id id) {
  Act act(context, "share.withdrawn");
  if (act.earlier()) return;
  const auto row = load_share(act.tx, context, id);
  if (row.share->withdrawn_at) return;
  require(can_change(context, row), "withdraw");
  store::withdraw_share(act.tx, id, context.now());
  act.finish("share", id);
}

Share restore_share(Context& context, base::Id id) {
  Act act(context, "share.restored");
  if (act.earlier()) return read_share(context, id);
  const auto row = load_share(act.tx, context, id);
  if (!row.share->withdrawn_at) return share_of(context, row);
  require(can_change(context, row), "restore");
  const auto parent = found(store::find_assignment(act.tx, row.share->parent_id), "assignment.unknown");
  if (parent.share && parent.share->withdrawn_at) throw Error(ErrorKind::conflict, "share.withdrawn");
  store::restore_share(act.tx, id, *row.share->withdrawn_at);
  act.finish("share", id);
  return read_share(context, id);
}

void add_share_counts(store::Transaction& tx, std::vector<AssignmentRow>& rows, base::Date as_of) {
  std::vector<base::Id> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  const auto counts = store::count_of_shares(tx, ids, as_of);
  for (auto& row : rows)
    if (const auto it = counts.find(row.id); it != counts.end()) row.shares = progress_of(it->second);
}

}  // namespace dondoc::service
