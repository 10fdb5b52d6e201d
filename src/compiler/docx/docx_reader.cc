#include "compiler/docx/docx_reader.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "compiler/docx/findings.h"
#include "compiler/docx/inline_reader.h"
#include "compiler/docx/numbering.h"
#include "compiler/docx/package.h"
#include "compiler/docx/styles.h"
#include "compiler/docx/table_grid.h"
#include "compiler/source_builder.h"

namespace dondoc::compiler {

namespace docx {
namespace {

class Reader {
 public:
  Reader(Package& package, SourceText& out)
      : package_(package), out_(out), builder_(out), styles_(package.related("styles")),
        numbering_(package.related("numbering"), styles_), body_inline_(styles_, findings_, notes_) {}

  void read() {
    const Node body = child(package_.part(package_.document())->root(), "body");
    margins(body, "headerReference", BlockKind::header);
    story(body, body_inline_, BlockKind::paragraph);
    footnotes();
    margins(body, "footerReference", BlockKind::footer);
    findings_.write(out_.notes, base::count_code_points(out_.text));
    out_.pages = number(child_text("docProps/app.xml", "Pages"));
  }

 private:
  /// Blocks of one story. `kind`: what its paragraphs are, where they are
  /// nothing more particular.
  void story(Node parent, InlineReader& inlines, BlockKind kind) {
    const auto outer = std::exchange(kind_, kind);
    const auto outer_open = std::exchange(open_, {});
    blocks(parent, inlines);
    close();
    open_ = outer_open;
    kind_ = outer;
  }

  void blocks(Node parent, InlineReader& inlines) {
    for (const Node node : parent.children()) {
      if (node.type() != pugi::node_element) continue;
      const auto name = local(node);
      if (name == "p") paragraph(node, inlines);
      else if (name == "tbl") table(node, inlines);
      else if (name == "altChunk") findings_.add(Finding::embedded);
      else if (name == "del" || name == "moveFrom") findings_.add(Finding::deletions);
      else if (name == "AlternateContent") blocks(node.first_child(), inlines);
      else if (is_placeholder(node)) out_.hidden.push_back(base::nfc(words_below(node)));
      else if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins" || name == "moveTo") blocks(node, inlines);
      else if (holds_words(node)) {
        findings_.add_unknown(node.name());
        if (node.find_node([](Node below) { return local(below) == "p" || local(below) == "tbl"; })) blocks(node, inlines);
        else paragraph(node, inlines);
      }
    }
  }

  static bool holds_words(Node node) {
    return !!node.find_node([](Node below) { return local(below) == "t" && below.first_child(); });
  }

  void paragraph(Node node, InlineReader& inlines) {
    const Node properties = child(node, "pPr");
    const Style& style = styles_.paragraph(value(properties, "pStyle").value_or(""));
    open_.node = node;
    open_.style = &style;
    inlines.read(node, style, open_.content);
    const Node mark = child(properties, "rPr");
    if (child(mark, "del") || child(mark, "moveFrom")) return;  // the mark is deleted: the next paragraph goes on with this
    close();
  }

  /// Makes a block of the paragraph that is open, and of the boxes in it.
  void close() {
    if (!open_.node) return;
    const auto open = std::exchange(open_, {});
    const Node properties = child(open.node, "pPr");
    ParagraphLookOf look(properties, *open.style);
    const auto label = label_of(look, *open.style);
    emit(open.content, look, label, *open.style);
    if (!base::trim(open.content.hidden).empty()) out_.hidden.push_back(base::nfc(open.content.hidden));
    for (const Node box : open.content.boxes) {
      InlineReader inlines(styles_, findings_, notes_);
      story(box, inlines, kind_);
    }
  }

  struct ParagraphLookOf : docx::ParagraphLook {
    ParagraphLookOf(Node properties, const Style& style) : docx::ParagraphLook(of(properties)) {
      own_list = list.has_value();
      own_level = level.has_value();
      inherit(style.paragraph);
    }
    bool own_list, own_level;
  };

  std::optional<ListLabel> label_of(ParagraphLookOf& look, const Style& style) {
    if (!look.list || *look.list == 0) return std::nullopt;
    if (!look.own_level)
      if (const auto bound = numbering_.level_of_style(*look.list, style.id)) look.level = bound;
    const int level = look.level.value_or(0);
    auto label = numbering_.next(*look.list, level);
    if (label && !label->unknown.empty()) findings_.add(Finding::number_format);
    look.level = level;
    return label;
  }

  void emit(const OpenParagraph& content, const ParagraphLookOf& look, const std::optional<ListLabel>& label, const Style& style) {
    compiler::ParagraphLook shown;
    std::string text = content.text.str();
    if (text.empty() || (in_margin() && !margins_seen_.insert(text).second)) { findings_.settle(here()); return; }
    shown.kind = kind_;
    const int outline = look.outline.value_or(9);
    if (content.text.page_number() || content.contents || base::starts_with_folded(style.name, "toc ") || is_rule(text))
      shown.kind = BlockKind::furniture;
    else if (kind_ == BlockKind::paragraph && outline >= 0 && outline < 9) {
      shown.kind = BlockKind::heading;
      shown.level = outline + 1;
    }
    shown.align = look.align.value_or(styles_.default_paragraph().align.value_or(Block::Align::left));
    shown.bold = content.text.bold();
    shown.italic = content.text.italic();
    shown.bold_bytes = content.text.bold_bytes();
    if (!pending_mark_.empty()) text = std::exchange(pending_mark_, {}) + " " + text;
    if (label && !label->text.empty() && shown.kind != BlockKind::furniture) {
      shown.label = base::nfc(base::fold_spaces(label->text));
      if (label->bullet) {
        if (shown.kind == BlockKind::paragraph) shown.kind = BlockKind::item;
      } else {
        const auto before = shown.label.size() + (label->glued ? 0 : 1);
        text = shown.label + (label->glued ? "" : " ") + text;
        if (shown.bold_bytes > 0) shown.bold_bytes += before;
      }
      if (shown.kind != BlockKind::heading) shown.level = look.level.value_or(0) + 1;
    }
    const auto index = builder_.add_paragraph(text, shown);
    findings_.settle(index < out_.blocks.size() ? out_.blocks[index].at : here());
  }

  bool in_margin() const { return kind_ == BlockKind::header || kind_ == BlockKind::footer; }

  Range here() const {
    const auto end = static_cast<std::uint32_t>(out_.text.size());
    return {end, end};
  }

  /// "-----", "*", "_____": a line drawn with characters.
  static bool is_rule(std::string_view text) {
    return text.find_first_not_of("-_*=~. ") == text.npos && text != "-" && text.find('.') == text.npos;
  }

  void table(Node node, InlineReader& inlines) {
    close();
    int deleted = 0;
    const auto rows = grid_of(node, deleted);
    for (int i = 0; i < deleted; ++i) findings_.add(Finding::deletions);
    // A table of one cell is a frame about what it holds, and one within a cell
    // is laid into it: neither puts anything side by side that is told apart.
    const bool frame = rows.size() == 1 && rows[0].size() == 1;
    if (in_table_ || in_margin() || frame) {
      for (const auto& row : rows) for (const auto& cell : row) if (!cell.covered) story(cell.node, inlines, kind_);
      return;
    }
    in_table_ = true;
    builder_.begin_table();
    for (const auto& row : rows) {
      builder_.begin_row();
      for (const auto& cell : row) {
        if (cell.covered) {
          if (holds_words(cell.node)) findings_.add(Finding::merged_text);
          continue;
        }
        builder_.begin_cell(cell.column, cell.column_span, cell.row_span);
        story(cell.node, inlines, kind_);
        builder_.end_cell();
      }
    }
    builder_.end_table();
    in_table_ = false;
  }

  /// Footnotes and endnotes, in the order in which the text refers to them.
  void footnotes() {
    for (std::size_t i = 0; i < notes_.size(); ++i) {
      const NoteReference note = notes_[i];
      const auto* xml = package_.related(note.endnote ? "endnotes" : "footnotes");
      const Node node = xml ? xml->root().find_child([&](Node each) { return attribute(each, "id") == note.id; }) : Node();
      if (!node) { findings_.add(Finding::missing_note); continue; }
      pending_mark_ = "[" + note.mark + "]";
      InlineReader inlines(styles_, findings_, notes_);
      story(node, inlines, BlockKind::footnote);
      pending_mark_.clear();
    }
  }

  /// Page headers or footers of all sections; the same words are read once.
  void margins(Node body, std::string_view reference, BlockKind kind) {
    std::vector<Node> sections;
    for (const Node node : body.children()) {
      if (local(node) == "sectPr") sections.push_back(node);
      else if (local(node) == "p")
        if (const Node section = child(child(node, "pPr"), "sectPr")) sections.push_back(section);
    }
    std::set<std::string> seen;
    for (const Node section : sections)
      for (const Node node : section.children()) {
        const auto id = local(node) == reference ? attribute(node, "id") : std::nullopt;
        if (!id || !seen.insert(std::string(*id)).second) continue;
        if (const auto* xml = package_.target(*id)) {
          InlineReader inlines(styles_, findings_, notes_);
          story(xml->root(), inlines, kind);
        }
      }
  }

  std::optional<std::string_view> child_text(const std::string& part, std::string_view name) {
    const auto* xml = package_.part(part);
    const Node node = xml ? child(xml->root(), name) : Node();
    return node ? std::optional<std::string_view>(node.text().get()) : std::nullopt;
  }

  Package& package_;
  SourceText& out_;
  SourceBuilder builder_;
  Styles styles_;
  Numbering numbering_;
  Findings findings_;
  std::vector<NoteReference> notes_;
  InlineReader body_inline_;
  BlockKind kind_ = BlockKind::paragraph;
  struct Open { Node node; const Style* style = nullptr; OpenParagraph content; } open_;
  std::string pending_mark_;  // the mark that the next footnote's first paragraph opens with
  std::set<std::string> margins_seen_;
  bool in_table_ = false;
};

}  // namespace
}  // namespace docx

SourceText read_docx(std::string_view bytes) {
  docx::Package package(bytes);
  SourceText out;
  out.media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  docx::Reader(package, out).read();
  return out;
}

}  // namespace dondoc::compiler
