#include "compiler/pages/paragraph_writer.h"

#include <utility>

#include "base/text.h"
#include "compiler/text/joining.h"
#include "compiler/text/torn_words.h"

namespace dondoc::compiler {

namespace {

constexpr std::size_t most_quoted = 5;  // words in one note

struct Put { std::string text; std::vector<Range> doubtful; };

/// The lines as one text, and where its doubtful words stand.
Put put_together(const std::vector<PlacedLine>& lines, bool torn) {
  Put put;
  const PageWord* last = nullptr;
  for (const auto& placed : lines) {
    const auto& words = placed.line.words;
    const bool broken = torn && last && !words.empty() && is_one_word(last->text, words.front()->text);  // "ng" and "ày"
    if (!put.text.empty() && !broken && !breaks_symbol(put.text, placed.line.text)) put.text += ' ';
    if (!words.empty()) last = words.back();
    bool first = true;
    for (const auto* word : placed.line.words) {
      if (!std::exchange(first, false)) put.text += ' ';
      const auto begin = static_cast<std::uint32_t>(put.text.size());
      put.text += word->text;
      if (word->doubtful) put.doubtful.push_back({begin, static_cast<std::uint32_t>(put.text.size())});
    }
  }
  return put;
}

/// "… ngày 05 tháng 9 năm" and "2026"; "CỘNG HÒA XÃ HỘI CHỦ NGHĨA" and "VIỆT NAM".
bool breaks_set_words(const PageLine& last, const PageLine& next) {
  const auto before = base::fold(last.text), after = base::fold(next.text);
  if (next.opening == Opening::digit) return before.ends_with(" nam") || before.ends_with(" thang") || before.ends_with(" ngay");
  return after == "viet nam" && before.ends_with("chu nghia");
}

Block::Align align_of(const std::vector<PlacedLine>& lines) {
  return lines.front().centred() && lines.back().centred() ? Block::Align::center : Block::Align::unknown;
}

}  // namespace

void ParagraphWriter::add(PlacedLine line, Step step) {
  if (!lines_.empty() && !goes_on(lines_.front(), lines_.back(), line, step)) close();
  lines_.push_back(std::move(line));
}

void ParagraphWriter::add_name(const PageLine& line) {
  if (!lines_.empty()) {
    const auto& last = lines_.back().line;
    const bool in_item = lines_.front().line.opening == Opening::bullet && !last.ends && line.opening != Opening::bullet;
    if (!(line.opening == Opening::lower || in_item || breaks_set_words(last, line))) close();
  }
  lines_.push_back({line, {}});
}

void ParagraphWriter::set_aside(const std::string& text, BlockKind kind) {
  asides_.push_back({text, kind});
  if (lines_.empty()) close();
}

void ParagraphWriter::close() {
  if (!lines_.empty()) {
    const auto put = put_together(lines_, torn_);
    const auto index = builder_.add_paragraph(put.text, {.align = align_of(lines_)});
    if (!put.doubtful.empty() && index < out_.blocks.size()) {
      const auto at = out_.blocks[index].at;
      const auto dropped = static_cast<std::uint32_t>(put.text.size()) - at.size();  // a bullet
      Note note{"ocr.doubtful", "Chữ quét không rõ, cần đối chiếu với bản gốc: ", {}};
      std::size_t quoted = 0;
      for (const auto& range : put.doubtful) {
        if (range.begin < dropped) continue;
        const Range place{at.begin + range.begin - dropped, at.begin + range.end - dropped};
        out_.doubtful.push_back(place);
        if (note.at.empty()) note.at = place;
        note.at.end = place.end;
        if (quoted++ < most_quoted) note.message += (quoted > 1 ? ", “" : "“") + std::string(out_.slice(place)) + "”";
      }
      if (quoted > most_quoted) note.message += " và " + std::to_string(quoted - most_quoted) + " chữ khác";
      note.message += ".";
      if (!note.at.empty()) out_.notes.push_back(std::move(note));
    }
    lines_.clear();
  }
  for (const auto& aside : asides_) builder_.add_paragraph(aside.text, {.kind = aside.kind});
  asides_.clear();
}

}  // namespace dondoc::compiler
