#include "service/views_of.h"

#include "base/error.h"
#include "domain/due.h"
#include "domain/rights.h"

namespace dondoc::service {

Agency agency_of(const store::AgencyRow& row, const domain::Actor& actor) {
  return {row.id, row.name, row.short_name, row.parent_name, row.family, row.place, row.leader_approves_issue, row.leader_approves_report,
          row.paper_signature, row.before_includes_day, domain::can_agency(actor)};
}

UnitRef ref_of(store::NamedRow row) { return {row.id, std::move(row.name), std::move(row.short_name)}; }

UnitRef ref_of(const store::PlanRow& plan) { return {plan.id, plan.title, number_and_symbol(plan)}; }

std::optional<std::string> number_and_symbol(const store::PlanRow& plan) {
  if (!plan.symbol || !plan.number) return plan.symbol;
  return *plan.number + (plan.family == domain::Family::party ? "-" : "/") + *plan.symbol;
}

Progress progress_of(const store::CountsRow& row) { return {row.total, row.done, row.late, row.silent, row.under_way}; }

int total_of(const store::CountsRow& row, std::optional<domain::Standing> standing) {
  if (!standing) return row.total;
  switch (*standing) {
    case domain::Standing::done: return row.done;
    case domain::Standing::late: return row.late;
    case domain::Standing::silent: return row.silent;
    case domain::Standing::under_way: return row.under_way;
  }
  return row.total;
}

DueView due_of(store::DueRow row) { return {std::move(row.text), row.bound, std::move(row.date), row.due_on, row.original_on}; }

Party party_of(const store::PartyRow& row) {
  return {row.party.text, row.party.role, row.party.kind, row.party.id, row.name, row.party.section};
}

domain::Party party_from(const PartyInput& input, const std::string& field) {
  if (input.kind == domain::TargetKind::units || domain::has_target_id(input.kind) != input.id.has_value())
    throw base::Error(base::ErrorKind::invalid, "draft.unknown_target", field);
  return {input.text, input.role, input.kind, input.id, true, input.kind == domain::TargetKind::charged ? input.section : std::nullopt};
}

std::vector<Party> parties_of(const std::vector<store::PartyRow>& rows) {
  std::vector<Party> out;
  out.reserve(rows.size());
  for (const auto& row : rows) out.push_back(party_of(row));
  return out;
}

TaskRow task_of(const store::TaskRow& row, const store::CountsRow& counts, const domain::Actor& actor) {
  return {row.id, row.ordinal, {row.plan_id, row.plan_title, row.plan_symbol}, row.section_path, row.section_heading, row.phase, row.text,
          parties_of(row.parties), due_of(row.due), progress_of(counts), {row.at_start, row.at_end},
          row.names_focal_point, domain::can_task(actor, row.plan_status)};
}

domain::Can can_of(const domain::Actor& actor, const store::AssignmentRow& row) {
  return domain::can_assignment(actor, {row.unit.id, row.now.state, row.plan_status, row.giver(), row.share && row.share->withdrawn_at, row.names_focal_point});
}

AssignmentRow assignment_of(store::AssignmentRow row, base::Date as_of, const domain::Actor& actor) {
  const auto standing = domain::standing_of(row.now.done_on, row.now.heard_on, row.due.due_on, as_of);
  auto can = can_of(actor, row);
  std::optional<ShareOf> share;
  if (row.share) {
    share = ShareOf{row.share->parent_id, ref_of(std::move(row.share->giver)), {}, std::move(row.text), row.share->withdrawn_at.has_value()};
    if (row.share->person_id) share->person = PersonRef{*row.share->person_id, std::move(row.share->person_name)};
    row.text = std::move(row.share->text);
  }
  return {row.id, row.task_id, ref_of(std::move(row.plan)), row.ordinal, std::move(row.text), ref_of(std::move(row.unit)), row.role,
          due_of(std::move(row.due)), row.now.state, standing, row.now.questions_open > 0, row.now.difficulties_open > 0,
          row.last_update_at, std::move(share), {}, std::move(can)};
}

Attachment attachment_of(const store::AttachmentRow& row) {
  return {row.id, row.file_name, row.file.media_type, static_cast<int>(row.file.size)};
}

namespace {

/// A share's stay with the unit that gave it.
bool asks(const store::UpdateRow& row) { return !row.giver_id && (row.kind == domain::UpdateKind::question || row.kind == domain::UpdateKind::difficulty); }

Asked asked_of(const store::UpdateRow& row, const std::vector<store::AnswerStepRow>& steps) {
  Asked out{row.answerer, {}, row.answer_due_on, {}};
  if (row.answerer_unit) out.unit = ref_of(*row.answerer_unit);
  for (const auto& step : steps)
    if (step.update_id == row.id) out.steps.push_back({step.to, step.unit ? std::optional(ref_of(*step.unit)) : std::nullopt, step.note, {step.made_by, step.made_by_name}, step.made_at});
  return out;
}

}  // namespace

std::vector<Update> updates_of(store::Transaction& tx, const std::vector<store::UpdateRow>& rows, const domain::Actor& actor) {
  std::vector<base::Id> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  const auto files = store::attachments_of(tx, ids);
  std::vector<base::Id> asking;
  for (const auto& row : rows)
    if (asks(row)) asking.push_back(row.id);
  const auto steps = store::answer_steps(tx, asking);
  std::vector<Update> out;
  out.reserve(rows.size());
  for (const auto& row : rows) {
    Update update;
    update.id = row.id;
    update.kind = row.kind;
    update.note = row.note;
    update.proposal = row.proposal;
    update.percent = row.percent;
    update.links = row.links;
    if (const auto found = files.find(row.id); found != files.end())
      for (const auto& file : found->second) update.attachments.push_back(attachment_of(file));
    update.by = {row.made_by, row.made_by_name};
    update.unit = ref_of(row.unit);
    update.at = row.made_at;
    update.answer = row.answer;
    if (row.answered_by) update.answered_by = PersonRef{*row.answered_by, row.answered_by_name.value_or("")};
    update.answered_at = row.answered_at;
    update.can = domain::can_update(actor, row.kind, row.answer.has_value(), row.plan_status, row.giver_id,
                                    row.answerer_unit ? std::optional(row.answerer_unit->id) : std::nullopt);
    if (asks(row)) update.asked = asked_of(row, steps);
    out.push_back(std::move(update));
  }
  return out;
}

}  // namespace dondoc::service
