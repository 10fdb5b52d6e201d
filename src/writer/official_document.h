// An official document as values: what an office writes, without how it looks.
// How it looks is the family's: State documents follow Annex I of
// NĐ 30/2020/NĐ-CP, Party documents HD 05-HD/VPTW of 2026 (presentation.cc).
//
// All text is UTF-8 NFC, typed as it is to be read. The writer adds what the
// presentation adds: capitals, labels of headings, dashes and semicolons of
// lists, "Số", "Kính gửi", "Nơi nhận", the end mark.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/id.h"

namespace dondoc::writer {

enum class Family { state, party };

/// What of the date is left to be written when it is signed: "ngày      tháng 4
/// năm 2027"; up to the month; all of it.
enum class DateBlank { none, day, month, all };

/// A line of the outline: level 1 is I. (I- in Party form), 2 is 1. (1-), 3 is
/// a). The label is made by the writer, unless one is given: "Điều 3.".
struct Heading {
  int level = 1;
  std::string text;
  std::string label = {};
};

/// `reports` are those that the statement rests on: each becomes a Word
/// bookmark about it, named by bookmark_name(). `opening` is a heading that runs
/// into the text: in bold before it.
struct Paragraph {
  std::string text;
  std::vector<base::Id> reports = {};
  std::string opening = {};
};
/// A line that names what follows, as a plan under the decision that issues it: centred, in bold.
struct Title {
  std::string text;
};
/// level 1 is "-", level 2 is "+".
struct Bullet {
  std::string text;
  int level = 1;
  std::vector<base::Id> reports = {};
};

enum class Align { left, center, right, justify };

/// A part of a cell's text; `bookmark` is where it leads in this document, or empty.
struct Link {
  std::string text, bookmark;
};
/// A cell holds `text` ('\n' begins a new paragraph), or else links. It covers
/// that many columns and rows; the cells after it stand where there is room.
struct Cell {
  std::string text;
  std::vector<Link> links = {};
  int column_span = 1, row_span = 1;
};
struct Column {
  std::string title;
  int width = 1;  // a share of the text's width, in proportion to the others'
  Align align = Align::left;
};
/// `spanning` rows show their first cell in bold across all columns; `heading`
/// rows are set as titles and repeated on each page.
struct TableRow {
  std::vector<Cell> cells;
  bool spanning = false, heading = false;
};
/// The row of titles, which is left out where no column has one, is repeated on
/// each page; rows do not break across pages unless they are long.
struct Table {
  std::vector<Column> columns;
  std::vector<TableRow> rows;
};

using Block = std::variant<Heading, Title, Paragraph, Bullet, Table>;

/// The number line. `ordinal` is what the register gave ("6" is printed 06), or
/// the whole number as registered ("06/BC-SNNMT"), or absent: then room is left
/// to write it. `kind_code` is BC, KH, CV …, empty for a công văn in State form.
struct Number {
  std::optional<std::string> ordinal;
  std::string kind_code, issuer_code;
};

struct Signature {
  std::string authority;  // "TM. ỦY BAN NHÂN DÂN", one line each; may be empty
  std::string position;   // "PHÓ CHỦ TỊCH", one line each
  std::string name;       // empty: room is left
};

/// An annex begins a page of its own and counts its pages from 1. Without title
/// and number its body brings its own heading, as a plan that a decision issues.
struct Annex {
  std::string title;
  std::vector<Block> body;
  bool landscape = false;
  std::optional<std::string> number = {};  // "01" of "Phụ lục 01", "" of "Phụ lục"; absent: as they follow each other
};

/// Where a text refers to OfficialDocument::footnotes[index], this stands in it.
std::string note_mark(std::size_t index);

struct OfficialDocument {
  Family family = Family::state;
  std::string superior;            // the line above the issuer; may be empty
  std::string issuer;
  Number number;
  std::string place;
  base::Date dated_on;
  DateBlank blank = DateBlank::none;
  std::string kind;                // "Báo cáo"; empty for a công văn
  std::string title;               // trích yếu; of a công văn without "V/v"
  std::vector<std::string> addressees;   // Kính gửi; may be empty
  std::vector<std::string> legal_bases;
  std::vector<Block> body;
  std::vector<std::string> recipients;   // as "Ủy ban nhân dân tỉnh (b/c)"
  std::string filed_at;            // after "Lưu": "VT, NNMT", "Văn phòng Tỉnh ủy"
  Signature signature;
  /// Of minutes (biên bản), which two sides sign: on the left, with the recipients
  /// below both. Their head has neither place nor date in State form (Mẫu 1.10).
  std::optional<Signature> beside = {};
  std::vector<Annex> annexes;
  std::vector<std::string> footnotes;    // '\n' begins a new paragraph
};

}  // namespace dondoc::writer
