#include "compiler/compile.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "base/error.h"
#include "base/test_source_folder.h"
#include "compiler/docx/test_document.h"
#include "compiler/file_type.h"
#include "draft/edit.h"

namespace dondoc::compiler {
namespace {

using namespace std::string_view_literals;

std::string code_of(std::string_view bytes, std::string_view name = "kh.docx") {
  try {
    compile(bytes, name);
    return "none";
  } catch (const base::Error& error) {
    return error.code();
  }
}

std::string ole(std::string_view stream) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
  for (const char c : stream) { bytes += c; bytes += '\0'; }
  return bytes;
}

TEST(Compile, a_rule_drawn_behind_the_title_is_no_part_of_it) {
  for (const char* rule : {"", " –––––––", " -------", " _____", " * * *", " ──────"}) {
    const auto draft = compile("ỦY BAN NHÂN DÂN\nTỈNH SƠN THỦY\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nTổ chức Tuần lễ nước sạch" + std::string(rule) +
                               "\n\nI. MỤC ĐÍCH\nNâng cao nhận thức của người dân.\n", "ke-hoach.txt");
    EXPECT_EQ(draft.document.title, "Tổ chức Tuần lễ nước sạch") << rule;
  }
}

TEST(Compile, what_a_plan_is_called_asks_nobody_for_anything) {
  const auto tasks = [](const std::string& closing) {
    return compile("KẾ HOẠCH\nTuần lễ Nước sạch năm 2026\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Lấy mẫu nước.\n\n" + closing, "a.txt").tasks.size();
  };
  EXPECT_EQ(tasks("Trên đây là Kế hoạch tổng hợp, theo dõi nguồn nước, đề nghị các đơn vị nghiêm túc thực hiện."), 1U);
  EXPECT_EQ(tasks("Trên đây là Kế hoạch lấy mẫu nước, đề nghị các đơn vị nghiêm túc thực hiện và báo cáo Sở Y tế."), 2U);
}

TEST(Compile, bad_input_is_told_apart) {
  EXPECT_EQ(code_of(""), "document.empty");
  EXPECT_EQ(code_of(" \r\n\t"), "document.empty");
  EXPECT_EQ(code_of(std::string(100, '\0')), "document.empty");
  EXPECT_EQ(code_of("\x89PNG\r\n\x1A\n....."), "picture.damaged");
  EXPECT_EQ(code_of("\xFF\xD8\xFF\xE0....."), "picture.damaged");
  EXPECT_EQ(code_of("%PDF-1.7\n"), "document.pdf_damaged");
  EXPECT_EQ(code_of("\xEF\xBB\xBF<!DOCTYPE html><html>"), "document.no_text");
  EXPECT_EQ(code_of(ole("EncryptedPackage")), "document.password");
  EXPECT_EQ(code_of(ole("Workbook")), "document.old_office");
  EXPECT_EQ(code_of("\x7F" "ELF\x01\x02\x03"), "document.unknown");
  EXPECT_EQ(code_of("K\xD5 ho\xB9" "ch", "kh.txt"), "document.encoding");
  EXPECT_EQ(code_of("PK\x03\x04 cut off"), "zip.damaged");
  const auto whole = docx::TestDocument{.body = docx::paragraph("KẾ HOẠCH")}.bytes();
  EXPECT_EQ(code_of(whole), "none");
  EXPECT_EQ(code_of(whole.substr(0, whole.size() * 2 / 3)), "zip.damaged");
  EXPECT_EQ(code_of(docx::TestDocument{.body = "<w:p/>"}.bytes()), "document.no_text");
  EXPECT_EQ(code_of(docx::TestDocument{.body = docx::paragraph("TỐI MẬT")}.bytes()), "document.secret");
  EXPECT_EQ(code_of("MẬT\n\nKẾ HOẠCH\n", "kh.txt"), "document.secret");
}

TEST(Compile, text_of_old_fonts_is_turned_into_unicode_or_refused) {
  std::string misread;
  for (int i = 0; i < 30; ++i) misread += "KÕ ho¹ch tæ chøc thùc hiÖn nhiÖm vô. ";
  const auto source = read_source(misread, "kh.txt");
  EXPECT_EQ(source.encoding, "tcvn3");
  EXPECT_TRUE(source.text.starts_with("Kế hoạch tổ chức thực hiện nhiệm vụ."));
  const auto document = read_source(docx::TestDocument{.body = docx::paragraph(misread)}.bytes(), "kh.docx");
  EXPECT_TRUE(document.text.starts_with("Kế hoạch tổ chức thực hiện nhiệm vụ."));
  EXPECT_EQ(document.notes.at(0).code, "text.legacy");
  std::string unknown;
  for (int i = 0; i < 30; ++i) unknown += "K×® xþç þæ¿ ¤¥ð øþ× ";
  EXPECT_EQ(code_of(docx::TestDocument{.body = docx::paragraph(unknown)}.bytes()), "document.encoding");
  EXPECT_EQ(code_of("Kế hoạch có tên người nước ngoài: Müller, José, François.", "kh.txt"), "none");
}

TEST(Compile, utf16_is_text) {
  std::string little = "\xFF\xFE";
  for (const char16_t unit : u"KẾ HOẠCH"sv) { little += static_cast<char>(unit & 0xFF); little += static_cast<char>(unit >> 8); }
  const auto draft = compile(little, "kh.txt", {.with_text = true, .rules = {}});
  EXPECT_EQ(draft.source.encoding, "utf-16le");
  EXPECT_EQ(draft.source.text, "KẾ HOẠCH\n");
  std::string encoding;
  EXPECT_EQ(decode_text("\xFE\xFF\xD8\x3D\xDC\x4D\xD8\x00"sv, encoding), "👍\xEF\xBF\xBD") << "half a pair";
  EXPECT_EQ(encoding, "utf-16be");
}

TEST(Compile, web_pages_are_known_however_they_begin) {
  const std::string_view page = "<p>K\xE1\xBA\xBE HO\xE1\xBA\xA0" "CH</p>";
  for (const char* before : {"<html><body>", "<?xml version=\"1.0\"?>\n<!DOCTYPE html><html>", "<!-- saved -->\n<!-- again --><html>", "", "<meta charset=utf-8>", "\xEF\xBB\xBF<!--x--><BODY>"}) {
    const auto source = read_source(std::string(before) + std::string(page), "kh.html");
    EXPECT_EQ(source.media_type, "text/html") << before;
    EXPECT_EQ(source.text, "KẾ HOẠCH\n") << before;
  }
  for (const char* text : {"<p> là thẻ của trang", "<!-- không đóng", "<Sở Y tế> chủ trì <x>", "a <html>"}) EXPECT_NE(file_type(text), FileType::web_page) << text;
}

TEST(Compile, web_pages_are_read_in_the_encoding_that_they_have) {
  std::string wide = "\xFF\xFE";
  for (const char16_t unit : u"<html><p>KẾ HOẠCH</p>"sv) { wide += static_cast<char>(unit & 0xFF); wide += static_cast<char>(unit >> 8); }
  auto source = read_source(wide, "kh.html");
  EXPECT_EQ(source.text, "KẾ HOẠCH\n");
  EXPECT_EQ(source.encoding, "utf-16le");
  source = read_source("<html><meta http-equiv=Content-Type content=\"text/html; charset=windows-1258\"><p>K\xEA\xEC hoa\xF2" "ch \xF0\xF4\xEC</p>", "kh.html");
  EXPECT_EQ(source.text, "Kế hoạch đố\n");
  EXPECT_EQ(source.encoding, "windows-1258");
  source = read_source("<html><meta charset='windows-1252'><p>K&#7871; ho&#7841;ch c\xF4ng t\xE1" "c</p>", "kh.html");
  EXPECT_EQ(source.text, "Kế hoạch công tác\n");
  std::string old = "<html><p>";
  for (int i = 0; i < 20; ++i) old += "K\xD5 ho\xB9" "ch t\xE6 ch\xF8" "c th\xF9" "c hi\xD6n nhi\xD6m v\xF4. ";
  EXPECT_TRUE(read_source(old, "kh.html").text.starts_with("Kế hoạch tổ chức thực hiện nhiệm vụ."));
  EXPECT_EQ(code_of("<html><meta charset=utf-8><p>K\xD5 ho\xB9" "ch", "kh.html"), "document.encoding");
}

TEST(Compile, a_files_name_is_shown_without_folders_and_composed) {
  EXPECT_EQ(compile("KẾ HOẠCH", "../../etc/Ke\xCC\x82\xCC\x81 hoa\xCC\xA3" "ch\n.txt").source.file, "Kế hoạch.txt");
  EXPECT_EQ(compile("KẾ HOẠCH", "C:\\hồ sơ\\kh.md").source.file, "kh.md");
  EXPECT_EQ(compile("KẾ HOẠCH", "kh.md").source.media_type, "text/markdown");
}

TEST(Compile, the_same_bytes_give_the_same_draft) {
  const auto bytes = docx::TestDocument{.body = docx::paragraph("KẾ HOẠCH") + docx::table({docx::cell(docx::paragraph("Sở A"))})}.bytes();
  const auto once = base::to_json(compile(bytes, "kh.docx", {.with_text = true, .rules = {}}));
  EXPECT_EQ(base::to_json(compile(bytes, "kh.docx", {.with_text = true, .rules = {}})), once);
  EXPECT_NE(once.find("\"sha256\":\"" ), std::string::npos);
}

TEST(Compile, a_draft_holds_together_and_can_be_edited) {
  std::size_t read = 0;
  for (const auto& file : std::filesystem::directory_iterator(base::source_folder() / "examples")) {
    if (file.path().extension() != ".docx") continue;
    std::ifstream in(file.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const auto json = base::to_json(compile(bytes, file.path().filename().string(), {.with_text = true, .rules = {}}));
    const auto edited = draft::apply_patch(json, R"([{"op":"replace","path":"/tasks/0/role","value":"lead"},{"op":"remove","path":"/tasks/1"}])");
    EXPECT_EQ(draft::apply_patch(edited.json, edited.inverse).json, json) << file.path();
    ++read;
  }
  EXPECT_GE(read, 2u);
}

TEST(Compile, a_footnotes_mark_does_not_come_between_a_body_and_its_duty) {
  docx::TestDocument document;
  document.footnotes = "<w:footnote w:id=\"1\">" + docx::paragraph("Sở Y tế; Sở Nội vụ.") + "</w:footnote>";
  document.body = docx::paragraph("KẾ HOẠCH") + docx::paragraph("I. TỔ CHỨC THỰC HIỆN") + "<w:p>" + docx::run("1. Các đơn vị, địa phương") +
                  "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + docx::run(" cử 01 đầu mối gửi Sở Y tế trong ngày 28/11/2026.") + "</w:p>";
  const auto draft = compile(document.bytes(), "kh.docx");
  ASSERT_EQ(draft.tasks.size(), 1u);
  ASSERT_EQ(draft.tasks[0].assignees.size(), 1u);
  EXPECT_EQ(draft.tasks[0].assignees[0].text, "Các đơn vị, địa phương");
  EXPECT_EQ(draft.tasks[0].due->date, "2026-11-28");
}

TEST(Compile, three_hundred_pages_are_read) {
  std::string body;
  for (int i = 0; i < 9'000; ++i) body += docx::paragraph("- Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan thực hiện nhiệm vụ số " + std::to_string(i) + ".");
  EXPECT_EQ(code_of(docx::TestDocument{.body = body}.bytes()), "none");
}

// Anything that looks back over all that came before would need minutes here.
TEST(Compile, long_traps_end_in_time) {
  const auto repeated = [](std::string_view piece, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += piece;
    return text;
  };
  std::string labels;
  for (int i = 1; i <= 100'000; ++i) labels += std::to_string(i % 90 + 1) + ". Việc\n";
  const std::string traps[] = {
      repeated("Sở Y tế chủ trì trước ngày 01/12/2026; ", 100'000),                       // one line, before any heading
      "KẾ HOẠCH\n\nI. NỘI DUNG\n" + repeated("Sở Y tế chủ trì trước ngày 01/12/2026; ", 100'000),  // one line of a section
      "KẾ HOẠCH\n\nI. NỘI DUNG\n" + repeated("(", 1'000'000),
      "KẾ HOẠCH\n\n" + labels,
      "KẾ HOẠCH\n\nI. NỘI DUNG\n\n| TT | Nội dung | Đơn vị thực hiện |\n|---|---|---|\n| 1 | Lấy mẫu | Sở Y tế |\n" + repeated("| 2 | In tờ rơi | nt |\n", 50'000),
  };
  for (const auto& trap : traps) {
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(code_of(trap), "none");
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(30)) << trap.substr(0, 60);
  }
}

}  // namespace
}  // namespace dondoc::compiler
