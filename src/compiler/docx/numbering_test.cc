#include "compiler/docx/numbering.h"

#include <gtest/gtest.h>

#include "compiler/docx/docx_reader.h"
#include "compiler/docx/numerals.h"
#include "compiler/docx/test_document.h"

namespace dondoc::compiler::docx {
namespace {

/// The labels of paragraphs given as (list, level), as they stand before "x".
std::string labels(const std::string& numbering, const std::vector<std::pair<int, int>>& paragraphs, const std::string& styles = "") {
  TestDocument document;
  document.numbering = numbering;
  document.styles = styles;
  for (const auto& [list, level] : paragraphs) document.body += paragraph("x", in_list(list, level));
  const auto source = read_docx(document.bytes());
  std::string out;
  for (const auto& block : source.blocks) (out += out.empty() ? "" : " ") += block.label.empty() ? "-" : block.label;
  return out;
}

const std::string outline = level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "lowerLetter", "%3)") + level(3, "decimal", "%2.%4");

TEST(Numbering, deeper_levels_begin_anew_after_higher_ones) {
  EXPECT_EQ(labels(abstract_list(0, outline) + list(1, 0), {{1, 0}, {1, 1}, {1, 2}, {1, 2}, {1, 1}, {1, 2}, {1, 0}, {1, 1}}),
            "I. 1. a) b) 2. a) II. 1.");
}

TEST(Numbering, a_skipped_level_counts_as_at_its_start) {
  EXPECT_EQ(labels(abstract_list(0, outline) + list(1, 0), {{1, 3}, {1, 3}, {1, 1}, {1, 3}}), "1.1 1.2 1. 1.1");
}

TEST(Numbering, restart_can_be_switched_off_or_bound_to_a_level) {
  const auto never = level(0, "decimal", "%1") + level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>");
  EXPECT_EQ(labels(abstract_list(0, never) + list(1, 0), {{1, 0}, {1, 1}, {1, 0}, {1, 1}}), "1 1 2 2");
  const auto after_first = level(0, "decimal", "%1") + level(1, "decimal", "%2") + level(2, "lowerLetter", "%3", "<w:lvlRestart w:val=\"1\"/>");
  EXPECT_EQ(labels(abstract_list(0, after_first) + list(1, 0), {{1, 0}, {1, 1}, {1, 2}, {1, 1}, {1, 2}, {1, 0}, {1, 2}}), "1 1 a 2 b 2 a");
}

TEST(Numbering, lists_of_one_definition_count_together_and_overrides_begin_anew_once) {
  const auto starts_at = [](int level, int start) {
    return "<w:lvlOverride w:ilvl=\"" + std::to_string(level) + "\"><w:startOverride w:val=\"" + std::to_string(start) + "\"/></w:lvlOverride>";
  };
  const auto numbering = abstract_list(0, outline) + list(1, 0) + list(2, 0) + list(3, 0, starts_at(1, 8));
  EXPECT_EQ(labels(numbering, {{1, 1}, {2, 1}, {3, 1}, {3, 1}, {1, 1}}), "1. 2. 8. 9. 10.");
}

TEST(Numbering, an_override_may_give_a_level_another_shape) {
  const auto numbering = abstract_list(0, outline) + list(1, 0, "<w:lvlOverride w:ilvl=\"0\">" + level(0, "decimalZero", "Bước %1:") + "</w:lvlOverride>");
  EXPECT_EQ(labels(numbering, {{1, 0}, {1, 1}, {1, 0}}), "Bước 01: 1. Bước 02:");
}

TEST(Numbering, legal_numbers_are_decimal_and_bullets_have_none) {
  const auto levels = level(0, "upperRoman", "%1.") + level(1, "bullet", "-") + level(2, "lowerLetter", "%1.%2%3", "<w:isLgl/>");
  EXPECT_EQ(labels(abstract_list(0, levels) + list(1, 0), {{1, 0}, {1, 0}, {1, 2}}), "I. II. 2.1");
}

TEST(Numbering, a_list_style_lends_its_levels) {
  const auto numbering = abstract_list(0, outline) + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Muc\"/></w:abstractNum>" + list(1, 0) + list(2, 1);
  const std::string styles = "<w:style w:type=\"numbering\" w:styleId=\"Muc\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
  EXPECT_EQ(labels(numbering, {{2, 0}, {2, 1}, {1, 0}}, styles), "I. 1. II.");
}

TEST(Numbering, comes_through_styles_and_can_be_taken_off) {
  TestDocument document;
  document.numbering = abstract_list(0, level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"A\"/>") + level(1, "decimal", "%2.", "<w:pStyle w:val=\"B\"/><w:suff w:val=\"nothing\"/>")) + list(1, 0);
  const std::string numbered = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
  document.styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\">" + numbered + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"B\">" + numbered +
                    "</w:style><w:style w:type=\"paragraph\" w:styleId=\"C\"><w:basedOn w:val=\"A\"/></w:style>";
  document.body = paragraph("một", "<w:pStyle w:val=\"A\"/>") + paragraph("hai", "<w:pStyle w:val=\"B\"/>") +
                  paragraph("ba", "<w:pStyle w:val=\"A\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") + paragraph("bốn", "<w:pStyle w:val=\"C\"/>") +
                  paragraph("năm", in_list(9, 0));
  const auto source = read_docx(document.bytes());
  EXPECT_EQ(source.text, "I. một\n1.hai\nba\nII. bốn\nnăm\n");
}

TEST(Numbering, counts_in_cells_and_empty_paragraphs_as_word_does) {
  TestDocument document;
  document.numbering = abstract_list(0, outline) + list(1, 0);
  document.body = paragraph("a", in_list(1, 1)) + table({cell(paragraph("b", in_list(1, 1))) + cell("<w:p><w:pPr>" + in_list(1, 1) + "</w:pPr></w:p>")}) + paragraph("c", in_list(1, 1));
  EXPECT_EQ(read_docx(document.bytes()).text, "1. a\n2. b\n4. c\n");
}

TEST(Numerals, are_written_as_word_writes_them) {
  const auto list = [](const char* format, std::initializer_list<int> values) {
    std::string out;
    for (const int value : values) (out += out.empty() ? "" : " ") += numeral(format, value).value_or("?");
    return out;
  };
  EXPECT_EQ(list("decimal", {0, 7, 1234}), "0 7 1234");
  EXPECT_EQ(list("decimalZero", {1, 9, 10}), "01 09 10");
  EXPECT_EQ(list("upperRoman", {1, 4, 9, 14, 40, 99, 1990}), "I IV IX XIV XL XCIX MCMXC");
  EXPECT_EQ(list("lowerRoman", {3, 8}), "iii viii");
  EXPECT_EQ(list("upperLetter", {1, 26, 27, 53}), "A Z AA AAA");
  EXPECT_EQ(list("lowerLetter", {4, 5}), "d e");
  EXPECT_EQ(list("vietnameseCounting", {1, 10, 11, 15, 21, 30, 45}), "một mười mười một mười lăm hai mươi mốt ba mươi bốn mươi lăm");
  EXPECT_EQ(list("decimalEnclosedCircle", {1, 20, 21}), "① ⑳ 21");
  EXPECT_EQ(list("ordinal", {1, 2, 3, 11, 112}), "1st 2nd 3rd 11th 112th");
  EXPECT_EQ(list("none", {3}), "");
  EXPECT_EQ(list("chineseCounting", {3}), "?");
}

TEST(Numerals, an_unknown_format_is_decimal_with_a_note) {
  TestDocument document;
  document.numbering = abstract_list(0, level(0, "chineseCounting", "%1.")) + list(1, 0);
  document.body = paragraph("x", in_list(1, 0));
  const auto source = read_docx(document.bytes());
  EXPECT_EQ(source.text, "1. x\n");
  ASSERT_EQ(source.notes.size(), 1u);
  EXPECT_EQ(source.notes[0].code, "docx.number-format");
}

}  // namespace
}  // namespace dondoc::compiler::docx
