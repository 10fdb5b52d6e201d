#include "compiler/dossier.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/zip.h"
#include "compiler/compile.h"
#include "compiler/docx/test_document.h"
#include "compiler/office/office_reader.h"

namespace dondoc::compiler {
namespace {

using testing::ElementsAre;

std::string archive(const std::vector<std::pair<std::string, std::string>>& files) {
  base::ZipWriter zip;
  for (const auto& [name, bytes] : files) zip.add(name, bytes);
  return zip.finish();
}

std::string docx_of(const std::string& text) { return docx::TestDocument{.body = docx::paragraph(text)}.bytes(); }

std::string code_of(const std::string& bytes, const std::string& name = "ho-so.zip") {
  try {
    open_dossier(bytes, name);
    return "none";
  } catch (const base::Error& error) {
    return error.code();
  }
}

const std::string plan = docx_of("KẾ HOẠCH");

TEST(Dossier, guesses_the_plan_among_its_documents) {
  const auto dossier = open_dossier(archive({{"hồ sơ/", ""}, {"__MACOSX/._x", "x"}, {"hồ sơ/Phu luc ke hoach.docx", docx_of("Biểu số 1")},
                                             {"hồ sơ/bang.xlsx", archive({{"[Content_Types].xml", "<a/>"}, {"xl/workbook.xml", "<a/>"}})},
                                             {"hồ sơ/214.docx", plan}, {"to-trinh.txt", "TỜ TRÌNH\nKính gửi"}}), "ho-so.zip");
  ASSERT_EQ(dossier.documents.size(), 4u);
  EXPECT_EQ(dossier.documents[dossier.main].name, "214.docx");
  EXPECT_EQ(dossier.documents[dossier.main].source.text, "KẾ HOẠCH\n");
  EXPECT_EQ(dossier.documents[1].failure->code(), "document.not_word");
}

TEST(Dossier, one_stamp_refuses_all_of_it) {
  EXPECT_EQ(code_of(archive({{"ke-hoach.docx", plan}, {"kem/phu-luc.docx", docx_of("TỐI MẬT")}})), "document.secret");
  EXPECT_EQ(code_of(archive({{"ke-hoach.docx", plan}, {"kem.zip", archive({{"a.txt", "MẬT\n\nPhụ lục"}})}})), "document.secret");
}

TEST(Dossier, a_letter_is_read_with_what_is_attached) {
  const std::string letter = "From: a@b\r\nSubject: Gui ke hoach\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
                             "Content-Type: text/plain; charset=utf-8\r\n\r\nKính gửi các đơn vị.\r\n--x\r\nContent-Type: text/plain; name=\"ke-hoach.txt\"\r\n"
                             "Content-Disposition: attachment\r\n\r\nKẾ HOẠCH\r\nTuần lễ Nước sạch\r\n--x--\r\n";
  const auto dossier = open_dossier(letter, "thu.eml");
  ASSERT_EQ(dossier.documents.size(), 2u);
  EXPECT_EQ(dossier.documents[0].name, "Gui ke hoach.txt");
  EXPECT_EQ(dossier.documents[dossier.main].name, "ke-hoach.txt");
  const auto draft = compile(letter, "thu.eml");
  EXPECT_EQ(draft.source.file, "ke-hoach.txt");
  ASSERT_FALSE(draft.warnings.empty());
  EXPECT_EQ(draft.warnings.back().code, "dossier.other-document");
}

TEST(Dossier, nothing_readable_and_too_much_are_said) {
  EXPECT_EQ(code_of(archive({{"thư mục/", ""}})), "dossier.empty");
  EXPECT_EQ(code_of(archive({{"a.bin", std::string("\x7F" "ELF\x01", 5)}, {"b.docx", docx::TestDocument{.body = "<w:p/>"}.bytes()}})), "document.unknown");
  // Letters in a zip are as many documents as they have texts.
  std::vector<std::pair<std::string, std::string>> letters;
  for (int i = 0; i < 51; ++i) letters.emplace_back(std::to_string(i) + ".eml", "From: a@b\r\nTo: c@d\r\nSubject: Thu\r\nMIME-Version: 1.0\r\n\r\nx\r\n");
  EXPECT_EQ(code_of(archive(letters)), "dossier.too_large");
  std::vector<std::pair<std::string, std::string>> many;
  for (int i = 0; i < 60; ++i) many.emplace_back(std::to_string(i) + ".txt", "x");
  EXPECT_EQ(code_of(archive(many)), "dossier.too_large");
  auto nested = archive({{"a.txt", "x"}});
  for (int i = 0; i < 5; ++i) nested = archive({{"a.zip", nested}});
  EXPECT_EQ(code_of(nested), "dossier.too_large");
}

TEST(Office, other_word_processors_files_go_by_way_of_docx) {
  const auto rtf = read_source("{\\rtf1\\ansi K\\u7871? ho\\u7841?ch\\par {\\b II. N\\u7897?i dung}}", "kh.rtf");
  EXPECT_EQ(rtf.text, "Kế hoạch\nII. Nội dung\n");
  EXPECT_EQ(rtf.media_type, "application/rtf");
  EXPECT_TRUE(rtf.blocks[1].bold);
  const auto open_document = archive({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                      {"META-INF/manifest.xml", "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry "
                                                                "manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                                                                "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"},
                                      {"content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                                                      "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" office:version=\"1.2\"><office:body><office:text>"
                                                      "<text:p>KẾ HOẠCH</text:p></office:text></office:body></office:document-content>"}});
  const auto odt = read_source(open_document, "kh.odt");
  EXPECT_EQ(odt.text, "KẾ HOẠCH\n");
  EXPECT_EQ(odt.media_type, "application/vnd.oasis.opendocument.text");
}

TEST(Office, a_stamp_is_seen_behind_the_conversion_too) {
  EXPECT_EQ(code_of("{\\rtf1\\ansi T\\u7888?I M\\u7852?T\\par K\\u7870? HO\\u7840?CH}", "kh.rtf"), "document.secret");
}

}  // namespace
}  // namespace dondoc::compiler
