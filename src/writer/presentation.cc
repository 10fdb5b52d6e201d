#include "writer/presentation.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.h"

namespace dondoc::writer {

namespace {

constexpr Twips mm(double millimetres) { return static_cast<Twips>(millimetres * 1440 / 25.4 + 0.5); }
constexpr Twips pt(double points) { return static_cast<Twips>(points * 20); }

// Styles that both families share: a heading keeps to what follows it.
Style heading(std::string_view id, std::string_view name, int outline, bool bold, const Style& body) {
  Style style = body;
  style.id = id, style.name = name, style.outline = outline, style.bold = bold, style.keep_next = true;
  return style;
}

Style named(std::string_view id, std::string_view name, const Style& like) {
  Style style = like;
  style.id = id, style.name = name;
  return style;
}

void append_shared(std::vector<Style>& styles, const Style& body) {
  styles.push_back(body);
  styles.push_back(named("Bullet", "Gạch đầu dòng", body));
  styles.push_back(heading("Heading1", "heading 1", 0, true, body));
  styles.push_back(heading("Heading2", "heading 2", 1, true, body));
  styles.push_back(heading("Heading3", "heading 3", 2, false, body));
  styles.push_back({.id = "Rule", .name = "Đường kẻ", .half_points = 4, .align = Align::center, .line = 40, .line_is_exact = true});
  styles.push_back({.id = "Gap", .name = "Khoảng cách", .half_points = 4, .line = pt(7), .line_is_exact = true});
  styles.push_back({.id = "Header", .name = "header", .half_points = 28, .align = Align::center});
  styles.push_back({.id = "TableHead", .name = "Đầu bảng", .half_points = 24, .bold = true, .align = Align::center, .before = pt(2), .after = pt(2)});
  styles.push_back({.id = "TableText", .name = "Nội dung bảng", .half_points = 24, .before = pt(2), .after = pt(2)});
  styles.push_back({.id = "Footnote", .name = "footnote text", .half_points = 20, .align = Align::justify});
}

Presentation make_state() {
  const Style body{.id = "BodyText", .name = "Body Text", .half_points = 28, .align = Align::justify, .after = pt(6), .line = 252, .first_line = 720};
  Presentation p{.page = {11906, 16838, mm(20), mm(15), mm(20), mm(30), mm(10)},
                 .head_left = 3700, .head_right = 5654, .signature_left = 4700, .signature_right = 4654,
                 .national_title_rule = 171, .styles = {}};
  p.styles = {
      {.id = "NationalTitle", .name = "Quốc hiệu", .half_points = 26, .bold = true, .align = Align::center},
      {.id = "Motto", .name = "Tiêu ngữ", .half_points = 28, .bold = true, .align = Align::center},
      {.id = "Superior", .name = "Cơ quan chủ quản", .half_points = 26, .align = Align::center},
      {.id = "Issuer", .name = "Cơ quan ban hành", .half_points = 26, .bold = true, .align = Align::center},
      {.id = "NumberLine", .name = "Số, ký hiệu", .half_points = 26, .align = Align::center, .before = pt(6)},
      {.id = "PlaceDate", .name = "Địa danh, thời gian", .half_points = 28, .italic = true, .align = Align::center, .before = pt(6)},
      {.id = "KindTitle", .name = "Tên loại", .half_points = 28, .bold = true, .align = Align::center, .before = pt(14)},
      {.id = "Abstract", .name = "Trích yếu", .half_points = 28, .bold = true, .align = Align::center},
      {.id = "LetterAbstract", .name = "Trích yếu công văn", .half_points = 24, .align = Align::center, .before = pt(6)},
      {.id = "Addressee", .name = "Kính gửi", .half_points = 28, .align = Align::center, .before = pt(6), .after = pt(6)},
      {.id = "AddresseeItem", .name = "Nơi kính gửi", .half_points = 28, .first_line = mm(45)},
      {.id = "Basis", .name = "Căn cứ", .half_points = 28, .italic = true, .align = Align::justify, .after = pt(6), .line = 252, .first_line = 720},
      {.id = "RecipientsHead", .name = "Nơi nhận", .half_points = 24, .bold = true, .italic = true, .before = pt(6)},
      {.id = "Recipient", .name = "Từng nơi nhận", .half_points = 22},
      {.id = "Authority", .name = "Quyền hạn ký", .half_points = 28, .bold = true, .align = Align::center, .before = pt(6)},
      {.id = "Position", .name = "Chức vụ ký", .half_points = 28, .bold = true, .align = Align::center},
      {.id = "SignerName", .name = "Người ký", .half_points = 28, .bold = true, .align = Align::center, .before = pt(68)},
      {.id = "AnnexNumber", .name = "Phụ lục", .half_points = 28, .bold = true, .align = Align::center, .keep_next = true, .outline = 0},
      {.id = "AnnexTitle", .name = "Tiêu đề phụ lục", .half_points = 28, .bold = true, .align = Align::center, .keep_next = true},
      {.id = "AnnexReference", .name = "Kèm theo", .half_points = 28, .italic = true, .align = Align::center, .after = pt(6), .keep_next = true},
  };
  append_shared(p.styles, body);
  return p;
}

Presentation make_party() {
  const Style body{.id = "BodyText", .name = "Body Text", .half_points = 28, .align = Align::justify, .after = pt(6),
                   .line = pt(19), .line_is_exact = true, .first_line = mm(10)};
  Presentation p{.page = {11906, 16838, mm(20), mm(15), mm(20), mm(30), mm(10)},
                 .head_left = 4300, .head_right = 5054, .signature_left = 4800, .signature_right = 4554,
                 .national_title_rule = 207, .styles = {}};
  p.styles = {
      {.id = "NationalTitle", .name = "Tiêu đề", .half_points = 30, .bold = true, .align = Align::center},
      {.id = "Superior", .name = "Cơ quan cấp trên", .half_points = 28, .align = Align::center},
      {.id = "Issuer", .name = "Cơ quan ban hành", .half_points = 28, .bold = true, .align = Align::center},
      {.id = "NumberLine", .name = "Số, ký hiệu", .half_points = 28, .align = Align::center},
      {.id = "PlaceDate", .name = "Địa danh, thời gian", .half_points = 28, .italic = true, .align = Align::center},
      {.id = "KindTitle", .name = "Tên loại", .half_points = 32, .bold = true, .align = Align::center, .before = pt(16)},
      {.id = "Abstract", .name = "Trích yếu", .half_points = 28, .bold = true, .align = Align::center},
      {.id = "LetterAbstract", .name = "Trích yếu công văn", .half_points = 24, .italic = true, .align = Align::center},
      {.id = "Addressee", .name = "Kính gửi", .half_points = 28, .align = Align::center, .before = pt(6), .after = pt(6)},
      {.id = "AddresseeItem", .name = "Nơi kính gửi", .half_points = 28, .first_line = mm(45)},
      {.id = "Basis", .name = "Căn cứ", .half_points = 28, .align = Align::justify, .after = pt(6), .line = pt(19), .line_is_exact = true, .first_line = mm(10)},
      {.id = "RecipientsHead", .name = "Nơi nhận", .half_points = 28, .underline = true, .before = pt(6)},
      {.id = "Recipient", .name = "Từng nơi nhận", .half_points = 24},
      {.id = "Authority", .name = "Quyền hạn ký", .half_points = 28, .bold = true, .align = Align::center, .before = pt(6)},
      {.id = "Position", .name = "Chức vụ ký", .half_points = 28, .align = Align::center},
      {.id = "SignerName", .name = "Người ký", .half_points = 28, .bold = true, .align = Align::center, .before = pt(68)},
      {.id = "AnnexNumber", .name = "Phụ lục", .half_points = 28, .bold = true, .align = Align::center, .keep_next = true, .outline = 0},
      {.id = "AnnexTitle", .name = "Tiêu đề phụ lục", .half_points = 28, .bold = true, .align = Align::center, .keep_next = true},
      {.id = "AnnexReference", .name = "Kèm theo", .half_points = 28, .italic = true, .align = Align::center, .after = pt(6), .keep_next = true},
  };
  append_shared(p.styles, body);
  return p;
}

// The labels of điểm (NĐ 30, Annex I): no f, j, w, z, and đ after d.
constexpr std::array<std::string_view, 23> letters = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l",
                                                      "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

std::string letter(int number) { return std::string(letters[static_cast<std::size_t>(number - 1) % letters.size()]); }

std::string two_digits(std::string_view ordinal) {
  return ordinal.size() == 1 ? "0" + std::string(ordinal) : std::string(ordinal);
}

std::string month_of(unsigned month) { return month < 3 ? fmt::format("{:02}", month) : fmt::format("{}", month); }

// Widths of Times New Roman Bold in thousandths of its size, a to z; a letter's
// marks do not widen it.
constexpr std::array<int, 26> capitals = {722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667};
constexpr std::array<int, 26> small = {500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444};

// Room for a pen, and for a reader to see that nothing was written.
constexpr std::string_view room = "       ";

}  // namespace

double Presentation::points_of(std::string_view id) const {
  const auto found = std::find_if(styles.begin(), styles.end(), [id](const Style& style) { return style.id == id; });
  return found == styles.end() ? 14 : found->half_points / 2.0;
}

const Presentation& presentation_of(Family family) {
  static const Presentation state = make_state(), party = make_party();
  return family == Family::state ? state : party;
}

std::string Outline::next(int level) {
  level = std::clamp(level, 1, 3);
  const int count = ++counts_[level - 1];
  for (int below = level; below < 3; ++below) counts_[below] = 0;
  const std::string_view mark = family_ == Family::state ? "." : "-";
  if (level == 1) return roman(count) + std::string(mark);
  if (level == 2) return std::to_string(count) + std::string(mark);
  return letter(count) + ")";
}

std::string Outline::path() const {
  std::string path;
  if (counts_[0]) path = roman(counts_[0]);
  if (counts_[1]) path += (path.empty() ? "" : ".") + std::to_string(counts_[1]);
  if (counts_[2]) path += (path.empty() ? "" : ".") + letter(counts_[2]);
  return path;
}

std::string roman(int number) {
  static constexpr std::pair<int, std::string_view> signs[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
                                                               {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};
  std::string out;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) out += sign;
  return out;
}

std::string number_line(Family family, const Number& number) {
  const std::string_view start = family == Family::state ? "Số: " : "Số ";
  const bool is_whole = number.ordinal && number.ordinal->find_first_of("/-") != std::string::npos;
  if (is_whole) return std::string(start) + *number.ordinal;
  const auto ordinal = number.ordinal && !number.ordinal->empty() ? two_digits(*number.ordinal) : std::string(room);
  if (family == Family::party) return fmt::format("{}{}-{}/{}", start, ordinal, number.kind_code, number.issuer_code);
  if (number.kind_code.empty()) return fmt::format("{}{}/{}", start, ordinal, number.issuer_code);
  return fmt::format("{}{}/{}-{}", start, ordinal, number.kind_code, number.issuer_code);
}

std::string long_date(base::Date day) {
  const auto ymd = day.ymd();
  return fmt::format("ngày {:02} tháng {} năm {}", unsigned(ymd.day()), month_of(unsigned(ymd.month())), int(ymd.year()));
}

std::string short_date(base::Date day) {
  const auto ymd = day.ymd();
  return fmt::format("{:02}/{}/{}", unsigned(ymd.day()), month_of(unsigned(ymd.month())), int(ymd.year()));
}

std::string place_and_date(std::string_view place, base::Date day, DateBlank blank) {
  const auto ymd = day.ymd();
  const auto month = blank >= DateBlank::month ? std::string(room) : month_of(unsigned(ymd.month()));
  const auto year = blank == DateBlank::all ? std::string(room) : fmt::format("{}", int(ymd.year()));
  const auto when = blank == DateBlank::none ? long_date(day) : fmt::format("ngày {} tháng {} năm {}", room, month, year);
  return place.empty() ? when : fmt::format("{}, {}", place, when);
}

double text_width(std::string_view text, double points) {
  int thousandths = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto code = base::decode(text, at);
    at += code.size;
    const char plain = base::plain(code.value);
    if (plain >= 'a' && plain <= 'z') thousandths += (base::is_upper(code.value) ? capitals : small)[plain - 'a'];
    else thousandths += plain == ' ' || plain == '.' || plain == ',' ? 250 : plain == '-' || plain == '(' || plain == ')' ? 333 : 500;
  }
  return thousandths * points / 1000;
}

Twips balancing_indent(std::string_view text, double points, Twips column) {
  std::vector<double> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    words.push_back(text_width(text.substr(at, end - at), points));
    at = end + 1;
  }
  const double space = text_width(" ", points), room = column / 20.0;
  const auto lines_of = [&](double width) {
    int lines = 1;
    double line = -space;
    for (const double word : words) {
      if (line + space + word > width && line > 0) ++lines, line = -space;
      line += space + word;
    }
    return lines;
  };
  const int lines = lines_of(room);
  if (lines < 2) return 0;
  double width = room;
  while (width > 20 && lines_of(width - 2) == lines) width -= 2;
  // A hundredth more, so that a font with other widths breaks at the same places.
  return std::max(0, static_cast<Twips>((room - width * 1.01 - 2) * 10));
}

std::string ended_with(std::string_view item, std::string_view mark) {
  item = base::trim(item);
  while (!item.empty() && (item.back() == ';' || item.back() == ',' || item.back() == '.' || item.back() == ' ')) item.remove_suffix(1);
  return std::string(item) + std::string(mark);
}

}  // namespace dondoc::writer
