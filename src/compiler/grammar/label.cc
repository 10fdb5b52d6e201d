#include "compiler/grammar/label.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "compiler/grammar/block_keys.h"

namespace dondoc::compiler {
namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && text[at + n] >= '0' && text[at + n] <= '9') ++n;
  return n;
}

int to_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

int roman_value(std::string_view roman) {
  const auto value = [](char c) { return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : c == 'L' ? 50 : 0; };
  int total = 0;
  for (std::size_t i = 0; i < roman.size(); ++i) {
    const int here = value(roman[i]);
    if (here == 0) return 0;
    total += i + 1 < roman.size() && value(roman[i + 1]) > here ? -here : here;
  }
  return total;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

bool opens_sentence(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char32_t code = base::decode(text, at).value;
  return base::is_upper(code) || code == U'“' || code == '"' || code == '(';
}

OutlineLabel make(LabelKind kind, std::vector<int> numbers, std::string_view text, std::size_t path_end, std::size_t end) {
  OutlineLabel label;
  label.kind = kind;
  label.numbers = std::move(numbers);
  label.path = text.substr(0, path_end);
  label.printed = text.substr(0, end);
  label.rest = skip_spaces(text, end);
  return label;
}

bool is_closing(char c) { return c == '.' || c == ')' || c == '-' || c == '/'; }

// The mark that closes a label at `at`; a space before it is let pass ("I ."),
// and "1.-" counts as one. 0 where there is none.
std::size_t closing_end(std::string_view text, std::size_t at) {
  std::size_t mark = at;
  if (mark < text.size() && text[mark] == ' ' && mark + 1 < text.size() && (text[mark + 1] == '.' || text[mark + 1] == ')' || text[mark + 1] == '-')) ++mark;
  if (mark < text.size() && is_closing(text[mark])) {
    ++mark;
    if (mark < text.size() && (text[mark] == '-' || text[mark] == '.') && text[mark - 1] == '.') ++mark;
    return mark;
  }
  if (text.substr(mark).starts_with("–")) return mark + std::string_view("–").size();
  return 0;
}

std::optional<OutlineLabel> read_arabic(std::string_view text, const Rules& rules) {
  std::size_t n = digits_at(text, 0);
  if (n == 0 || n > 2) return std::nullopt;
  std::vector<int> numbers{to_number(text.substr(0, n))};
  while (n < text.size() && text[n] == '.' && rules.on(Rule::outline_dotted)) {
    const std::size_t more = digits_at(text, n + 1);
    if (more == 0 || more > 2) break;
    numbers.push_back(to_number(text.substr(n + 1, more)));
    n += 1 + more;
  }
  if (numbers[0] == 0) return std::nullopt;
  // "2.1.a. Thành lập …": a letter that repeats what it stands under.
  if (n + 3 < text.size() && text[n] == '.' && rules.on(Rule::outline_letters)) {
    const auto [code, size] = base::decode(text, n + 1);
    const std::size_t stop = n + 1 + size;
    const int ordinal = base::is_upper(code) ? 0 : letter_ordinal(code);
    if (ordinal > 0 && stop + 1 < text.size() && (text[stop] == '.' || text[stop] == ')') && text[stop + 1] == ' ') {
      auto label = make(LabelKind::letter, {ordinal}, text, stop, stop + 1);
      label.path = std::string(text.substr(n + 1, size));
      return label;
    }
  }
  const std::size_t end = closing_end(text, n);
  if (end == 0) {
    // "7.1 Tổng kết": several parts need no mark, if a sentence begins.
    if (numbers.size() < 2 || n >= text.size() || text[n] != ' ' || !opens_sentence(text, n + 1)) return std::nullopt;
    return make(LabelKind::arabic, std::move(numbers), text, n, n);
  }
  if (end < text.size() && base::is_digit(static_cast<unsigned char>(text[end]))) return std::nullopt;  // a date, an amount
  const bool tight = end < text.size() && text[end] != ' ';
  if (tight) {
    const std::string_view word = text.substr(0, text.find(' '));
    if (word.find('/', end) != std::string_view::npos || !base::is_letter(base::decode(text, end).value)) return std::nullopt;  // 57-NQ/TW
    if (text[end - 1] == '-' && word.size() < end + 4) return std::nullopt;
  }
  if (text[end - 1] == '/' && (tight || (numbers.size() > 1 && !opens_sentence(text, skip_spaces(text, end))))) return std::nullopt;
  return make(LabelKind::arabic, std::move(numbers), text, n, end);
}

// "VII I. BẢO ĐẢM KINH PHÍ": a numeral that a copy tore apart, before a heading in capitals.
std::optional<OutlineLabel> read_torn_roman(std::string_view text, std::size_t n) {
  std::string numeral(text.substr(0, n));
  std::size_t at = n;
  while (at + 1 < text.size() && text[at] == ' ' && (text[at + 1] == 'I' || text[at + 1] == 'V' || text[at + 1] == 'X')) {
    for (++at; at < text.size() && (text[at] == 'I' || text[at] == 'V' || text[at] == 'X'); ++at) numeral += text[at];
    if (numeral.size() > 6) return std::nullopt;
  }
  const int value = roman_value(numeral);
  if (at == n || value == 0 || value > 40 || at >= text.size() || text[at] != '.') return std::nullopt;
  const std::size_t rest = skip_spaces(text, at + 1);
  if (text.size() < rest + 8 || !BlockKeys::capitals_in(text.substr(rest))) return std::nullopt;
  auto label = make(LabelKind::roman, {value}, text, at, at + 1);
  label.path = numeral;
  return label;
}

std::optional<OutlineLabel> read_roman(std::string_view text) {
  std::size_t n = 0;
  while (n < text.size() && (text[n] == 'I' || text[n] == 'V' || text[n] == 'X' || text[n] == 'L')) ++n;
  if (n == 0 || n > 6) return std::nullopt;
  if (auto torn = read_torn_roman(text, n)) return torn;
  const int value = roman_value(text.substr(0, n));
  std::size_t end = closing_end(text, n);
  // "I: MỤC ĐÍCH", "II NỘI DUNG": before a heading in capitals no mark is needed.
  if (end == 0 && n < text.size() && (text[n] == ':' || text[n] == ' ')) {
    constexpr std::size_t shortest = 8;  // bytes of a heading
    const std::size_t rest = skip_spaces(text, n + 1);
    if (text.size() >= rest + shortest && BlockKeys::capitals_in(text.substr(rest))) end = n + (text[n] == ':');
  }
  if (value == 0 || value > 40 || end == 0) return std::nullopt;
  if (n == 1 && text.size() > 2 && text[0] == 'V' && text[1] == '/' && (text[2] == 'v' || text[2] == 'V')) return std::nullopt;  // "V/v …": about what
  if (end < text.size() && text[end] != ' ' && !base::is_upper(base::decode(text, end).value)) return std::nullopt;  // "V.v"
  return make(LabelKind::roman, {value}, text, n, end);
}

std::optional<OutlineLabel> read_letter(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const auto [code, size] = base::decode(text, 0);
  const int ordinal = letter_ordinal(base::lower(code));
  if (ordinal == 0) return std::nullopt;
  // a.1) and a1) stand under a).
  if (!base::is_upper(code) && size < text.size()) {
    const std::size_t digits = text[size] == '.' ? size + 1 : size;
    const std::size_t n = digits_at(text, digits), stop = digits + n;
    if (n > 0 && n <= 2 && stop < text.size() && (text[stop] == ')' || text[stop] == '.') && stop + 1 < text.size() && text[stop + 1] == ' ') {
      OutlineLabel label = make(LabelKind::letter, {ordinal, to_number(text.substr(digits, n))}, text, size, stop + 1);
      label.path += "." + std::string(text.substr(digits, n));
      return label;
    }
  }
  std::size_t end = closing_end(text, size);
  // "a, Thông báo …": a comma closes a small letter where a sentence begins.
  if (end == 0 && !base::is_upper(code) && text.substr(size).starts_with(", ") && opens_sentence(text, skip_spaces(text, size + 1))) end = size + 1;
  // "a/ Thông báo …": a stroke closes a small letter where a sentence begins.
  if (end == 0 || (text[end - 1] == '/' && (base::is_upper(code) || end >= text.size() || text[end] != ' ' || !opens_sentence(text, skip_spaces(text, end))))) return std::nullopt;
  if (base::is_upper(code)) {
    // A. B. C. D. Đ. stand above I. II. III.; an initial before a name ("A. Y …") does not.
    if (end >= text.size() || text[end] != ' ' || (code > 'H' && code != U'Đ')) return std::nullopt;
    return make(LabelKind::capital, {ordinal}, text, size, end);
  }
  if (text[end - 1] != ')' && (end >= text.size() || text[end] != ' ')) return std::nullopt;
  return make(LabelKind::letter, {ordinal}, text, size, end);
}

// "thứ nhất", "thứ hai" … "thứ mười".
int ordinal_word(std::string_view key, std::size_t& size) {
  static constexpr std::array words = {"nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"};
  if (!key.starts_with("thu ")) return 0;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (word_at(key, 4, words[i])) { size = 4 + std::string_view(words[i]).size(); return static_cast<int>(i) + 1; }
  return 0;
}

std::optional<OutlineLabel> read_word_label(std::string_view text, const Rules& rules) {
  struct Head { std::string_view key; LabelKind kind; Rule rule; };
  static constexpr Head heads[] = {{"phan ", LabelKind::part, Rule::outline_parts},       {"chuong ", LabelKind::chapter, Rule::outline_parts},
                                   {"muc ", LabelKind::division, Rule::outline_parts},    {"dieu ", LabelKind::article, Rule::outline_articles},
                                   {"phu luc", LabelKind::annex, Rule::outline_annexes}};
  const std::size_t cut = std::min<std::size_t>(text.size(), 60);
  const base::PlainText plain(text.substr(0, cut));
  const std::string_view key = plain.key;
  for (const Head& head : heads) {
    if (!key.starts_with(head.key) || !rules.on(head.rule)) continue;
    std::size_t at = skip_spaces(key, head.key.size());
    if (head.kind == LabelKind::annex && key.substr(at).starts_with("so ")) at = skip_spaces(key, at + 3);  // "Phụ lục số 1"
    int number = 0;
    std::size_t size = digits_at(key, at);
    if (size > 0) {
      if (size > 3) return std::nullopt;
      number = to_number(key.substr(at, size));
    } else {
      while (at + size < key.size() && (key[at + size] == 'i' || key[at + size] == 'v' || key[at + size] == 'x')) ++size;
      std::string roman(key.substr(at, size));
      for (char& c : roman) c = static_cast<char>(c - 32);
      number = roman_value(roman);
      // The Roman numeral must be printed in capitals and be a word of its own.
      if (size > 0 && (!base::is_upper(static_cast<unsigned char>(text[plain.byte[at]])) || (at + size < key.size() && key[at + size] >= 'a' && key[at + size] <= 'z'))) { number = 0; size = 0; }
      if (number == 0) { size = 0; number = ordinal_word(key.substr(at), size); }
    }
    const bool annex = head.kind == LabelKind::annex;
    if (number == 0 && !annex) return std::nullopt;
    const std::size_t path_end = number ? plain.byte[at + size] : plain.byte[head.key.size()];
    std::size_t mark = skip_spaces(text, path_end);
    const bool marked = mark < text.size() && (text[mark] == '.' || text[mark] == ':' || text[mark] == '-' || text.substr(mark).starts_with("–"));
    const bool alone = mark >= text.size();
    if (marked) {
      mark = skip_spaces(text, mark + (text.substr(mark).starts_with("–") ? 3 : 1));
    } else if (!alone) {
      // "Điều 4 Nghị quyết …" and "Phụ lục kèm theo" are words of a sentence;
      // a title after the label is set in capitals ("Phần thứ nhất MỤC TIÊU").
      const bool titled = head.kind == LabelKind::part || head.kind == LabelKind::chapter || head.kind == LabelKind::division || (annex && number > 0);
      if (!BlockKeys::capitals_in(titled ? text.substr(mark) : text)) return std::nullopt;
    }
    OutlineLabel label;
    label.kind = head.kind;
    label.numbers = {number};
    label.printed = base::trim(text.substr(0, path_end));
    label.path = annex ? "PL" + (number ? std::to_string(number) : std::string()) : label.printed;
    label.rest = mark;
    return label;
  }
  return std::nullopt;
}

}  // namespace

int letter_ordinal(char32_t letter) {
  static constexpr std::u32string_view order = U"abcdđefghiklmnopqrstuvxy";
  const std::size_t at = order.find(letter);
  return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
}

std::optional<OutlineLabel> read_label(std::string_view text, const Rules& rules) {
  if (text.empty()) return std::nullopt;
  const char32_t first = base::decode(text, 0).value;
  if (base::is_digit(first)) return rules.on(Rule::outline_arabic) ? read_arabic(text, rules) : std::nullopt;
  if (first == '(' && rules.on(Rule::outline_bracketed)) {
    const std::size_t n = digits_at(text, 1);
    // "(a) Sở Y tế …"; "(i) …" counts within a sentence.
    if (n == 0 && rules.on(Rule::outline_letters)) {
      const auto [code, size] = base::decode(text, 1 < text.size() ? 1 : 0);
      const int ordinal = code >= 'a' && code <= 'h' ? letter_ordinal(code) : 0;
      const std::size_t close = 1 + size;
      if (ordinal == 0 || close + 1 >= text.size() || text[close] != ')' || text[close + 1] != ' ' || !opens_sentence(text, skip_spaces(text, close + 1))) return std::nullopt;
      auto label = make(LabelKind::letter, {ordinal}, text, 0, close + 1);
      label.path = text.substr(1, size);
      return label;
    }
    if (n == 0 || n > 2 || 1 + n >= text.size() || text[1 + n] != ')') return std::nullopt;
    OutlineLabel label = make(LabelKind::bracketed, {to_number(text.substr(1, n))}, text, 0, n + 2);
    label.path = text.substr(1, n);
    return label;
  }
  if (rules.on(Rule::outline_roman))
    if (auto label = read_roman(text)) return label;
  if (rules.on(Rule::outline_letters))
    if (auto label = read_letter(text)) return label;
  return read_word_label(text, rules);
}

std::optional<OutlineLabel> read_named_label(std::string_view text) {
  static constexpr std::array words = {"ngay", "buoi", "tuan", "thang", "quy", "dot", "giai doan", "buoc", "noi dung", "nhiem vu", "chuyen de", "hoat dong"};
  const base::PlainText plain(text.substr(0, std::min<std::size_t>(text.size(), 80)));
  const std::string_view key = plain.key;
  for (const std::string_view word : words) {
    if (!word_at(key, 0, word)) continue;
    const std::size_t at = skip_spaces(key, word.size());
    const std::size_t size = digits_at(key, at);
    if (size == 0 || size > 2) return std::nullopt;
    const std::size_t end = at + size;
    if (end < key.size() && key[end] != ':' && key[end] != '.' && key[end] != ' ') return std::nullopt;
    if (end < key.size() && key[end] == ' ' && (end + 1 >= key.size() || key[end + 1] != '-')) return std::nullopt;
    OutlineLabel label;
    label.kind = LabelKind::named;
    label.numbers = {to_number(key.substr(at, size))};
    label.printed = label.path = text.substr(0, plain.byte[end]);
    std::size_t rest = plain.byte[end];
    while (rest < text.size() && (text[rest] == ':' || text[rest] == '.' || text[rest] == ' ' || text[rest] == '-')) ++rest;
    label.rest = rest;
    return label;
  }
  return std::nullopt;
}

std::optional<OutlineLabel> read_garbled_roman(std::string_view text, int expected) {
  const std::size_t end = text.find_first_of(".-)");
  if (end == std::string_view::npos || end == 0 || end > 4 || end + 1 >= text.size() || text[end + 1] != ' ') return std::nullopt;
  std::string roman;
  for (const char c : text.substr(0, end)) {
    if (c == 'H') roman += "II";
    else if (c == 'l' || c == '1' || c == 'L' || c == 'J' || c == '|') roman += 'I';
    else if (c == 'I' || c == 'V' || c == 'X') roman += c;
    else return std::nullopt;
  }
  if (roman_value(roman) != expected) return std::nullopt;
  OutlineLabel label = make(LabelKind::roman, {expected}, text, end, end + 1);
  label.path = roman;
  return label;
}

}  // namespace dondoc::compiler
