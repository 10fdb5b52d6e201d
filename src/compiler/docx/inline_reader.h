// What stands within a paragraph: runs and what wraps them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/docx/findings.h"
#include "compiler/docx/node.h"
#include "compiler/docx/paragraph_text.h"
#include "compiler/docx/styles.h"

namespace dondoc::compiler::docx {

/// A footnote or endnote referred to, in the order of reference.
struct NoteReference { bool endnote = false; std::string id, mark; };

/// One paragraph as it is being read: tracked changes may join several <w:p>.
struct OpenParagraph {
  ParagraphText text;
  std::string hidden;        // words that it holds and its text does not
  std::vector<Node> boxes;   // text boxes anchored in it: <w:txbxContent>
  bool contents = false;     // it lies within a table of contents
};

/// Reads runs, fields, links, content controls, tracked changes, notes, symbols
/// and drawings. Fields reach across paragraphs, so one reader reads one story
/// (the body, a footnote, a header) from its start to its end.
class InlineReader {
 public:
  InlineReader(const Styles& styles, Findings& findings, std::vector<NoteReference>& notes)
      : styles_(styles), findings_(findings), notes_(notes) {}

  /// Adds what `parent` holds to `out`; `style` is the paragraph's.
  void read(Node parent, const Style& style, OpenParagraph& out);

 private:
  struct Field { std::string code; bool result = false; };

  void element(Node node, const Style& style, OpenParagraph& out);
  void run(Node node, const Style& style, OpenParagraph& out);
  void run_part(Node node, const Style& style, const RunLook& look, OpenParagraph& out);
  void soft_hyphen(const RunLook& look, OpenParagraph& out);
  void drawing(Node node, OpenParagraph& out);
  void alternatives(Node node, const Style& style, const RunLook& look, OpenParagraph& out);
  void text(std::string_view words, const RunLook& look, OpenParagraph& out);
  void reference(Node node, const RunLook& look, OpenParagraph& out);
  void field_mark(Node node);
  void field_code(Node node);
  bool in_field_code() const;
  bool in_field(std::string_view name) const;

  const Styles& styles_;
  Findings& findings_;
  std::vector<NoteReference>& notes_;
  std::vector<Field> fields_;
};

}  // namespace dondoc::compiler::docx
