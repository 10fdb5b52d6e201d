#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "compiler/compile.h"

namespace dondoc::compiler {
namespace {

std::string slips_of(const std::string& line) {
  CompileOptions options;
  options.with_text = true;
  const auto draft = compile("KẾ HOẠCH\nTuần lễ Nước sạch năm 2026\n\nI. NỘI DUNG\n1. Các xã phối hợp lấy mẫu nước tại giếng của nhân dân.\n2. " + line + "\n", "plan.txt", options);
  std::string out;
  if (!draft.slips) return out;
  const base::CodePointMap map(*draft.source.text);
  for (const auto& slip : *draft.slips) {
    out += slip.text + "=" + slip.suggestion + ";";
    EXPECT_EQ(draft.source.text->substr(map.byte_at(slip.at.at(0)), map.byte_at(slip.at.at(1)) - map.byte_at(slip.at.at(0))), slip.text);
  }
  return out;
}

TEST(Slips, of_words_that_are_wrong_together) {
  EXPECT_EQ(slips_of("Đẩy mạnh tuyên tuyền trong nhân dân."), "tuyên tuyền=tuyên truyền;");
  EXPECT_EQ(slips_of("Thông nhất nhận thức; lòng ghép nội dung."), "Thông nhất=Thống nhất;lòng ghép=lồng ghép;");
}

TEST(Slips, of_foreign_words_that_were_misread) {
  EXPECT_EQ(slips_of("Tuyên truyền trên intemet và websile."), "intemet=internet;");
  EXPECT_EQ(slips_of("Tuyên truyền trên internet, website và video clip."), "");
}

TEST(Slips, are_known_by_the_word_beside_them) {
  EXPECT_EQ(slips_of("Báo cáo kêt quả thực hiện."), "kêt=kết;");
  EXPECT_EQ(slips_of("Các địa phuơng chủ động bố trí."), "phuơng=phương;");
  EXPECT_EQ(slips_of("Các cơ quan tổchức hội thi."), "tổchức=tổ chức;");
  EXPECT_EQ(slips_of("Các xã phối hợp lâý mẫu nước."), "") << "nothing of one letter's marks makes a word here";
  EXPECT_EQ(slips_of("Lấy mẫu nước tại giêngg của nhân dân."), "") << "two letters away";
}

TEST(Slips, leave_names_short_forms_and_noise_alone) {
  EXPECT_EQ(slips_of("Xã Krông Búk, bản Kbang và UBND huyện Đắk Rlấp."), "");
  EXPECT_EQ(slips_of("Cac xa phoi hop voi truong hoc to chuc le phat dong va tong ve sinh duong lang ngo xom, khoi thong cong ranh, thu gom rac thai, kêt quả kem."), "");
}

TEST(Slips, of_a_text_of_noise_are_bounded) {
  std::string many = "Các xã ";
  for (int i = 0; i < 3000; ++i) many += "báo cáo kêt quả thực hiện công việc của nhân dân; ";
  const auto read = slips_of(many);
  EXPECT_EQ(std::count(read.begin(), read.end(), ';'), 200);
}

}  // namespace
}  // namespace dondoc::compiler
