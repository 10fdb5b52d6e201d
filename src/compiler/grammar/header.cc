#include "compiler/grammar/header.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "compiler/grammar/symbol.h"
#include "compiler/grammar/written_date.h"

namespace dondoc::compiler {
namespace {

using std::string_view;
constexpr auto npos = string_view::npos;

// Where the national heading, the motto or the Party's heading begins.
std::size_t heading_at(string_view key) {
  for (const string_view words : {"cong hoa xa h", "dang cong san viet nam", "doc lap - tu", "doc lap-tu", "doc lap- tu"})
    if (const std::size_t at = key.find(words); at != npos) return at;
  return npos;
}

class HeaderReader {
 public:
  HeaderReader(const BlockKeys& keys, const Frame& frame, std::uint32_t first_section, const Rules& rules)
      : keys_(keys), frame_(frame), first_section_(first_section), rules_(rules) {}

  DocumentFacts read() {
    for (std::uint32_t i = 0; i < frame_.body; ++i)
      if (frame_.zones[i] == Zone::header && keys_.block(i).kind != BlockKind::table) lines_.push_back(i);
    find_start();
    read_type_and_title();
    read_stamps(keys_, frame_, first_section_, rules_, facts_);
    if (rules_.on(Rule::document_number)) read_number();
    if (rules_.on(Rule::document_date)) read_place_and_date();
    if (rules_.on(Rule::document_issuer)) read_issuer();
    if (!facts_.issuer && rules_.on(Rule::document_issuer_in_text)) read_issuer_in_text();
    read_family();
    read_signature_facts(keys_, frame_, rules_, facts_);
    return std::move(facts_);
  }

 private:
  Fact fact(std::size_t block, std::size_t begin, std::size_t end) const {
    const string_view key = keys_.key(block);
    while (begin < end && (key[begin] == ' ' || key[begin] == ',' || key[begin] == ':' || key[begin] == '\n')) ++begin;
    while (end > begin && (key[end - 1] == ' ' || key[end - 1] == ',' || key[end - 1] == '\n')) --end;
    const Range at = keys_.range(block, begin, end);
    return {base::fold_spaces(keys_.slice(at)), at};
  }

  // A portal may put its own words above the document: of what stands before the
  // heading only the block's neighbours belong to it.
  void find_start() {
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      if (heading_at(keys_.key(lines_[k])) == npos) continue;
      heading_ = static_cast<int>(lines_[k]);
      const std::size_t above = keys_.block(lines_[k]).table >= 0 ? cell_row_start(lines_[k]) : (k > 8 ? lines_[k - 8] : 0);
      lines_.erase(std::remove_if(lines_.begin(), lines_.end(), [&](std::uint32_t i) { return i < above; }), lines_.end());
      return;
    }
  }
  // The first block of the table row in which a block stands.
  std::size_t cell_row_start(std::size_t i) const {
    for (const Row& row : keys_.block(static_cast<std::size_t>(keys_.block(i).table)).rows)
      if (!row.cells.empty() && i >= row.cells.front().first_block && i < row.cells.back().last_block) return row.cells.front().first_block;
    return i;
  }

  /// Without the rule that is drawn with the keyboard behind it: "–––––", "_____", "* * *".
  Range without_rule(Range at) const {
    const auto text = keys_.slice(at);
    std::size_t end = text.size();
    while (end > 0) {
      const auto last = base::decode_before(text, end);
      const bool rule = base::is_dash(last.value) || base::is_space(last.value) || last.value == U'─' || (last.value < 0x80 && std::strchr("-_=*~", static_cast<char>(last.value)));
      if (!rule) break;
      end -= last.size;
    }
    return {at.begin, at.begin + static_cast<std::uint32_t>(end)};
  }

  void read_type_and_title() {
    const TitleBlocks& head = frame_.head;
    if (head.type_block < 0) return;
    const auto block = static_cast<std::size_t>(head.type_block);
    const TypeName* type = type_at(keys_.key(block));
    facts_.kind = Fact{type->name, keys_.range(block, 0, string_view(type->key).size())};
    if (head.title.empty() || !rules_.on(Rule::document_title)) return;
    const std::size_t first = head.title.front(), last = head.title.back();
    const std::size_t begin = first == block ? head.type_end : 0;
    Fact title = fact(first, begin, keys_.key(first).size());
    title.at.end = keys_.block(last).at.end;
    title.at = without_rule(title.at);
    title.value = base::fold_spaces(keys_.slice(title.at));
    facts_.title = std::move(title);
  }

  bool in_stamp(std::uint32_t i) const { return facts_.received.begin < facts_.received.end && keys_.block(i).at.begin >= facts_.received.begin && keys_.block(i).at.begin < facts_.received.end; }

  void read_number() {
    for (std::size_t k = 0; k < lines_.size(); ++k) {
      const std::uint32_t i = lines_[k];
      if (in_stamp(i) || is_title(i)) continue;
      const string_view key = keys_.key(i);
      for (std::size_t at = find_word(key, "so"); at != npos; at = find_word(key, "so", at + 1)) {
        if (cites(key, at)) continue;
        std::size_t from = at + 2;
        while (from < key.size() && (key[from] == ':' || key[from] == '.' || key[from] == ' ' || key[from] == '\n')) ++from;
        if (read_number_at(i, at, from, true)) return;
        // "Số" on one line, "25 /KH-SGD" on one of the next; or "Số: 25" and "/KH-SGD".
        std::size_t digits = from;
        while (digits < key.size() && key[digits] >= '0' && key[digits] <= '9') ++digits;
        for (std::size_t n = k + 1; at == 0 && digits >= key.size() && n < std::min(lines_.size(), k + 5); ++n) {
          const bool parted = digits > from && keys_.key(lines_[n]).starts_with('/');
          if (!parted && digits > from) continue;
          if (!read_number_at(lines_[n], 0, 0, parted)) continue;
          if (parted) facts_.number = fact(i, from, digits);
          return;
        }
      }
    }
  }

  // "CHỈ THỊ SỐ 14-CT/TW": the number is another document's.
  static bool cites(string_view key, std::size_t at) {
    static constexpr std::array<string_view, 9> kinds{"chi thi ", "quyet dinh ", "nghi quyet ", "cong van ", "nghi dinh ", "thong tu ", "to trinh ", "ket luan ", "chuong trinh "};
    return std::any_of(kinds.begin(), kinds.end(), [&](string_view kind) { return key.substr(0, at).ends_with(kind) && at > kind.size(); });
  }

  bool read_number_at(std::uint32_t i, std::size_t begin, std::size_t from, bool blank) {
    const string_view key = keys_.key(i);
    const auto symbol = read_symbol(keys_.text(i), keys_.range(i, from, from).begin - keys_.block(i).at.begin, blank);
    if (!symbol) return false;
    const std::size_t end = keys_.index(i, keys_.block(i).at.begin + static_cast<std::uint32_t>(symbol->end));
    std::size_t digits = from;
    while (digits < key.size() && key[digits] >= '0' && key[digits] <= '9') ++digits;
    if (!symbol->number.empty()) facts_.number = Fact{symbol->number, keys_.range(i, from, digits)};
    std::size_t mark = digits;
    while (mark < end && key[mark] != '/' && key[mark] != '-') ++mark;
    ++mark;
    while (mark < end && key[mark] == ' ') ++mark;
    facts_.symbol = Fact{symbol->symbol, keys_.range(i, mark, end)};
    number_block_ = static_cast<int>(i);
    number_begin_ = begin;
    number_end_ = end;
    party_number_ = symbol->party;
    return true;
  }

  bool is_title(std::uint32_t i) const {
    return frame_.head.type_block == static_cast<std::int32_t>(i) || std::find(frame_.head.title.begin(), frame_.head.title.end(), i) != frame_.head.title.end();
  }

  // "Sơn Thủy, ngày     tháng     năm": the place is known before it is signed.
  static bool left_to_be_dated(string_view key, std::size_t at) {
    for (const string_view word : {"ngay", "thang", "nam"}) {
      if (!word_at(key, at, word)) return false;
      at = key.find_first_not_of(" ._\x7f", at + word.size());
      if (at == npos) return word == "nam";
    }
    return key[at] == '\n';
  }

  // "Sơn Thủy, ngày 12/01/2026": in figures it dates the document where nothing else is on the line.
  static bool stands_behind_place(string_view key, std::size_t at, std::size_t end) {
    constexpr std::size_t longest = 40;  // no farther back: the line may be endless
    const string_view before = key.substr(at - std::min(at, longest), std::min(at, longest));
    const bool begins_line = at < longest || before.find('\n') != npos;
    return begins_line && (before.ends_with(", ") || before.ends_with(',')) && (end >= key.size() || key[end] == '\n');
  }
  bool read_place_and_date_in(std::uint32_t i) {
    const string_view key = keys_.key(i);
    for (std::size_t at = find_word(key, "ngay"); at != npos; at = find_word(key, "ngay", at + 1)) {
      const auto number = key.rfind("so ", at);
      if (number != npos && cites(key, number)) continue;
      const auto date = read_written_date(key, at);
      if (!date && !left_to_be_dated(key, at)) continue;
      if (date && key.substr(at, date->end - at).find("thang") == npos && !stands_behind_place(key, at, date->end)) continue;  // 01/12/2026 dates no document
      if (date) {
        facts_.date = fact(i, date->begin, date->end);
        facts_.date->value = date->iso;
      }
      std::size_t begin = number_block_ == static_cast<int>(i) && number_end_ < at ? number_end_ : 0;
      if (const std::size_t line = key.rfind('\n', at); line != npos && line > begin) begin = line + 1;
      // A date without its place goes on behind the motto or the heading, where lines ran together.
      for (const string_view heading : {"hanh phuc", "dang cong san viet nam"})
        if (const std::size_t over = key.substr(begin, at - begin).find(heading); over != npos) begin += over + heading.size();
      const Fact place = fact(i, begin, at);
      if (!place.value.empty() && place.value.size() < 80) facts_.place = place;
      return true;
    }
    return false;
  }
  void read_place_and_date() {
    for (const std::uint32_t i : lines_)
      if (!in_stamp(i) && !is_title(i) && read_place_and_date_in(i)) return;
    // Party documents and reports may print it above the signature.
    for (std::uint32_t i = 0; i < keys_.size(); ++i)
      if (frame_.zones[i] == Zone::signature && read_place_and_date_in(i)) return;
    // Schools print it on a line of its own right above "Nơi nhận".
    constexpr std::size_t longest = 60;
    if (frame_.recipients > 0)
      for (std::uint32_t i = static_cast<std::uint32_t>(frame_.recipients), back = 0; i-- > 0 && back < 2; ++back)
        if (frame_.zones[i] == Zone::body && keys_.key(i).size() < longest && read_place_and_date_in(i)) return;
  }

  // A body's name may run over two lines, and the body above it stands first:
  // a line that begins like a body begins one.
  void read_issuer() {
    std::vector<Fact> bodies;
    std::int32_t table = -1;
    std::vector<std::uint32_t> cell;
    if (heading_ >= 0 && keys_.block(static_cast<std::size_t>(heading_)).table >= 0) table = keys_.block(static_cast<std::size_t>(heading_)).table;
    for (const std::uint32_t i : lines_) {
      if (is_title(i) || in_stamp(i) || (frame_.head.type_block >= 0 && i > static_cast<std::uint32_t>(frame_.head.type_block))) continue;
      if (table >= 0 && keys_.block(i).table != table) continue;
      const string_view key = keys_.key(i);
      std::size_t end = std::min(key.size(), heading_at(key));
      if (number_block_ == static_cast<int>(i)) end = std::min(end, number_begin_);
      if (facts_.date && keys_.block(i).at.begin <= facts_.date->at.begin && facts_.date->at.begin < keys_.block(i).at.end) continue;
      if (is_stamp_word(i)) continue;
      // Lines that the author broke by hand within one paragraph.
      for (std::size_t begin = 0; begin < end;) {
        const std::size_t stop = std::min(key.find('\n', begin), end);
        std::size_t last = stop;  // a rule may end the line: "UBND TỈNH -------"
        while (last > begin && (key[last - 1] == '-' || key[last - 1] == '_' || key[last - 1] == ' ')) --last;
        add_body(bodies, fact(i, begin, last));
        begin = stop + 1;
      }
    }
    if (bodies.empty()) return;
    facts_.issuer = bodies.back();
    if (bodies.size() > 1) facts_.issuer_parent = bodies[bodies.size() - 2];
  }
  // The whole block is a stamp.
  bool is_stamp_word(std::uint32_t i) const {
    const Range at = keys_.block(i).at;
    const auto fills = [&](const std::optional<Fact>& stamp) { return stamp && at.begin <= stamp->at.begin && stamp->at.end <= at.end && keys_.text(i).find('\n') == npos; };
    return fills(facts_.urgency) || fills(facts_.circulation);
  }
  void add_body(std::vector<Fact>& bodies, const Fact& line) const {
    if (line.value.empty() || !BlockKeys::capitals_in(line.value) || line.value.size() < 4) return;
    const std::string key = base::PlainText(line.value).key;
    const bool begins = begins_with_body(key) && !goes_on(key, bodies);
    if (!begins && bodies.empty() && !word_at(key, 0, "tinh") && !word_at(key, 0, "huyen")) {
      bodies.push_back(line);
      return;
    }
    if (begins || bodies.empty()) { bodies.push_back(line); return; }
    Fact& body = bodies.back();
    body.at.end = line.at.end;
    body.value += " " + line.value;
  }
  // "SỞ GIÁO DỤC" / "VÀ ĐÀO TẠO"; "BAN CHỈ ĐẠO" / "BỘ ĐỘI …" cannot be told apart
  // by words; a line that ends on a joining word goes on whatever follows.
  static bool goes_on(string_view key, const std::vector<Fact>& bodies) {
    if (bodies.empty()) return false;
    const std::string last = base::PlainText(bodies.back().value).key;
    for (const string_view word : {" va", " cua", " ve", " cong tac", " -", ",", "ban chap hanh", "ban thuong vu"})
      if (last.ends_with(word)) return true;
    return word_at(key, 0, "va") || last == "van phong";
  }

  // Without a head: the paragraph that issues the plan names who does.
  void read_issuer_in_text() {
    static constexpr std::array verbs = {"ban hanh", "xay dung", "de nghi", "phat dong", "trien khai", "to chuc", "yeu cau", "quyet dinh", "thong nhat"};
    for (std::uint32_t i = first_section_; i-- > frame_.body;) {
      if (frame_.zones[i] != Zone::body || keys_.block(i).kind == BlockKind::table) continue;
      const string_view key = keys_.key(i);
      // The first subject with a verb of issuing: it opens the block, or follows
      // a comma or a stop in it.
      std::size_t best = npos, best_end = 0;
      for (std::size_t at = 0; at < key.size() && best == npos; ++at) {
        const bool opens = at == 0 || (at >= 2 && key[at - 1] == ' ' && (key[at - 2] == ',' || key[at - 2] == ';' || key[at - 2] == '.'));
        if (!opens || !begins_with_body(key.substr(at)) || !base::is_upper(base::decode(keys_.slice(keys_.range(i, at, at + 1)), 0).value)) continue;
        const std::size_t limit = std::min({key.size(), at + 180, key.find(';', at)});
        for (const string_view verb : verbs) {
          const std::size_t stop = find_word(key.substr(0, limit), verb, at);
          if (stop == npos || (best != npos && stop >= best_end)) continue;
          best = at;
          best_end = stop;
        }
        if (best != npos) best_end = std::min(best_end, key.find('(', at));
      }
      if (best == npos) continue;
      facts_.issuer = fact(i, best, best_end);
      return;
    }
  }

  void read_family() {
    if (!rules_.on(Rule::document_family)) return;
    const bool party_heading = heading_ >= 0 && keys_.key(static_cast<std::size_t>(heading_)).find("dang cong san") != npos;
    if (party_heading || (heading_ < 0 && party_number_)) facts_.family = draft::Family::party;
    else if (heading_ >= 0 || facts_.symbol) facts_.family = draft::Family::state;
  }

  const BlockKeys& keys_;
  const Frame& frame_;
  const std::uint32_t first_section_;
  const Rules& rules_;
  DocumentFacts facts_;
  std::vector<std::uint32_t> lines_;
  int heading_ = -1, number_block_ = -1;
  std::size_t number_begin_ = 0, number_end_ = 0;
  bool party_number_ = false;
};

}  // namespace

DocumentFacts read_header(const BlockKeys& keys, const Frame& frame, std::uint32_t first_section, const Rules& rules) {
  return HeaderReader(keys, frame, first_section, rules).read();
}

}  // namespace dondoc::compiler
