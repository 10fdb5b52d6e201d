#include "draft/composition.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::draft {
namespace {

Composition two_parts() {
  Composition it;
  it.parts = {{.id = "p1", .kind = PartKind::heading}, {.id = "p2", .kind = PartKind::task}};
  return it;
}

std::string wrong_in(const Composition& it) {
  try { check(it); } catch (const base::Error& error) { return error.code() + " " + error.field(); }
  return "nothing";
}

TEST(Composition, takes_what_holds_together) { EXPECT_EQ(wrong_in(two_parts()), "nothing"); }

TEST(Composition, gives_each_part_an_id_of_its_own) {
  auto it = two_parts();
  it.parts[1].id = "p1";
  EXPECT_EQ(wrong_in(it), "composition.fields parts[1].id");
  it.parts[1].id = "";
  EXPECT_EQ(wrong_in(it), "composition.fields parts[1].id");
}

TEST(Composition, refuses_a_level_that_its_kind_does_not_have) {
  auto it = two_parts();
  it.parts[0].level = 3;
  EXPECT_EQ(wrong_in(it), "nothing");
  it.parts[1].level = 2;
  EXPECT_EQ(wrong_in(it), "composition.fields parts[1].level");
}

TEST(Composition, refuses_a_day_that_is_none_and_a_body_half_picked) {
  auto it = two_parts();
  it.parts[1].due = Deadline{"2026-02-30", Bound::before, ""};
  EXPECT_EQ(wrong_in(it), "composition.fields parts[1].due.date");
  it.parts[1].due->date = "2026-02";
  it.parts[1].who = {{"Sở Y tế", "unit", {}}};
  EXPECT_EQ(wrong_in(it), "composition.fields parts[1].kind");
}

TEST(Composition, refuses_a_purpose_that_no_paper_prints) {
  auto it = two_parts();
  it.recipients = {{"r1", "Sở Y tế", "to-file"}};
  EXPECT_EQ(wrong_in(it), "composition.fields recipients[0].purpose");
}

TEST(Composition, refuses_what_no_plan_needs) {
  auto it = two_parts();
  it.parts[1].text = std::string(1 << 21, 'a');
  EXPECT_EQ(wrong_in(it), "composition.too_large ");
}

}  // namespace
}  // namespace dondoc::draft
