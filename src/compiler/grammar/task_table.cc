// Task tables: the columns say what, who, with whom and when, in any order and wording.
#include <algorithm>

#include "compiler/grammar/role.h"
#include "compiler/grammar/task.h"
#include "compiler/grammar/verb.h"
#include "compiler/learned.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

struct Columns {
  int what = -1, who = -1, with = -1, when = -1, product = -1, form = -1, index = -1, number = -1, width = 0;
  bool lead = false;
  bool carried_out = false;  // the column of times says when it is done, not only by when
  std::size_t rows = 0;  // of heading
};

struct Grid {
  const Page& page;
  const Block& table;
  std::size_t tallest = 1;  // rows that the tallest cell reaches over

  Grid(const Page& of, const Block& block) : page(of), table(block) {
    for (const auto& row : table.rows)
      for (const auto& cell : row.cells) tallest = std::max(tallest, static_cast<std::size_t>(std::max(1, cell.row_span)));
  }

  Span span(const Cell& cell) const {
    return cell.last_block > cell.first_block ? Span{page.blocks[cell.first_block].first, page.blocks[cell.last_block - 1].last} : page.words.in(cell.at);
  }
  // "nt", "như trên", a mark of repetition: what the row above says.
  bool repeats(const Cell& cell) const {
    Span at = span(cell);
    bool quoted = false;
    while (!at.empty() && page.words[at.last - 1].kind == Word::Kind::mark) quoted = quoted || is_quote(--at.last);
    while (!at.empty() && page.words[at.first].kind == Word::Kind::mark) quoted = quoted || is_quote(at.first++);
    if (at.empty()) return quoted;
    return (at.size() == 1 && page.words.is(at.first, "nt"_w)) || (at.size() == 2 && page.words.match("như trên", at.first, at.last));
  }
  bool is_quote(std::uint32_t i) const { return page.words.is_mark(i, '"') || page.words.is_mark(i, 0x201C) || page.words.is_mark(i, 0x201D); }
  // What a cell says: `above`, what the cell over it said, where it only repeats it; `above` moves on.
  const Cell* said(const Cell* cell, const Cell*& above) const {
    if (cell && above && page.rules.on(Rule::task_ditto) && repeats(*cell)) return above;
    return above = cell;
  }
  // The cell over a column in a row; one that reaches down from a row above counts.
  const Cell* at(std::size_t row, int column) const {
    if (column < 0) return nullptr;
    for (std::size_t up = 0; up <= row && up < tallest; ++up) {
      for (const auto& cell : table.rows[row - up].cells)
        if (cell.column <= column && column < cell.column + cell.column_span && static_cast<std::size_t>(cell.row_span) > up) return &cell;
    }
    return nullptr;
  }
};

void set(int& column, int value) {
  if (column < 0) column = value;
}

// What a header was learned to mean.
std::optional<Label> learned_label(const Grid& grid, const Cell& cell) {
  const auto meaning = learned_column(grid.page.rules, text_of_cell(grid.page.source, cell));
  if (!meaning) return std::nullopt;
  switch (*meaning) {
    case ColumnMeaning::task: return Label::activity;
    case ColumnMeaning::lead: return Label::lead;
    case ColumnMeaning::perform: return Label::doer;
    case ColumnMeaning::cooperate: return Label::partner;
    case ColumnMeaning::deadline: return Label::deadline;
    case ColumnMeaning::product: return Label::product;
    case ColumnMeaning::form: return Label::form;
    case ColumnMeaning::other: break;
  }
  return Label::other;
}

// A learned column takes its place from whichever the lexicon put there.
void take_place(Columns& columns, Label label, int column) {
  for (int* const place : {&columns.what, &columns.who, &columns.with, &columns.when, &columns.product, &columns.form})
    if (*place == column) *place = -1;
  columns.lead = columns.lead && columns.who >= 0;
  switch (label) {
    case Label::activity: columns.what = column; break;
    case Label::lead: columns.who = column; columns.lead = true; break;
    case Label::doer:  // who leads is asked first
      if (columns.who < 0 || !columns.lead) columns.who = column;
      break;
    case Label::partner: columns.with = column; break;
    case Label::deadline: columns.when = column; break;
    case Label::product: columns.product = column; break;
    case Label::form: columns.form = column; break;
    default: break;
  }
}

Columns read_columns(const Grid& grid) {
  Columns columns;
  for (std::size_t r = 0; r < grid.table.rows.size() && r < 3; ++r) {
    int named = 0;
    Columns here = columns;
    for (const auto& cell : grid.table.rows[r].cells) {
      auto label = learned_label(grid, cell);
      if (!label && grid.span(cell).size() <= 14) label = read_column(grid.page.words, grid.span(cell));
      if (!label) continue;
      ++named;
      switch (*label) {
        case Label::activity: here.what = cell.column; break;  // the last one says most exactly what
        case Label::lead:
          if (!here.lead) here.who = cell.column;
          here.lead = true;
          break;
        case Label::doer: set(here.who, cell.column); break;
        case Label::partner: set(here.with, cell.column); break;
        case Label::time:
          here.carried_out = here.carried_out || here.when < 0;
          set(here.when, cell.column);
          break;
        case Label::deadline:
          here.when = cell.column;
          here.carried_out = false;
          break;
        case Label::product: set(here.product, cell.column); break;
        case Label::form: set(here.form, cell.column); break;
        case Label::index: set(here.index, cell.column); break;
        case Label::number: set(here.number, cell.column); break;
        default: break;
      }
    }
    if (named < 2) break;
    columns = here;
    columns.rows = r + 1;
    for (const auto& cell : grid.table.rows[r].cells) columns.width = std::max(columns.width, cell.column + cell.column_span);
  }
  if (grid.page.rules.learned)
    for (std::size_t r = 0; r < columns.rows; ++r)
      for (const auto& cell : grid.table.rows[r].cells)
        if (const auto label = learned_label(grid, cell)) take_place(columns, *label, cell.column);
  // Where no column says what is done, what is to be reached or handed over does.
  if (columns.what < 0 && columns.who >= 0) columns.what = columns.index >= 0 ? columns.index : columns.product;
  return columns;
}

bool has_words(const Words& words, Span span) {
  for (std::uint32_t i = span.first; i < span.last; ++i)
    if (words.is_word(i)) return true;
  return false;
}

// A cell's paragraphs may each name bodies, with nothing between them but the line's end.
std::vector<Span> paragraphs(const Grid& grid, const Cell& cell) {
  const auto& words = grid.page.words;
  std::vector<Span> out;
  for (auto b = cell.first_block; b < cell.last_block; ++b) {
    const Span span = grid.page.blocks[b];
    if (span.empty()) continue;
    // "Ban Quản lý | Khu kinh tế": a name that goes on.
    const bool begins = words[span.first].capital && body_starts(words, span.first, span.last) && is_list_of_bodies(words, span, grid.page.rules);
    if (out.empty() || !begins || words.is_mark(out.back().last - 1, ',')) {
      if (out.empty()) out.push_back(span);
      else out.back().last = span.last;
    } else {
      out.push_back(span);
    }
  }
  if (out.empty()) out.push_back(grid.span(cell));
  return out;
}

enum class Said : std::uint8_t { nothing, leads, helps };

// What stands behind a name in its cell: "(chủ trì)", "(PH)", or "phối hợp" as the whole of its clause.
Said said_behind(const Words& words, std::uint32_t i, std::uint32_t last) {
  constexpr Lexicon roles({Entry<Said>
      {"chủ trì", Said::leads}, {"đơn vị chủ trì", Said::leads}, {"cơ quan chủ trì", Said::leads}, {"ct", Said::leads}, {"phối hợp", Said::helps}, {"đơn vị phối hợp", Said::helps},
      {"cơ quan phối hợp", Said::helps}, {"ph", Said::helps},
  });
  if (i >= last) return Said::nothing;
  const bool bracket = words.is_mark(i, '(');
  const auto role = words.find(roles, i + bracket, last);
  const std::uint32_t end = i + bracket + static_cast<std::uint32_t>(role.size);
  if (!role || (!bracket && (role.size != 2 || words.is(end, "với"_w)))) return Said::nothing;
  return !bracket || words.is_mark(end, ')') || words.is_mark(end, ';') || words.is_mark(end, ',') || words.is(end, "thực"_w) ? role.tag : Said::nothing;
}

// "Sở Y tế (chủ trì); Sở Tài chính, Sở Nội vụ (phối hợp)" in the cell of who does it. A role is said of the names since
// the one before it; the first of its own name alone.
void part_by_roles(const Words& words, std::uint32_t last, TaskText& task) {
  std::vector<Said> said(task.assignees.size(), Said::nothing);
  std::size_t from = 0;
  bool any = false;
  for (std::size_t i = 0; i < task.assignees.size(); ++i) {
    auto& body = task.assignees[i].span;
    std::uint32_t open = body.first;
    while (open < body.last && !words.is_mark(open, '(')) ++open;
    const Said role = said_behind(words, open, last);
    if (role == Said::nothing) continue;
    body.last = std::min(body.last, open);
    for (std::size_t k = any ? from : i; k <= i; ++k) said[k] = role;
    any = true;
    from = i + 1;
  }
  if (!any || std::all_of(said.begin(), said.end(), [](Said s) { return s == Said::helps; })) return;
  std::vector<Body> charged;
  for (std::size_t i = 0; i < said.size(); ++i) (said[i] == Said::helps ? task.partners : charged).push_back(task.assignees[i]);
  if (std::find(said.begin(), said.end(), Said::leads) != said.end()) task.role = draft::Role::lead;
  task.assignees = std::move(charged);
}

// "Chủ trì: Sở Y tế; Phối hợp: Sở Tài chính" in one cell, each on its line or behind a mark.
bool read_labelled_cell(const Grid& grid, const Cell& cell, TaskText& task) {
  const auto& page = grid.page;
  const auto partners = task.partners.size();
  const auto take = [&](Span line) {
    for (const auto& field : read_fields(page.words, line)) {
      if (field.label != Label::lead && field.label != Label::doer && field.label != Label::partner) continue;
      if (field.label == Label::lead) task.role = draft::Role::lead;
      for (const auto& body : read_doers(page.words, field.value, page.rules))
        if (page.words.is_word(body.span.first)) (field.label == Label::partner ? task.partners : task.assignees).push_back(body);
    }
  };
  if (cell.last_block > cell.first_block)
    for (auto b = cell.first_block; b < cell.last_block; ++b) take(page.blocks[b]);
  else take(grid.span(cell));
  if (task.assignees.empty()) task.partners.resize(partners);
  return !task.assignees.empty();
}

// The cells below the heading of a column, each once.
std::vector<Span> cells_below(const Grid& grid, std::size_t rows, int column) {
  std::vector<Span> out;
  if (column < 0) return out;
  for (std::size_t r = rows; r < grid.table.rows.size(); ++r)
    for (const auto& cell : grid.table.rows[r].cells)
      if (cell.column == column && !grid.span(cell).empty()) out.push_back(grid.span(cell));
  return out;
}

}  // namespace

TimesOf read_times_of(const Page& page, std::uint32_t table) {
  const Grid grid(page, page.block(table));
  const auto columns = read_columns(grid);
  return {cells_below(grid, columns.rows, columns.when), columns.carried_out};
}

std::vector<Span> read_forms_of(const Page& page, std::uint32_t table) {
  const Grid grid(page, page.block(table));
  const auto columns = read_columns(grid);
  return cells_below(grid, columns.rows, columns.form);
}

namespace {

int width(const Block& table) {
  int widest = 0;
  for (const auto& row : table.rows)
    for (const auto& cell : row.cells) widest = std::max(widest, cell.column + cell.column_span);
  return widest;
}

bool charges(const Columns& columns) { return columns.who >= 0 && columns.what >= 0 && columns.who != columns.what; }

// The columns of the table; one that a page's end or a group's heading cut off goes on with those of the table before it.
Columns columns_of(const Page& page, std::uint32_t table, int parts = 0) {
  auto columns = read_columns(Grid(page, page.block(table)));
  constexpr int most = 40;  // parts of one table
  if (parts == most || columns.who >= 0 || columns.when >= 0 || columns.with >= 0 || !page.rules.on(Rule::task_table_goes_on)) return columns;
  for (std::uint32_t b = table; b-- > 0;) {
    if (page.block(b).kind == BlockKind::furniture) continue;  // a page's number
    if (page.block(b).table >= 0) b = static_cast<std::uint32_t>(page.block(b).table);
    if (page.block(b).kind != BlockKind::table || width(page.block(b)) != width(page.block(table))) return columns;
    auto before = columns_of(page, b, parts + 1);
    if (!charges(before)) return columns;
    before.rows = 0;
    return before;
  }
  return columns;
}

// The columns' names once more.
bool is_heading(const Grid& grid, std::size_t row) {
  int named = 0, who = 0;
  for (const auto& cell : grid.table.rows[row].cells) {
    const Span at = grid.span(cell);
    if (at.empty() || at.size() > 14) continue;
    const auto label = read_column(grid.page.words, at);
    if (!label) continue;
    ++named;
    who += *label == Label::lead || *label == Label::doer || *label == Label::partner;
  }
  return named >= 3 && who > 0;
}

}  // namespace

namespace {

// "4", "4.2", "IV", "a)": what a row is counted by.
bool counts_row(const Words& words, Span span) {
  while (!span.empty() && words[span.last - 1].kind == Word::Kind::mark) --span.last;
  if (span.empty() || span.size() > 5) return false;
  for (std::uint32_t i = span.first; i < span.last; ++i)
    if (!words.is_number(i) && words[i].kind != Word::Kind::mark) return false;
  return words.is_number(span.first);
}

// A row as it lies in the table: by how many columns its cells stand beside those of the heading.
struct Laid {
  std::size_t row = 0;
  int shift = 0;
  bool shares = false;  // it is the second part of the row above: what it does not print that one says
};

// Copies of web pages lose cells: a row that stands one column further, two rows in one, a part of a row that begins without the number.
std::vector<Laid> laid_rows(const Grid& grid, const Columns& columns) {
  std::vector<Laid> out;
  const auto& words = grid.page.words;
  const bool mends = columns.number == 0 && columns.what == 1 && columns.who > columns.what && columns.width > columns.who && grid.page.rules.on(Rule::task_table_goes_on);
  for (std::size_t r = columns.rows; r < grid.table.rows.size(); ++r) {
    const auto& cells = grid.table.rows[r].cells;
    Laid laid{r};
    const auto counted = [&](std::size_t k) { return k < cells.size() && counts_row(words, grid.span(cells[k])); };
    const auto filled = [&](std::size_t k) { return k < cells.size() && !grid.span(cells[k]).empty(); };
    if (mends && filled(0) && !counted(0) && cells[0].column == 0 && cells[0].column_span == 1 && cells.size() >= 2 && cells.size() < static_cast<std::size_t>(columns.width) && filled(1) && grid.span(cells[0]).size() > 3 &&
        cells.back().column + 1 < columns.width && is_list_of_bodies(words, grid.span(cells[1]), grid.page.rules) && !is_list_of_bodies(words, grid.span(cells[0]), grid.page.rules))
      laid = {r, -1, true};
    if (mends && cells.size() > 3 && !filled(0) && counted(1) && cells[0].column == 0 && !counted(2)) laid.shift = cells[1].column;
    out.push_back(laid);
    constexpr std::size_t widest = 64;  // cells of rows that ran into one
    for (std::size_t k = 0; mends && k < std::min(cells.size(), widest); ++k)
      if (cells[k].column >= columns.width && counted(k) && k + 2 < cells.size()) out.push_back({r, cells[k].column, false});
  }
  return out;
}

}  // namespace

namespace {

// The bodies that a row names and nothing else: "II | Sở Xây dựng | | |".
std::vector<Body> heads_group(const Grid& grid, std::size_t row) {
  const auto& words = grid.page.words;
  Span only;
  for (const auto& cell : grid.table.rows[row].cells) {
    const Span span = grid.span(cell);
    if (!has_words(words, span) || (cell.column == 0 && span.size() < 3 && words.text(span.first).find_first_not_of("IVXABCD") == std::string_view::npos)) continue;
    if (!only.empty()) return {};
    only = span;
  }
  constexpr std::uint32_t longest = 40;
  if (only.empty() || only.size() > longest || !words[only.first].capital || !is_list_of_bodies(words, only, grid.page.rules) || read_bodies_in_prose(words, only.first, only.last, grid.page.rules).end + 1 < only.last) return {};
  return read_bodies(words, only, grid.page.rules);
}

// A table without a column of who, whose rows stand under rows that name a body.
std::vector<TaskText> read_groups(const Grid& grid, const Columns& columns, std::uint32_t table) {
  std::vector<TaskText> tasks;
  const auto& page = grid.page;
  if (columns.who >= 0 || columns.what < 0 || (columns.when < 0 && columns.product < 0)) return tasks;
  std::vector<Body> bodies;
  for (std::size_t r = columns.rows; r < grid.table.rows.size(); ++r) {
    if (auto heads = heads_group(grid, r); !heads.empty()) {
      bodies = std::move(heads);
      continue;
    }
    const auto* what = grid.at(r, columns.what);
    if (bodies.empty() || !what || !has_words(page.words, grid.span(*what))) continue;
    TaskText task(Ground::row);
    task.section = page.structure.places[table].section;
    task.text = task.scope = grid.span(*what);
    task.assignees = bodies;
    read_details(page, task, {}, task.text.first);
    if (const auto* when = grid.at(r, columns.when); when && page.rules.on(Rule::deadline_label))
      if (auto due = read_time(page.words, grid.span(*when), page.rules)) {
        complete_year(page, *due);
        task.due = due;
      }
    if (const auto* product = grid.at(r, columns.product); product && product != what && has_words(page.words, grid.span(*product))) task.products.push_back(grid.span(*product));
    tasks.push_back(std::move(task));
  }
  return tasks;
}

}  // namespace

std::vector<TaskText> read_rows(const Page& page, std::uint32_t table) {
  std::vector<TaskText> tasks;
  const Grid grid(page, page.block(table));
  if (!page.rules.on(Rule::task_table) || grid.table.rows.empty()) return tasks;
  const auto columns = columns_of(page, table);
  if (auto groups = read_groups(grid, columns, table); !groups.empty()) return groups;
  // One row alone is a table's only where it goes on with the one before.
  if (!charges(columns) || (grid.table.rows.size() < 2 && columns.rows > 0)) return tasks;
  const Cell *above_who = nullptr, *above_with = nullptr, *above_when = nullptr;
  for (const auto& [r, shift, shares] : laid_rows(grid, columns)) {
    const auto at = [&, r = r, shift = shift](int column) { return column < 0 ? nullptr : grid.at(r, column + shift); };
    const auto* what = at(columns.what);
    if (!what || what == at(columns.who)) continue;  // a row that spans the table is a heading
    if (const auto* name = at(columns.who); name && page.rules.on(Rule::task_table_goes_on) && read_column(page.words, grid.span(*name)) && is_heading(grid, r)) continue;
    const auto blank = [&](int column) { return !at(column) || !has_words(page.words, grid.span(*at(column))); };
    // A name that stood once for several rows: the row says when, or what comes of it, and not who.
    const bool of_work = columns.lead || columns.with >= 0 || columns.product >= 0 || !columns.carried_out;  // in a programme "Giải lao" is nobody's
    const bool merged = of_work && blank(columns.who) && above_who && has_words(page.words, grid.span(*above_who)) && !(blank(columns.when) && blank(columns.with) && blank(columns.product)) && page.rules.on(Rule::task_ditto) && !grid.repeats(*what) &&
                        (!at(columns.who) || !grid.repeats(*at(columns.who)));
    const bool heads = blank(columns.who) && !merged && (!at(columns.who) || !grid.repeats(*at(columns.who)));
    if (heads) above_who = above_with = nullptr;  // a group's heading
    const auto* who = merged ? above_who : grid.said(at(columns.who), above_who);
    const auto* with = (shares && !at(columns.with)) || (merged && blank(columns.with)) ? above_with : grid.said(at(columns.with), above_with);
    const auto* when = shares && !at(columns.when) ? above_when : grid.said(at(columns.when), above_when);
    if (!who) continue;
    // What is done must stand in this row; who does it may reach down.
    bool own = false;
    for (const auto& cell : grid.table.rows[r].cells) own = own || &cell == what;
    const Span text = grid.span(*what);
    // A name where the work should stand is what is left of a broken row.
    if (is_list_of_bodies(page.words, text, page.rules) && text.size() < 12) continue;
    if (!own || !has_words(page.words, text) || !has_words(page.words, grid.span(*who))) continue;
    TaskText task(Ground::row);
    task.section = page.structure.places[table].section;
    task.text = task.scope = text;
    task.partners = read_partners(page.words, text, {}, page.rules);
    const auto first = verb_at(page.words, text.first, text.last);
    if ((columns.lead || first.tag == Verb::lead) && page.rules.on(Rule::role_lead)) task.role = draft::Role::lead;
    else if (first && first.tag == Verb::cooperate && page.rules.on(Rule::role_cooperate)) task.role = draft::Role::cooperate;
    if (!page.rules.on(Rule::task_cell_roles) || !read_labelled_cell(grid, *who, task)) {
      for (const Span paragraph : paragraphs(grid, *who))
        for (const auto& body : read_doers(page.words, paragraph, page.rules)) task.assignees.push_back(body);
      if (task.assignees.empty()) continue;
      if (page.rules.on(Rule::task_cell_roles)) part_by_roles(page.words, grid.span(*who).last, task);
      // "Sở Y tế chủ trì, phối hợp với Sở Tài chính": a sentence within the cell.
      const auto named = [](const std::vector<Body>& bodies, const Body& body) { return std::any_of(bodies.begin(), bodies.end(), [&](const Body& it) { return it.span.first == body.span.first; }); };
      if (page.rules.on(Rule::with_phrase))
        for (const auto& body : read_partners(page.words, grid.span(*who), task.assignees.front().span, page.rules))
          if (!named(task.assignees, body) && !named(task.partners, body)) task.partners.push_back(body);
    }
    if (with && page.rules.on(Rule::with_label))
      for (const Span paragraph : paragraphs(grid, *with))
        for (const auto& body : read_bodies(page.words, paragraph, page.rules))
          if (page.words.is_word(body.span.first)) task.partners.push_back(body);
    if (when && page.rules.on(Rule::deadline_label)) {
      task.due = read_time(page.words, grid.span(*when), page.rules);
      if (task.due) complete_year(page, *task.due);
      if (page.rules.on(Rule::task_recurrence)) task.recurrence = read_recurrence(page.words, grid.span(*when));
    }
    if (const auto* product = at(columns.product); product && product != what && has_words(page.words, grid.span(*product)))
      task.products.push_back(grid.span(*product));
    tasks.push_back(std::move(task));
  }
  return tasks;
}

}  // namespace dondoc::compiler
