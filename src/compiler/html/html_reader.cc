#include "compiler/html/html_reader.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <utility>

#include "base/text.h"
#include "compiler/html/entities.h"
#include "compiler/html/fonts.h"
#include "compiler/html/list_labels.h"
#include "compiler/source_builder.h"
#include "compiler/text/legacy.h"

namespace dondoc::compiler {

namespace {

struct Tag {
  std::string name;  // in lower case
  std::string_view inside;
  bool closes = false;
};

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

enum class Letters { small, as_written };

/// What stands between the quotation marks of an attribute.
std::string attribute(const Tag& tag, std::string_view name, Letters letters = Letters::small) {
  const auto small = base::lower(tag.inside);
  // Letters of other scripts may change their length with their case.
  const std::string_view inside = letters == Letters::as_written && small.size() == tag.inside.size() ? std::string_view(tag.inside) : small;
  for (std::size_t at = small.find(name); at != small.npos; at = small.find(name, at + 1)) {
    auto value = base::trim(inside.substr(at + name.size()));
    if (!value.starts_with('=') || (at > 0 && small[at - 1] != ' ' && small[at - 1] != '\n')) continue;
    value = base::trim(value.substr(1));
    const char quote = value.empty() ? '\0' : value.front();
    if (quote == '"' || quote == '\'') return std::string(value.substr(1, value.find(quote, 1) - 1));
    return std::string(value.substr(0, value.find_first_of(" >")));
  }
  return {};
}

int span(const Tag& tag, std::string_view name) {
  const auto value = attribute(tag, name);
  int number = 1;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return std::clamp(number, 1, 100);
}

class Reader {
 public:
  explicit Reader(SourceText& out) : builder_(out) {}

  void read(std::string_view html) {
    bool more_tags = true;  // whether a '>' is still to come; looked for once in vain is enough
    while (!html.empty()) {
      const auto open = std::min(html.find('<'), html.size());
      add_text(html.substr(0, open));
      html.remove_prefix(open);
      if (html.empty()) break;
      if (html.starts_with("<!--")) { skip_past(html, "-->"); continue; }
      const auto close = more_tags ? html.find('>') : html.npos;
      more_tags = close != html.npos;
      if (close == html.npos || html.size() < 2 || !(base::is_letter(static_cast<unsigned char>(html[1])) || html[1] == '/' || html[1] == '!' || html[1] == '?')) {
        add_text(html.substr(0, 1));
        html.remove_prefix(1);
        continue;
      }
      const auto tag = tag_of(html.substr(1, close - 1));
      html.remove_prefix(close + 1);
      fonts_.on(tag.name, tag.closes, [&] { return font_of(tag); });
      if (!tag.closes && is_one_of(tag.name, {"script", "style", "head", "title", "noscript", "svg", "select"})) skip_past(html, "</" + tag.name);
      else if (!tag.name.empty()) on(tag);
    }
    while (tables_ > 0) end_table();
    flush();
  }

  /// Pieces of text whose font's name told that they were not in Unicode.
  int legacy_pieces() const { return legacy_pieces_; }

 private:
  static Tag tag_of(std::string_view inside) {
    Tag tag;
    tag.closes = inside.starts_with('/');
    if (tag.closes) inside.remove_prefix(1);
    const auto end = std::min(inside.find_first_of(" \t\r\n/"), inside.size());
    tag.name = base::lower(inside.substr(0, end));
    tag.inside = inside.substr(end);
    return tag;
  }

  static void skip_past(std::string_view& html, std::string_view end) {
    for (std::size_t at = 0; at < html.size(); ++at) {
      at = std::min(html.find(end.front(), at), html.size());
      if (base::lower(html.substr(at, end.size())) != end) continue;
      html.remove_prefix(at + end.size());
      if (end.front() != '<') return;
      const auto close = html.find('>');
      html.remove_prefix(close == html.npos ? html.size() : close + 1);
      return;
    }
    html = {};
  }

  void on(const Tag& tag) {
    const auto& name = tag.name;
    if (name == "b" || name == "strong") bold_ = std::max(0, bold_ + (tag.closes ? -1 : 1));
    else if (name == "i" || name == "em") italic_ = std::max(0, italic_ + (tag.closes ? -1 : 1));
    else if (name == "br") text_ += '\n';
    else if (name == "table") tag.closes ? end_table() : begin_table();
    else if (name == "tr") { if (tables_ == 1 && !tag.closes) begin_row(); else flush(); }
    else if (name == "td" || name == "th") { if (tables_ == 1 && !tag.closes) begin_cell(tag); else if (tables_ == 1) end_cell(); else flush(); }
    else if (name == "li") { flush(); if (!tag.closes) begin_item(tag); }
    else if (name == "ol" || name == "ul") on_list(tag);
    else if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') { flush(Label::kept); heading_ = tag.closes ? 0 : name[1] - '0'; }
    else if (is_one_of(name, {"p", "div", "section", "article", "header", "footer", "hr", "blockquote", "pre", "center", "tbody", "thead", "caption", "dt", "dd", "main", "body", "form"})) {
      flush(Label::kept);
      const auto look = tag.closes ? std::string() : attribute(tag, "align") + attribute(tag, "style");
      centred_ = look.find("center") != look.npos || (name == "center" && !tag.closes);
    }
  }

  void on_list(const Tag& tag) {
    flush();
    if (tag.closes) lists_.close();
    else if (tag.name == "ul") lists_.open_bullets();
    else lists_.open_numbers(attribute(tag, "type", Letters::as_written), attribute(tag, "start"));
  }

  /// The first font that a tag asks for, "" where it asks for none.
  static std::string font_of(const Tag& tag) {
    if (tag.inside.empty()) return {};
    auto font = tag.name == "font" ? html::decode_entities(attribute(tag, "face", Letters::as_written)) : std::string();
    if (const auto style = html::decode_entities(attribute(tag, "style", Letters::as_written)); font.empty() && !style.empty()) {
      const auto at = base::lower(style).find("font-family:");
      if (at != std::string::npos && at + 12 <= style.size()) font = style.substr(at + 12, style.find(';', at) - std::min(style.find(';', at), at + 12));
    }
    std::erase_if(font, [](char c) { return c == '"' || c == '\''; });
    return std::string(base::trim(std::string_view(font).substr(0, font.find_first_of(",;"))));
  }

  void begin_item(const Tag& tag) {
    text_ = lists_.next(attribute(tag, "value"));
    item_begin_ = text_.size();
  }

  void add_text(std::string_view raw) {
    if (raw.empty()) return;
    if (text_.size() == item_begin_) opening_bold_ = bold_ > 0;
    std::string words = html::decode_entities(raw);
    // A line break in the file is a space; only <br> breaks a line.
    std::replace(words.begin(), words.end(), '\n', ' ');
    std::replace(words.begin(), words.end(), '\r', ' ');
    if (const auto legacy = legacy_of_font(fonts_.current()); legacy && !holds_unicode(words)) {
      words = from_legacy(words, *legacy);
      if (is_capital_font(fonts_.current())) words = base::upper(words);
      ++legacy_pieces_;
    }
    const bool blank = base::trim(words).empty();
    if (!blank && bold_ == 0) all_bold_ = false;
    if (!blank && italic_ == 0) all_italic_ = false;
    if (opening_bold_ && bold_ > 0) bold_raw_ = text_.size() + words.size();
    else if (!blank) opening_bold_ = false;
    text_ += words;
  }

  enum class Label { dropped, kept };

  /// Makes the words since the last break a paragraph. A label that no words
  /// follow yet is kept for the paragraph that its item begins with.
  void flush(Label label = Label::dropped) {
    const bool alone = item_begin_ > 0 && base::trim(std::string_view(text_).substr(item_begin_)).empty();
    if (alone) text_.resize(item_begin_);
    if (alone && label == Label::kept) return;
    std::string clean;
    for (std::size_t at = 0; at <= text_.size();) {
      const auto end = std::min(text_.find('\n', at), text_.size());
      const auto line = base::fold_spaces(std::string_view(text_).substr(at, end - at));
      if (!line.empty()) { if (!clean.empty()) clean += '\n'; clean += line; }
      at = end + 1;
    }
    clean = base::nfc(clean);
    if (!clean.empty() && text_.size() > item_begin_) {
      ParagraphLook look;
      if (heading_ > 0) { look.kind = BlockKind::heading; look.level = heading_; }
      look.bold = all_bold_;
      look.italic = all_italic_;
      look.bold_bytes = all_bold_ ? clean.size() : base::nfc(base::fold_spaces(std::string_view(text_).substr(0, std::min(bold_raw_, text_.size())))).size();
      if (centred_) look.align = Block::Align::center;
      const bool stray = tables_ > 0 && !in_cell_;  // words of a table that stand in none of its cells
      if (stray && row_ < 0) { builder_.begin_row(); row_ = column_ = 0; }
      if (stray) builder_.begin_cell(column_++);
      builder_.add_paragraph(clean, look);
      if (stray) builder_.end_cell();
    }
    text_.clear();
    item_begin_ = bold_raw_ = 0;
    all_bold_ = all_italic_ = true;
    opening_bold_ = false;
  }

  void begin_table() {
    flush();
    if (++tables_ > 1) return;  // a table in a cell is laid into it
    builder_.begin_table();
    taken_.clear();
    row_ = -1;
    column_ = 0;
  }

  void end_table() {
    flush();
    if (tables_ == 0) return;
    if (--tables_ > 0) return;
    if (in_cell_) builder_.end_cell();
    in_cell_ = false;
    builder_.end_table();
  }

  void begin_row() {
    end_cell();
    builder_.begin_row();
    ++row_;
    column_ = 0;
  }

  void begin_cell(const Tag& tag) {
    end_cell();
    if (row_ < 0) begin_row();
    while (taken_.contains({row_, column_})) ++column_;
    const int across = span(tag, "colspan"), down = span(tag, "rowspan");
    for (int i = 1; i < down && taken_.size() < 100'000; ++i)
      for (int k = 0; k < across; ++k) taken_.insert({row_ + i, column_ + k});
    builder_.begin_cell(column_, across, down);
    column_ += across;
    in_cell_ = true;
  }

  void end_cell() {
    flush();
    if (in_cell_) builder_.end_cell();
    in_cell_ = false;
  }

  SourceBuilder builder_;
  std::string text_;
  std::size_t item_begin_ = 0, bold_raw_ = 0;
  html::ListLabels lists_;
  html::Fonts fonts_;
  int legacy_pieces_ = 0;
  std::set<std::pair<int, int>> taken_;  // fields of the table that a cell above reaches into
  int bold_ = 0, italic_ = 0, heading_ = 0, tables_ = 0, row_ = -1, column_ = 0;
  bool in_cell_ = false, centred_ = false, all_bold_ = true, all_italic_ = true, opening_bold_ = false;
};

}  // namespace

SourceText read_html(std::string_view html) {
  SourceText out;
  out.media_type = "text/html";
  if (html.starts_with("\xEF\xBB\xBF")) html.remove_prefix(3);
  Reader reader(out);
  reader.read(html);
  if (const int pieces = reader.legacy_pieces(); pieces > 0)
    out.notes.push_back({"html.legacy-font", "Trang dùng phông chữ cũ (.VnTime, VNI) ở " + std::to_string(pieces) + " chỗ; đã chuyển sang Unicode để đọc, tệp gốc giữ nguyên.", {}});
  return out;
}

}  // namespace dondoc::compiler
