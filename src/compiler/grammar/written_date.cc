#include "compiler/grammar/written_date.h"

#include <algorithm>

#include "compiler/grammar/block_keys.h"
#include "compiler/grammar/date.h"

namespace dondoc::compiler {
namespace {

struct Cursor {
  std::string_view key;
  std::size_t at;

  void spaces() { while (at < key.size() && key[at] == ' ') ++at; }
  int number(std::size_t most) {
    std::size_t n = 0;
    int value = 0;
    while (at + n < key.size() && key[at + n] >= '0' && key[at + n] <= '9') { value = value * 10 + (key[at + n] - '0'); if (++n > most) return -1; }
    at += n;
    return n ? value : -1;
  }
  // "0 6", "201 8": a number that a copy tore apart.
  int torn_number(std::size_t most) {
    std::size_t n = 0;
    int value = 0;
    for (std::size_t i = at; i < key.size() && n < most; ++i) {
      if (key[i] >= '0' && key[i] <= '9') { value = value * 10 + (key[i] - '0'); ++n; at = i + 1; }
      else if (key[i] != ' ' || n == 0) break;
    }
    if (n == 0 || (at < key.size() && key[at] >= '0' && key[at] <= '9')) return -1;
    return value;
  }
  bool word(std::string_view text) {
    if (!word_at(key, at, text)) return false;
    at += text.size();
    return true;
  }
  // Dots and the like that stand where a number was to be filled in.
  void blank() { while (at < key.size() && (key[at] == ' ' || key[at] == '.' || key[at] == '_' || key[at] == '\x7f')) ++at; }
};

bool is_year(int y) { return y >= 1900 && y <= 2100; }

// A part that is not printed is 0.
std::optional<WrittenDate> made(PartialDate date, std::size_t begin, std::size_t end) {
  if (!is_year(date.year) || !date.exists()) return std::nullopt;
  return WrittenDate{*date.iso(), begin, end};
}

// "28 tháng 8 năm 2023", each number but the year possibly blank.
std::optional<WrittenDate> in_words(Cursor cursor, std::size_t begin) {
  cursor.blank();
  const int day = cursor.torn_number(2);
  cursor.blank();
  if (!cursor.word("thang")) return std::nullopt;
  cursor.blank();
  const int month = cursor.torn_number(2);
  // A misread mark may stand between month and year ("tháng! năm 2020").
  while (cursor.at < cursor.key.size() && cursor.at < begin + 40 && (cursor.key[cursor.at] < 'a' || cursor.key[cursor.at] > 'z') &&
         (cursor.key[cursor.at] < '0' || cursor.key[cursor.at] > '9') && cursor.key[cursor.at] != ',' && cursor.key[cursor.at] != ';')
    ++cursor.at;
  if (!cursor.word("nam")) return std::nullopt;
  cursor.blank();
  const int year = cursor.torn_number(4);
  if (day == 0 || month == 0) return std::nullopt;
  return made({year, std::max(month, 0), month < 0 ? 0 : std::max(day, 0)}, begin, cursor.at);
}

// "18/01/2019", "24-7-2019", "30.3.2021", "11/2023".
std::optional<WrittenDate> in_figures(Cursor cursor, std::size_t begin) {
  const int first = cursor.number(2);
  if (first < 0) return std::nullopt;
  cursor.spaces();
  if (cursor.at >= cursor.key.size()) return std::nullopt;
  const char mark = cursor.key[cursor.at];
  if (mark != '/' && mark != '-' && mark != '.') return std::nullopt;
  ++cursor.at;
  cursor.spaces();
  const int second = cursor.number(4);
  if (second < 0) return std::nullopt;
  Cursor third = cursor;
  third.spaces();
  if (third.at < third.key.size() && third.key[third.at] == mark) {
    ++third.at;
    third.spaces();
    const int year = third.number(4);
    return first > 0 && second > 0 ? made({year, second, first}, begin, third.at) : std::nullopt;
  }
  return mark == '/' && first > 0 ? made({second, first, 0}, begin, cursor.at) : std::nullopt;
}

}  // namespace

std::optional<WrittenDate> read_written_date(std::string_view key, std::size_t at) {
  Cursor cursor{key, at};
  cursor.spaces();
  const std::size_t begin = cursor.at;
  if (cursor.word("ngay")) {
    if (cursor.at < key.size() && key[cursor.at] == ':') ++cursor.at;
    cursor.spaces();
    if (auto date = in_words(cursor, begin)) return date;
    return in_figures(cursor, begin);
  }
  if (cursor.word("thang")) {
    cursor.spaces();
    if (auto date = in_figures(cursor, begin)) return date;
    return in_words(Cursor{key, begin}, begin);
  }
  if (cursor.word("nam")) {
    cursor.spaces();
    const int year = cursor.number(4);
    return made({year, 0, 0}, begin, cursor.at);
  }
  if (auto date = in_figures(cursor, begin)) return date;
  return in_words(cursor, begin);
}

}  // namespace dondoc::compiler
