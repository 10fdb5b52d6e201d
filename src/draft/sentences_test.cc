#include "draft/sentences.h"

#include <gtest/gtest.h>

namespace dondoc::draft {
namespace {

Part task(Role role, const char* text) {
  Part part;
  part.kind = PartKind::task;
  part.role = role;
  part.text = text;
  part.who = {{"Sở Y tế", {}, {}}};
  return part;
}

TEST(Sentences, a_lead_with_others_and_a_day) {
  auto part = task(Role::lead, "Tổ chức tập huấn cho cán bộ cơ sở.");
  part.with = {{"Sở Tài chính", {}, {}}, {"Các sở, ban, ngành", {}, {}}};
  part.due = Deadline{"2026-12-01", Bound::before, ""};
  part.product = "02 lớp tập huấn";
  EXPECT_EQ(sentence_of(part), "Sở Y tế chủ trì, phối hợp với Sở Tài chính, các sở, ban, ngành tổ chức tập huấn cho cán bộ cơ sở, "
                               "hoàn thành trước ngày 01/12/2026; sản phẩm: 02 lớp tập huấn.");
}

TEST(Sentences, every_role_says_itself) {
  auto part = task(Role::perform, "treo băng rôn");
  EXPECT_EQ(sentence_of(part), "Sở Y tế treo băng rôn.");
  part.with = {{"Sở Tài chính", {}, {}}};
  EXPECT_EQ(sentence_of(part), "Sở Y tế treo băng rôn, phối hợp với Sở Tài chính.");
  part.role = Role::cooperate;
  EXPECT_EQ(sentence_of(part), "Sở Y tế phối hợp với Sở Tài chính treo băng rôn.");
  part.role = Role::lead;
  part.with.clear();
  EXPECT_EQ(sentence_of(part), "Sở Y tế chủ trì treo băng rôn.");
}

TEST(Sentences, words_of_ones_own_go_before_a_picked_day) {
  auto part = task(Role::perform, "treo băng rôn");
  part.due = Deadline{"2026-12-01", Bound::before, " trong quý II/2027. "};
  EXPECT_EQ(sentence_of(part), "Sở Y tế treo băng rôn, trong quý II/2027.");
}

TEST(Sentences, a_deadline_is_as_exact_as_it_is_meant) {
  EXPECT_EQ(words_of({"2026-12-01", Bound::by, ""}), "chậm nhất ngày 01/12/2026");
  EXPECT_EQ(words_of({"2026-12", Bound::in, ""}), "trong tháng 12/2026");
  EXPECT_EQ(words_of({"2026", Bound::before, ""}), "trước năm 2026");
  EXPECT_EQ(words_of({std::nullopt, Bound::before, ""}), "");
}

TEST(Sentences, a_report_names_who_to_whom_through_whom_and_how_often) {
  Part part;
  part.kind = PartKind::report;
  part.who = {{"Các cơ quan, đơn vị", {}, {}}};
  part.to = {{"Ủy ban nhân dân tỉnh", {}, {}}};
  part.via = NamedBody{"Sở Y tế", {}, {}};
  part.due = Deadline{"2026-12-15", Bound::before, ""};
  EXPECT_EQ(sentence_of(part), "Các cơ quan, đơn vị báo cáo kết quả thực hiện Kế hoạch về Ủy ban nhân dân tỉnh (qua Sở Y tế) trước ngày 15/12/2026.");
  part.frequency = Frequency::monthly;
  part.due = Deadline{std::nullopt, Bound::before, "trước ngày 25"};
  EXPECT_EQ(sentence_of(part), "Các cơ quan, đơn vị báo cáo kết quả thực hiện Kế hoạch về Ủy ban nhân dân tỉnh (qua Sở Y tế) hằng tháng, trước ngày 25.");
}

TEST(Sentences, what_says_nothing_prints_nothing) {
  EXPECT_EQ(sentence_of(task(Role::lead, " ")), "");
  EXPECT_EQ(sentence_of({.id = "p", .kind = PartKind::report}), "");
  EXPECT_EQ(sentence_of({.id = "p", .kind = PartKind::paragraph}), "");
}

TEST(Sentences, typed_text_loses_what_no_document_holds) {
  EXPECT_EQ(clean_text(" Nâng\x02 cao\x03\nnhận\tthức\x7f "), "Nâng cao nhận thức");
}

TEST(Sentences, plain_lines_end_as_sentences_and_headings_do_not) {
  Part part{.id = "p", .kind = PartKind::paragraph, .text = "Nâng cao  nhận thức"};
  EXPECT_EQ(sentence_of(part), "Nâng cao nhận thức.");
  part.kind = PartKind::heading;
  part.text = "Mục đích:";
  EXPECT_EQ(sentence_of(part), "Mục đích");
}

}  // namespace
}  // namespace dondoc::draft
