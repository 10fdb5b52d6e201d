#include "service/work/links.h"

#include <gmock/gmock.h>

#include "service/organisation/administration.h"
#include "service/reports/reports.h"
#include "service/organisation/own_units.h"
#include "service/overview/history.h"
#include "service/test_plan.h"
#include "service/work/shares.h"
#include "service/work/work.h"

namespace dondoc::service {
namespace {

using domain::UpdateKind;

class LinksTest : public PlanTest {
 protected:
  LinksTest() : plan(issued_plan()) {
    for (const auto& row : list_my_assignments(of_finance, {}, {}, {}).items)
      if (row.ordinal == 2) duty = row.id;
  }
  Context holding(const std::string& token) {
    auto holder = enter_link(app, token, "10.0.0.1", false);
    return {app, std::move(holder.actor), {}, std::move(holder.digest), "10.0.0.1"};
  }
  std::string entering(const std::string& token) {
    return code_of([&] { enter_link(app, token, "10.0.0.1", false); });
  }
  base::Id plan, duty;
};

TEST_F(LinksTest, shows_the_duty_and_takes_it_as_done_with_a_photo) {
  const auto made = create_link(staff, duty, {7});
  auto phone = holding(made.token);
  const auto shown = open_link(phone);
  EXPECT_EQ(shown.unit, "Sở Tài chính");
  EXPECT_EQ(shown.due_on, base::Date::parse("2023-11-19"));
  EXPECT_FALSE(shown.done);
  const auto photo = upload_by_link(phone, {"anh.png", "\x89PNG\r\n\x1A\n rest"});
  EXPECT_TRUE(update_by_link(phone, {UpdateKind::done, "Đã trình.", {photo.id}}).done);
  const auto detail = get_assignment(staff, duty);
  ASSERT_EQ(detail.updates.size(), 1u);
  EXPECT_EQ(detail.updates[0].attachments.size(), 1u);
  EXPECT_EQ(detail.updates[0].unit.id, finance);
  const auto kept = list_links(staff, duty).items.at(0);
  EXPECT_TRUE(kept.opened_at && kept.used_at);
  EXPECT_EQ(kept.uses, 1);
}

TEST_F(LinksTest, sent_again_is_said_once) {
  auto phone = holding(create_link(staff, duty, {7}).token);
  phone.idempotency_key = "offline";
  update_by_link(phone, {UpdateKind::progress, "Đang trình.", {}});
  update_by_link(phone, {UpdateKind::progress, "Đang trình.", {}});
  EXPECT_EQ(get_assignment(staff, duty).updates.size(), 1u);
}

TEST_F(LinksTest, opens_nothing_once_it_is_revoked_expired_or_ended) {
  const auto revoked = create_link(staff, duty, {7});
  revoke_link(staff, revoked.link.id);
  EXPECT_EQ(entering(revoked.token), "link.revoked");
  const auto expired = create_link(staff, duty, {1});
  clock.pass_days(2);
  EXPECT_EQ(entering(expired.token), "link.expired");
  const auto ended = create_link(staff, duty, {7});
  close_plan(leader, plan);
  EXPECT_EQ(entering(ended.token), "link.ended");
  EXPECT_FALSE(list_links(staff, duty).items.at(1).open);
}

TEST_F(LinksTest, its_holder_is_no_user_and_may_do_nothing_else) {
  auto phone = holding(create_link(staff, duty, {7}).token);
  EXPECT_EQ(code_of([&] { list_links(phone, duty); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { update_by_link(phone, {UpdateKind::reopened, "Mở lại.", {}}); }), "update.bad_kind");
  const auto theirs = upload_attachment(of_health, {"anh.png", "\x89PNG\r\n\x1A\n rest"});
  EXPECT_EQ(code_of([&] { update_by_link(phone, {UpdateKind::done, "", {theirs.id}}); }), "attachment.unknown");
  ListQuery deleted;
  deleted.deleted = true;
  EXPECT_EQ(list_users(keeper, deleted).total, 0);
}

TEST_F(LinksTest, wrong_tokens_shut_an_address_out_but_no_right_one) {
  const auto made = create_link(staff, duty, {7});
  const std::string wrong(43, 'x');
  for (int i = 0; i < 20; ++i) EXPECT_EQ(entering(wrong), "link.unknown");
  EXPECT_EQ(entering(wrong), "link.throttled");
  EXPECT_EQ(entering(made.token), "none");
}

TEST_F(LinksTest, a_link_that_is_asked_too_often_waits) {
  const auto made = create_link(staff, duty, {7});
  for (int i = 0; i < 200; ++i) ASSERT_EQ(entering(made.token), "none");
  EXPECT_EQ(entering(made.token), "link.throttled");
  clock.pass_minutes(16);
  EXPECT_EQ(entering(made.token), "none");
}

TEST_F(LinksTest, the_token_is_kept_nowhere) {
  const auto made = create_link(staff, duty, {7});
  EXPECT_EQ(made.token.size(), 43u);
  auto tx = staff.read();
  EXPECT_TRUE(tx.query("SELECT 1 FROM access_link WHERE agency_id = $1 AND token_digest = $2", agency_id, made.token).empty());
  EXPECT_EQ(tx.query("SELECT 1 FROM event_payload WHERE agency_id = $1 AND payload LIKE $2", agency_id, "%" + made.token + "%").size(), 0u);
}

TEST_F(LinksTest, the_staff_makes_them_for_days_that_are_few) {
  EXPECT_EQ(code_of([&] { create_link(staff, duty, {31}); }), "link.days");
  EXPECT_EQ(code_of([&] { create_link(leader, duty, {7}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { create_link(of_finance, duty, {7}); }), "act.forbidden");
  for (int i = 0; i < 20; ++i) create_link(staff, duty, {7});
  EXPECT_EQ(code_of([&] { create_link(staff, duty, {7}); }), "link.too_many");
}

// The finance department hands its duty down to a village without an account.
class ShareLinksTest : public LinksTest {
 protected:
  Share give(const std::optional<base::Id>& person = {}) {
    return give_shares(of_finance, duty, {{{person ? finance : village, person, "Dọn kênh mương", {}}}}).items.back();
  }
  base::Id village = create_inner_unit(of_finance, {finance, "Thôn Khe", {}, domain::InnerUnitKind::village}).id;
};

TEST_F(ShareLinksTest, who_gave_a_share_gives_the_link_and_it_rolls_up) {
  const auto share = give();
  const auto made = create_link(of_finance, share.id, {7});
  auto phone = holding(made.token);
  const auto shown = open_link(phone);
  EXPECT_EQ(shown.unit, "Thôn Khe");
  EXPECT_EQ(shown.text, "Dọn kênh mương") << "the share's own words, not the task's";
  const auto photo = upload_by_link(phone, {"anh.png", "\x89PNG\r\n\x1A\n rest"});
  EXPECT_TRUE(update_by_link(phone, {UpdateKind::done, "", {photo.id}}).done);
  EXPECT_EQ(list_shares(of_finance, duty).progress.done, 1);
  EXPECT_NE(get_assignment(staff, duty).assignment.state, domain::AssignmentState::done) << "the unit says itself when its duty is";
  const auto links = list_links(of_finance, share.id);
  EXPECT_EQ(links.items.at(0).uses, 1);
  EXPECT_EQ(links.items.at(0).can, std::vector<std::string>{"revoke"});
  revoke_link(of_finance, made.link.id);
  EXPECT_EQ(entering(made.token), "link.revoked");
}

TEST_F(ShareLinksTest, no_other_unit_makes_sees_or_revokes_it) {
  const auto share = give();
  const auto made = create_link(of_finance, share.id, {7});
  EXPECT_EQ(code_of([&] { create_link(of_health, share.id, {7}); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { list_links(of_health, share.id); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { revoke_link(of_health, made.link.id); }), "act.forbidden");
  EXPECT_EQ(code_of([&] { create_link(of_finance, duty, {7}); }), "act.forbidden") << "for its own duty the standing body does";
  EXPECT_EQ(list_links(staff, share.id).items.size(), 1u);
  create_link(staff, share.id, {7});
  EXPECT_EQ(list_plan_links(staff, plan, {}).total, 0) << "what a unit hands down is not in the plan's list";
  for (const auto& entry : list_history(staff, "plan", plan, {}).items) EXPECT_NE(entry.act, "link.created");
}

TEST_F(ShareLinksTest, a_link_to_the_units_own_person_is_the_units_alone) {
  const auto share = give(of_finance.actor.user_id);
  EXPECT_EQ(code_of([&] { create_link(staff, share.id, {7}); }), "assignment.not_your_unit");
  auto phone = holding(create_link(of_finance, share.id, {7}).token);
  EXPECT_EQ(open_link(phone).text, "Dọn kênh mương");
}

TEST_F(ShareLinksTest, it_ends_with_the_share) {
  const auto share = give();
  const auto made = create_link(of_finance, share.id, {7});
  withdraw_share(of_finance, share.id);
  EXPECT_EQ(entering(made.token), "link.ended");
  EXPECT_EQ(code_of([&] { create_link(of_finance, share.id, {7}); }), "share.withdrawn");
  EXPECT_TRUE(list_links(of_finance, share.id).can.empty());
  restore_share(of_finance, share.id);
  EXPECT_EQ(entering(made.token), "none");
}

class ReportLinksTest : public LinksTest {
 protected:
  ReportLinksTest() {
    for (const auto& row : list_reports(of_finance, {}, {}).items) report = row.id, period = row.period_id;
  }
  FilledReport filled(const LinkedDuty& shown) {
    auto content = shown.report->content;
    content.items.push_back({base::Id::make(), {}, "Kinh phí", "Đã bố trí 120 triệu đồng.", {}, {}});
    return {shown.report->revision, content, {}, {}};
  }
  base::Id report, period;
};

TEST_F(ReportLinksTest, a_unit_fills_in_its_report_and_sends_it_once_with_files) {
  auto phone = holding(create_report_link(staff, report, {7}).token);
  const auto shown = open_link(phone);
  EXPECT_EQ(shown.unit, "Sở Tài chính");
  EXPECT_EQ(shown.can, std::vector<std::string>{"submit"});
  auto input = filled(shown);
  input.attachment_ids.push_back(upload_by_link(phone, {"anh.png", "\x89PNG\r\n\x1A\n rest"}).id);
  phone.idempotency_key = "offline";
  const auto after = report_by_link(phone, input);
  EXPECT_TRUE(after.done && after.can.empty());
  EXPECT_TRUE(after.report->content.items.empty()) << "what was sent is shown to nobody by the link";
  EXPECT_TRUE(report_by_link(phone, input).done);
  const auto sent = get_report(staff, report);
  EXPECT_EQ(sent.status, domain::ReportStatus::submitted);
  EXPECT_EQ(sent.content.items.back().text, "Đã bố trí 120 triệu đồng.");
  ASSERT_EQ(sent.attachments.size(), 1u);
  EXPECT_EQ(get_attachment(staff, sent.attachments[0].id).file_name, "anh.png");
  EXPECT_EQ(list_report_links(staff, report).items.at(0).report_id, report);
}

TEST_F(ReportLinksTest, what_came_back_is_written_again_and_an_older_page_is_told_so) {
  auto phone = holding(create_report_link(staff, report, {7}).token);
  const auto old = filled(open_link(phone));
  report_by_link(phone, old);
  return_report(staff, report, {"Thiếu số liệu."});
  const auto again = open_link(phone);
  EXPECT_EQ(again.report->return_reason, "Thiếu số liệu.");
  EXPECT_EQ(code_of([&] { report_by_link(phone, old); }), "report.moved_on");
  EXPECT_TRUE(report_by_link(phone, filled(again)).done);
}

TEST_F(ReportLinksTest, it_opens_its_report_alone_until_the_plan_is_closed) {
  const auto made = create_report_link(staff, report, {7});
  auto phone = holding(made.token);
  EXPECT_EQ(code_of([&] { update_by_link(phone, {UpdateKind::done, "", {}}); }), "assignment.unknown");
  auto other = holding(create_link(staff, duty, {7}).token);
  EXPECT_EQ(code_of([&] { report_by_link(other, {1, {}, {}, {}}); }), "report.unknown");
  close_plan(leader, plan);
  EXPECT_EQ(entering(made.token), "link.ended");
}

TEST_F(ReportLinksTest, all_silent_units_get_one_each_in_one_act) {
  auto of_one = holding(create_report_link(staff, report, {7}).token);
  report_by_link(of_one, filled(open_link(of_one)));
  const auto owed = list_reports(staff, {}, {.period_id = period}).total;
  const int before = events();
  staff.idempotency_key = "all";
  const auto made = create_report_links(staff, period, {7, {}});
  EXPECT_EQ(events(), before + 1);
  ASSERT_EQ(static_cast<int>(made.items.size()), owed - 1);
  const auto again = create_report_links(staff, period, {7, {}});
  EXPECT_EQ(again.items.at(0).link.id, made.items.at(0).link.id);
  EXPECT_EQ(entering(made.items.at(0).token), "link.unknown");
  EXPECT_EQ(entering(again.items.at(0).token), "none");
  staff.idempotency_key.clear();
  EXPECT_EQ(code_of([&] { create_report_links(staff, period, {7, {finance}}); }), "link.nobody");
  EXPECT_EQ(code_of([&] { create_report_links(leader, period, {7, {}}); }), "act.forbidden");
}

TEST_F(ReportLinksTest, a_plan_gives_links_for_what_its_units_have_not_done) {
  const auto made = create_plan_links(staff, plan, {7, {finance, health}});
  EXPECT_GE(made.items.size(), 3u);
  auto phone = holding(made.items.at(0).token);
  update_by_link(phone, {UpdateKind::done, "", {}});
  EXPECT_EQ(create_plan_links(staff, plan, {7, {finance, health}}).items.size(), made.items.size() - 1);
  EXPECT_EQ(code_of([&] { create_plan_links(staff, plan, {7, {}}); }), "link.no_unit");
  EXPECT_EQ(list_plan_links(staff, plan, {}).total, static_cast<int>(2 * made.items.size() - 1));
  const auto sheet = make_link_sheet(staff, {"Kế hoạch", {{"Sở Tài chính", "Bố trí kinh phí", "https://dondoc.tinh.gov.vn/link#x", base::Date::of(2023, 11, 22)}}});
  EXPECT_EQ(sheet.bytes.substr(0, 2), "PK");
}

}  // namespace
}  // namespace dondoc::service
