// What a person says of a table's column, carried out on the draft: the rows of
// the table are read again by it.
#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/json.h"
#include "base/text.h"
#include "compiler/compile.h"
#include "compiler/learned.h"
#include "service/act.h"
#include "service/drafts/drafts.h"
#include "service/drafts/learning.h"
#include "store/attachment_store.h"
#include "store/draft_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::size_t most_heading_rows = 3;  // as the reader of tables looks for them

bool holds(const draft::At& outer, const draft::At& inner) {
  return outer.size() == 2 && inner.size() == 2 && outer[0] <= inner[0] && inner[1] <= outer[1];
}

struct Header { const draft::Layout* table; const draft::LayoutCell* cell; };

Header header_at(const std::vector<draft::Layout>& layout, const draft::At& place) {
  for (const auto& block : layout)
    for (std::size_t r = 0; r < std::min(block.rows.size(), most_heading_rows); ++r)
      for (const auto& cell : block.rows[r].cells)
        if (holds(cell.at, place)) return {&block, &cell};
  throw Error(ErrorKind::invalid, "draft.not_header", "start");
}

draft::Draft read_again(const StoredFile& file, const compiler::Rules& rules) {
  std::ifstream in(file.path, std::ios::binary);
  if (!in) throw Error(ErrorKind::not_found, "file.missing");
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  compiler::CompileOptions options;
  options.with_text = true;
  options.rules = rules;
  return compiler::compile(bytes, file.file_name, options);
}

void take_units(const std::vector<draft::Mention>& mentions, const draft::Draft& read, std::vector<std::string>& taken, ColumnReading& out) {
  for (const auto& mention : mentions) {
    if (!mention.unit || std::ranges::find(taken, *mention.unit) != taken.end()) continue;
    taken.push_back(*mention.unit);
    const auto unit = std::ranges::find(read.units, *mention.unit, &draft::Unit::id);
    if (unit != read.units.end()) out.units.push_back({base::to_json(*unit)});
  }
}

}  // namespace

ColumnReading read_draft_column(Context& context, base::Id id, const Passage& passage, const std::string& meaning) {
  const auto said = base::enum_from_name<compiler::ColumnMeaning>(meaning);
  if (!said) throw Error(ErrorKind::invalid, "learned.meaning", "meaning");
  const auto kept = get_draft(context, id);
  const auto draft = base::from_json<draft::Draft>(kept.content.text);
  // A scan has no tables, and is not recognised again within a request.
  if (kept.composition || draft.source.ocr) throw Error(ErrorKind::invalid, "draft.not_header", "start");
  const auto length = base::count_code_points(draft.source.text.value());
  if (passage.start < 0 || passage.start >= passage.end || static_cast<std::size_t>(passage.end) > length) throw Error(ErrorKind::invalid, "draft.place", "end");
  const auto header = header_at(draft.source.layout.value(), {static_cast<std::uint32_t>(passage.start), static_cast<std::uint32_t>(passage.end)});

  const base::CodePointMap places(*draft.source.text);
  const auto begin = places.byte_at(header.cell->at[0]), end = places.byte_at(header.cell->at[1]);
  ColumnReading out;
  out.header = base::fold_spaces(std::string_view(*draft.source.text).substr(begin, end - begin));
  out.at = {static_cast<int>(header.cell->at[0]), static_cast<int>(header.cell->at[1])};
  out.table = {static_cast<int>(header.table->at[0]), static_cast<int>(header.table->at[1])};

  compiler::Rules rules;
  {
    auto tx = context.read();
    rules = learned_rules(tx);
  }
  auto learned = rules.learned ? *rules.learned : compiler::Learned{};
  // What was said before of other columns of this draft holds too.
  for (const auto& column : draft.columns.value_or(std::vector<draft::TableColumn>{}))
    if (const auto earlier = base::enum_from_name<compiler::ColumnMeaning>(column.meaning)) learned.columns.insert_or_assign(compiler::learned_key(column.header), *earlier);
  learned.columns.insert_or_assign(compiler::learned_key(out.header), *said);
  rules.learned = std::make_shared<const compiler::Learned>(std::move(learned));

  const auto read = read_again(get_draft_file(context, id), rules);
  if (read.source.text != draft.source.text) throw Error(ErrorKind::conflict, "draft.read_otherwise");
  std::vector<std::string> taken;
  for (const auto& task : read.tasks) {
    if (!holds(header.table->at, task.at)) continue;
    out.tasks.push_back({base::to_json(task)});
    take_units(task.assignees, read, taken, out);
    take_units(task.with, read, taken, out);
  }
  return out;
}

}  // namespace dondoc::service
