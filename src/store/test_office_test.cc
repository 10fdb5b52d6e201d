#include "store/test_office.h"

namespace dondoc::store {

using base::Id;

void OfficeTest::SetUp() {
  StoreTest::SetUp();
  if (!database_) return;
  tx_ = std::make_unique<Transaction>(write());
  user_ = add_user("quan.tri", "Quản Trị");
  a_ = add_unit("Sở An", "SA");
  b_ = add_unit("Sở Bình");
  c_ = add_unit("Đài Cửu");
}

Id OfficeTest::add_unit(const std::string& name, const std::string& code) {
  UnitRow unit;
  unit.id = Id::make();
  unit.name = name;
  if (!code.empty()) unit.code = code;
  insert_unit(tx(), unit, today_, test_now);
  return unit.id;
}

Id OfficeTest::add_user(const std::string& login, const std::string& name) {
  UserRow user;
  user.id = Id::make();
  user.login = login;
  user.name = name;
  user.password_hash = "hash";
  insert_user(tx(), user, test_now);
  return user.id;
}

Id OfficeTest::add_plan(const std::string& title) {
  const auto file = save_file(tx(), {{}, std::string(64, 'a'), "text/plain", 3}, test_now);
  DraftRow draft;
  draft.id = Id::make();
  draft.file_id = file.id;
  draft.file_name = "kh.txt";
  draft.title = title;
  draft.created_by = user_;
  draft.created_at = test_now;
  insert_draft(tx(), draft, {"{}", "{}", {}});

  PlanRow plan;
  plan.id = Id::make();
  plan.draft_id = draft.id;
  plan.title = title;
  plan.tasks = 2;
  plan.confirmed_by = user_;
  insert_plan(tx(), plan, test_now);
  insert_plan_revision(tx(), plan.id, {1, "{}", file.id, "kh.txt", 1, user_}, test_now);
  for (int ordinal = 1; ordinal <= 2; ++ordinal) {
    TaskRow task;
    task.id = Id::make();
    task.plan_id = plan.id;
    task.draft_key = "t" + std::to_string(ordinal);
    task.ordinal = ordinal;
    task.section_path = ordinal == 1 ? "II.1" : "III";
    task.text = task.passage = ordinal == 1 ? "Tuyên truyền trực quan" : "Đưa tin, đề nghị phối hợp";
    if (ordinal == 1) task.due = {"trước 15/12/2023", domain::Bound::before, "2023-12-15", base::Date::of(2023, 12, 14), base::Date::of(2023, 12, 14)};
    task.deliverables = {"04 tin"};
    task.parties = {{{"Sở An", domain::Role::lead, domain::TargetKind::unit, a_, true}, {}}};
    insert_task(tx(), task, test_now);
  }
  return plan.id;
}

void OfficeTest::issue(const Id& plan, const std::vector<Id>& units) {
  std::vector<OwedTask> owed;
  TaskListRequest all;
  all.plan_id = plan;
  for (const auto& task : list_tasks(tx(), all).rows) {
    owed.push_back({task.id, task.due.due_on, task.due.original_on, {}});
    for (const auto& unit : units)
      owed.back().owed.push_back({unit, unit == units[0] ? domain::Role::lead : domain::Role::cooperate, std::nullopt});
  }
  insert_owed(tx(), plan, owed, test_now);
  auto row = *find_plan(tx(), plan);
  row.status = domain::PlanStatus::issued;
  row.issued_by = user_;
  row.issued_at = test_now;
  row.issued_on = today_;
  update_plan_status(tx(), row, test_now);
}

std::vector<AssignmentRow> OfficeTest::assignments(const Id& plan) {
  BoardRequest request;
  request.as_of = today_;
  request.plan_id = plan;
  request.sort = "ordinal";
  return list_assignments(tx(), request);
}

}  // namespace dondoc::store
