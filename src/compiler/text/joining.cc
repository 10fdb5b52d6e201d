#include "compiler/text/joining.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "compiler/text/tables.h"

namespace dondoc::compiler {
namespace {

std::uint32_t first_word_width(std::string_view words) {
  const std::size_t end = std::min(words.find(' '), words.size());
  return static_cast<std::uint32_t>(base::count_code_points(words.substr(0, end)));
}

// Words after which no sentence ends, however the line was cut; with their marks ("xã Phố Bảng" ends on no "bằng"),
// or in a text that has none at all.
bool ends_on_connective(std::string_view words) {
  static constexpr std::array last_words = {"và", "của", "các", "về", "theo", "cho", "với", "tại", "trong", "từ", "đến", "do", "là", "số", "bằng",
                                            "trên", "những", "hoặc", "giữa", "đồng chí", "trước", "ngày"};
  const std::string tail = base::lower(words.size() > 40 ? words.substr(words.find(' ', words.size() - 40) + 1) : words);
  const bool bare = base::fold(tail) == tail;
  return std::any_of(last_words.begin(), last_words.end(), [&](std::string_view word) {
    const std::string w = bare ? base::fold(word) : std::string(word);
    return tail.ends_with(w) && tail.size() > w.size() && tail[tail.size() - w.size() - 1] == ' ';
  });
}

// "thực hiện" at a page's end, "Kế hoạch số 89-KH/TU" on the next.
bool cites_on(std::string_view before, std::string_view after) {
  if (!base::fold(before).ends_with("thuc hien")) return false;
  const std::string key = base::fold(after.substr(0, 80));
  const std::size_t number = key.find(" so ");
  return number != std::string::npos && number < 24 && number + 4 < key.size() && base::is_digit(static_cast<unsigned char>(key[number + 4]));
}

// "giai đoạn 2026" and "- 2030 …" on the next line: a window of years, and no bullet.
bool joins_years(std::string_view before, std::string_view after) {
  const auto year_at = [](std::string_view text, std::size_t at) {
    return at + 4 <= text.size() && (text.substr(at, 2) == "19" || text.substr(at, 2) == "20") && base::is_digit(static_cast<unsigned char>(text[at + 2])) &&
           base::is_digit(static_cast<unsigned char>(text[at + 3])) && (at + 4 == text.size() || !base::is_digit(static_cast<unsigned char>(text[at + 4])));
  };
  return before.size() > 5 && before[before.size() - 5] == ' ' && year_at(before, before.size() - 4) && after.starts_with("- ") && year_at(after, 2);
}

// "dạy - học" and "- thi trực tuyến …" right below it, within one paragraph: a dash of the sentence, and no bullet.
bool breaks_at_dash(const OpenParagraph& paragraph, const Line& next) {
  if (paragraph.first.opening == Opening::bullet || paragraph.last.ends || paragraph.last.words.ends_with(',') || !next.words.starts_with("- ")) return false;
  const char32_t first = base::decode(next.words, 2).value;
  return base::is_letter(first) && !base::is_upper(first) && paragraph.last.words.find(" - ") != std::string_view::npos;
}

bool joins_across_gap(const OpenParagraph& paragraph, const Line& next, Gap gap, const Habits& habits) {
  const Line& last = paragraph.last;
  if (next.heading || last.heading || last.ends || next.opening == Opening::bullet || next.opening == Opening::label) return false;
  if (breaks_symbol(last.words, next.words)) return true;
  if (next.opening == Opening::lower) return !paragraph.capitals;
  if (paragraph.capitals || stands_alone(next)) return false;
  if (next.opening != Opening::upper && next.opening != Opening::digit) return false;
  if (last.words.ends_with(',') || paragraph.width < 40) return false;
  if (ends_on_connective(last.words) || cites_on(last.words, next.words)) return !next.capitals;
  return gap == Gap::page && habits.wrapping != Wrapping::none && !next.capitals && last.width + 12 > habits.width &&
         (!habits.indented || next.indent < 3);
}

}  // namespace

bool breaks_symbol(std::string_view before, std::string_view after) {
  if (before.size() < 3 || after.empty() || (before.back() != '-' && before.back() != '/')) return false;
  const std::size_t space = before.find_last_of(" \t");
  const std::string_view token = before.substr(space == std::string_view::npos ? 0 : space + 1);
  if (token.size() < 2 || (token.find('/') == std::string_view::npos && !base::is_digit(static_cast<unsigned char>(token[0])))) return false;
  const char32_t next = base::decode(after, 0).value;
  return base::is_upper(next) || base::is_digit(next);
}

bool joins(const OpenParagraph& paragraph, const Line& next, Gap gap, Where where, const Habits& habits, const Rules& rules) {
  if (!rules.on(Rule::text_join_lines)) return false;
  const Line& last = paragraph.last;
  const bool in_cell = where != Where::body;
  if (gap != Gap::none) return rules.on(Rule::text_join_pages) && joins_across_gap(paragraph, next, gap, habits);
  if (next.heading || last.heading) return false;
  if (last.label_alone && paragraph.lines == 1 && rules.on(Rule::text_join_label)) return next.opening != Opening::bullet;
  if (joins_years(last.words, next.words)) return true;
  if (next.opening == Opening::bullet || next.opening == Opening::label) {
    if (habits.wrapping == Wrapping::none || in_cell) return false;
    if (habits.wrapping == Wrapping::chunks && breaks_at_dash(paragraph, next)) return true;
    if (habits.indented) return next.indent < 3 && last.width + 14 > habits.width && !last.ends;
    return habits.wrapping == Wrapping::chunks && !last.ends && !last.words.ends_with(',') && !paragraph.stars &&
           last.width + 14 > habits.width;
  }
  if (paragraph.stars && paragraph.lines < 8 && rules.on(Rule::text_join_bold)) return true;
  if (breaks_symbol(last.words, next.words)) return true;
  if (stands_alone(next) || (names_a_type(last) && paragraph.lines == 1)) return false;
  if (next.opening == Opening::lower) {
    if (in_cell || habits.wrapping != Wrapping::none) return !habits.indented || next.indent < 3;
    return !last.ends && !paragraph.capitals;
  }
  // "Số:" in a cell, its number on the next line.
  if (in_cell && last.words.ends_with(':') && next.opening == Opening::digit && last.width < 8) return true;
  if (stands_alone(last) && paragraph.lines == 1) return false;
  if (habits.wrapping == Wrapping::none) return false;
  if (where == Where::narrow_cell) return !last.ends || last.width + 22 > habits.width;
  if (in_cell) return !last.ends && last.width + 22 > habits.width;
  if (habits.indented) return next.indent < 3 && !(last.ends && last.width + first_word_width(next.words) + 8 < habits.width);
  if (habits.wrapping == Wrapping::chunks) return true;
  if (next.opening == Opening::digit && ends_on_connective(last.words)) return true;  // "trước" / "20 giờ"
  // Capitals over several lines are a title; short ones are names under each other.
  if (paragraph.capitals && next.capitals) return last.width * 5 > habits.width * 3 || last.width < 10;
  return last.width + 1 + first_word_width(next.words) + (last.ends ? 3 : 6) > habits.width;
}

Habits habits_of(const std::vector<Line>& lines) {
  Habits habits;
  std::size_t texts = 0, pairs = 0, continued = 0, set_in = 0, flush = 0, starts = 0, starts_first = 0;
  std::vector<std::uint32_t> widths;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind == LineKind::bar) i = end_of_bars(lines, i);
    if (i == lines.size()) break;
    const Line& line = lines[i];
    if (line.kind != LineKind::text) continue;
    ++texts;
    (line.indent >= 3 && line.indent <= 12 ? set_in : flush) += 1;
    const bool adjacent = i > 0 && lines[i - 1].kind == LineKind::text;
    if (line.opening == Opening::bullet || line.opening == Opening::label) {
      ++starts;
      starts_first += !adjacent;
    }
    if (!adjacent) continue;
    ++pairs;
    if (line.opening == Opening::lower) {
      ++continued;
      widths.push_back(lines[i - 1].width);
    }
  }
  if (texts == 0 || continued < 3 || continued * 12 < texts) return habits;
  // A full line is as wide as most of the lines that go on: their third quarter.
  std::nth_element(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 3 / 4), widths.end());
  habits.width = widths[widths.size() * 3 / 4];
  habits.indented = set_in * 12 > texts && flush > set_in;
  habits.wrapping = !habits.indented && starts_first * 10 >= starts * 7 && pairs < texts ? Wrapping::chunks : Wrapping::flow;
  return habits;
}

void mark_pages(std::vector<Line>& lines, const Rules& rules) {
  if (!rules.on(Rule::text_page_numbers)) return;
  // A page is no shorter than this many code points; numbers that stand closer
  // are cells of a table.
  constexpr std::uint32_t page = 900;
  struct Candidate { std::size_t line; int value; std::uint32_t at; };
  std::vector<Candidate> numbers;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    at += line.width;
    if (i + 1 < lines.size() && i > 0 && line.kind == LineKind::number && lines[i - 1].words == "(" && lines[i + 1].words == ")") {
      for (std::size_t k = i - 1; k <= i + 1; ++k) lines[k].kind = LineKind::page;
      continue;
    }
    const std::string_view words = line.words;
    if (line.kind == LineKind::text && words.size() <= 9 && words.starts_with("- ") && words.ends_with(" -")) {
      lines[i].kind = LineKind::page;  // "- 2 -"
      continue;
    }
    const bool cell = (i > 0 && lines[i - 1].kind == LineKind::bar) || (i + 1 < lines.size() && lines[i + 1].kind == LineKind::bar);
    if (line.kind == LineKind::number && words.size() <= 3 && !cell) {
      int value = 0;
      for (const char c : words) value = value * 10 + (c - '0');
      numbers.push_back({i, value, at});
    }
  }
  int last = 0;
  std::uint32_t last_at = 0;
  std::vector<std::size_t> pages;
  for (const Candidate& number : numbers) {
    if (number.value == 0 || number.value > last + 2 || number.value <= last || number.at < last_at + page) continue;
    pages.push_back(number.line);
    last = number.value;
    last_at = number.at;
  }
  if (pages.size() * 2 < numbers.size()) return;
  for (const std::size_t line : pages) lines[line].kind = LineKind::page;
}

}  // namespace dondoc::compiler
