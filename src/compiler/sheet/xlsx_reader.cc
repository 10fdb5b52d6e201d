#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "base/error.h"
#include "base/text.h"
#include "base/xml.h"
#include "base/zip.h"
#include "compiler/sheet/cell_format.h"
#include "compiler/sheet/rows.h"

namespace dondoc::compiler {

using base::Error;
using base::ErrorKind;

namespace {

// Some programs write <x:row>: names are compared without their prefix.
std::string_view local(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is(pugi::xml_node node, std::string_view name) { return local(node.name()) == name; }

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const auto each : node.children())
    if (is(each, name)) return each;
  return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const auto each : node.attributes())
    if (local(each.name()) == name) return each.value();
  return {};
}

std::optional<std::uint64_t> whole(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

base::Xml parsed(const base::ZipReader& zip, std::string_view path) {
  auto bytes = zip.read(path);
  if (!bytes) throw Error(ErrorKind::invalid, "sheet.damaged");
  return base::Xml(std::move(*bytes));
}

// A relationship's target: relative to the folder of the part, or from the top.
std::string resolved(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  return std::string(folder) + std::string(target);
}

/// "_x000D_" is how Excel keeps a carriage return: such marks become a space.
std::string without_escapes(std::string text) {
  for (std::size_t at = 0; (at = text.find("_x00", at)) != std::string::npos;) {
    if (at + 7 <= text.size() && text[at + 6] == '_' && std::isxdigit(static_cast<unsigned char>(text[at + 4])) && std::isxdigit(static_cast<unsigned char>(text[at + 5])) &&
        text[at + 4] < '2') {
      text.replace(at, 7, " ");
    } else {
      at += 4;
    }
  }
  return text;
}

// Text of <si> or <is>: <t>, or the <t> of each run; not the phonetic guide.
std::string string_of(pugi::xml_node item) {
  std::string text;
  for (const auto part : item.children()) {
    if (is(part, "t")) text += part.text().get();
    else if (is(part, "r")) text += child(part, "t").text().get();
  }
  return without_escapes(std::move(text));
}

struct Place {
  std::size_t row = 0, column = 0;  // row from 1, column from 0
};

// "C5"; nothing where it is no cell of Excel's grid.
std::optional<Place> place_of(std::string_view reference) {
  std::size_t column = 0, at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 4; ++at) column = column * 26 + static_cast<std::size_t>(reference[at] - 'A' + 1);
  const auto row = whole(reference.substr(at));
  if (column == 0 || column > 16'384 || !row || *row == 0 || *row > 1'048'576) return std::nullopt;
  return Place{static_cast<std::size_t>(*row), column - 1};
}

class Workbook {
 public:
  Workbook(std::string_view bytes, const SheetLimits& limits) : zip_(bytes), limits_(limits) {}

  Sheet read(std::string_view name) {
    const auto path = workbook_path();
    const auto slash = path.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    const auto file = path.substr(folder.size());
    const base::Xml book = parsed(zip_, path), relationships = parsed(zip_, folder + "_rels/" + file + ".rels");
    counts_from_1904_ = attribute(child(book.root(), "workbookPr"), "date1904") == "1" || attribute(child(book.root(), "workbookPr"), "date1904") == "true";

    const auto chosen = choose(child(book.root(), "sheets"), name);
    const auto id = attribute(chosen, "id");
    std::string sheet_path, strings_path, formats_path;
    for (const auto each : relationships.root().children()) {
      const auto kind = attribute(each, "Type");
      const auto target = resolved(folder, attribute(each, "Target"));
      if (attribute(each, "Id") == id) sheet_path = target;
      if (kind.ends_with("/sharedStrings")) strings_path = target;
      if (kind.ends_with("/styles")) formats_path = target;
    }
    if (!strings_path.empty()) read_strings(strings_path);
    if (!formats_path.empty()) read_formats(formats_path);
    if (sheet_path.empty()) throw Error(ErrorKind::invalid, "sheet.damaged");
    Sheet sheet;
    sheet.name = attribute(chosen, "name");
    read_rows(parsed(zip_, sheet_path), sheet);
    return sheet;
  }

 private:
  std::string workbook_path() const {
    if (const auto bytes = zip_.read("_rels/.rels")) {
      const base::Xml relationships(*bytes);
      for (const auto each : relationships.root().children())
        if (attribute(each, "Type").ends_with("/officeDocument")) return resolved("", attribute(each, "Target"));
    }
    return "xl/workbook.xml";
  }

  static pugi::xml_node choose(pugi::xml_node sheets, std::string_view name) {
    for (const auto each : sheets.children()) {
      if (!is(each, "sheet")) continue;
      if (name.empty() ? attribute(each, "state").empty() || attribute(each, "state") == "visible" : base::nfc(attribute(each, "name")) == name) return each;
    }
    if (!name.empty()) throw Error(ErrorKind::invalid, "sheet.no_such_sheet", {}, {{"name", std::string(name)}});
    throw Error(ErrorKind::invalid, "sheet.damaged");
  }

  void read_strings(const std::string& path) {
    const auto xml = parsed(zip_, path);
    for (const auto item : xml.root().children())
      if (is(item, "si")) strings_.push_back(string_of(item));
  }

  void read_formats(const std::string& path) {
    const auto xml = parsed(zip_, path);
    std::vector<std::pair<std::uint64_t, CellFormat>> own;
    for (const auto each : child(xml.root(), "numFmts").children())
      if (const auto number = whole(attribute(each, "numFmtId"))) own.emplace_back(*number, custom_format(attribute(each, "formatCode")));
    for (const auto each : child(xml.root(), "cellXfs").children()) {
      const auto number = whole(attribute(each, "numFmtId")).value_or(0);
      const auto found = std::find_if(own.begin(), own.end(), [number](const auto& format) { return format.first == number; });
      formats_.push_back(found != own.end() ? found->second : built_in_format(static_cast<unsigned>(number)));
    }
  }

  std::string text_of(pugi::xml_node cell) const {
    const auto kind = attribute(cell, "t");
    if (kind == "inlineStr") return string_of(child(cell, "is"));
    const std::string_view value = child(cell, "v").text().get();
    if (kind == "s") {
      const auto index = whole(value);
      if (!index || *index >= strings_.size()) throw Error(ErrorKind::invalid, "sheet.damaged");
      return strings_[static_cast<std::size_t>(*index)];
    }
    if (kind == "b") return value == "1" ? "TRUE" : "FALSE";
    if (!kind.empty() && kind != "n") return without_escapes(std::string(value));  // str, e, d
    const auto style = whole(attribute(cell, "s")).value_or(0);
    return number_text(value, style < formats_.size() ? formats_[static_cast<std::size_t>(style)] : CellFormat(), counts_from_1904_);
  }

  void read_rows(const base::Xml& xml, Sheet& sheet) {
    RowGathering rows(sheet, limits_);
    const auto merged = merged_downwards(child(xml.root(), "mergeCells"));
    std::size_t row = 0;
    for (const auto each : child(xml.root(), "sheetData").children()) {
      if (!is(each, "row")) continue;
      const auto number = whole(attribute(each, "r"));
      if (number && (*number <= row || *number > 1'048'576)) throw Error(ErrorKind::invalid, "sheet.damaged");
      row = number ? static_cast<std::size_t>(*number) : row + 1;
      read_row(each, row, merged, rows);
      rows.end_row(row);
    }
  }

  struct Merged {
    std::size_t first = 0, last = 0, column = 0;
    std::string text = {};
  };

  // A cell merged over several rows counts for each of them: its text is filled
  // down, so that a row can be read alone.
  std::vector<Merged> merged_downwards(pugi::xml_node cells) const {
    std::vector<Merged> merged;
    for (const auto each : cells.children()) {
      const auto range = attribute(each, "ref");
      const auto colon = range.find(':');
      if (colon == std::string_view::npos) continue;
      const auto from = place_of(range.substr(0, colon)), to = place_of(range.substr(colon + 1));
      if (!from || !to || to->row <= from->row || from->column >= limits_.columns) continue;
      merged.push_back({from->row, to->row, from->column});
    }
    std::sort(merged.begin(), merged.end(), [](const Merged& a, const Merged& b) { return a.first < b.first; });
    return merged;
  }

  void read_row(pugi::xml_node node, std::size_t row, const std::vector<Merged>& merged, RowGathering& rows) {
    std::erase_if(open_, [row](const Merged& each) { return each.last < row; });
    for (; next_merged_ < merged.size() && merged[next_merged_].first <= row; ++next_merged_) {
      if (merged[next_merged_].last < row) continue;
      // Merged cells do not overlap, so there is at most one in a column.
      if (open_.size() == limits_.columns) throw Error(ErrorKind::invalid, "sheet.damaged");
      open_.push_back(merged[next_merged_]);
    }
    std::size_t column = 0;
    for (const auto cell : node.children()) {
      if (!is(cell, "c")) continue;
      const auto reference = attribute(cell, "r");
      if (!reference.empty()) {
        const auto place = place_of(reference);
        if (!place || place->row != row) throw Error(ErrorKind::invalid, "sheet.damaged");
        column = place->column;
      }
      const auto text = text_of(cell);
      for (auto& each : open_)
        if (each.first == row && each.column == column) each.text = text;
      rows.add(column++, text);
    }
    for (const auto& each : open_)
      if (each.first < row) rows.add(each.column, each.text);
  }

  base::ZipReader zip_;
  const SheetLimits& limits_;
  bool counts_from_1904_ = false;
  std::vector<std::string> strings_;
  std::vector<CellFormat> formats_;
  std::size_t next_merged_ = 0;
  std::vector<Merged> open_;  // merged cells that reach the row being read
};

}  // namespace

Sheet read_xlsx(std::string_view bytes, std::string_view name, const SheetLimits& limits) { return Workbook(bytes, limits).read(name); }

}  // namespace dondoc::compiler
