// Themes × channels as .xlsx: the matrix, and who carries each cell.
#include "service/plans/matrix.h"
#include "service/plans/matrix_content.h"
#include "service/plans/plan_sight.h"
#include "writer/presentation.h"
#include "writer/xlsx.h"

namespace dondoc::service {
namespace {

constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::string word_of(domain::CellState state) {
  switch (state) {
    case domain::CellState::hole: return "CHƯA CÓ";
    case domain::CellState::planned: return "Đã bố trí";
    case domain::CellState::under_way: return "Đang thực hiện";
    case domain::CellState::done: return "Đã xong";
    case domain::CellState::not_needed: return "Không cần";
  }
  return {};
}

std::string word_of(domain::Standing standing) {
  switch (standing) {
    case domain::Standing::done: return "Hoàn thành";
    case domain::Standing::late: return "Quá hạn";
    case domain::Standing::silent: return "Chưa phản hồi";
    case domain::Standing::under_way: return "Đang thực hiện";
  }
  return {};
}

std::string reason_of(const MatrixCell& cell, const std::optional<std::string>& period) {
  for (const auto& waiver : cell.waivers)
    if (waiver.period.empty() || waiver.period == period) return waiver.reason;
  return {};
}

std::string cell_text(const MatrixCell& cell, const MatrixContent& content, const std::optional<std::string>& period) {
  auto text = word_of(cell.state);
  if (cell.state == domain::CellState::not_needed) return text + ": " + reason_of(cell, period);
  std::string tasks;
  for (const auto& id : cell.in_period) tasks += (tasks.empty() ? "\nNhiệm vụ " : ", ") + std::to_string(content.find_task(id)->ordinal);
  text += tasks;
  if (cell.total > 0) text += "\nxong " + std::to_string(cell.done) + "/" + std::to_string(cell.total);
  if (cell.evidence > 0) text += "\n" + std::to_string(cell.evidence) + " minh chứng";
  return text;
}

std::string files_of(const MatrixUnit& unit) {
  std::string out;
  for (const auto& file : unit.attachments) out += (out.empty() ? "" : "\n") + file.file_name;
  for (const auto& link : unit.links) out += (out.empty() ? "" : "\n") + link;
  return out;
}

std::string name_of(const domain::MatrixPeriod& period) {
  return period.is_phase ? period.name : "tháng " + std::to_string(std::stoi(period.key.substr(5))) + "/" + period.key.substr(0, 4);
}

}  // namespace

MadeFile export_matrix(Context& context, base::Id plan_id, const std::optional<std::string>& period) {
  auto tx = context.read();
  const auto plan = load_seen_plan(tx, context, plan_id);
  const MatrixContent content(tx, plan);
  const auto view = content.view(period, {});
  const auto* asked = content.period_asked(period);
  const auto subtitle = plan.title + (asked ? ", " + name_of(*asked) : "") + ", tính đến hết ngày " + writer::short_date(context.today());
  writer::Sheet grid{"Ma trận", "Nội dung và hình thức tuyên truyền", subtitle, {{"Nội dung", 48}}, {}};
  writer::Sheet list{"Danh sách", "Nội dung, hình thức, nhiệm vụ và đơn vị thực hiện", subtitle,
                     {{"Nội dung", 44}, {"Hình thức", 24}, {"Tình trạng", 16}, {"Nhiệm vụ", 44}, {"Đơn vị", 28}, {"Kết quả của đơn vị", 16}, {"Minh chứng", 36}}, {}};
  for (const auto& channel : view.channels) grid.columns.push_back({channel.text, 20});
  std::map<base::Id, MatrixTaskUnits> units;
  auto at = view.cells.begin();
  for (const auto& theme : view.themes) {
    std::vector<writer::SheetValue> row{theme.text};
    for (const auto& channel : view.channels) {
      const auto& cell = *at++;
      row.emplace_back(cell_text(cell, content, period));
      const std::vector<writer::SheetValue> head{theme.text, channel.text, word_of(cell.state)};
      const auto add = [&](std::initializer_list<std::string> rest) {
        list.rows.push_back(head);
        list.rows.back().insert(list.rows.back().end(), rest.begin(), rest.end());
      };
      if (cell.in_period.empty()) add({reason_of(cell, period)});
      for (const auto& id : cell.in_period) {
        if (!units.contains(id)) units.emplace(id, matrix_units_of(tx, context, *content.find_task(id), asked));
        const auto& [task, of_task, total] = units.at(id);
        const auto words = std::to_string(task.ordinal) + ". " + task.text;
        if (of_task.empty()) add({words});
        for (const auto& unit : of_task) add({words, unit.unit.name, word_of(unit.standing), files_of(unit)});
      }
    }
    grid.rows.push_back(std::move(row));
  }
  return {"noi-dung-hinh-thuc.xlsx", xlsx_type, writer::write_xlsx({grid, list})};
}

}  // namespace dondoc::service
