// styles.xml: what a paragraph or a run inherits from its style, the style's
// ancestors and the document's defaults.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "compiler/block.h"
#include "compiler/docx/node.h"

namespace dondoc::compiler::docx {

/// What is said of characters; nothing where nothing is said.
struct RunLook {
  std::optional<bool> bold, italic, caps, hidden;
  std::string font;

  /// What <w:rPr> says itself, without its character style.
  static RunLook of(Node properties);
  /// Fills in what this one leaves open.
  void inherit(const RunLook& from);
};

struct ParagraphLook {
  std::optional<int> list, level;  // numId, ilvl
  std::optional<int> outline;      // 0 to 8 for headings, 9 for body text
  std::optional<Block::Align> align;

  static ParagraphLook of(Node properties);
  void inherit(const ParagraphLook& from);
};

struct Style {
  std::string id, name;
  ParagraphLook paragraph;
  RunLook run;
};

class Styles {
 public:
  /// Null where the document has no styles.
  explicit Styles(const base::Xml* xml);

  /// The style with all that it inherits from other styles; the default
  /// paragraph style where `id` is empty or unknown.
  const Style& paragraph(std::string_view id) const;
  /// Null where there is no such style.
  const Style* character(std::string_view id) const;
  const ParagraphLook& default_paragraph() const { return default_paragraph_; }
  const RunLook& default_run() const { return default_run_; }

  /// What a run looks like. OOXML's switches are turned by each kind of style
  /// in turn (bold in a bold heading is upright); what the run says itself counts.
  RunLook run(const Style& paragraph, Node properties) const;

 private:
  struct Entry { Style style; std::string parent; bool resolved = false; };
  Style& resolve(Entry& entry, int depth);

  std::map<std::string, Entry, std::less<>> entries_;
  std::string default_id_;
  ParagraphLook default_paragraph_;
  RunLook default_run_;
  Style none_;
};

}  // namespace dondoc::compiler::docx
