#include "writer/issuer_code.h"

#include <gtest/gtest.h>

namespace dondoc::writer {
namespace {

TEST(IssuerCode, AsOfficesWriteIt) {
  const std::pair<const char*, const char*> cases[] = {
      {"Sở Nông nghiệp và Môi trường", "SNNMT"},
      {"Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL"},
      {"Sở Y tế", "SYT"},
      {"Sở Giáo dục và Đào tạo", "SGDĐT"},
      {"Ủy ban nhân dân tỉnh Sơn Thủy", "UBND"},
      {"UBND xã Đá Mọc", "UBND"},
      {"Uỷ ban nhân dân phường Thủy An", "UBND"},
      {"Văn phòng Ủy ban nhân dân tỉnh", "VPUBND"},
      {"Bộ Chỉ huy Quân sự tỉnh", "BCHQS"},
      {"Ban Chỉ đạo công tác thông tin đối ngoại", "BCĐ"},
      {"Ban Tuyên giáo và Dân vận Tỉnh ủy", "BTGDVTU"},
      {"Tỉnh ủy Sơn Thủy", "TU"},
      {"Đảng ủy Ủy ban nhân dân tỉnh", "ĐU"},
      {"Tiểu ban Tuyên truyền", "TBTT"},
      {"", ""},
  };
  for (const auto& [name, code] : cases) EXPECT_EQ(issuer_code(name), code) << name;
}

}  // namespace
}  // namespace dondoc::writer
