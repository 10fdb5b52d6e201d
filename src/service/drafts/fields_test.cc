#include "service/drafts/fields.h"

#include <gtest/gtest.h>

namespace dondoc::service {
namespace {

using draft::SectionRole;

draft::Section section(const std::string& path, const std::string& heading, SectionRole role, std::vector<draft::Section> children = {}) {
  draft::Section out;
  out.path = path;
  out.heading = heading;
  out.role = role;
  out.children = std::move(children);
  return out;
}

draft::Draft document(std::vector<draft::Section> sections) {
  draft::Draft out;
  out.document.title = "Tuần lễ  nước sạch";
  out.sections = std::move(sections);
  draft::Unit health, finance;
  health.name = "Sở Y tế";
  health.aliases = {"SYT"};
  finance.name = "Sở Tài chính";
  out.units = {health, finance};
  return out;
}

draft::Task task(const std::string& section, const std::string& text) {
  draft::Task out;
  out.section = section;
  out.text = text;
  return out;
}

TEST(Fields, are_headings_of_what_is_done) {
  const Fields fields(document({section("II", "NỘI DUNG", SectionRole::content, {section("II.1", "Tuyên truyền trực quan [1]", SectionRole::content), section("II.2", "Báo chí:", SectionRole::channels)})}));
  EXPECT_EQ(fields.of("II.1"), "Tuyên truyền trực quan");
  EXPECT_EQ(fields.of("II.2"), "Báo chí");
  EXPECT_EQ(fields.of("II"), "Tuần lễ nước sạch") << "a heading that says nothing";
  EXPECT_EQ(fields.of({}), "Tuần lễ nước sạch");
  EXPECT_EQ(fields.of("IX"), "Tuần lễ nước sạch");
}

TEST(Fields, are_no_bodies_no_sentences_no_times) {
  const Fields fields(document({
      section("II", "Nước sạch nông thôn", SectionRole::other,
              {section("II.1", "Sở Tài chính", SectionRole::other), section("II.2", "Đề nghị Sở Y tế và các hội", SectionRole::other),
               section("II.3", "Mở chuyên trang, chuyên mục trên báo in, báo điện tử, phát thanh, truyền hình, mỗi tuần ít nhất hai tin, bài.", SectionRole::other),
               section("II.4", "Từ nay đến hết năm 2026", SectionRole::other), section("II.5", "Sở Y tế cấp phép khoan giếng", SectionRole::other)}),
      section("V", "TỔ CHỨC THỰC HIỆN", SectionRole::assignment, {section("V.1", "SYT", SectionRole::assignment)})}));
  for (const auto* path : {"II.1", "II.2", "II.3", "II.4"}) EXPECT_EQ(fields.of(path), "Nước sạch nông thôn") << path;
  EXPECT_EQ(fields.of("II.5"), "Sở Y tế cấp phép khoan giếng") << "it says what is done";
  EXPECT_EQ(fields.of("V"), "Tuần lễ nước sạch");
  EXPECT_EQ(fields.of("V.1"), "Tuần lễ nước sạch");
}

TEST(Fields, one_task_alone_is_none) {
  auto draft = document({section("II", "Môi trường", SectionRole::content, {section("II.1", "Khử trùng giếng", SectionRole::content), section("II.2", "Giám sát", SectionRole::content)})});
  draft.tasks = {task("II.1", "Khử trùng giếng nước ở các xã bị ngập"), task("II.2", "Giám sát nguồn nước"), task("II.2", "Lấy mẫu")};
  const Fields fields(draft);
  EXPECT_EQ(fields.of("II.1"), "Môi trường");
  EXPECT_EQ(fields.of("II.2"), "Giám sát");
}

TEST(Fields, without_a_title_there_is_none) {
  auto draft = document({});
  draft.document.title.reset();
  EXPECT_FALSE(Fields(draft).of("I"));
}

}  // namespace
}  // namespace dondoc::service
