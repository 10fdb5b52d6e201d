#include "compiler/learned.h"

#include <algorithm>

#include "base/text.h"
#include "compiler/layout.h"

namespace dondoc::compiler {
namespace {

template <class Map> auto find_in(const Map& map, std::string_view printed) -> std::optional<typename Map::mapped_type> {
  if (map.empty()) return std::nullopt;
  const auto found = map.find(learned_key(printed));
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

// As the office calls the parts of a plan.
std::string_view name_of(draft::SectionRole role) {
  switch (role) {
    case draft::SectionRole::purpose: return "mục đích";
    case draft::SectionRole::requirements: return "yêu cầu";
    case draft::SectionRole::content: return "nội dung";
    case draft::SectionRole::channels: return "hình thức, kênh";
    case draft::SectionRole::time: return "thời gian";
    case draft::SectionRole::place: return "địa điểm";
    case draft::SectionRole::resources: return "kinh phí, nguồn lực";
    case draft::SectionRole::assignment: return "phân công, tổ chức thực hiện";
    case draft::SectionRole::reporting: return "chế độ báo cáo";
    case draft::SectionRole::other: break;
  }
  return "phần khác";
}

std::string_view name_of(ColumnMeaning meaning) {
  switch (meaning) {
    case ColumnMeaning::task: return "nhiệm vụ";
    case ColumnMeaning::lead: return "chủ trì";
    case ColumnMeaning::perform: return "thực hiện";
    case ColumnMeaning::cooperate: return "phối hợp";
    case ColumnMeaning::deadline: return "thời hạn";
    case ColumnMeaning::product: return "sản phẩm";
    case ColumnMeaning::form: return "hình thức";
    case ColumnMeaning::other: break;
  }
  return "cột khác";
}

std::string quoted(std::string_view text) { return "“" + base::fold_spaces(text) + "”"; }

bool holds_task(const draft::Draft& draft, const draft::At& table) {
  return std::ranges::any_of(draft.tasks, [&](const draft::Task& task) { return task.at.size() == 2 && table[0] <= task.at[0] && task.at[0] < table[1]; });
}

// The bytes of a table: those of its cells.
Range range_of(const Block& table) {
  Range range = table.at;
  for (const auto& row : table.rows)
    for (const auto& cell : row.cells) range.end = std::max(range.end, cell.at.end);
  return range;
}

}  // namespace

std::string learned_key(std::string_view printed) {
  std::string key = base::fold(printed);
  while (!key.empty() && std::string_view(" .:;,").find(key.back()) != std::string_view::npos) key.pop_back();
  return key;
}

std::optional<draft::SectionRole> learned_role(const Rules& rules, std::string_view heading) {
  if (!rules.learned) return std::nullopt;
  return find_in(rules.learned->headings, heading);
}

std::optional<ColumnMeaning> learned_column(const Rules& rules, std::string_view header) {
  if (!rules.learned) return std::nullopt;
  return find_in(rules.learned->columns, header);
}

std::string_view text_of_cell(const SourceText& source, const Cell& cell) {
  if (cell.last_block <= cell.first_block) return source.slice(cell.at);
  return source.slice({source.blocks[cell.first_block].at.begin, source.blocks[cell.last_block - 1].at.end});
}

void note_learned(const Structure& structure, const SourceText& source, const Rules& rules, draft::Draft& draft) {
  if (!rules.learned) return;
  const base::CodePointMap map(source.text);
  for (const auto& section : structure.sections) {
    if (section.heading.empty()) continue;
    const auto heading = source.slice(section.heading);
    if (const auto role = learned_role(rules, heading))
      draft.warnings.push_back({"learned.heading", "Theo quy tắc đã học: đề mục " + quoted(heading) + " là phần " + std::string(name_of(*role)) + ".", at_of(section.heading, map)});
  }
  for (const auto& block : source.blocks) {
    if (block.kind != BlockKind::table || !holds_task(draft, at_of(range_of(block), map))) continue;
    for (std::size_t r = 0; r < std::min<std::size_t>(block.rows.size(), 3); ++r)
      for (const auto& cell : block.rows[r].cells) {
        const auto header = text_of_cell(source, cell);
        if (const auto meaning = learned_column(rules, header))
          draft.warnings.push_back({"learned.column", "Theo quy tắc đã học: cột " + quoted(header) + " là " + std::string(name_of(*meaning)) + ".", at_of(cell.at, map)});
      }
  }
}

}  // namespace dondoc::compiler
