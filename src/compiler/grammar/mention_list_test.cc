#include "compiler/grammar/mention_list.h"

#include <gtest/gtest.h>

namespace dondoc::compiler {
namespace {

using Names = std::vector<std::string>;

Names names(const Words& words, const std::vector<Body>& bodies) {
  Names out;
  for (const auto& body : bodies) out.push_back(words.quote(body.span));
  return out;
}

// What a heading, label or cell lists.
Names listed(std::string_view text) {
  const Words words(text);
  return names(words, read_bodies(words, {0, static_cast<std::uint32_t>(words.size())}));
}

// The list at the beginning of running text.
Names told(std::string_view text) {
  const Words words(text);
  return names(words, read_bodies_in_prose(words, 0, static_cast<std::uint32_t>(words.size())).bodies);
}

TEST(MentionList, ANameKeepsItsOwnCommaAndVa) {
  EXPECT_EQ(listed("Sở Văn hóa, Thể thao và Du lịch"), Names{"Sở Văn hóa, Thể thao và Du lịch"});
  EXPECT_EQ(listed("Phòng Văn hóa và Thông tin, Trung tâm Văn hóa và Truyền thông các huyện, thành phố"),
            (Names{"Phòng Văn hóa và Thông tin", "Trung tâm Văn hóa và Truyền thông các huyện, thành phố"}));
  EXPECT_EQ(listed("Báo và Phát thanh Truyền hình tỉnh"), Names{"Báo và Phát thanh Truyền hình tỉnh"});
  EXPECT_EQ(told("Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp"), Names{"Sở Văn hóa, Thể thao và Du lịch"});
}

TEST(MentionList, SplitsWhereBodiesAreJoined) {
  EXPECT_EQ(told("Hội Liên hiệp Phụ nữ tỉnh, Tỉnh đoàn tổ chức"), (Names{"Hội Liên hiệp Phụ nữ tỉnh", "Tỉnh đoàn"}));
  EXPECT_EQ(told("Ủy ban nhân dân các xã, phường, Tỉnh đoàn tổ chức"), (Names{"Ủy ban nhân dân các xã, phường", "Tỉnh đoàn"}));
  EXPECT_EQ(listed("Sở Tài chính, Sở Y tế và UBND các huyện"), (Names{"Sở Tài chính", "Sở Y tế", "UBND các huyện"}));
  EXPECT_EQ(listed("Các sở, ban, ngành; UBND các huyện, thành phố"), (Names{"Các sở, ban, ngành", "UBND các huyện, thành phố"}));
  EXPECT_EQ(listed("Các sở, ngành, UBND các xã, phường và các cơ quan, tổ chức, cá nhân có liên quan"),
            (Names{"Các sở, ngành", "UBND các xã, phường", "các cơ quan, tổ chức, cá nhân có liên quan"}));
  EXPECT_EQ(listed("Ban Giám hiệu, GVCN các lớp"), (Names{"Ban Giám hiệu", "GVCN các lớp"}));
  EXPECT_EQ(listed("Bộ phận Văn phòng, Kế toán"), (Names{"Bộ phận Văn phòng", "Kế toán"}));
  EXPECT_EQ(listed("Các huyện ủy, thành ủy, đảng ủy trực thuộc; các đảng đoàn, ban cán sự đảng tỉnh; lãnh đạo các sở, ban, ngành, Mặt trận Tổ "
                   "quốc, các tổ chức chính trị - xã hội tỉnh"),
            (Names{"Các huyện ủy, thành ủy, đảng ủy trực thuộc", "các đảng đoàn, ban cán sự đảng tỉnh", "lãnh đạo các sở, ban, ngành",
                   "Mặt trận Tổ quốc", "các tổ chức chính trị - xã hội tỉnh"}));
  EXPECT_EQ(listed("Đề nghị Văn phòng Tỉnh ủy và các Ban Xây dựng Đảng và Ủy ban Kiểm tra Tỉnh ủy, Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh, "
                   "Thuế tỉnh, Kho bạc nhà nước khu vực XI"),
            (Names{"Văn phòng Tỉnh ủy", "các Ban Xây dựng Đảng", "Ủy ban Kiểm tra Tỉnh ủy", "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh", "Thuế tỉnh",
                   "Kho bạc nhà nước khu vực XI"}));
}

TEST(MentionList, AGroupStaysOne) {
  EXPECT_EQ(listed("Các phòng, đơn vị trực thuộc Sở"), Names{"Các phòng, đơn vị trực thuộc Sở"});
  EXPECT_EQ(listed("Báo, Đài Trung ương và địa phương"), Names{"Báo, Đài Trung ương và địa phương"});
  EXPECT_EQ(told("các sở, ban, ngành, địa phương có liên quan chủ động tham mưu"), Names{"các sở, ban, ngành, địa phương có liên quan"});
  EXPECT_EQ(told("các sở, ban, ngành và địa phương khẩn trương thực hiện"), (Names{"các sở, ban, ngành", "địa phương"}));
  EXPECT_EQ(told("các cơ quan báo chí, truyền thông Trung ương."), Names{"các cơ quan báo chí, truyền thông Trung ương"});
}

TEST(MentionList, KindsOfBodiesAreSplitAndRowsOfOfficesAreNot) {
  EXPECT_EQ(told("các cơ sở giáo dục nghề nghiệp, cơ sở giáo dục đại học, doanh nghiệp và tổ chức liên quan tổ chức"),
            (Names{"các cơ sở giáo dục nghề nghiệp", "cơ sở giáo dục đại học", "doanh nghiệp", "tổ chức liên quan"}));
  EXPECT_EQ(listed("Doanh nghiệp, hiệp hội nghề nghiệp"), (Names{"Doanh nghiệp", "hiệp hội nghề nghiệp"}));
  EXPECT_EQ(told("các trường đại học, viện nghiên cứu, nhà khoa học tham gia"), (Names{"các trường đại học", "viện nghiên cứu", "nhà khoa học"}));
  EXPECT_EQ(told("cha mẹ học sinh, tổ chức, cá nhân phối hợp"), (Names{"cha mẹ học sinh", "tổ chức, cá nhân"}));
  EXPECT_EQ(listed("Các doanh nghiệp, hợp tác xã có liên quan"), Names{"Các doanh nghiệp, hợp tác xã có liên quan"});
  EXPECT_EQ(told("Các sở, ban, ngành, tổ chức chính trị - xã hội vận động"), Names{"Các sở, ban, ngành, tổ chức chính trị - xã hội"});
  EXPECT_EQ(told("các cơ quan, đơn vị, địa phương, doanh nghiệp triển khai"), Names{"các cơ quan, đơn vị, địa phương, doanh nghiệp"});
  EXPECT_EQ(told("Công an các đơn vị, địa phương báo cáo"), Names{"Công an các đơn vị, địa phương"});
  EXPECT_EQ(told("Người đứng đầu cơ quan, đơn vị chịu trách nhiệm"), Names{"Người đứng đầu cơ quan, đơn vị"});
}

TEST(MentionList, AClassIsToldByWhomItStandsUnder) {
  EXPECT_EQ(told("các cơ sở giáo dục phổ thông thuộc thẩm quyền quản lý của Sở Nội vụ báo cáo"),
            Names{"các cơ sở giáo dục phổ thông thuộc thẩm quyền quản lý của Sở Nội vụ"});
  EXPECT_EQ(told("các đơn vị thuộc phạm vi quản lý của mình thực hiện"), Names{"các đơn vị thuộc phạm vi quản lý của mình"});
  EXPECT_EQ(listed("phòng văn hóa - xã hội các xã, phường"), Names{"phòng văn hóa - xã hội các xã, phường"});
  EXPECT_EQ(told("trung tâm giáo dục thường xuyên tổ chức"), Names{"trung tâm giáo dục thường xuyên"});
  EXPECT_EQ(told("Mỗi cán bộ, đảng viên phải gương mẫu"), Names{"Mỗi cán bộ, đảng viên"});
}

TEST(MentionList, TheOfficeOfACommunesPartyCommitteeIsOne) {
  const Words words("Ban Xây dựng Đảng phường");
  const auto bodies = read_bodies(words, {0, static_cast<std::uint32_t>(words.size())});
  ASSERT_EQ(bodies.size(), 1u);
  EXPECT_FALSE(bodies[0].group);
}

TEST(MentionList, PlacesBelongToTheBodyBeforeThem) {
  EXPECT_EQ(listed("Ủy ban nhân dân các huyện: An Bình, Đông Hà và Thành phố Sông Mây"),
            Names{"Ủy ban nhân dân các huyện: An Bình, Đông Hà và Thành phố Sông Mây"});
  EXPECT_EQ(told("Ủy ban nhân dân các huyện An Bình, Đông Hà, Thành phố Sông Mây chủ động triển khai"),
            Names{"Ủy ban nhân dân các huyện An Bình, Đông Hà, Thành phố Sông Mây"});
  EXPECT_EQ(told("địa phương (Đông Hà; An Bình và TP Sông Mây) để triển khai"), Names{"địa phương (Đông Hà; An Bình và TP Sông Mây)"});
}

TEST(MentionList, APersonsFieldBelongsToThePerson) {
  EXPECT_EQ(listed("Đồng chí Phó Chủ tịch Thường trực, phụ trách lĩnh vực Giám sát và Phản biện xã hội"),
            Names{"Đồng chí Phó Chủ tịch Thường trực, phụ trách lĩnh vực Giám sát và Phản biện xã hội"});
  EXPECT_EQ(listed("Các Phó Chủ tịch phụ trách lĩnh vực Dân tộc, Tôn giáo và các Hội quần chúng"),
            Names{"Các Phó Chủ tịch phụ trách lĩnh vực Dân tộc, Tôn giáo và các Hội quần chúng"});
}

TEST(MentionList, RunningTextEndsANameAtTheVerb) {
  EXPECT_EQ(told("Sở Nội vụ và các đơn vị liên quan hướng dẫn, đôn đốc"), (Names{"Sở Nội vụ", "các đơn vị liên quan"}));
  EXPECT_EQ(told("Công an xã Sông Mây mời báo cáo viên"), Names{"Công an xã Sông Mây"});
  EXPECT_EQ(told("Bộ Chỉ huy Quân sự tỉnh và sở, ngành có liên quan tham mưu"), (Names{"Bộ Chỉ huy Quân sự tỉnh", "sở, ngành có liên quan"}));
  EXPECT_EQ(told("Báo cáo kết quả về Sở"), Names{});
  EXPECT_EQ(told("Tổ chức hội nghị"), Names{});
}

TEST(MentionList, ElidedNamesAreSplit) {
  EXPECT_EQ(listed("Sở: NN&MT, TC, VH,TT&DL, Nội vụ"), (Names{"NN&MT", "TC", "VH,TT&DL", "Nội vụ"}));
}

}  // namespace
}  // namespace dondoc::compiler
