#include "service/plans/charge.h"

#include "domain/issuer.h"
#include "store/unit_store.h"

namespace dondoc::service {

void Charge::add_task(const std::optional<std::string>& section, const std::vector<domain::Party>& parties) {
  auto owed = domain::expand(parties, members_);
  domain::spare_issuer(owed, issuer_);
  charged_.add(section, owed);
}

std::vector<domain::Owed> Charge::owed(const std::vector<domain::Party>& parties) const {
  auto out = domain::expand(parties, members_, charged_);
  domain::spare_issuer(out, issuer_);
  return out;
}

std::vector<base::Id> Charge::units(const std::vector<domain::Party>& parties) const {
  std::vector<base::Id> out;
  for (const auto& one : owed(parties)) out.push_back(one.unit_id);
  return out;
}

std::vector<domain::Party> parties_in(const std::vector<store::PartyRow>& rows) {
  std::vector<domain::Party> out;
  out.reserve(rows.size());
  for (const auto& row : rows) out.push_back(row.party);
  return out;
}

std::vector<store::TaskRow> all_tasks(store::Transaction& tx, const base::Id& plan) {
  store::TaskListRequest request;
  request.plan_id = plan;
  request.slice = {100'000, 0};
  return store::list_tasks(tx, request).rows;
}

std::optional<base::Date> told_on(const store::PlanRow& plan) { return plan.date ? base::last_day_of(*plan.date) : std::nullopt; }

Charge charge_of(store::Transaction& tx, const store::PlanRow& plan, const std::vector<domain::Known>& known, const std::vector<store::TaskRow>& tasks) {
  // "Các sở, ban, ngành" are those of the day that the plan was signed.
  Charge charge(store::group_members(tx, told_on(plan)), domain::issuer_among(known, plan.issuer.value_or("")));
  for (const auto& task : tasks) charge.add_task(task.section_path, parties_in(task.parties));
  return charge;
}

}  // namespace dondoc::service
