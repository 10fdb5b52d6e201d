#include "writer/chasing_letter.h"

#include <algorithm>

#include "writer/report.h"

namespace dondoc::writer {
namespace {

Table table_of(const std::vector<ChasedDuty>& list) {
  Table table;
  table.columns = {{"TT", 1, Align::center}, {"Nhiệm vụ", 9, Align::justify}, {"Thời hạn", 3, Align::center}, {"Tình trạng", 4, Align::left}};
  const bool several = std::ranges::any_of(list, [&](const auto& duty) { return duty.unit != list.front().unit; });
  int number = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto& duty = list[i];
    if (several && (i == 0 || duty.unit != list[i - 1].unit)) {
      TableRow row;
      row.spanning = true;
      row.cells.push_back(Cell{duty.unit});
      table.rows.push_back(std::move(row));
    }
    table.rows.push_back({{Cell{std::to_string(++number)}, Cell{duty.task}, Cell{duty.due}, Cell{duty.standing}}});
  }
  return table;
}

}  // namespace

OfficialDocument compose(const ChasingLetter& letter) {
  auto document = letter.head;
  append_typed(document.body, letter.body);
  if (!letter.list.empty()) document.annexes.push_back({letter.list_title, {table_of(letter.list)}, false});
  return document;
}

}  // namespace dondoc::writer
