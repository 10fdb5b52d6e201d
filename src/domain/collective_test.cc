#include "domain/collective.h"

#include <gtest/gtest.h>

namespace dondoc::domain {
namespace {

Known unit(const char* name, std::vector<std::string> aliases = {}) { return {TargetKind::unit, base::Id::make(), name, {}, std::move(aliases), {}}; }

class Collective : public testing::Test {
 protected:
  const std::vector<Known> known{unit("Ủy ban nhân dân xã An Bình"), unit("Đảng ủy xã An Bình"), unit("UBND xã Đông Hà"), unit("UBND xã Khe Ngàn"),
                                 unit("UBND phường Đá Mọc"), unit("UBND thành phố Sông Mây"), unit("UBND phường Hòa Lạc"), unit("UBND xã Hòa Lạc"),
                                 unit("Sở Tài chính"), unit("Sở Nội vụ"), unit("Sở Văn hóa, Thể thao và Du lịch", {"Sở VHTTDL"}), unit("Sở Y tế"),
                                 {TargetKind::group, base::Id::make(), "UBND các xã, phường", {}, {}, {}}};
  const NameIndex index{known};

  /// Names joined by " | "; those that are not known in brackets.
  std::string named(const char* printed) const {
    std::string out;
    for (const auto& one : units_named_in(index, printed)) out += (out.empty() ? "" : " | ") + (one.known ? one.known->name : "[" + one.name + "]");
    return out;
  }
};

TEST_F(Collective, names_each_place_of_a_kind) {
  EXPECT_EQ(named("UBND các xã An Bình, Đông Hà và Khe Ngàn"), "Ủy ban nhân dân xã An Bình | UBND xã Đông Hà | UBND xã Khe Ngàn");
  EXPECT_EQ(named("Ủy ban nhân dân các xã: An Bình; Đông Hà"), "Ủy ban nhân dân xã An Bình | UBND xã Đông Hà");
  EXPECT_EQ(named("UBND các xã ven sông (An Bình, Đông Hà)"), "Ủy ban nhân dân xã An Bình | UBND xã Đông Hà");
}

TEST_F(Collective, takes_whichever_of_several_kinds_is_known) {
  EXPECT_EQ(named("UBND các phường, xã: An Bình, Đá Mọc và Khe Ngàn"), "Ủy ban nhân dân xã An Bình | UBND phường Đá Mọc | UBND xã Khe Ngàn");
  EXPECT_EQ(named("UBND các xã: An Bình và thành phố Sông Mây"), "Ủy ban nhân dân xã An Bình | UBND thành phố Sông Mây");
  EXPECT_EQ(named("UBND các xã An Bình, Đông Hà, các phường Đá Mọc, Hòa Lạc"), "Ủy ban nhân dân xã An Bình | UBND xã Đông Hà | UBND phường Đá Mọc | UBND phường Hòa Lạc");
}

TEST_F(Collective, means_the_committee_where_the_kind_of_place_stands_alone) {
  EXPECT_EQ(named("các xã An Bình, Đông Hà"), "Ủy ban nhân dân xã An Bình | UBND xã Đông Hà");
  EXPECT_EQ(index.propose("xã An Bình")->name, "Ủy ban nhân dân xã An Bình");
  EXPECT_EQ(named("Đảng ủy các xã An Bình, Đông Hà"), "Đảng ủy xã An Bình | [Đảng ủy xã Đông Hà]");
}

TEST_F(Collective, reads_departments_whose_names_hold_commas) {
  EXPECT_EQ(named("các Sở: Văn hóa, Thể thao và Du lịch, Tài chính và Nội vụ"), "Sở Văn hóa, Thể thao và Du lịch | Sở Tài chính | Sở Nội vụ");
  EXPECT_EQ(named("Sở: Tài chính, Nội vụ"), "Sở Tài chính | Sở Nội vụ");
  EXPECT_EQ(named("Các cơ quan quản lý ngành (gồm các Sở: Y tế, Tài chính)"), "Sở Y tế | Sở Tài chính");
}

TEST_F(Collective, knows_which_places_make_up_a_level) {
  EXPECT_EQ(named("UBND cấp xã: An Bình, Đông Hà và phường Đá Mọc"), "Ủy ban nhân dân xã An Bình | UBND xã Đông Hà | UBND phường Đá Mọc");
  EXPECT_EQ(named("Ủy ban nhân dân cấp huyện (Sông Mây)"), "UBND thành phố Sông Mây");
}

TEST_F(Collective, tells_what_it_does_not_know) {
  EXPECT_EQ(named("UBND các xã An Bình, Bến Lạ"), "Ủy ban nhân dân xã An Bình | [UBND xã Bến Lạ]");
  // Hòa Lạc is a xã and a phường: which of them is meant nobody can tell.
  EXPECT_EQ(named("UBND các phường, xã: Hòa Lạc, An Bình"), "[UBND phường Hòa Lạc] | Ủy ban nhân dân xã An Bình");
}

TEST_F(Collective, leaves_alone_what_names_nobody_in_particular) {
  for (const char* text : {"UBND các xã, phường", "các cơ quan, đơn vị", "Các sở, ban, ngành", "UBND các xã, phường trên địa bàn tỉnh", "Sở Y tế",
                           "UBND các xã Bến Lạ, Bến Xa", "", "(", "các", "các xã", "UBND các xã (", "(các)", ":", "UBND các xã:"})
    EXPECT_EQ(named(text), "") << text;
}

}  // namespace
}  // namespace dondoc::domain
