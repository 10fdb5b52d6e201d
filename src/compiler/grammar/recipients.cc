#include "compiler/grammar/recipients.h"

#include <algorithm>

#include "base/text.h"
#include "compiler/source_builder.h"

namespace dondoc::compiler {
namespace {

using std::string_view;

// What a mark in brackets says of the purpose. `known`: it is such a mark at all.
std::optional<std::string> purpose_of(string_view mark, bool& known) {
  const std::string key = base::fold(mark);
  const auto holds = [&](string_view word) { return find_word(key, word) != string_view::npos; };
  known = true;
  if (holds("b/c") || holds("bao cao") || holds("bc")) return "to-report";
  if (holds("t/h") || holds("thuc hien") || holds("th")) return "to-implement";
  if (holds("p/h") || holds("ph/h") || holds("phoi hop")) return "to-coordinate";
  if (holds("biet") || holds("theo doi") || holds("thay b/c") || holds("de b")) return "to-know";
  known = key.starts_with("de ");  // "(để chỉ đạo)", "(để đăng tải)"
  return std::nullopt;
}

struct Piece { std::uint32_t begin, end; };

class ListReader {
 public:
  ListReader(const BlockKeys& keys, const Rules& rules) : keys_(keys), rules_(rules) {}

  // One printed line, its continuation lines included.
  void read_line(Range line) {
    const string_view text = keys_.slice(line);
    int depth = 0;
    std::uint32_t begin = line.begin;
    for (std::uint32_t i = line.begin; i <= line.end; ++i) {
      const char c = i < line.end ? text[i - line.begin] : ';';
      if (c == '(') ++depth;
      if (c == ')' && depth > 0) --depth;
      const bool broken = c == '\n' && std::find(joints.begin(), joints.end(), i) == joints.end();
      const bool parts = broken || (c == ';' && (i == line.end || (depth == 0 && rules_.on(Rule::recipients_semicolon))));
      if (!parts) continue;
      read_piece({begin, i});
      begin = i + 1;
    }
  }

  std::vector<RecipientLine> lines;
  std::vector<std::uint32_t> joints;  // line ends that part nothing: the line goes on in the next block

 private:
  void trim(Piece& piece) const {
    const auto is_edge = [](char c) { return c == ' ' || c == '.' || c == ',' || c == ';' || c == '/' || c == '\n' || c == '|'; };
    while (piece.begin < piece.end && is_edge(at(piece.begin))) ++piece.begin;
    while (piece.end > piece.begin && is_edge(at(piece.end - 1))) --piece.end;
  }
  char at(std::uint32_t i) const { return keys_.source().text[i]; }

  // "Bộ A; (báo cáo) - Sở B": the mark belongs to what stands before.
  void take_mark_of_the_one_before(Piece& piece) {
    if (lines.empty() || piece.begin >= piece.end || at(piece.begin) != '(' || !rules_.on(Rule::recipients_purpose)) return;
    std::uint32_t close = piece.begin;
    while (close < piece.end && at(close) != ')') ++close;
    if (close == piece.end) return;
    bool known = false;
    const auto purpose = purpose_of(keys_.slice({piece.begin + 1, close}), known);
    if (!known) return;
    if (purpose && !lines.back().purpose) lines.back().purpose = purpose;
    piece.begin = close + 1;
    trim(piece);
  }

  void read_piece(Piece piece) {
    trim(piece);
    take_mark_of_the_one_before(piece);
    if (piece.begin < piece.end) piece.begin += static_cast<std::uint32_t>(bullet_size(keys_.slice({piece.begin, piece.end})));
    trim(piece);
    std::optional<std::string> purpose;
    // "Lưu: VT, (TH/MT)": signs of offices, no purpose.
    const bool filed = base::starts_with_folded(keys_.slice({piece.begin, piece.end}), "luu") && rules_.on(Rule::recipients_file);
    // Marks of purpose at the end, one after another.
    while (!filed && rules_.on(Rule::recipients_purpose) && piece.end > piece.begin && at(piece.end - 1) == ')') {
      std::uint32_t open = piece.end - 1;
      while (open > piece.begin && at(open) != '(') --open;
      bool known = false;
      const auto found = purpose_of(keys_.slice({open + 1, piece.end - 1}), known);
      if (!known) break;
      if (found) purpose = found;
      piece.end = open;
      trim(piece);
    }
    if (piece.end <= piece.begin) return;
    const Range range{piece.begin, piece.end};
    RecipientLine line{base::fold_spaces(keys_.slice(range)), purpose, range};
    if (filed) line.purpose = "to-file";
    lines.push_back(std::move(line));
  }

  const BlockKeys& keys_;
  const Rules& rules_;
};

bool goes_on(const BlockKeys& keys, std::size_t before, std::size_t i) {
  const string_view last = keys.text(before);
  // "- Văn phòng UBND tỉnh:" and "+ Lãnh đạo, các phòng" below it: one line, told in two.
  if (last.ends_with(':') && keys.block(before).kind == BlockKind::item && keys.block(i).kind == BlockKind::item) return keys.block(i).label == "+" && keys.block(before).label != "+";
  if (keys.block(i).kind == BlockKind::item) return false;
  if (last.ends_with(',')) return true;
  const char32_t first = base::decode(keys.text(i), 0).value;
  return base::is_letter(first) && !base::is_upper(first) && !last.ends_with('.');
}

}  // namespace

std::vector<RecipientLine> read_recipients(const BlockKeys& keys, const Frame& frame, const Rules& rules) {
  ListReader reader(keys, rules);
  if (frame.recipients < 0) return {};
  const auto head = static_cast<std::size_t>(frame.recipients);
  Range line{};
  std::size_t last = head;
  bool filed = false;
  const auto flush = [&] {
    if (!line.empty()) reader.read_line(line);
    line = {};
  };
  // Names may begin on the line "Nơi nhận:" itself, unless an office does.
  const string_view key = keys.key(head);
  std::size_t after = std::string_view("noi nhan").size();
  while (after < key.size() && (key[after] == ':' || key[after] == ' ' || key[after] == '\n')) ++after;
  if (after < key.size()) {
    const Range rest = keys.range(head, after, key.size());
    if (!BlockKeys::capitals_in(keys.slice(rest)) && !begins_with_authority(key.substr(after))) line = rest;
  }
  for (std::size_t i = head + 1; i < keys.size(); ++i) {
    if (frame.zones[i] != Zone::recipients) continue;
    if (keys.block(i).kind == BlockKind::table) continue;
    if (!line.empty() && goes_on(keys, last, i) && rules.on(Rule::recipients_continued)) {
      reader.joints.push_back(keys.block(last).at.end);
      line.end = keys.block(i).at.end;
    } else {
      flush();
      const bool item = keys.block(i).kind == BlockKind::item;
      // Below "Lưu", only a further list ("Bản điện tử:") names recipients.
      if (keys.key(i).ends_with(':') && !item) continue;
      if (filed && !item) continue;
      line = keys.block(i).at;
      filed = filed || word_at(keys.key(i), 0, "luu");
    }
    last = i;
  }
  flush();
  return std::move(reader.lines);
}

}  // namespace dondoc::compiler
