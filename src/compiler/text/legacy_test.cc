#include "compiler/text/legacy.h"

#include <gtest/gtest.h>

#include <map>

#include "base/text.h"

namespace dondoc::compiler {
namespace {

constexpr std::string_view letters = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
constexpr std::string_view sentence = "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về đẩy mạnh chuyển đổi số, các sở, ngành và địa phương chủ động triển khai những nhiệm vụ được giao";

// The other way, made by asking from_legacy of every letter and pair of them.
std::string to_legacy(std::string_view text, Legacy legacy) {
  static std::map<Legacy, std::map<std::string, std::string>> tables;
  auto& table = tables[legacy];
  if (table.empty()) {
    std::vector<std::string> codes;
    for (char32_t c = 0x21; c < 0x100; ++c) {
      if (c >= 0x7F && c < 0xA1) continue;
      std::string one;
      base::append(one, c);
      codes.push_back(one);
    }
    const auto put = [&](const std::string& western) {
      const auto read = from_legacy(western, legacy);
      if (base::count_code_points(read) == 1) table.emplace(read, western);
    };
    for (const auto& a : codes) put(a);
    for (const auto& a : codes) for (const auto& b : codes) put(a + b);
    if (legacy == Legacy::viqr)
      for (const char* shape : {"a(", "a^", "e^", "o^", "o+", "u+", "A(", "A^", "E^", "O^", "O+", "U+"})
        for (const char* tone : {"`", "?", "~", "'", "."}) table.emplace(from_legacy(std::string(shape) + tone + "x", legacy).substr(0, 3), std::string(shape) + tone);
  }
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto size = base::decode(text, at).size;
    const std::string letter(text.substr(at, size));
    const auto found = table.find(letter);
    out += found == table.end() || letter.size() == 1 ? letter : found->second;
    at += size;
  }
  return out;
}

TEST(Legacy, reads_the_grids_of_the_standards) {
  EXPECT_EQ(from_legacy("KÕ ho¹ch thùc hiÖn nhiÖm vô", Legacy::tcvn3), "Kế hoạch thực hiện nhiệm vụ");
  EXPECT_EQ(from_legacy("Keá hoaïch thöïc hieän nhieäm vuï", Legacy::vni), "Kế hoạch thực hiện nhiệm vụ");
  EXPECT_EQ(from_legacy("UÛY BAN NHAÂN DAÂN", Legacy::vni), "ỦY BAN NHÂN DÂN");
  EXPECT_EQ(from_legacy("Kê\xC3\xAC hoa\xC3\xB2"
                        "ch", Legacy::windows_1258), "Kế hoạch");
  EXPECT_EQ(from_legacy("Ke^' hoa.ch thu+.c hie^.n nhie^.m vu. cu?a ddo+n vi.\\. Ta.i dda^y", Legacy::viqr), "Kế hoạch thực hiện nhiệm vụ của đơn vị. Tại đây");
  EXPECT_EQ(from_legacy("ddu+o+.c giao. Ca'c so+?", Legacy::viqr), "được giao. Các sơ?");
  EXPECT_EQ(from_legacy("Giao So+? Y te^', Bo^. No^ng nghie^.p; CHU? TI.CH", Legacy::viqr), "Giao Sở Y tế, Bộ Nông nghiệp; CHỦ TỊCH");
  EXPECT_EQ(from_legacy("ca'c so+? Y te^', giao\\. Ca'c vu.", Legacy::viqr), "các sở Y tế, giao. Các vụ");
}

TEST(Legacy, raises_the_small_letters_of_words_in_capitals) {
  const auto read = [](const char* text) { return from_legacy(text, Legacy::tcvn3); };
  EXPECT_EQ(read("ñY BAN NH¢N D¢N TØNH"), "ỦY BAN NHÂN DÂN TỈNH");
  EXPECT_EQ(read("KÕ HO¹CH"), "KẾ HOẠCH");
  EXPECT_EQ(read("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM"), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_EQ(read("Tõ UBND tØnh, Vµ H§ND x·; ë Së Y tÕ"), "Từ UBND tỉnh, Và HĐND xã; ở Sở Y tế");
  EXPECT_EQ(read("Vò V¨n L­\nKT. CHñ TÞCH"), "Vũ Văn Lư\nKT. CHỦ TỊCH");
}

TEST(Legacy, goes_there_and_back_for_every_letter) {
  for (const auto legacy : {Legacy::tcvn3, Legacy::vni, Legacy::windows_1258, Legacy::viqr}) {
    SCOPED_TRACE(legacy_name(legacy));
    for (std::size_t at = 0; at < letters.size();) {
      const auto size = base::decode(letters, at).size;
      const auto letter = std::string(letters.substr(at, size));
      // Whoever writes VIQR sets a letter behind a tone that is also a stop.
      EXPECT_EQ(from_legacy(to_legacy(letter, legacy) + "n", legacy), letter + "n");
      at += size;
    }
  }
}

TEST(Legacy, is_told_by_the_share_of_syllables) {
  for (const auto legacy : {Legacy::tcvn3, Legacy::vni, Legacy::windows_1258, Legacy::viqr}) {
    SCOPED_TRACE(legacy_name(legacy));
    // TCVN3 has no toned capitals.
    const auto small = base::lower(sentence);
    const auto western = to_legacy(small, legacy);
    EXPECT_EQ(guess_legacy(western), legacy) << western;
    EXPECT_EQ(from_legacy(western, legacy), small);
  }
}

TEST(Legacy, leaves_alone_what_is_not_legacy) {
  EXPECT_EQ(guess_legacy(sentence), std::nullopt);
  EXPECT_EQ(guess_legacy("The committee's plan was approved (see annex) in 2024. It is due."), std::nullopt);
  EXPECT_EQ(guess_legacy("Le comité a approuvé le plan arrêté à la conférence générale déjà évoquée, à côté du siège français"), std::nullopt);
  EXPECT_EQ(guess_legacy(""), std::nullopt);
}

TEST(Legacy, is_told_by_the_font) {
  EXPECT_EQ(legacy_of_font(".VnTime"), Legacy::tcvn3);
  EXPECT_EQ(legacy_of_font(".VnArialH"), Legacy::tcvn3);
  EXPECT_EQ(legacy_of_font("VNI-Times"), Legacy::vni);
  EXPECT_EQ(legacy_of_font("Times New Roman"), std::nullopt);
  EXPECT_TRUE(is_capital_font(".VnTimeH"));
  EXPECT_FALSE(is_capital_font(".VnTime"));
}

TEST(Legacy, sees_bytes_as_western_letters) {
  EXPECT_EQ(western_view("K\xD5 \x93ho\xB9"
                         "ch\x94"), "KÕ “ho¹ch”");
}

}  // namespace
}  // namespace dondoc::compiler
