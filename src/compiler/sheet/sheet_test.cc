#include "compiler/sheet/sheet.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/error.h"
#include "base/test_source_folder.h"
#include "base/zip.h"
#include "compiler/sheet/cell_format.h"

namespace dondoc::compiler {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const Sheet& sheet) {
  Rows rows;
  for (const auto& row : sheet.rows) rows.push_back(row.cells);
  return rows;
}

template <class Act>
std::string code_of(Act act) {
  try {
    act();
    return "";
  } catch (const base::Error& error) {
    return error.code();
  }
}

std::string file(const std::string& name) {
  std::ifstream in(base::source_folder() / "examples" / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Book {
  std::string rows;  // inside <sheetData>
  std::string after = "", strings = "", styles = "", book = "";

  std::string bytes() const {
    const std::string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    base::ZipWriter zip;
    zip.add("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    zip.add("xl/workbook.xml", "<workbook " + main + " xmlns:r=\"" + office + "\">" + book +
                                   "<sheets><sheet name=\"Ẩn\" sheetId=\"1\" state=\"hidden\" r:id=\"r9\"/><sheet name=\"Đơn vị\" sheetId=\"2\" r:id=\"r1\"/></sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r9\" Type=\"" + office +
                                              "/worksheet\" Target=\"/xl/worksheets/hidden.xml\"/><Relationship Id=\"r2\" Type=\"" + office +
                                              "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/></Relationships>");
    zip.add("xl/sharedStrings.xml", "<sst " + main + ">" + strings + "</sst>");
    zip.add("xl/styles.xml", "<styleSheet " + main + ">" + styles + "</styleSheet>");
    zip.add("xl/worksheets/sheet1.xml", "<worksheet " + main + "><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
    zip.add("xl/worksheets/hidden.xml", "<worksheet " + main + "><sheetData><row><c t=\"str\"><v>kín</v></c></row></sheetData></worksheet>");
    return zip.finish();
  }
};

TEST(Sheet, TheExamplesHoldTheSameRows) {
  const auto csv = read_sheet(file("units.csv")), xlsx = read_sheet(file("units.xlsx"));
  ASSERT_GE(csv.rows.size(), 30u);
  EXPECT_EQ(rows_of(csv), rows_of(xlsx));
  EXPECT_EQ(csv.rows[0].cell(0), "Tên đơn vị");
  EXPECT_EQ(xlsx.name, "Đơn vị");
  EXPECT_EQ(xlsx.rows[3].number, 4u);
}

TEST(Csv, SeparatorsQuotesAndLines) {
  EXPECT_EQ(rows_of(read_csv("a,b\r\nc,d\r\n")), (Rows{{"a", "b"}, {"c", "d"}}));
  EXPECT_EQ(rows_of(read_csv("a;\"b;c\"\nd;e, f")), (Rows{{"a", "b;c"}, {"d", "e, f"}}));
  EXPECT_EQ(rows_of(read_csv("a\tb\rc\td")), (Rows{{"a", "b"}, {"c", "d"}}));
  EXPECT_EQ(rows_of(read_csv("\"nói \"\"có\"\"\n hai dòng\",x")), (Rows{{"nói \"có\"\n hai dòng", "x"}}));
  EXPECT_EQ(rows_of(read_csv("\xEF\xBB\xBF" "Tên,Mã\n , \nSở Y tế,")), (Rows{{"Tên", "Mã"}, {"Sở Y tế"}}));
  EXPECT_EQ(rows_of(read_csv("sep=;\r\na,b;c\r\n")), (Rows{{"a,b", "c"}}));
  EXPECT_EQ(rows_of(read_csv("5\" ống,x")), (Rows{{"5\" ống", "x"}}));
  EXPECT_TRUE(read_csv("").rows.empty());
}

TEST(Csv, NumbersRowsAsTheyStand) {
  const auto sheet = read_csv("a\n\n\nb\n");
  ASSERT_EQ(sheet.rows.size(), 2u);
  EXPECT_EQ(sheet.rows[1].number, 4u);
}

TEST(Csv, Encodings) {
  EXPECT_EQ(rows_of(read_csv(std::string("\xFF\xFE" "\x10\x01" "\t\0" "b\0", 8))), (Rows{{"Đ", "b"}}));
  EXPECT_EQ(rows_of(read_csv(std::string("\xFE\xFF" "\x01\x10", 4))), (Rows{{"Đ"}}));
  EXPECT_EQ(rows_of(read_csv("To\xCC\x82\xCC\x89")), (Rows{{"Tổ"}}));  // decomposed
  EXPECT_EQ(code_of([] { read_csv("S\xF4 Y"); }), "sheet.encoding");
  EXPECT_EQ(code_of([] { read_csv(std::string("\x89PNG\0\0", 6)); }), "sheet.unknown");
}

TEST(Csv, AnUnclosedQuoteNamesItsRow) {
  try {
    read_csv("a\nb,\"c\nd\n");
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), "sheet.unclosed_quote");
    EXPECT_EQ(error.params(), (base::Params{{"row", "2"}}));
  }
}

TEST(Xlsx, TextsOfEveryKind) {
  Book book;
  book.strings = "<si><t xml:space=\"preserve\"> Sở Y tế </t></si><si><r><t>Sở </t></r><r><t>Tài chính</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_\nb</t></si>";
  book.rows =
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row>"
      "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>UBND</t></is></c><c t=\"str\"><f>A1</f><v>tính</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c><v>12</v></c></row>"
      "<row r=\"7\"><c r=\"B7\"/></row><row><c t=\"s\"><v>2</v></c></row>";
  const auto sheet = read_sheet(book.bytes());
  EXPECT_EQ(rows_of(sheet), (Rows{{"Sở Y tế", "", "Sở Tài chính"}, {"UBND", "tính", "TRUE", "#N/A", "12"}, {"a \nb"}}));
  EXPECT_EQ(sheet.rows[1].number, 5u);
  EXPECT_EQ(sheet.rows[2].number, 8u);
  EXPECT_EQ(sheet.name, "Đơn vị");
  EXPECT_EQ(read_sheet(book.bytes(), "Ẩn").rows[0].cells[0], "kín");
  EXPECT_EQ(code_of([&] { read_sheet(book.bytes(), "Khác"); }), "sheet.no_such_sheet");
}

TEST(Xlsx, NumbersByTheirFormat) {
  Book book;
  book.styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0000\"/></numFmts>"
                "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs>";
  book.rows = "<row><c><v>96.400000000000006</v></c><c s=\"1\"><v>46371</v></c><c s=\"2\"><v>46371.354166666664</v></c><c s=\"3\"><v>7</v></c><c s=\"9\"><v>1E5</v></c></row>";
  EXPECT_EQ(rows_of(read_xlsx(book.bytes())), (Rows{{"96.4", "2026-12-15", "2026-12-15 08:30", "0007", "100000"}}));
  book.book = "<workbookPr date1904=\"1\"/>";
  EXPECT_EQ(read_xlsx(book.bytes()).rows[0].cells[1], "2030-12-16");
}

TEST(Xlsx, MergedCellsAreFilledDown) {
  Book book;
  book.rows = "<row r=\"1\"><c t=\"str\"><v>Nhóm</v></c><c t=\"str\"><v>a</v></c></row><row r=\"2\"><c r=\"B2\" t=\"str\"><v>b</v></c></row><row r=\"3\"><c r=\"B3\" t=\"str\"><v>c</v></c></row>";
  book.after = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B3:D3\"/></mergeCells>";
  EXPECT_EQ(rows_of(read_xlsx(book.bytes())), (Rows{{"Nhóm", "a"}, {"Nhóm", "b"}, {"", "c"}}));
}

TEST(Xlsx, HostileFilesAreRefusedInWords) {
  const auto with_rows = [](std::string rows) { return Book{.rows = std::move(rows)}.bytes(); };
  EXPECT_EQ(code_of([&] { read_xlsx(with_rows("<row><c t=\"s\"><v>99</v></c></row>")); }), "sheet.damaged");
  EXPECT_EQ(code_of([&] { read_xlsx(with_rows("<row r=\"99999999999\"/>")); }), "sheet.damaged");
  EXPECT_EQ(code_of([&] { read_xlsx(with_rows("<row r=\"3\"/><row r=\"2\"/>")); }), "sheet.damaged");
  EXPECT_EQ(code_of([&] { read_xlsx(with_rows("<row r=\"1\"><c r=\"A7\"/></row>")); }), "sheet.damaged");
  EXPECT_EQ(code_of([&] { read_xlsx(with_rows("<row r=\"1\"><c r=\"XFE1\"/></row>")); }), "sheet.damaged");
  EXPECT_EQ(code_of([&] { read_xlsx(with_rows("<row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>")); }), "sheet.too_many_columns");
  EXPECT_EQ(code_of([&] { read_xlsx(with_rows("<row r=\"1\"><c r=\"XFD1\"/></row>")); }), "");
  EXPECT_EQ(code_of([&] { read_xlsx(with_rows("<row>")); }), "xml.malformed");

  std::string many;
  for (int i = 0; i < 20; ++i) many += "<row><c t=\"s\"><v>0</v></c></row>";
  const auto big = Book{.rows = many, .strings = "<si><t>" + std::string(1000, 'x') + "</t></si>"}.bytes();
  EXPECT_EQ(code_of([&] { read_xlsx(big, {}, {.rows = 10}); }), "sheet.too_many_rows");
  EXPECT_EQ(code_of([&] { read_xlsx(big, {}, {.text_bytes = 5000}); }), "sheet.too_large");  // one string, used again and again

  std::string overlapping = "<mergeCells>";
  for (int i = 0; i < 300; ++i) overlapping += "<mergeCell ref=\"A1:A1048576\"/>";
  EXPECT_EQ(code_of([&] { read_xlsx(Book{.rows = many, .after = overlapping + "</mergeCells>"}.bytes()); }), "sheet.damaged");
}

TEST(Sheet, WhatIsNoSpreadsheet) {
  EXPECT_EQ(code_of([] { read_sheet(""); }), "sheet.empty");
  EXPECT_EQ(code_of([] { read_sheet("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); }), "sheet.old_format");
  EXPECT_EQ(code_of([] { read_sheet("PK\x03\x04 cut off"); }), "zip.damaged");
  EXPECT_EQ(code_of([] { read_sheet("a,b", {}, {.bytes = 2}); }), "sheet.too_large");
  base::ZipWriter document;
  document.add("word/document.xml", "<w:document/>");
  const auto docx = document.finish();
  EXPECT_EQ(code_of([&] { read_sheet(docx); }), "sheet.damaged");
}

TEST(Sheet, CellsHaveTheNamesOfExcel) {
  EXPECT_EQ(cell_place(0, 1), "A1");
  EXPECT_EQ(cell_place(25, 3), "Z3");
  EXPECT_EQ(cell_place(26, 10), "AA10");
  EXPECT_EQ(cell_place(701, 1), "ZZ1");
  EXPECT_EQ(cell_place(702, 1), "AAA1");
}

TEST(CellFormat, DaysAreKnownByTheirLetters) {
  for (const char* code : {"dd/mm/yyyy", "[$-42A]d mmmm yyyy", "yyyy\\-mm\\-dd;@", "hh:mm", "[h]:mm"}) EXPECT_EQ(custom_format(code).kind, CellKind::day) << code;
  for (const char* code : {"#,##0 \"đồng\"", "0.00%", "General", "[Red]0", "#,##0\\d", "@", "", "0_d", "0;\"s\"dd"}) EXPECT_EQ(custom_format(code).kind, CellKind::number) << code;
  EXPECT_EQ(custom_format("00000").digits, 5u);
  EXPECT_EQ(number_text("0.5", {CellKind::day, 0}, false), "12:00");
  EXPECT_EQ(number_text("không", {CellKind::day, 0}, false), "không");
  EXPECT_EQ(number_text("-3", {CellKind::day, 0}, false), "-3");
  EXPECT_EQ(number_text("3000000", {CellKind::day, 0}, false), "3000000");
}

}  // namespace
}  // namespace dondoc::compiler
