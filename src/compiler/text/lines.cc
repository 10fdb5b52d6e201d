#include "compiler/text/lines.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "compiler/source_builder.h"

namespace dondoc::compiler {
namespace {

bool is_mark(char c) { return c == '*' || c == '_'; }

bool is_gap(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\t' || is_mark(text[at]) || text.substr(at).starts_with("\u00A0");
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && text[at + n] >= '0' && text[at + n] <= '9') ++n;
  return n;
}

std::size_t roman_at(std::string_view text) {
  std::size_t n = 0;
  while (n < text.size() && (text[n] == 'I' || text[n] == 'V' || text[n] == 'X' || text[n] == 'L')) ++n;
  return n;
}

// The size of a label's number or letter with its closing mark, or 0.
std::size_t label_size(std::string_view words) {
  const auto closing = [&](std::size_t at) { return at < words.size() && (words[at] == '.' || words[at] == ')' || words[at] == '-' || words[at] == '/'); };
  // "1/ Sở Y tế", "a/ Đo nước", "(a) Đo nước": such marks close a label before a sentence alone.
  const auto sentence_at = [&](std::size_t at) { return at + 1 < words.size() && words[at] == ' ' && base::is_upper(base::decode(words, at + 1).value); };
  if (const std::size_t n = roman_at(words); n > 0 && n <= 6 && closing(n) && (words[n] != '/' || is_gap(words, n + 1))) return n + 1;
  if (std::size_t n = digits_at(words, 0); n > 0 && n <= 2) {
    bool dotted = false;
    while (n < words.size() && words[n] == '.') {
      const std::size_t more = digits_at(words, n + 1);
      if (more == 0 || more > 2) break;
      dotted = true;
      n += 1 + more;
    }
    if (closing(n) && (words[n] != '/' || (dotted && is_gap(words, n + 1)) || sentence_at(n + 1))) {
      const bool ranged = words[n] == '-' && digits_at(words, n + 1) > 0;
      const bool longer = words[n] == '.' && digits_at(words, n + 1) > 0;
      const bool symbol = words[n] == '-' && words.substr(0, words.find(' ')).find('/') != std::string_view::npos;  // 57-NQ/TW
      return ranged || longer || symbol ? 0 : n + 1;
    }
    return dotted && is_gap(words, n) ? n : 0;  // "7.1 Tổng kết"
  }
  if (!words.empty()) {
    const auto [code, size] = base::decode(words, 0);
    const bool small = (code >= 'a' && code <= 'z') || code == U'đ';
    if ((small || (code >= 'A' && code <= 'E') || code == U'Đ') && closing(size) && words[size] != '/' && is_gap(words, size + 1)) return size + 1;
    if (small && words.substr(size).starts_with("/") && sentence_at(size + 1)) return size + 1;
    if (code == '(' && words.size() > 4 && words[2] == ')' && words[1] >= 'a' && words[1] <= 'h' && sentence_at(3)) return 3;
    // "a, Thông báo …"
    if (small && words.substr(size).starts_with(", ") && size + 2 < words.size() && base::is_upper(base::decode(words, size + 2).value)) return size + 1;
  }
  return 0;
}

bool begins_with_word_label(std::string_view words) {
  static constexpr std::array heads = {"Điều ", "ĐIỀU ", "Chương ", "CHƯƠNG ", "Mục ", "MỤC ", "Phần ", "PHẦN ", "Phụ lục", "PHỤ LỤC",
                                       "Phu luc ", "PHU LUC "};  // as a scan leaves them that lost its marks
  for (const std::string_view head : heads) {
    if (!words.starts_with(head)) continue;
    std::string_view rest = base::trim(words.substr(head.size()));
    if (head.starts_with("Phụ") || head.starts_with("PHỤ") || head.starts_with("Phần") || head.starts_with("PHẦN")) return rest.size() < 200;
    // "Điều 4 Nghị quyết" in mid-sentence is no label: a mark or the line's end must follow.
    std::size_t n = digits_at(rest, 0);
    if (n == 0) n = roman_at(rest);
    return n > 0 && (n == rest.size() || rest[n] == '.' || rest[n] == ':' || is_mark(rest[n]));
  }
  return false;
}

std::string_view strip_marks(std::string_view text) {
  text = base::trim(text);
  while (!text.empty()) {
    if (is_mark(text.front()) && bullet_size(text) == 0) text.remove_prefix(1);
    else if (is_mark(text.front()) && text.size() > 1 && text.substr(1).find_first_not_of("*_ ") == std::string_view::npos) text.remove_prefix(1);
    else break;
    text = base::trim(text);
  }
  while (!text.empty() && is_mark(text.back())) text = base::trim(text.substr(0, text.size() - 1));
  return text;
}

bool ends_sentence(std::string_view words) {
  if (words.empty()) return false;
  const char32_t last = base::decode_before(words, words.size()).value;
  return last == '.' || last == ';' || last == ':' || last == '!' || last == '?' || last == U'…';
}

// "(*)" marks a note and "* " a bullet; neither opens a run.
std::uint8_t open_stars(std::string_view text) {
  std::uint8_t open = 0;
  for (std::size_t i = bullet_size(text) == 1 && text[0] == '*' ? 1 : 0; i < text.size();) {
    std::size_t run = 0;
    while (i + run < text.size() && text[i + run] == '*') ++run;
    if (run == 0) { ++i; continue; }
    const bool note = run == 1 && i > 0 && text[i - 1] == '(' && i + 1 < text.size() && text[i + 1] == ')';
    if (!note) open ^= static_cast<std::uint8_t>((run / 2 % 2) | (run % 2) << 1);
    i += run;
  }
  return open;
}

Opening opening_of(std::string_view words) {
  if (bullet_size(words)) return Opening::bullet;
  if (begins_with_label(words)) return Opening::label;
  std::size_t at = 0;
  char32_t code = 0;
  while (at < words.size()) {  // past brackets and quotation marks
    const auto found = base::decode(words, at);
    code = found.value;
    if (code != '(' && code != '[' && code != '"' && code != U'“' && code != U'‘' && !is_mark(static_cast<char>(code < 0x80 ? code : 0))) break;
    at += found.size;
  }
  if (base::is_digit(code)) return Opening::digit;
  if (!base::is_letter(code)) return Opening::other;
  return base::is_upper(code) ? Opening::upper : Opening::lower;
}

Line read_line(std::string_view raw) {
  Line line;
  if (raw.ends_with('\r')) raw.remove_suffix(1);
  line.raw = raw;
  std::size_t at = 0;
  while (at < raw.size()) {
    const auto [code, size] = base::decode(raw, at);
    if (!base::is_space(code)) break;
    line.indent += code == '\t' ? 8 : 1;
    at += size;
  }
  std::string_view rest = base::trim(raw.substr(at));
  if (rest.empty()) return line;
  if (rest == "|") { line.kind = LineKind::bar; return line; }
  if (rest.front() == '|' && rest.back() == '|' && rest.size() > 2) { line.kind = LineKind::row; line.words = rest; return line; }
  std::size_t marks = 0;
  while (marks < rest.size() && rest[marks] == '#') ++marks;
  if (marks > 0 && marks <= 6 && (marks == rest.size() || rest[marks] == ' ')) {
    line.heading = static_cast<std::uint8_t>(marks);
    rest = base::trim(rest.substr(marks));
  }
  if (rest.size() >= 3 && rest.find_first_not_of("-") == std::string_view::npos) { line.kind = LineKind::rule; return line; }
  if (rest.size() >= 3 && rest.find_first_not_of("_ ") == std::string_view::npos) { line.kind = LineKind::rule; return line; }
  line.stars = open_stars(rest);
  line.words = strip_marks(rest);
  if (line.words.empty()) { line.kind = LineKind::marks; return line; }
  line.kind = LineKind::text;
  line.width = static_cast<std::uint32_t>(base::count_code_points(line.words));
  if (line.words.find_first_not_of("0123456789") == std::string_view::npos) {
    line.kind = LineKind::number;
    return line;
  }
  line.opening = opening_of(line.words);
  line.ends = ends_sentence(line.words);
  line.label_alone = label_size(line.words) == line.words.size();
  line.capitals = all_capitals(line.words);
  return line;
}

// "Phụ lục 2" in the middle of its line: the annex's head, in small letters too.
bool heads_an_annex(const Line& line) {
  return line.kind == LineKind::text && line.width < 20 && line.indent >= 14 && begins_with_word_label(line.words) && base::starts_with_folded(line.words, "phu luc");
}

}  // namespace

bool all_capitals(std::string_view text) {
  bool upper = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto [code, size] = base::decode(text, i);
    if (base::is_letter(code) && !base::is_upper(code)) return false;
    upper = upper || base::is_letter(code);
    i += size;
  }
  return upper;
}

bool names_a_type(const Line& line) {
  if (heads_an_annex(line)) return true;
  if (line.kind != LineKind::text || line.width > 60 || !line.capitals) return false;
  static constexpr std::array types = {"ke hoach", "quyet dinh", "quyet dinh:", "chuong trinh", "de an", "phuong an", "huong dan", "thong bao",
                                       "chi thi", "nghi quyet", "cong van", "bao cao", "to trinh", "phu luc"};
  const std::string key = base::fold(line.words);
  return std::any_of(types.begin(), types.end(), [&](std::string_view type) { return key == type; });
}

bool stands_alone(const Line& line) {
  if (line.width > 60) return false;
  if (names_a_type(line)) return true;
  static constexpr std::array heads = {"so:", "cong hoa xa hoi", "dang cong san viet nam", "doc lap-tu do", "noi nhan"};
  return std::any_of(heads.begin(), heads.end(), [&](std::string_view head) { return base::starts_with_folded(line.words, head); });
}

bool begins_with_label(std::string_view words) { return label_size(words) > 0 || begins_with_word_label(words); }

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t end = text.find_first_of("\n\f", at);
    if (end == std::string_view::npos) end = text.size();
    lines.push_back(read_line(text.substr(at, end - at)));
    at = end + 1;
  }
  return lines;
}

}  // namespace dondoc::compiler
