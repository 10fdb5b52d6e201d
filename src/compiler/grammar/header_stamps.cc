// Stamps: how urgent a document is, how far it may go (NĐ 30/2020/NĐ-CP, Phụ lục
// I, mục II, khoản 9), and when it arrived (Phụ lục IV). Their words come from
// boxes, cells, page heads and scans, and may stand anywhere above the outline.
#include <algorithm>
#include <array>

#include "compiler/grammar/header.h"
#include "compiler/grammar/symbol.h"
#include "compiler/grammar/written_date.h"

namespace dondoc::compiler {
namespace {

using std::string_view;
constexpr auto npos = string_view::npos;

// A stamp's line is short, and so is the way from its first line to its last.
constexpr std::size_t longest_line = 110, most_lines = 7;

// A line that the author broke by hand, or a whole block.
struct Line { std::uint32_t block; std::size_t begin, end; };

class StampReader {
 public:
  StampReader(const BlockKeys& keys, const Frame& frame, std::uint32_t first_section, const Rules& rules, DocumentFacts& facts)
      : keys_(keys), rules_(rules), facts_(facts) {
    const auto end = std::min<std::size_t>(std::max(frame.body, first_section), keys.size());
    for (std::uint32_t i = 0; i < end; ++i) {
      const auto kind = keys.block(i).kind;
      const bool of_page = kind == BlockKind::header;
      if (kind == BlockKind::table || (!of_page && frame.zones[i] != Zone::header && frame.zones[i] != Zone::body)) continue;
      if (frame.head.type_block == static_cast<std::int32_t>(i) || std::find(frame.head.title.begin(), frame.head.title.end(), i) != frame.head.title.end()) continue;
      add_lines(i);
    }
  }

  void read() {
    if (rules_.on(Rule::document_received)) read_arrival();
    for (const Line& line : lines_) {
      if (!facts_.urgency && rules_.on(Rule::document_urgency) && is_urgency(line)) facts_.urgency = fact(line.block, line.begin, line.end);
      if (!facts_.circulation && rules_.on(Rule::document_circulation) && is_limit(line)) facts_.circulation = fact(line.block, line.begin, line.end);
    }
  }

 private:
  void add_lines(std::uint32_t i) {
    const string_view key = keys_.key(i);
    for (std::size_t begin = 0; begin < key.size();) {
      const std::size_t end = std::min(key.find('\n', begin), key.size());
      if (end - begin <= longest_line && key.find_first_not_of(" .,:;-_*|", begin) < end) lines_.push_back({i, begin, end});
      begin = end + 1;
    }
  }

  /// The words of a place without the marks and brackets about them.
  Fact fact(std::uint32_t block, std::size_t begin, std::size_t end) const {
    const string_view key = keys_.key(block), edge = " .,:;*|[]";
    while (begin < end && (edge.find(key[begin]) != npos || key[begin] == '(')) ++begin;
    while (end > begin && (edge.find(key[end - 1]) != npos || (key[end - 1] == ')' && key.substr(begin, end - begin).find('(') == npos))) --end;
    const Range at = keys_.range(block, begin, end);
    return {base::fold_spaces(keys_.slice(at)), at};
  }

  string_view words(const Line& line) const {
    string_view key = base::trim(keys_.key(line.block).substr(line.begin, line.end - line.begin));
    while (!key.empty() && string_view("(*|[ ").find(key.front()) != npos) key.remove_prefix(1);
    while (!key.empty() && string_view(")*|]. ").find(key.back()) != npos) key.remove_suffix(1);
    return key;
  }
  bool capitals(const Line& line, std::size_t size) const {
    const std::size_t begin = keys_.key(line.block).find_first_not_of("(*|[ ", line.begin);
    return BlockKeys::capitals_in(keys_.slice(keys_.range(line.block, begin, begin + size)));
  }

  // "HỎA TỐC", "Độ khẩn: THƯỢNG KHẨN", "HỎA TỐC HẸN GIỜ: 15 giờ 00 ngày 12/3/2026".
  bool is_urgency(const Line& line) const {
    static constexpr std::array<string_view, 4> words_of_it = {"hoa toc", "thuong khan", "khan cap", "khan"};
    string_view key = words(line);
    std::size_t label = 0;
    for (const string_view words : {"muc do khan", "do khan"})
      if (word_at(key, 0, words)) label = words.size();
    while (label > 0 && label < key.size() && (key[label] == ':' || key[label] == ' ')) ++label;
    for (const string_view word : words_of_it) {
      if (!word_at(key, label, word)) continue;
      if (label == 0 && !capitals(line, word.size())) return false;
      const string_view rest = base::trim(key.substr(label + word.size()));
      static constexpr std::array<string_view, 6> hours = {"hen gio", "truoc", "den truoc", "luc", "gio", "ngay"};
      const bool timed = std::any_of(hours.begin(), hours.end(), [&](string_view hour) { return word_at(rest, 0, hour); });
      return rest.empty() || timed || string_view(":(,-").find(rest.front()) != npos || (rest.front() >= '0' && rest.front() <= '9');
    }
    return false;
  }

  // "LƯU HÀNH NỘI BỘ", "(Tài liệu lưu hành nội bộ)", "KHÔNG PHỔ BIẾN TRÊN …".
  bool is_limit(const Line& line) const {
    static constexpr std::array<string_view, 18> limits = {
        "xem xong tra lai", "luu hanh noi bo", "chi luu hanh noi bo", "tai lieu luu hanh noi bo", "tai lieu noi bo", "su dung noi bo", "chi su dung noi bo",
        "tai lieu su dung noi bo", "tra lai sau hoi nghi", "thu hoi sau hoi nghi", "tai lieu thu hoi", "khong pho bien", "khong dang tai", "khong dua tin",
        "khong phat hanh", "khong sao chup", "khong duoc sao chup", "pham vi luu hanh"};
    const string_view key = words(line);
    const auto found = std::find_if(limits.begin(), limits.end(), [&](string_view limit) { return word_at(key, 0, limit); });
    if (found == limits.end()) return false;
    // What opens a sentence of the text goes on in it: a stamp is in capitals, in brackets or says no more.
    const bool bracketed = keys_.key(line.block).find('(', line.begin) < line.end;
    return key == *found || bracketed || capitals(line, key.size());
  }

  bool is_heading(const Line& line) const {
    const string_view key = words(line);
    return key.find("cong hoa xa") != npos || key.find("dang cong san") != npos || key.find("doc lap") != npos;
  }

  // "SỞ Y TẾ"; not "SỐ: 77", whose letters are the same.
  bool names_body(const Line& line) const {
    const string_view key = words(line);
    const bool number = word_at(key, 0, "so") && (key.find_first_of("0123456789:") != npos);
    return !number && begins_with_body(key) && capitals(line, key.size());
  }

  // "ĐẾN", "CÔNG VĂN ĐẾN", "Số đến: …"; scanning makes Đ of D and puts other marks on the e.
  bool is_arrival(const Line& line) const {
    static constexpr std::array<string_view, 10> openings = {"den", "van ban den", "cong van den", "ban den", "dau den", "so den", "ngay den", "so cong van den", "so van ban den", "v.b den"};
    const string_view key = words(line);
    return std::any_of(openings.begin(), openings.end(), [&](string_view opening) {
      if (!word_at(key, 0, opening)) return false;
      const string_view rest = base::trim(key.substr(opening.size()));
      return rest.empty() || rest.front() == ':' || rest.front() == '.' || word_at(rest, 0, "so") || word_at(rest, 0, "ngay") || word_at(rest, 0, "gio");
    });
  }

  // The words of a stamp may be set one below the other: "VĂN", "BẢN  Số: 1062", "ĐẾN  Ngày: …".
  bool leads_to_arrival(const Line& line) const {
    static constexpr std::array<string_view, 5> openings = {"van ban", "cong van", "van", "ban", "cong"};
    const string_view key = words(line);
    const bool stacked = std::any_of(openings.begin(), openings.end(), [&](string_view opening) {
      return key == opening || (word_at(key, 0, opening) && word_at(base::trim(key.substr(opening.size())), 0, "so"));
    });
    return stacked || (word_at(key, 0, "so") && number_in(line));
  }

  static std::size_t past_dots(string_view key, std::size_t at, std::size_t end) {
    while (at < end && string_view(" :._-|").find(key[at]) != npos) ++at;
    return at;
  }

  // "Số: 1062", "Số đến: …1062…"; a number with a symbol is the document's own.
  std::optional<Fact> number_in(const Line& line) const {
    const string_view key = keys_.key(line.block).substr(0, line.end);
    for (std::size_t at = find_word(key, "so", line.begin); at != npos; at = find_word(key, "so", at + 1)) {
      std::size_t from = past_dots(key, at + 2, line.end);
      if (word_at(key, from, "den")) from = past_dots(key, from + 3, line.end);
      std::size_t to = from;
      while (to < line.end && key[to] >= '0' && key[to] <= '9') ++to;
      if (to == from || read_symbol(keys_.text(line.block), keys_.range(line.block, from, from).begin - keys_.block(line.block).at.begin, true)) continue;
      return fact(line.block, from, to);
    }
    return std::nullopt;
  }

  std::optional<Fact> day_in(const Line& line) const {
    const string_view key = keys_.key(line.block).substr(0, line.end);
    for (std::size_t at = find_word(key, "ngay", line.begin); at != npos; at = find_word(key, "ngay", at + 1)) {
      std::size_t from = past_dots(key, at + 4, line.end);
      if (word_at(key, from, "den")) from = past_dots(key, from + 3, line.end);
      for (const std::size_t start : {at, from})
        if (const auto date = read_written_date(key, start)) {
          Fact day = fact(line.block, date->begin, date->end);
          day.value = date->iso;
          return day;
        }
    }
    return std::nullopt;
  }

  void read_arrival() {
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      if (!is_arrival(lines_[k])) continue;
      std::optional<Fact> number, day;
      std::size_t begin = k, last = k;
      while (begin > 0 && k - begin < 2 && leads_to_arrival(lines_[begin - 1])) --begin;
      for (std::size_t m = begin; m < std::min(lines_.size(), k + most_lines); ++m) {
        if (m > begin && (is_heading(lines_[m]) || names_body(lines_[m]))) break;
        if (!number && (number = number_in(lines_[m]))) last = std::max(k, m);
        if (!day && (day = day_in(lines_[m]))) last = std::max(k, m);
        if (word_at(words(lines_[m]), 0, "chuyen") || word_at(words(lines_[m]), 0, "luu ho so") || word_at(words(lines_[m]), 0, "so va ky hieu")) last = m;
      }
      if (!number && !day) continue;
      facts_.received_number = std::move(number);
      facts_.received_date = std::move(day);
      const std::size_t first = office_above(begin);
      if (first < begin) facts_.received_by = fact(lines_[first].block, lines_[first].begin, lines_[first].end);
      facts_.received = {keys_.range(lines_[first].block, lines_[first].begin, lines_[first].begin).begin, keys_.range(lines_[last].block, lines_[last].end, lines_[last].end).begin};
      return;
    }
  }

  // The office whose stamp it is stands above it. It is not the issuer where the
  // document's own number stands above already, or another body's name below.
  std::size_t office_above(std::size_t k) const {
    if (k == 0) return k;
    const Line& above = lines_[k - 1];
    if (!names_body(above) || is_heading(above)) return k;
    const auto numbers = [&](const Line& line) { return word_at(words(line), 0, "so") && !names_body(line); };
    const auto body = [&](const Line& line) { return names_body(line); };
    const auto here = lines_.begin() + static_cast<std::ptrdiff_t>(k);
    return std::any_of(lines_.begin(), here, numbers) || std::any_of(here + 1, lines_.end(), body) ? k - 1 : k;
  }

  const BlockKeys& keys_;
  const Rules& rules_;
  DocumentFacts& facts_;
  std::vector<Line> lines_;
};

}  // namespace

void read_stamps(const BlockKeys& keys, const Frame& frame, std::uint32_t first_section, const Rules& rules, DocumentFacts& facts) {
  StampReader(keys, frame, first_section, rules, facts).read();
}

}  // namespace dondoc::compiler
