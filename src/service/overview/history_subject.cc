#include "service/overview/history_subject.h"

#include "domain/rights.h"
#include "domain/share.h"
#include "store/assignment_store.h"
#include "store/child_plan_store.h"
#include "store/comment_store.h"
#include "store/consolidated_store.h"
#include "store/dispatch_store.h"
#include "store/draft_store.h"
#include "store/inspection_store.h"
#include "store/letter_store.h"
#include "store/people_store.h"
#include "store/plan_store.h"
#include "store/report_store.h"
#include "store/unit_store.h"

namespace dondoc::service {

const Subject& Subjects::of(const std::string& kind, const base::Id& id) {
  const auto known = known_.find(id);
  return known != known_.end() ? known->second : known_.emplace(id, look_up(kind, id)).first->second;
}

Subject Subjects::look_up(const std::string& kind, const base::Id& id) {
  if (kind == "unit") {
    if (const auto row = store::find_unit(tx_, id)) return {row->name, {}};
  } else if (kind == "group") {
    if (const auto row = store::find_group(tx_, id)) return {row->name, {}};
  } else if (kind == "user") {
    if (const auto row = store::find_user(tx_, id); row && (actor_.administrator || actor_.sees_all() || id == actor_.user_id)) return {row->name, {}};
  } else if (kind == "focal-point") {
    if (const auto row = store::find_focal_point(tx_, id); row && (actor_.administrator || actor_.sees_all())) return {row->full_name, row->unit.name};
  } else {
    return of_plans(kind, id);
  }
  return {};
}

// What belongs to plans: an administrator as such sees none of it.
Subject Subjects::of_plans(const std::string& kind, const base::Id& id) {
  const bool all = actor_.sees_all();
  if (kind == "assignment" || kind == "share") {
    if (const auto row = store::find_assignment(tx_, id); row && domain::may_see_assignment(actor_, row->unit.id, row->giver())) return {row->what(), row->unit.name};
  } else if (kind == "report") {
    if (const auto row = store::find_report(tx_, id); row && domain::may_see_of(actor_, row->unit.id)) return {row->title, row->unit.name};
  } else if (kind == "task") {
    if (const auto row = store::find_task(tx_, id); row && (all || store::plan_reaches(tx_, row->plan_id, actor_.units))) return {row->text, {}};
  } else if (kind == "plan") {
    if (const auto row = store::find_plan(tx_, id); row && (all || store::plan_reaches(tx_, id, actor_.units) || store::owns_plan(tx_, id, actor_.units))) return {row->title, {}};
  } else if (kind == "consolidated" && all) {
    if (const auto row = store::find_consolidated(tx_, id)) return {row->title, {}};
  } else if (kind == "letter" && all) {
    if (const auto row = store::find_letter(tx_, id)) return {row->content.title, {}};
  } else if (kind == "inspection") {
    if (const auto row = store::find_inspection(tx_, id, {}); row && (all || actor_.of_unit(row->unit.id))) return {row->team, row->unit.name};
  } else if (kind == "comment") {
    if (const auto row = store::find_comment(tx_, id); row && (all || (row->unit && actor_.of_unit(row->unit->id)))) return {row->name, row->unit ? std::optional(row->unit->name) : std::nullopt};
  } else if (kind == "draft" && all) {
    if (const auto row = store::find_draft(tx_, id)) return {row->title ? row->title : row->file_name, {}};
  }
  return {};
}

}  // namespace dondoc::service
