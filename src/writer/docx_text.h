// Paragraphs and tables as WordprocessingML, appended to a string. Children of
// an element stand in the order that the schema (ECMA-376 part 1, annex A) asks
// for; official_docx_test.cc holds every document against that order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "writer/official_document.h"
#include "writer/presentation.h"

namespace dondoc::writer {

/// What a paragraph adds to its style.
struct ParagraphLook {
  bool keep_next = false;
  bool bold = false;                      // its runs
  Twips indent = 0;                       // on both sides
  std::optional<Align> align = {};
};

/// A run; '\n' is a line break, '\t' a tab, and a note_mark the footnote's reference.
void append_run(std::string& out, std::string_view text, bool bold = false);

void append_paragraph(std::string& out, std::string_view style, std::string_view text, ParagraphLook look = {});

/// One paragraph per line of `text`.
void append_lines(std::string& out, std::string_view style, std::string_view text);

/// A rule of `points`, centred in a column of `column` twips: an empty low
/// paragraph with a lower border, indented on both sides.
void append_rule(std::string& out, double points, Twips column);

/// Gives each bookmark of a document its number, and each report's mention its
/// name.
class Bookmarks {
 public:
  /// Starts a bookmark for every report, to be ended by `close`.
  void open(std::string& out, const std::vector<base::Id>& reports);
  void close(std::string& out);

 private:
  int next_ = 0, open_from_ = 0;
};

/// The name of the `mention`th bookmark of a document, from 0, which is about
/// that report: "r_" + 32 digits + "_" + mention, at most 40 characters as Word
/// asks.
std::string bookmark_name(const base::Id& report, int mention);

/// A table with borders as wide as `width`.
void append_table(std::string& out, const Table& table, Twips width);

/// Two columns without borders, as head and foot are laid out. Each cell is
/// finished paragraphs; the rows do not break across pages.
void append_columns(std::string& out, Twips left, Twips right, const std::vector<std::pair<std::string, std::string>>& rows);

}  // namespace dondoc::writer
