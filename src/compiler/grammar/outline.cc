#include "compiler/grammar/outline.h"

#include <algorithm>
#include <array>
#include <map>

#include "compiler/grammar/label.h"
#include "compiler/learned.h"

namespace dondoc::compiler {
namespace {

using std::string_view;

// Which labels stand above which where both are open.
int rank(LabelKind kind, std::size_t parts) {
  switch (kind) {
    case LabelKind::annex: return 0;
    case LabelKind::part: return 1;
    case LabelKind::chapter: return 2;
    case LabelKind::division: return 3;
    case LabelKind::article: return 4;
    case LabelKind::capital: return 5;
    case LabelKind::roman: return 6;
    case LabelKind::arabic: return 6 + static_cast<int>(parts);
    case LabelKind::letter: return 19 + static_cast<int>(parts);
    case LabelKind::bracketed: return 25;
    case LabelKind::named: return 30;
  }
  return 30;
}

class OutlineReader {
 public:
  OutlineReader(const BlockKeys& keys, const Frame& frame, const Rules& rules) : keys_(keys), frame_(frame), rules_(rules) {}

  std::vector<SectionNode> read() {
    std::size_t attached = 0;
    for (std::size_t i = frame_.body; i < keys_.size(); ++i) {
      const Zone zone = frame_.zones[i];
      if (attached < frame_.attached.size() && i >= frame_.attached[attached]) { open_.clear(); ++attached; }
      const Block& block = keys_.block(i);
      if ((zone != Zone::body && zone != Zone::annex) || block.kind == BlockKind::table || block.table >= 0) continue;
      if (!block.label.empty() && !block.numbered) continue;  // a bullet
      const string_view text = keys_.text(i);
      auto label = read_label(text, rules_);
      if (!label && block.kind == BlockKind::heading && rules_.on(Rule::outline_named)) label = read_named_label(text);
      if (!label && steps(i)) label = read_named_label(text);
      if (label && label->kind == LabelKind::bracketed && !lists(i, label->numbers[0])) label.reset();
      if (!label && rules_.on(Rule::outline_garbled)) label = garbled(i);
      if (label && (zone == Zone::annex || label->kind != LabelKind::annex || label->rest >= text.size())) place(i, *label);
    }
    finish();
    return std::move(sections_);
  }

 private:
  SectionNode& node(int index) { return sections_[static_cast<std::size_t>(index)]; }

  // "(1) …", "(2) …" are a list where they open paragraphs from the first on; an
  // enumeration within a sentence may reach a new line, but does not begin on one.
  bool lists(std::size_t i, int number) {
    if (number > 1) return innermost(LabelKind::bracketed, 1) >= 0;
    const std::size_t next = next_block(i);
    return next < keys_.size() && keys_.key(next).starts_with("(2)");
  }

  // "Bước 1. Chuẩn bị", "Bước 2. Thông báo": short lines that follow one another, headings or not.
  bool steps(std::size_t i) {
    constexpr std::size_t longest = 120, farthest = 40;
    const string_view key = keys_.key(i);
    if (!key.starts_with("buoc ") || key.size() > longest || !rules_.on(Rule::outline_named)) return false;
    if (!key.starts_with("buoc 1")) return innermost(LabelKind::named, 1) >= 0;
    for (std::size_t next = i + 1; next < keys_.size() && next < i + farthest; ++next)
      if (keys_.key(next).starts_with("buoc 2")) return keys_.block(next).label.empty();
    return false;
  }

  // A Roman numeral that was misread, where the next one is due and the block
  // looks like a heading.
  std::optional<OutlineLabel> garbled(std::size_t i) {
    for (const int index : open_)
      if (node(index).kind == LabelKind::roman && keys_.text(i).size() < 300 && !keys_.text(i).ends_with(';'))
        return read_garbled_roman(keys_.text(i), node(index).numbers[0] + 1);
    return std::nullopt;
  }

  int innermost(LabelKind kind, std::size_t parts) {
    for (std::size_t k = open_.size(); k-- > 0;)
      if (node(open_[k]).kind == kind && node(open_[k]).numbers.size() == parts) return static_cast<int>(k);
    return -1;
  }

  // Whether `number` may follow `last` in a list: the next, or a few further on
  // where labels were lost.
  // Lists of small letters leave out f, so that g stands two behind e.
  static bool follows(int last, int number, bool letters) { return number > last && number <= last + (letters && last < f_ordinal && number > f_ordinal ? 4 : 3); }
  static constexpr int f_ordinal = 7;

  void place(std::size_t i, OutlineLabel& label) {
    const std::size_t parts = label.numbers.size();
    if ((label.kind == LabelKind::arabic || label.kind == LabelKind::letter) && parts > 1) { place_dotted(i, label); return; }
    const int same = innermost(label.kind, parts);
    const int number = label.numbers[0];
    if (label.kind == LabelKind::letter && label.path == "d" && same >= 0 && node(open_[static_cast<std::size_t>(same)]).path.ends_with("d") &&
        node(open_[static_cast<std::size_t>(same)]).numbers[0] == number) {
      label.path = "đ";  // after d comes đ, however it was misread
      label.numbers[0] = number + 1;
    }
    if (same >= 0) {
      const int last = node(open_[static_cast<std::size_t>(same)]).numbers[0];
      const bool deeper = static_cast<std::size_t>(same) + 1 < open_.size();
      if (label.numbers[0] == 1 && deeper && node(open_.back()).kind == LabelKind::letter && label.kind == LabelKind::arabic) {
        add(i, label);  // a list within a lettered point
        return;
      }
      const bool marked = keys_.block(i).bold || keys_.block(i).kind == BlockKind::heading || keys_.block(i).numbered;
      if (!follows(last, label.numbers[0], label.kind == LabelKind::letter) && label.numbers[0] != 1 && label.numbers[0] != last && !marked) {
        if (label.numbers[0] > last) return;  // a number that opens a sentence
      }
      open_.resize(static_cast<std::size_t>(same));
    } else {
      while (!open_.empty() && rank(node(open_.back()).kind, node(open_.back()).numbers.size()) >= rank(label.kind, parts)) open_.pop_back();
      if (label.numbers[0] > 20 && label.kind != LabelKind::article) return;
    }
    add(i, label);
  }

  // 1.2.3 stands under 1.2, a.1 under a; where that is not open, beside its like,
  // or under the section whose number it repeats (II → 2.1).
  void place_dotted(std::size_t i, OutlineLabel& label) {
    const std::vector<int> prefix(label.numbers.begin(), label.numbers.end() - 1);
    const auto last_part = [&] { label.path = label.path.substr(label.path.rfind('.') + 1); };
    for (std::size_t k = open_.size(); k-- > 0;) {
      if (node(open_[k]).kind == label.kind && node(open_[k]).numbers == prefix) {
        open_.resize(k + 1);
        last_part();
        add(i, label);
        return;
      }
    }
    const int same = innermost(label.kind, label.numbers.size());
    if (same >= 0) {
      open_.resize(static_cast<std::size_t>(same));
      if (!open_.empty() && node(open_.back()).kind == label.kind && node(open_.back()).numbers.size() < label.numbers.size()) last_part();
    } else {
      while (!open_.empty() && rank(node(open_.back()).kind, node(open_.back()).numbers.size()) >= rank(label.kind, label.numbers.size())) open_.pop_back();
      // Under another number than its own ("1." then "2.1."): beside it.
      if (!open_.empty() && node(open_.back()).kind == label.kind && node(open_.back()).numbers[0] != label.numbers[0]) open_.pop_back();
    }
    add(i, label);
  }

  // Blocks of one part of the document that nothing but furniture interrupts have one number.
  std::vector<std::uint32_t> stretches() const {
    std::vector<std::uint32_t> out(keys_.size());
    Zone zone = Zone::body;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const bool aside = frame_.zones[i] == Zone::furniture || frame_.zones[i] == Zone::footnote;
      out[i] = (i > 0 ? out[i - 1] : 0) + (!aside && frame_.zones[i] != zone);
      if (!aside) zone = frame_.zones[i];
    }
    return out;
  }

  void add(std::size_t i, const OutlineLabel& label) {
    // What stands behind the foot or a form is under no section before it.
    while (!open_.empty() && stretch_[node(open_.back()).first_block] != stretch_[i]) open_.pop_back();
    SectionNode section;
    section.kind = label.kind;
    section.numbers = label.numbers;
    section.label = label.printed;
    section.parent = open_.empty() ? -1 : open_.back();
    section.depth = static_cast<int>(open_.size());
    section.path = section.parent < 0 ? label.path : node(section.parent).path + "." + label.path;
    if (const int before = ++used_[section.path]; before > 1) section.path += "#" + std::to_string(before);
    const Range at = keys_.block(i).at;
    section.first_block = static_cast<std::uint32_t>(i);
    section.label_at = {at.begin, at.begin + static_cast<std::uint32_t>(section.label.size())};
    section.text = {at.begin + static_cast<std::uint32_t>(label.rest), at.end};
    open_.push_back(static_cast<int>(sections_.size()));
    sections_.push_back(std::move(section));
  }

  // The block a section's own text goes on with, or the number of blocks.
  std::size_t next_block(std::size_t i) const {
    do ++i; while (i < keys_.size() && (frame_.zones[i] == Zone::furniture || frame_.zones[i] == Zone::footnote));
    return i;
  }

  static bool ends_sentence(string_view text) { return !text.empty() && (text.back() == '.' || text.back() == ';' || text.back() == '/' || text.back() == ','); }

  // Where the heading ends that a label's block opens with; its begin where there is none.
  // A full stop between two sentences; not that of "TP. " and its like.
  static bool holds_stop(string_view words) {
    for (std::size_t at = words.find(". "); at != string_view::npos; at = words.find(". ", at + 1)) {
      const std::size_t word = words.rfind(' ', at);
      if (at - (word == string_view::npos ? 0 : word) > 4) return true;
    }
    return false;
  }

  // `parent`: a section follows that stands under this one.
  void read_heading(SectionNode& section, std::size_t next_label_block, bool parent) {
    const std::size_t i = section.first_block;
    const Block& block = keys_.block(i);
    Range& text = section.text;
    section.heading = {text.begin, text.begin};
    if (text.empty()) {
      // "Phần thứ nhất" on a line, its title on the next.
      const std::size_t next = next_block(i);
      if (next < std::min(keys_.size(), next_label_block) && frame_.zones[next] == frame_.zones[i] && keys_.block(next).kind != BlockKind::table && keys_.block(next).table < 0 &&
          keys_.block(next).kind != BlockKind::item && keys_.text(next).size() < 400 && !keys_.text(next).starts_with('('))
        section.heading = keys_.block(next).at;
      return;
    }
    const auto whole = [&] {
      section.heading = text;
      while (section.heading.end > section.heading.begin && string_view(":. ").find(source_at(section.heading.end - 1)) != string_view::npos) --section.heading.end;
      text.begin = text.end;
    };
    if (!rules_.on(Rule::outline_headings)) return;
    const string_view words = keys_.slice(text);
    if (block.kind == BlockKind::heading || BlockKeys::capitals_in(words)) return whole();
    if (block.bold && words.size() < 500) return whole();
    // A bold run, or a few words, before a colon: "1. Sở Y tế: chủ trì …".
    std::uint32_t colon = text.begin + static_cast<std::uint32_t>(std::min(words.find(':'), words.size()));
    if (block.bold_until > text.begin + 3 && block.bold_until < text.end) colon = block.bold_until - (source_at(block.bold_until - 1) == ':' ? 1u : 0u);
    const string_view head = keys_.slice({text.begin, colon});
    const bool is_head = head.size() < 300 && head.find_first_of(".;") == string_view::npos;
    // Words without a sentence's end that something stands under; a full stop is
    // let pass where points follow.
    const std::size_t below = next_block(i);
    const bool points = parent || (below < std::min(keys_.size(), next_label_block) && keys_.block(below).kind == BlockKind::item);
    const bool phrase = !ends_sentence(words) || (points && words.size() < 140 && words.find_first_of(".;") == words.size() - 1);
    const bool leads = (below < next_label_block || parent) && phrase && !holds_stop(words) && words.size() < 320;
    const bool bold_head = block.bold_until > text.begin + 3;
    if (leads && !bold_head && (colon >= text.end || colon + 1 >= text.end || words.size() < 160)) return whole();
    if ((colon < text.end || bold_head) && is_head && (bold_head || base::count_code_points(head) <= 110)) {
      section.heading = {text.begin, colon};
      while (colon < text.end && (source_at(colon) == ':' || source_at(colon) == ' ')) ++colon;
      text.begin = colon;
    }
  }
  char source_at(std::uint32_t at) const { return keys_.source().text[at]; }

  void finish() {
    const auto count = static_cast<std::uint32_t>(keys_.size());
    for (std::size_t s = 0; s < sections_.size(); ++s) {
      SectionNode& section = sections_[s];
      // Own text reaches to the next label, the children's to the next that is no deeper.
      std::uint32_t own = count, all = count;
      for (std::size_t k = s + 1; k < sections_.size() && all == count; ++k) {
        if (own == count) own = sections_[k].first_block;
        if (sections_[k].depth <= section.depth) all = sections_[k].first_block;
      }
      const auto limit = [&](std::uint32_t end) {
        // Neither reaches over the foot, an attached plan's head or a form.
        std::uint32_t last = section.first_block + 1;
        for (std::uint32_t b = last; b < end; ++b) {
          const Zone zone = frame_.zones[b];
          if (zone == Zone::furniture || zone == Zone::footnote) continue;
          if (zone != frame_.zones[section.first_block]) break;
          last = b + 1;
        }
        return last;
      };
      section.own_end = limit(own);
      section.last_block = limit(all);
      const auto end_of = [&](std::uint32_t last) { return keys_.block(last - 1).at.end; };
      const std::uint32_t begin = keys_.block(section.first_block).at.begin;
      section.own = {begin, end_of(section.own_end)};
      section.at = {begin, end_of(section.last_block)};
      read_heading(section, own, s + 1 < sections_.size() && sections_[s + 1].depth > section.depth);
      const auto inherited = section.parent < 0 ? draft::SectionRole::other : node(section.parent).role;
      section.role = rules_.on(Rule::outline_roles) && !section.heading.empty() ? role_of_heading(base::fold(keys_.slice(section.heading)), inherited) : inherited;
      if (!section.heading.empty()) section.role = learned_role(rules_, keys_.slice(section.heading)).value_or(section.role);
    }
  }

  const BlockKeys& keys_;
  const Frame& frame_;
  const Rules& rules_;
  std::vector<SectionNode> sections_;
  std::vector<int> open_;
  std::map<std::string, int> used_;
  std::vector<std::uint32_t> stretch_ = stretches();
};

}  // namespace

draft::SectionRole role_of_heading(string_view key, draft::SectionRole inherited) {
  using Role = draft::SectionRole;
  struct Word { string_view key; Role role; };
  // The word that comes first decides; of those that begin together, the longest.
  static constexpr Word words[] = {
      {"muc dich", Role::purpose}, {"muc tieu", Role::purpose}, {"yeu cau", Role::requirements}, {"noi dung", Role::content}, {"nhiem vu", Role::content},
      {"giai phap", Role::content}, {"hoat dong", Role::content}, {"hinh thuc", Role::channels}, {"phuong thuc", Role::channels}, {"kenh truyen thong", Role::channels}, {"truyen thong truc tiep", Role::channels},
      {"truyen thong gian tiep", Role::channels}, {"tuyen truyen truc tiep", Role::channels}, {"tuyen truyen gian tiep", Role::channels},
      {"thoi gian", Role::time}, {"tien do", Role::time}, {"lo trinh", Role::time}, {"dia diem", Role::place}, {"kinh phi", Role::resources},
      {"nguon luc", Role::resources}, {"nguon kinh phi", Role::resources}, {"co so vat chat", Role::resources}, {"cong tac dam bao", Role::resources},
      {"cong tac bao dam", Role::resources}, {"dam bao kinh phi", Role::resources}, {"bao dam kinh phi", Role::resources}, {"phan cong", Role::assignment}, {"to chuc thuc hien", Role::assignment},
      {"to chuc trien khai", Role::assignment}, {"to chuc, thuc hien", Role::assignment}, {"trien khai thuc hien", Role::assignment}, {"dieu khoan thi hanh", Role::assignment}, {"giao nhiem vu", Role::assignment}, {"phan giao", Role::assignment}, {"trach nhiem", Role::assignment}, {"nhiem vu cua", Role::assignment}, {"che do bao cao", Role::reporting},
      {"che do thong tin", Role::reporting}, {"thong tin, bao cao", Role::reporting}, {"cong tac bao cao", Role::reporting}, {"bao cao ket qua", Role::reporting}};
  std::size_t first = string_view::npos, length = 0;
  Role role = inherited;
  for (const Word& word : words) {
    const std::size_t at = find_word(key, word.key);
    if (at == string_view::npos || at > first || (at == first && word.key.size() < length)) continue;
    first = at;
    length = word.key.size();
    role = word.role;
  }
  // A heading that names a duty keeps what stands above it: "Sở A" under the
  // assignment part is assignment, whatever its name holds.
  if (inherited == Role::assignment && role != Role::reporting) return inherited;
  return role;
}

std::vector<SectionNode> read_outline(const BlockKeys& keys, const Frame& frame, const Rules& rules) { return OutlineReader(keys, frame, rules).read(); }

}  // namespace dondoc::compiler
