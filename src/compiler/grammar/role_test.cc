#include "compiler/grammar/role.h"

#include <gtest/gtest.h>

#include "compiler/grammar/subject.h"

namespace dondoc::compiler {
namespace {

using draft::Role;

struct Reading { Role role; std::vector<std::string> with, who; };

Reading read(std::string_view text) {
  const Words words(text);
  const Span all{0, static_cast<std::uint32_t>(words.size())};
  const auto subject = read_subject(words, all);
  Span who;
  if (!subject.bodies.empty()) who = {subject.bodies.front().span.first, subject.bodies.back().span.last};
  Reading out{read_role(words, all, who, subject.predicate), {}, {}};
  for (const auto& body : read_partners(words, all, who)) out.with.push_back(words.quote(body.span));
  for (const auto& body : subject.bodies) out.who.push_back(words.quote(body.span));
  return out;
}

using Names = std::vector<std::string>;

TEST(Role, LeadWhereTheTextSaysSoOfTheAssignee) {
  EXPECT_EQ(read("Chủ trì, phối hợp với Sở A hướng dẫn").role, Role::lead);
  EXPECT_EQ(read("Sở Y tế chủ trì kiểm tra, đôn đốc").role, Role::lead);
  EXPECT_EQ(read("Giao Công an tỉnh chủ trì, phối hợp với Văn phòng UBND tỉnh theo dõi").role, Role::lead);
  EXPECT_EQ(read("Phối hợp chặt chẽ với Công an tỉnh; chủ trì tiến hành kiểm định").role, Role::lead);
  EXPECT_EQ(read("Sở Tài chính, trên cơ sở đề xuất của các cơ quan, chủ trì tổng hợp").role, Role::lead);
}

TEST(Role, NotWhereItOnlyDescribes) {
  EXPECT_EQ(read("Tổng hợp kết quả các dự án do Sở, ngành chủ trì, quản lý").role, Role::perform);
  EXPECT_EQ(read("Các cơ quan được phân công chủ trì thực hiện nhiệm vụ có trách nhiệm lập kế hoạch").role, Role::perform);
}

TEST(Role, CooperateByTheFirstVerb) {
  EXPECT_EQ(read("Phối hợp với Sở Y tế theo dõi").role, Role::cooperate);
  EXPECT_EQ(read("Chủ động phối hợp với Báo, Đài Trung ương").role, Role::cooperate);
  EXPECT_EQ(read("Sở Nội vụ phối hợp với các đơn vị liên quan hướng dẫn").role, Role::cooperate);
  EXPECT_EQ(read("Căn cứ chức năng, nhiệm vụ được giao, chủ động phối hợp với Sở Y tế").role, Role::cooperate);
  EXPECT_EQ(read("Bố trí cán bộ kỹ thuật phối hợp với địa phương").role, Role::perform);
}

TEST(Partners, AreThoseBehindPhoiHop) {
  EXPECT_EQ(read("Chủ trì, phối hợp với Sở Nội vụ và các sở, ngành, đơn vị có liên quan chỉ đạo").with,
            (Names{"Sở Nội vụ", "các sở, ngành, đơn vị có liên quan"}));
  EXPECT_EQ(read("Chủ trì, phối hợp các đơn vị liên quan hướng dẫn").with, Names{"các đơn vị liên quan"});
  EXPECT_EQ(read("Phối hợp tổ chức kiểm tra").with, Names{});
  EXPECT_EQ(read("bảo đảm sự phối hợp chặt chẽ giữa các ngành").with, Names{});
  EXPECT_EQ(read("Phối hợp với Sở Y tế tham mưu Ban Chỉ đạo tỉnh phối hợp Bộ Quốc phòng xây dựng kế hoạch").with, Names{"Sở Y tế"});
}

TEST(Subject, IsFoundBehindBasesAndRequests) {
  EXPECT_EQ(read("Căn cứ kế hoạch này các sở, ban, ngành liên quan chủ động triển khai thực hiện").who, Names{"các sở, ban, ngành liên quan"});
  EXPECT_EQ(read("Trong quá trình thực hiện, nếu có khó khăn, vướng mắc các cơ quan, đơn vị kịp thời phản ánh về Sở").who, Names{"các cơ quan, đơn vị"});
  EXPECT_EQ(read("Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành triển khai").who, Names{"các sở, ban, ngành"});
  EXPECT_EQ(read("Trên đây là kế hoạch của Sở Y tế; đề nghị các phòng, đơn vị xây dựng kế hoạch").who, Names{"các phòng, đơn vị"});
  EXPECT_EQ(read("Tiếp tục triển khai các nhiệm vụ").who, Names{});
}

}  // namespace
}  // namespace dondoc::compiler
