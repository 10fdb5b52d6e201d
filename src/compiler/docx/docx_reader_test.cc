#include "compiler/docx/docx_reader.h"

#include <gtest/gtest.h>

#include "base/error.h"
#include "compiler/docx/test_document.h"
#include "compiler/secrecy.h"
#include "compiler/show_blocks.h"

namespace dondoc::compiler::docx {
namespace {

std::string shown(const TestDocument& document) { return show_blocks(read_docx(document.bytes())); }
std::string shown(std::string body) { return shown(TestDocument{.body = std::move(body)}); }

TEST(Docx, folds_spaces_and_keeps_hand_made_breaks) {
  EXPECT_EQ(shown("<w:p>" + run(" Kế  hoạch\xC2\xA0số") + "<w:r><w:tab/><w:t>5</w:t><w:br/><w:t>năm</w:t><w:noBreakHyphen/><w:t>2026</w:t></w:r></w:p>"
                  "<w:p><w:r><w:t>ti</w:t><w:softHyphen/><w:t>ếp&#173; theo</w:t><w:br w:type=\"page\"/></w:r></w:p><w:p/>"),
            "paragraph | Kế hoạch số 5⏎năm-2026\nparagraph | tiếp theo\n");
}

TEST(Docx, text_is_nfc) {
  EXPECT_EQ(shown(paragraph("Ke\xCC\x82\xCC\x81 hoa\xCC\xA3" "ch")), "paragraph | Kế hoạch\n");
}

TEST(Docx, a_paragraph_inherits_from_its_style_and_its_ancestors) {
  TestDocument document;
  document.styles =
      "<w:docDefaults><w:pPrDefault><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:pPrDefault></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Base\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:basedOn w:val=\"H1\"/><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:rPr><w:b/></w:rPr></w:style>";
  document.body = paragraph("Mục đích", "<w:pStyle w:val=\"H1\"/>") + paragraph("thường") +
                  "<w:p><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr>" + run("đậm trong đậm", "<w:rStyle w:val=\"Strong\"/>") + "</w:p>" +
                  "<w:p>" + run("Lưu: ", "<w:b/>") + run("VT", "<w:i/>") + "</w:p>";
  EXPECT_EQ(shown(document),
            "heading 1 center bold | MỤC ĐÍCH\n"
            "paragraph justify | thường\n"
            "heading 1 center | ĐẬM TRONG ĐẬM\n"
            "paragraph justify | Lưu: VT\n");
  const auto source = read_docx(document.bytes());
  EXPECT_EQ(source.slice({source.blocks[3].at.begin, source.blocks[3].bold_until}), "Lưu:");
}

TEST(Docx, bullets_are_labels_whether_typed_or_made) {
  TestDocument document;
  document.numbering = abstract_list(0, level(0, "bullet", "\xEF\x82\xB7") + level(1, "bullet", "-")) + list(1, 0);
  document.body = paragraph("một", in_list(1, 0)) + paragraph("hai", in_list(1, 1)) + paragraph("- ba") + paragraph("+Bốn");
  EXPECT_EQ(shown(document), "item 1 #· | một\nitem 2 #- | hai\nitem - | ba\nitem + | Bốn\n");
}

TEST(Docx, tables_know_their_merged_cells) {
  const std::string down = "<w:vMerge w:val=\"restart\"/>", goes_on = "<w:vMerge/>", wide = "<w:gridSpan w:val=\"2\"/>";
  EXPECT_EQ(shown(table({cell(paragraph("TT")) + cell(paragraph("Nội dung"), wide) + cell(paragraph("Chủ trì")),
                         cell(paragraph("1"), down) + cell(paragraph("a")) + cell(paragraph("b")) + cell(paragraph("Sở A"), down),
                         cell(paragraph(""), goes_on) + cell(paragraph("c")) + cell(paragraph("d")) + cell(paragraph("che"), goes_on)})),
            "table\n"
            "  row\n    cell 0\n      paragraph | TT\n    cell 1+2\n      paragraph | Nội dung\n    cell 3\n      paragraph | Chủ trì\n"
            "  row\n    cell 0×2\n      paragraph | 1\n    cell 1\n      paragraph | a\n    cell 2\n      paragraph | b\n    cell 3×2\n      paragraph | Sở A\n"
            "  row\n    cell 1\n      paragraph | c\n    cell 2\n      paragraph | d\n"
            "note docx.merged-text\n");
}

TEST(Docx, frames_and_tables_in_cells_are_laid_into_what_is_about_them) {
  const auto inner = table({cell(paragraph("x")) + cell(paragraph("y"))});
  EXPECT_EQ(shown(table({cell(paragraph("KHẨN"))}) + table({cell(paragraph("a") + inner) + cell(paragraph("b"))})),
            "paragraph | KHẨN\n"
            "table\n  row\n    cell 0\n      paragraph | a\n      paragraph | x\n      paragraph | y\n    cell 1\n      paragraph | b\n");
}

TEST(Docx, tracked_changes_and_hidden_text_are_settled_with_a_note) {
  const std::string deleted_mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";
  EXPECT_EQ(shown("<w:p>" + run("Giao ") + "<w:del><w:r><w:delText>Sở B</w:delText></w:r></w:del><w:ins>" + run("Sở A") + "</w:ins></w:p>"
                  "<w:p>" + deleted_mark + run("nối ") + "</w:p><w:p>" + run("liền") + run("ẩn", "<w:vanish/>") + "</w:p>"),
            "paragraph | Giao Sở A\nparagraph | nối liền\n"
            "note docx.insertions\nnote docx.deletions\nnote docx.hidden-text\n");
}

TEST(Docx, a_note_says_how_often_and_where_first) {
  const auto source = read_docx(TestDocument{.body = paragraph("đầu") + "<w:p>" + run("Sở A") + run("x", "<w:vanish/>") + run("y", "<w:vanish/>") + "</w:p>"}.bytes());
  ASSERT_EQ(source.notes.size(), 1u);
  EXPECT_EQ(source.slice(source.notes[0].at), "Sở A");
  EXPECT_NE(source.notes[0].message.find("2 đoạn"), std::string::npos);
}

TEST(Docx, fields_give_their_result_across_paragraphs) {
  const std::string begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                    end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  const auto code = [](const std::string& text) { return "<w:r><w:instrText>" + text + "</w:instrText></w:r>"; };
  EXPECT_EQ(shown("<w:p>" + run("Xem ") + begin + code(" REF x ") + run("mã") + separate + run("mục 2") + end + "</w:p>"
                  "<w:p>" + begin + code("TOC \\o") + separate + run("I. MỤC ĐÍCH 1") + "</w:p><w:p>" + run("II. NỘI DUNG 2") + end + "</w:p>"
                  "<w:p><w:hyperlink>" + run("liên kết") + "</w:hyperlink><w:fldSimple w:instr=\"PAGE\">" + run("3") + "</w:fldSimple></w:p>"
                  "<w:p><w:fldSimple w:instr=\" PAGE \\* MERGEFORMAT\">" + run("3") + "</w:fldSimple></w:p>"),
            "paragraph | Xem mục 2\nfurniture | I. MỤC ĐÍCH 1\nfurniture | II. NỘI DUNG 2\nparagraph | liên kết3\nfurniture | 3\n");
}

TEST(Docx, notes_stand_at_the_end_and_their_marks_apart) {
  TestDocument document;
  document.footnotes = "<w:footnote w:id=\"0\" w:type=\"separator\"><w:p/></w:footnote><w:footnote w:id=\"7\"><w:p><w:r><w:footnoteRef/></w:r>" +
                       run(" Gồm Sở A") + "</w:p>" + paragraph("và Sở B") + "</w:footnote>";
  document.endnotes = "<w:endnote w:id=\"2\">" + paragraph("cuối") + "</w:endnote>";
  document.body = "<w:p>" + run("Các đơn vị") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>" + run("cử đầu mối") +
                  "<w:r><w:endnoteReference w:id=\"2\"/><w:footnoteReference w:id=\"9\"/></w:r></w:p>" + paragraph("sau");
  EXPECT_EQ(shown(document),
            "paragraph | Các đơn vị [1] cử đầu mối [i] [2]\nparagraph | sau\n"
            "footnote | [1] Gồm Sở A\nfootnote | và Sở B\nfootnote | [i] cuối\nnote docx.missing-footnote\n");
}

TEST(Docx, page_headers_come_first_footers_last_each_once) {
  TestDocument document;
  document.margins = {{"h1", paragraph("MẪU 01")}, {"h2", paragraph("MẪU 01") + "<w:p><w:fldSimple w:instr=\"PAGE\">" + run("2") + "</w:fldSimple></w:p>"}, {"f1", table({cell(paragraph("a")) + cell(paragraph("b"))})}};
  document.body = paragraph("thân", "<w:sectPr><w:headerReference r:id=\"h1\"/></w:sectPr>") +
                  "<w:sectPr><w:headerReference r:id=\"h2\"/><w:headerReference r:id=\"h1\"/><w:footerReference r:id=\"f1\"/></w:sectPr>";
  EXPECT_EQ(shown(document), "header | MẪU 01\nfurniture | 2\nparagraph | thân\nfooter | a\nfooter | b\n");
}

TEST(Docx, text_boxes_are_read_once_and_after_their_paragraph) {
  const auto box = [](const std::string& text) { return "<w:txbxContent>" + paragraph(text) + "</w:txbxContent>"; };
  EXPECT_EQ(shown("<w:p>" + run("Số: 5/KH") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + box("KHẨN") +
                  "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box("KHẨN") + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                  "<w:r><w:pict><v:textbox>" + box("thứ hai") + "</v:textbox></w:pict></w:r></w:p>"),
            "paragraph | Số: 5/KH\nparagraph | KHẨN\nparagraph | thứ hai\n");
}

TEST(Docx, art_in_letters_is_held_for_the_stamp_that_it_may_be) {
  const auto source = read_docx(TestDocument{.body = "<w:p>" + run("Số: 5/KH") + "<w:r><w:pict><v:shape><v:textpath string=\"TUYỆT MẬT\"/></v:shape></w:pict></w:r></w:p>"}.bytes());
  ASSERT_EQ(source.hidden.size(), 1u);
  EXPECT_THROW(refuse_secret(source), base::Error);
}

TEST(Docx, a_soft_hyphen_is_a_letter_in_the_fonts_that_have_it_there) {
  const auto font = [](const std::string& name) { return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\"/>"; };
  const auto word = [&](const std::string& name) {
    return "<w:p><w:r><w:rPr>" + font(name) + "</w:rPr><w:t>tr</w:t><w:softHyphen/><w:t>íc</w:t></w:r></w:p>";
  };
  EXPECT_EQ(shown(word(".VnTime")), "paragraph | trước\nnote docx.legacy-font\n");
  EXPECT_EQ(shown(word("Times New Roman")), "paragraph | tríc\n");
}

TEST(Docx, controls_tags_and_symbols) {
  EXPECT_EQ(shown("<w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("khối") + "</w:sdtContent></w:sdt><w:p><w:sdt><w:sdtContent>" + run("ô ") +
                  "</w:sdtContent></w:sdt><w:smartTag>" + run("thẻ ") + "</w:smartTag><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/></w:r></w:p>"),
            "paragraph | khối\nparagraph | ô thẻ ✓≥\n");
}

TEST(Docx, words_that_only_ask_to_be_replaced_are_left_out) {
  const auto empty = [](const std::string& content) { return "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>"; };
  EXPECT_EQ(shown(empty(paragraph("Chọn đơn vị.")) + "<w:p>" + run("Chủ trì: ") + empty(run("Chọn.")) + "</w:p>"
                  "<w:p>" + "<w:sdt><w:sdtPr><w:showingPlcHdr w:val=\"0\"/></w:sdtPr><w:sdtContent>" + run("Sở Y tế") + "</w:sdtContent></w:sdt></w:p>"),
            "paragraph | Chủ trì:\nparagraph | Sở Y tế\n");
}

TEST(Docx, a_stamp_among_words_to_be_replaced_is_a_stamp) {
  const auto empty = [](const std::string& content) { return "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>"; };
  for (const auto& body : {empty(paragraph("TỐI MẬT")), "<w:p>" + run("Độ mật: ") + empty(run("TỐI MẬT")) + "</w:p>", "<w:tbl><w:tr><w:tc><w:p>" + empty(run("TỐI MẬT")) + "</w:p></w:tc></w:tr></w:tbl>"})
    EXPECT_THROW(refuse_secret(read_docx(TestDocument{.body = body}.bytes())), base::Error) << body;
}

TEST(Docx, boxes_keep_their_signs) {
  EXPECT_EQ(shown("<w:p><w:r><w:sym w:font=\"MS Gothic\" w:char=\"2611\"/><w:t> Có </w:t><w:sym w:font=\"MS Gothic\" w:char=\"2612\"/><w:t> Không</w:t></w:r></w:p>"),
            "paragraph | ☑ Có ☒ Không\n");
}

TEST(Docx, an_unknown_element_is_a_note_and_its_text_is_kept) {
  EXPECT_EQ(shown("<w:frobnicated>" + paragraph("khối lạ") + "</w:frobnicated><w:p><w:wrapped>" + run("chữ lạ") + "</w:wrapped><w:r><w:sparkle>kept</w:sparkle></w:r></w:p>"),
            "paragraph | khối lạ\nparagraph | chữ lạkept\nnote docx.unknown-element\nnote docx.unknown-element\nnote docx.unknown-element\n");
}

TEST(Docx, other_prefixes_are_as_good) {
  base::ZipWriter zip;
  zip.add("word/document.xml", "<document xmlns=\"x\"><body><p><r><t>không tiền tố</t></r></p></body></document>");
  EXPECT_EQ(show_blocks(read_docx(zip.finish())), "paragraph | không tiền tố\n");
}

TEST(Docx, says_what_is_wrong_with_a_file) {
  const auto code_of = [](const std::string& bytes) {
    try { read_docx(bytes); return std::string("none"); } catch (const base::Error& error) { return error.code(); }
  };
  const auto archive = [](const std::string& name, const std::string& content) { base::ZipWriter zip; zip.add(name, content); return zip.finish(); };
  EXPECT_EQ(code_of(archive("xl/workbook.xml", "<workbook/>")), "document.not_word");
  EXPECT_EQ(code_of(archive("word/document.xml", "<w:other/>")), "document.not_word");
  EXPECT_EQ(code_of(archive("word/document.xml", "<!DOCTYPE x [<!ENTITY e \"e\">]><w:document/>")), "xml.doctype");
  std::string deep, back;
  for (int i = 0; i < 10'000; ++i) { deep += "<w:tbl><w:tr><w:tc>"; back += "</w:tc></w:tr></w:tbl>"; }
  EXPECT_EQ(code_of(TestDocument{.body = deep + back}.bytes()), "xml.too_deep");
}

}  // namespace
}  // namespace dondoc::compiler::docx
