#include "compiler/pages/page_reader.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "compiler/pages/flow.h"
#include "compiler/pages/furniture.h"
#include "compiler/pages/page_table.h"
#include "compiler/pages/paragraph_writer.h"
#include "compiler/pages/side_by_side.h"

namespace dondoc::compiler {

namespace {

constexpr double small_type = 0.88;  // of the usual height: footnotes

/// Words of a page outside its tables, and the tables' own.
struct Parted { Words text; std::vector<Words> tables; };

Parted part(const PrintedPage& page) {
  Parted parted;
  parted.tables.resize(page.grids.size());
  for (const auto& word : page.words) {
    const auto grid = std::find_if(page.grids.begin(), page.grids.end(),
                                   [&](const Grid& each) { return each.box().holds(word.box.centre_x(), word.box.centre_y()); });
    if (grid == page.grids.end()) parted.text.push_back(&word);
    else parted.tables[static_cast<std::size_t>(grid - page.grids.begin())].push_back(&word);
  }
  return parted;
}

/// A two-column foot that goes on over pages.
struct Foot { double gutter = 0; std::vector<std::vector<PageLine>> pages; };

class Reader {
 public:
  Reader(std::vector<PrintedPage> given, SourceText& out) : pages_(std::move(given)), writer_(out, !pages_.empty() && pages_.front().torn) {
    for (const auto& page : pages_) {
      parted_.push_back(part(page));
      lines_.push_back(lines_of(parted_.back().text));
    }
    furniture_ = furniture_of(lines_, pages_);
    std::vector<PageLine> all;
    Words words;
    for (std::size_t page = 0; page < pages_.size() && all.size() < 400; ++page) {
      all.insert(all.end(), lines_[page].begin(), lines_[page].end());
      words.insert(words.end(), parted_[page].text.begin(), parted_[page].text.end());
    }
    height_ = usual_height(words);
    if (!all.empty()) usual_ = measure_of(all, {all.front().box.left, all.front().box.right});
  }

  void read() {
    for (std::size_t page = 0; page < pages_.size(); ++page) read_page(page);
    close_foot();
    close_table();
    writer_.close();
  }

 private:
  void read_page(std::size_t number) {
    const auto& page = pages_[number];
    std::vector<PageLine> lines;
    for (std::size_t i = 0; i < lines_[number].size(); ++i) {
      if (!furniture_[number][i]) lines.push_back(lines_[number][i]);
      else furniture_text_.push_back(lines_[number][i].text);
    }
    const std::size_t notes = footnotes_begin(lines);
    const std::vector<PageLine> note_lines(lines.begin() + static_cast<std::ptrdiff_t>(notes), lines.end());
    lines.resize(notes);
    mark_notes(lines, note_lines);
    std::vector<bool> grids_read(page.grids.size(), false);
    std::size_t at = 0;
    step_ = number == 0 ? Step::gap : Step::page;
    if (foot_) at = go_on_with_foot(lines, page);
    if (number == 0)
      if (const auto head = head_of(lines, page)) {
        write_columns(columns_of(lines, *head));
        at = head->last;
      }
    const auto foot = foot_of(lines, at, page);
    const std::size_t end = foot ? foot->first : lines.size();
    write_body(number, {lines.begin() + static_cast<std::ptrdiff_t>(at), lines.begin() + static_cast<std::ptrdiff_t>(end)}, grids_read);
    tables_above(number, foot ? lines[end].box.top : page.height, grids_read);
    write_footnotes(note_lines);
    for (auto& text : furniture_text_) set_aside(text, BlockKind::furniture);
    furniture_text_.clear();
    if (!foot) return;
    close_table();
    writer_.close();
    foot_ = Foot();
    add_to_foot(lines, *foot);
    if (foot->last == lines.size()) return;
    close_foot();
    write_body(number, {lines.begin() + static_cast<std::ptrdiff_t>(foot->last), lines.end()}, grids_read);
    tables_above(number, page.height, grids_read);
  }

  void write_body(std::size_t number, const std::vector<PageLine>& lines, std::vector<bool>& grids_read) {
    const auto measure = measure_of(lines, usual_);
    const double pitch = pitch_of(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      tables_above(number, lines[i].box.top, grids_read);
      close_table();
      if (i > 0 && lines[i].box.top - lines[i - 1].box.top > 1.7 * pitch && step_ == Step::line) step_ = Step::gap;
      writer_.add({lines[i], measure}, std::exchange(step_, Step::line));
    }
  }

  static double pitch_of(const std::vector<PageLine>& lines) {
    std::vector<double> steps;
    for (std::size_t i = 1; i < lines.size(); ++i) steps.push_back(lines[i].box.top - lines[i - 1].box.top);
    if (steps.empty()) return 1e9;
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
  }

  void add_to_foot(const std::vector<PageLine>& lines, const SideBySide& area) {
    foot_->gutter = area.gutter;
    foot_->pages.emplace_back(lines.begin() + static_cast<std::ptrdiff_t>(area.first), lines.begin() + static_cast<std::ptrdiff_t>(area.last));
  }

  /// How many of the page's first lines still are the foot's.
  std::size_t go_on_with_foot(const std::vector<PageLine>& lines, const PrintedPage& page) {
    std::vector<PageLine> before;
    for (const auto& part : foot_->pages) before.insert(before.end(), part.begin(), part.end());
    const auto area = foot_goes_on(before, lines, page);
    add_to_foot(lines, area);
    if (area.last < lines.size()) close_foot();
    return area.last;
  }

  void close_foot() {
    if (!foot_) return;
    Columns all;
    for (const auto& part : foot_->pages) {
      auto columns = columns_of(part, {0, part.size(), foot_->gutter});
      std::move(columns.left.begin(), columns.left.end(), std::back_inserter(all.left));
      std::move(columns.right.begin(), columns.right.end(), std::back_inserter(all.right));
    }
    foot_.reset();
    write_columns(all);
  }

  /// Footnotes are the page's last lines in small type, the first with its number.
  std::size_t footnotes_begin(const std::vector<PageLine>& lines) const {
    std::size_t begin = lines.size();
    for (std::size_t i = lines.size(); i > 0; --i) {
      Words longer;
      for (const auto* word : lines[i - 1].words) if (word->text.size() > 2) longer.push_back(word);
      if (longer.empty() || usual_height(longer) > small_type * height_) break;
      if (note_number(lines[i - 1].text) > 0) begin = i - 1;
    }
    return begin;
  }

  /// The bytes of the number that a footnote opens with.
  static std::size_t note_number(const std::string& text) {
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    return digits < 4 ? digits : 0;
  }

  /// A small number in the text that one of the page's footnotes bears is its mark.
  void mark_notes(std::vector<PageLine>& lines, const std::vector<PageLine>& notes) {
    for (const auto& note : notes) {
      const auto number = note.text.substr(0, note_number(note.text));
      if (number.empty()) continue;
      for (auto& line : lines)
        for (auto*& word : line.words) {
          if (word->text != number || word->box.height() > 0.8 * height_) continue;
          marks_.push_back(*word);
          marks_.back().text = "[" + number + "]";
          word = &marks_.back();
        }
    }
  }

  void write_footnotes(const std::vector<PageLine>& lines) {
    std::string text;
    for (const auto& line : lines) {
      const auto digits = note_number(line.text);
      if (digits > 0 && !text.empty()) set_aside(std::exchange(text, {}), BlockKind::footnote);
      if (digits > 0) text = "[" + line.text.substr(0, digits) + "] " + std::string(base::trim(std::string_view(line.text).substr(digits)));
      else (text += ' ') += line.text;
    }
    if (!text.empty()) set_aside(text, BlockKind::footnote);
  }

  void write_columns(const Columns& columns) {
    writer_.close();
    auto& builder = writer_.builder();
    builder.begin_table();
    builder.begin_row();
    int column = 0;
    for (const auto* side : {&columns.left, &columns.right}) {
      builder.begin_cell(column++);
      for (const auto& line : *side) writer_.add_name(line);
      writer_.close();
      builder.end_cell();
    }
    builder.end_table();
  }

  void tables_above(std::size_t number, double y, std::vector<bool>& read) {
    const auto& grids = pages_[number].grids;
    for (std::size_t i = 0; i < grids.size(); ++i) {
      if (read[i] || grids[i].y.front() > y) continue;
      read[i] = true;
      auto rows = rows_of(grids[i], parted_[number].tables[i]);
      // A table that goes on from the page before: nothing stood between.
      if (table_ && step_ == Step::page && table_->continues_as(grids[i])) table_->go_on(std::move(rows));
      else {
        close_table();
        writer_.close();
        table_.emplace(grids[i], std::move(rows));
      }
      step_ = Step::gap;
    }
  }

  /// What stands below a table that may go on waits until it has ended.
  void set_aside(const std::string& text, BlockKind kind) {
    if (table_) waiting_.emplace_back(text, kind);
    else writer_.set_aside(text, kind);
  }

  void close_table() {
    if (!table_) return;
    table_->write(writer_);
    table_.reset();
    for (const auto& [text, kind] : waiting_) writer_.set_aside(text, kind);
    waiting_.clear();
  }

  std::vector<PrintedPage> pages_;
  ParagraphWriter writer_;
  std::vector<Parted> parted_;
  std::vector<std::vector<PageLine>> lines_;
  std::vector<std::vector<bool>> furniture_;
  std::vector<std::string> furniture_text_;
  std::optional<PageTable> table_;
  std::vector<std::pair<std::string, BlockKind>> waiting_;
  std::optional<Foot> foot_;
  std::deque<PageWord> marks_;
  Measure usual_;
  double height_ = 0;
  Step step_ = Step::gap;
};

}  // namespace

void read_pages(std::vector<PrintedPage> pages, SourceText& out) {
  out.pages = static_cast<int>(pages.size());
  Reader(std::move(pages), out).read();
}

}  // namespace dondoc::compiler
