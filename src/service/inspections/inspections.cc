#include "service/inspections/inspections.h"

#include <algorithm>

#include "base/text.h"
#include "service/act.h"
#include "service/inspections/inspection_news.h"
#include "service/inspections/inspection_views.h"
#include "service/views_of.h"
#include "store/attachment_store.h"
#include "store/inspection_number.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::Verdict;
using Items = std::vector<store::InspectionItemRow>;

constexpr std::size_t most_units = 200, most_items = 100, most_members = 50;

void need(const std::string& text, const char* code, const std::string& field) {
  if (base::trim(text).empty()) throw Error(ErrorKind::invalid, code, field);
}

std::string at(const char* list, std::size_t index) { return std::string(list) + "[" + std::to_string(index) + "]"; }

void check_content(const InspectionContent& content) {
  need(content.team, "inspection.team_required", "content.team");
  need(content.head, "inspection.head_required", "content.head");
  if (content.ends_on < content.starts_on) throw Error(ErrorKind::invalid, "inspection.days", "content.ends_on");
  if (content.items.empty() || content.items.size() > most_items) throw Error(ErrorKind::invalid, "inspection.items", "content.items");
  if (content.members.size() > most_members) throw Error(ErrorKind::invalid, "inspection.office_required", "content.members");
  for (std::size_t i = 0; i < content.members.size(); ++i) need(content.members[i].office, "inspection.office_required", at("content.members", i));
}

store::NamedRow unit_of(store::Transaction& tx, const base::Id& id, const std::string& field) {
  auto unit = store::find_unit(tx, id);
  if (!unit || unit->deleted_at) throw Error(ErrorKind::invalid, "unit.unknown", field);
  return {unit->id, unit->name, unit->short_name};
}

std::vector<store::InspectionMemberRow> members_from(store::Transaction& tx, const InspectionContent& content) {
  std::vector<store::InspectionMemberRow> out;
  for (const auto& member : content.members)
    out.push_back({member.unit_id ? std::optional(unit_of(tx, *member.unit_id, "content.members")) : std::nullopt, member.office});
  return out;
}

/// What is to be checked; `before`: those of the check that may be kept.
Items items_from(store::Transaction& tx, const InspectionContent& content, const store::InspectionRow& row, const Items& before) {
  Items out;
  for (std::size_t i = 0; i < content.items.size(); ++i) {
    const auto& input = content.items[i];
    const auto field = at("content.items", i);
    store::InspectionItemRow item;
    const bool known = input.id && std::ranges::any_of(before, [&](const auto& one) { return one.id == *input.id; });
    item.id = known ? *input.id : base::Id::make();
    item.ordinal = static_cast<int>(i) + 1;
    item.task_id = input.task_id;
    item.text = base::trim(input.text);
    item.unit = row.unit;
    if (input.task_id) {
      const auto task = store::find_task(tx, *input.task_id);
      if (!task || task->plan_id != row.plan.id) throw Error(ErrorKind::invalid, "inspection.task", field);
      if (item.text.empty()) item.text = task->text;
    }
    need(item.text, "inspection.item_text", field);
    out.push_back(std::move(item));
  }
  return out;
}

void take(store::InspectionRow& row, const InspectionContent& content) {
  row.round = base::trim(content.round);
  row.basis = base::trim(content.basis);
  row.team = base::trim(content.team);
  row.head = base::trim(content.head);
  row.starts_on = content.starts_on;
  row.ends_on = content.ends_on;
  row.place = base::trim(content.place);
}

domain::Can can_of(const Context& context, const store::InspectionRow& row) { return row_of(context, row).can; }

void require_planned(const store::InspectionRow& row) {
  if (row.held_on) throw Error(ErrorKind::conflict, "inspection.recorded_already");
}
void require_running(const store::InspectionRow& row) {
  if (row.plan_status == domain::PlanStatus::closed) throw Error(ErrorKind::conflict, "plan.closed");
}
void require_revision(const store::InspectionRow& row, int base_revision) {
  if (row.revision != base_revision) throw Error(ErrorKind::conflict, "inspection.moved_on", {}, {{"revision", std::to_string(row.revision)}});
}

void keep(Act& act, const Context& context, store::InspectionRow& row, const std::vector<store::InspectionMemberRow>& members) {
  ++row.revision;
  row.updated_at = context.now();
  store::update_inspection(act.tx, row, members);
  act.finish("inspection", row.id, row.plan.id, {{"unit", row.unit.name}});
}

Inspection read_back(Context& context, base::Id id) {
  auto tx = context.read();
  return inspection_of(tx, context, load_inspection(tx, context, id));
}

/// One that is still planned, and may be changed or recorded.
store::InspectionRow load_planned(Act& act, const Context& context, base::Id id, const char* right) {
  auto row = load_inspection(act.tx, context, id);
  require_running(row);
  require_planned(row);
  require(can_of(context, row), right);
  return row;
}

void check_finding(const FindingInput& input, base::Date held_on, const std::string& field) {
  const bool demands = !base::trim(input.demand).empty();
  if (input.verdict != Verdict::met) need(input.finding, "inspection.finding_required", field + ".finding");
  const bool may_demand = input.verdict != Verdict::met, must_demand = input.verdict == Verdict::to_mend;
  if (demands != input.due_on.has_value() || (demands && !may_demand) || (!demands && must_demand))
    throw Error(ErrorKind::invalid, "inspection.demand", field + ".demand");
  if (input.due_on && *input.due_on < held_on) throw Error(ErrorKind::invalid, "inspection.day", field + ".due_on");
}

void record_item(Act& act, const Context& context, const store::InspectionRow& row, store::InspectionItemRow item, const FindingInput& input, const std::string& field) {
  item.verdict = input.verdict;
  item.finding = base::trim(input.finding);
  item.demand = base::trim(input.demand);
  item.unit = input.mend_unit_id ? unit_of(act.tx, *input.mend_unit_id, field + ".mend_unit_id") : row.unit;
  item.first_due_on = input.due_on;
  item.mended = domain::mended_by(input.due_on, {});
  store::update_item(act.tx, item);
  for (std::size_t i = 0; i < input.attachment_ids.size(); ++i)
    if (!store::claim_attachment(act.tx, input.attachment_ids[i], context.actor.user_id, "inspection", item.id, row.unit.id))
      throw Error(ErrorKind::invalid, "attachment.unknown", field + ".attachment_ids");
}

}  // namespace

Page<InspectionRow> list_inspections(Context& context, const ListQuery& query, const InspectionFilter& filter) {
  base::require(context.actor.sees_all() || !context.actor.units.empty(), "act.forbidden");
  base::require(!query.deleted || context.actor.sees_all(), "act.forbidden");
  auto tx = context.read();
  store::InspectionListRequest request{{query.q, query.sort, {query.size, query.offset()}, query.deleted}, filter.plan_id, filter.unit_id, filter.state, {}, context.today()};
  if (!context.actor.sees_all()) request.units = context.actor.units;
  const auto listed = store::list_inspections(tx, request);
  Page<InspectionRow> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(row_of(context, row));
  return page;
}

Inspection get_inspection(Context& context, base::Id id) { return read_back(context, id); }

InspectionsMade create_inspections(Context& context, base::Id plan_id, const InspectionsInput& input) {
  check_content(input.content);
  if (input.unit_ids.empty() || input.unit_ids.size() > most_units) throw Error(ErrorKind::invalid, "inspection.units", "unit_ids");
  Act act(context, "inspection.planned");
  if (auto earlier = act.earlier_answer<InspectionsMade>()) return std::move(*earlier);
  const auto plan = found(store::find_plan(act.tx, plan_id), "plan.unknown");
  if (plan.status != domain::PlanStatus::issued) throw Error(ErrorKind::conflict, "plan.wrong_status", {}, {{"status", base::enum_name(plan.status)}});
  require(domain::can_inspect(context.actor, plan.status), "inspect");
  const auto members = members_from(act.tx, input.content);
  InspectionsMade made;
  std::string units;
  for (const auto& unit_id : input.unit_ids) {
    store::InspectionRow row;
    row.id = base::Id::make();
    row.plan.id = plan_id;
    row.unit = unit_of(act.tx, unit_id, "unit_ids");
    row.made_by = context.actor.user_id;
    row.updated_at = context.now();
    take(row, input.content);
    store::insert_inspection(act.tx, row, members);
    store::replace_items(act.tx, row.id, items_from(act.tx, input.content, row, {}));
    tell_of_check(act.tx, context, row, "planned");
    units += (units.empty() ? "" : "; ") + row.unit.name;
    made.items.push_back(row_of(context, found(store::find_inspection(act.tx, row.id, context.today()), "inspection.unknown")));
  }
  act.keep_answer(made);
  act.finish("inspection", made.items.front().id, plan_id, {{"unit", units}});
  return made;
}

Inspection put_inspection(Context& context, base::Id id, const InspectionInput& input) {
  check_content(input.content);
  Act act(context, "inspection.edited");
  auto row = load_planned(act, context, id, "edit");
  require_revision(row, input.base_revision);
  take(row, input.content);
  store::replace_items(act.tx, id, items_from(act.tx, input.content, row, store::items_of_inspection(act.tx, id)));
  tell_of_check(act.tx, context, row, "changed");
  keep(act, context, row, members_from(act.tx, input.content));
  return read_back(context, id);
}

void delete_inspection(Context& context, base::Id id) {
  Act act(context, "inspection.deleted");
  auto row = load_inspection(act.tx, context, id);
  if (row.deleted_at) return;
  require_planned(row);
  require(can_of(context, row), "delete");
  row.deleted_at = context.now();
  tell_of_check(act.tx, context, row, "called-off");
  keep(act, context, row, store::members_of_inspection(act.tx, id));
}

void restore_inspection(Context& context, base::Id id) {
  Act act(context, "inspection.restored");
  auto row = load_inspection(act.tx, context, id);
  if (act.earlier() || !row.deleted_at) return;
  require(can_of(context, row), "restore");
  row.deleted_at.reset();
  tell_of_check(act.tx, context, row, "planned");
  keep(act, context, row, store::members_of_inspection(act.tx, id));
}

Inspection record_inspection(Context& context, base::Id id, const InspectionRecordInput& input) {
  if (input.held_on > context.today()) throw Error(ErrorKind::invalid, "inspection.held_on", "held_on");
  Act act(context, "inspection.recorded");
  if (act.earlier()) return inspection_of(act.tx, context, load_inspection(act.tx, context, id));
  auto row = load_planned(act, context, id, "record");
  require_revision(row, input.base_revision);
  const auto items = store::items_of_inspection(act.tx, id);
  if (input.findings.size() != items.size()) throw Error(ErrorKind::invalid, "inspection.findings", "findings");
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto field = at("findings", i);
    const auto& finding = input.findings[i];
    if (finding.item_id != items[i].id) throw Error(ErrorKind::invalid, "inspection.findings", field);
    check_finding(finding, input.held_on, field);
    record_item(act, context, row, items[i], finding, field);
  }
  row.held_on = input.held_on;
  row.unit_name = row.unit.name;
  row.place = base::trim(input.place);
  row.attended = base::trim(input.attended);
  row.conclusion = base::trim(input.conclusion);
  row.recorded_by = context.actor.user_id;
  row.recorded_at = context.now();
  tell_of_record(act.tx, context, row, store::items_of_inspection(act.tx, id));
  keep(act, context, row, store::members_of_inspection(act.tx, id));
  return read_back(context, id);
}

Inspection reopen_inspection(Context& context, base::Id id) {
  Act act(context, "inspection.reopened");
  if (act.earlier()) return inspection_of(act.tx, context, load_inspection(act.tx, context, id));
  auto row = load_inspection(act.tx, context, id);
  require_running(row);
  if (!row.held_on) throw Error(ErrorKind::conflict, "inspection.not_recorded");
  if (row.answered) throw Error(ErrorKind::conflict, "inspection.answered");
  if (store::number_of_inspection(act.tx, id)) throw Error(ErrorKind::conflict, "inspection.numbered");
  require(can_of(context, row), "reopen");
  for (auto& item : store::items_of_inspection(act.tx, id)) {
    item.first_due_on.reset();
    item.mended = {};
    store::update_item(act.tx, item);
  }
  row.held_on.reset();
  row.unit_name.reset();
  row.recorded_by.reset();
  row.recorded_at.reset();
  tell_of_check(act.tx, context, row, "changed");
  keep(act, context, row, store::members_of_inspection(act.tx, id));
  return read_back(context, id);
}

}  // namespace dondoc::service
