// The document as a file: what it is, its text, and how that text is laid out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/json.h"

namespace dondoc::draft {

/// [start, end) in Unicode code points of Source::text; an array of two in JSON.
using At = std::vector<std::uint32_t>;

enum class BlockKind { paragraph, heading, item, table, footnote, header, footer, furniture };
BOOST_DESCRIBE_ENUM(BlockKind, paragraph, heading, item, table, footnote, header, footer, furniture)

/// A cell of a table as laid out; column counts grid columns, from 0.
struct LayoutCell { int column = 0, column_span = 1, row_span = 1; At at; };
BOOST_DESCRIBE_STRUCT(LayoutCell, (), (column, column_span, row_span, at))
struct LayoutRow { std::vector<LayoutCell> cells; };
BOOST_DESCRIBE_STRUCT(LayoutRow, (), (cells))
/// How the text is laid out, so that a screen can show it as a document.
/// align: left, center, right or justify. Rows only for tables.
struct Layout { BlockKind kind = BlockKind::paragraph; At at; int level = 0; std::string align; bool bold = false, italic = false; std::vector<LayoutRow> rows; };
BOOST_DESCRIBE_STRUCT(Layout, (), (kind, at, level, align, bold, italic, rows))

/// text, layout and doubtful are given with --with-text only. doubtful: words of a
/// scan that were recognised with little confidence; absent: none.
struct Source {
  std::string file, sha256, media_type;
  std::optional<int> pages;
  std::string encoding = "utf-8";
  bool ocr = false;
  std::optional<std::string> text;
  std::optional<std::vector<Layout>> layout;
  std::optional<std::vector<At>> doubtful;
};
BOOST_DESCRIBE_STRUCT(Source, (), (file, sha256, media_type, pages, encoding, ocr, text, layout, doubtful))

}  // namespace dondoc::draft

// Their JSON is long and needed in many files: made once, in draft/json.cc.
namespace dondoc::base {
extern template void write_json(std::string&, const draft::Source&);
extern template void read_value(draft::Source&, const boost::json::value&, const std::string&, std::vector<BadField>&);
}  // namespace dondoc::base
