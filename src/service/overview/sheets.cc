#include "service/overview/sheets.h"

#include <fmt/format.h>

#include "service/overview/list_sheet.h"
#include "service/plans/plans.h"
#include "service/work/work.h"

namespace dondoc::service {

std::string word_of(domain::Role role) {
  switch (role) {
    case domain::Role::lead: return "Chủ trì";
    case domain::Role::cooperate: return "Phối hợp";
    case domain::Role::perform: return "Thực hiện";
  }
  return {};
}

std::string word_of(domain::Standing standing) {
  switch (standing) {
    case domain::Standing::done: return "Đã hoàn thành";
    case domain::Standing::late: return "Quá hạn";
    case domain::Standing::silent: return "Chưa phản hồi";
    case domain::Standing::under_way: return "Đang thực hiện";
  }
  return {};
}

namespace {

constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::string word_of(domain::PlanStatus status) {
  switch (status) {
    case domain::PlanStatus::confirmed: return "Chưa giao";
    case domain::PlanStatus::awaiting_approval: return "Chờ duyệt giao";
    case domain::PlanStatus::issued: return "Đang thực hiện";
    case domain::PlanStatus::closed: return "Đã kết thúc";
  }
  return {};
}

std::string word_of(domain::ReportStatus status) {
  switch (status) {
    case domain::ReportStatus::due: return "Chưa lập";
    case domain::ReportStatus::draft: return "Đang soạn";
    case domain::ReportStatus::submitted: return "Đã gửi";
    case domain::ReportStatus::accepted: return "Đã chấp nhận";
    case domain::ReportStatus::returned: return "Trả lại";
  }
  return {};
}

std::string answerer_of(const Update& update) {
  if (!update.asked) return {};
  if (update.asked->unit) return update.asked->unit->name;
  return update.asked->to == domain::Answerer::leader ? "Lãnh đạo, cấp trên" : "Cơ quan thường trực";
}

/// "12/KH-UBND – Kế hoạch …"
std::string name_of(const UnitRef& plan) { return plan.short_name ? *plan.short_name + " – " + plan.name : plan.name; }

const std::vector<writer::SheetColumn> progress_columns = {{"Tổng số", 10, true}, {"Đã hoàn thành", 12, true}, {"Đang thực hiện", 12, true},
                                                           {"Chưa phản hồi", 12, true}, {"Quá hạn", 10, true}};

/// Columns of counts, and then others.
std::vector<writer::SheetColumn> with_progress(std::vector<writer::SheetColumn> before, std::vector<writer::SheetColumn> after = {}) {
  before.insert(before.end(), progress_columns.begin(), progress_columns.end());
  before.insert(before.end(), after.begin(), after.end());
  return before;
}
void add_progress(std::vector<SheetValue>& row, const Progress& p) {
  for (const int figure : {p.total, p.done, p.under_way, p.silent, p.late}) row.push_back(number_of(figure));
}

std::string names_of(const std::vector<Party>& parties, bool leading) {
  std::string out;
  for (const auto& party : parties) {
    if ((party.role != domain::Role::cooperate) != leading) continue;
    if (!out.empty()) out += "; ";
    out += party.name.value_or(party.text);
  }
  return out;
}

}  // namespace

MadeFile export_plan_tasks(Context& context, base::Id plan_id, const ListQuery& query, const TaskFilter& filter) {
  const auto plan = get_plan(context, plan_id);
  writer::Sheet sheet{"Nhiệm vụ", "Danh sách nhiệm vụ", plan.title,
                      {{"TT", 6, true}, {"Mục", 10, true}, {"Nhiệm vụ", 70}, {"Chủ trì, thực hiện", 32}, {"Phối hợp", 32}, {"Thời hạn", 24},
                       {"Hạn cuối", 12, true}, {"Đơn vị được giao", 10, true}, {"Đã hoàn thành", 10, true}, {"Quá hạn", 10, true}},
                      {}};
  each_of(query, [&](const ListQuery& page) { return list_plan_tasks(context, plan_id, page, filter); },
          [&](const TaskRow& task) {
            sheet.rows.push_back({static_cast<double>(task.ordinal), task.section_path.value_or(""), task.text, names_of(task.parties, true),
                                  names_of(task.parties, false), task.due.text.value_or(""), value_of(task.due.due_on),
                                  static_cast<double>(task.progress.total), static_cast<double>(task.progress.done),
                                  static_cast<double>(task.progress.late)});
          });
  return {"nhiem-vu.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

MadeFile export_tracking(Context& context, const ListQuery& query, const TrackingFilter& filter) {
  const auto as_of = filter.as_of.value_or(context.today());
  writer::Sheet sheet{"Theo dõi", "Bảng theo dõi thực hiện", as_of_words(as_of),
                      {{"TT", 6, true}, {"Kế hoạch", 36}, {"Nhiệm vụ", 64}, {"Đơn vị", 32}, {"Vai trò", 12, true}, {"Thời hạn", 24}, {"Hạn cuối", 12, true},
                       {"Tình trạng", 18, true}, {"Vướng mắc chưa trả lời", 14, true}, {"Cập nhật gần nhất", 18, true}},
                      {}};
  each_of(query, [&](const ListQuery& page) { return track_assignments(context, page, filter); },
          [&](const AssignmentRow& row) {
            sheet.rows.push_back({static_cast<double>(sheet.rows.size() + 1), row.plan.name, row.text, row.unit.name, word_of(row.role),
                                  row.due.text.value_or(""), value_of(row.due.due_on), word_of(row.standing),
                                  std::string(row.question_open || row.difficulty_open ? "x" : ""), value_of(row.last_update_at)});
          });
  return {fmt::format("theo-doi-{}.xlsx", as_of.str()), xlsx_type, writer::write_xlsx(sheet)};
}

MadeFile export_plans(Context& context, const ListQuery& query, std::optional<domain::PlanStatus> status) {
  writer::Sheet sheet{"Kế hoạch", "Danh sách kế hoạch", as_of_words(context.today()),
                      with_progress({{"TT", 6, true}, {"Số, ký hiệu", 18}, {"Kế hoạch", 64}, {"Cơ quan ban hành", 32}, {"Tình trạng", 16, true}, {"Số nhiệm vụ", 10, true}},
                                    {{"Hạn gần nhất", 14, true}}),
                      {}};
  each_of(query, [&](const ListQuery& page) { return list_plans(context, page, status); }, [&](const PlanRow& plan) {
    auto& row = sheet.rows.emplace_back(std::vector<SheetValue>{number_of(int(sheet.rows.size()) + 1), plan.symbol.value_or(""), plan.title, plan.issuer.value_or(""),
                                                                word_of(plan.status), number_of(plan.tasks)});
    add_progress(row, plan.progress);
    row.push_back(value_of(plan.next_due_on));
  });
  return {"ke-hoach.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

MadeFile export_my_assignments(Context& context, const ListQuery& query, std::optional<domain::Standing> standing, const std::optional<base::Id>& plan_id) {
  writer::Sheet sheet{"Việc của tôi", "Việc được giao", as_of_words(context.today()),
                      {{"TT", 6, true}, {"Kế hoạch", 40}, {"Nhiệm vụ", 64}, {"Đơn vị", 32}, {"Vai trò", 12, true}, {"Thời hạn", 24}, {"Hạn cuối", 12, true},
                       {"Tình trạng", 18, true}},
                      {}};
  each_of(query, [&](const ListQuery& page) { return list_my_assignments(context, page, standing, plan_id); }, [&](const AssignmentRow& row) {
    sheet.rows.push_back({number_of(int(sheet.rows.size()) + 1), name_of(row.plan), row.text, row.unit.name, word_of(row.role), row.due.text.value_or(""),
                          value_of(row.due.due_on), word_of(row.standing)});
  });
  return {"viec-duoc-giao.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

MadeFile export_difficulties(Context& context, const ListQuery& query, const DifficultyFilter& filter) {
  writer::Sheet sheet{"Vướng mắc", "Khó khăn, vướng mắc và câu hỏi của các đơn vị", as_of_words(context.today()),
                      {{"TT", 6, true}, {"Đơn vị", 30}, {"Kế hoạch", 36}, {"Nhiệm vụ", 48}, {"Nội dung", 56}, {"Đề xuất", 40}, {"Gửi lúc", 18, true},
                       {"Cơ quan trả lời", 32}, {"Hạn trả lời", 12, true}, {"Trả lời", 56}},
                      {}};
  each_of(query, [&](const ListQuery& page) { return list_difficulties(context, page, filter); }, [&](const Difficulty& row) {
    sheet.rows.push_back({number_of(int(sheet.rows.size()) + 1), row.assignment.unit.name, name_of(row.assignment.plan), row.assignment.text, row.update.note,
                          row.update.proposal.value_or(""), row.update.at, answerer_of(row.update),
                          value_of(row.update.asked ? row.update.asked->due_on : std::nullopt), row.update.answer.value_or("")});
  });
  return {"vuong-mac.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

MadeFile export_reports(Context& context, const ListQuery& query, const ReportFilter& filter) {
  writer::Sheet sheet{"Báo cáo", "Báo cáo của các đơn vị", as_of_words(context.today()),
                      {{"TT", 6, true}, {"Đơn vị", 32}, {"Báo cáo", 48}, {"Kỳ", 20}, {"Kế hoạch", 40}, {"Hạn gửi", 12, true}, {"Tình trạng", 16, true},
                       {"Quá hạn", 10, true}, {"Gửi lúc", 18, true}},
                      {}};
  each_of(query, [&](const ListQuery& page) { return list_reports(context, page, filter); }, [&](const ReportRow& row) {
    sheet.rows.push_back({number_of(int(sheet.rows.size()) + 1), row.unit.name, row.title, row.period, name_of(row.plan), value_of(row.due_on), word_of(row.status),
                          std::string(row.late ? "x" : ""), value_of(row.submitted_at)});
  });
  return {"bao-cao.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

MadeFile export_unit_tracking(Context& context, const ListQuery& query, const TrackingFilter& filter) {
  const auto as_of = filter.as_of.value_or(context.today());
  writer::Sheet sheet{"Đơn vị", "Tình hình thực hiện của các đơn vị", as_of_words(as_of),
                      with_progress({{"TT", 6, true}, {"Đơn vị", 48}}, {{"Hoàn thành chậm hạn", 12, true}, {"Hạn gần nhất", 14, true}, {"Cập nhật gần nhất", 18, true}}), {}};
  each_of(query, [&](const ListQuery& page) { return track_units(context, page, filter); }, [&](const UnitTracking& unit) {
    auto& row = sheet.rows.emplace_back(std::vector<SheetValue>{number_of(int(sheet.rows.size()) + 1), unit.unit.name});
    add_progress(row, unit.progress);
    row.insert(row.end(), {number_of(unit.done_late), value_of(unit.next_due_on), value_of(unit.last_update_at)});
  });
  return {fmt::format("theo-doi-don-vi-{}.xlsx", as_of.str()), xlsx_type, writer::write_xlsx(sheet)};
}

MadeFile export_task_tracking(Context& context, const ListQuery& query, const TrackingFilter& filter) {
  const auto as_of = filter.as_of.value_or(context.today());
  writer::Sheet sheet{"Nhiệm vụ", "Tình hình thực hiện các nhiệm vụ", as_of_words(as_of),
                      with_progress({{"TT", 6, true}, {"Nhiệm vụ", 70}, {"Chủ trì, thực hiện", 32}, {"Thời hạn", 24}, {"Hạn cuối", 12, true}}), {}};
  each_of(query, [&](const ListQuery& page) { return track_tasks(context, page, filter); }, [&](const TaskTracking& one) {
    auto& row = sheet.rows.emplace_back(std::vector<SheetValue>{number_of(int(sheet.rows.size()) + 1), one.task.text, names_of(one.task.parties, true),
                                                                one.task.due.text.value_or(""), value_of(one.task.due.due_on)});
    add_progress(row, one.progress);
  });
  return {fmt::format("theo-doi-nhiem-vu-{}.xlsx", as_of.str()), xlsx_type, writer::write_xlsx(sheet)};
}

}  // namespace dondoc::service
