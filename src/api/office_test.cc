// The routes as a table: who asks, what, and the answer word for word. Ids are
// written #1, #2 … in the order in which an answer holds them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/office_fixture.h"

namespace dondoc::api {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class OfficeTest : public testing::Test {
 protected:
  Office office;
};

struct Case {
  Person who;
  std::string request, body, answer;
};

TEST_F(OfficeTest, Units) {
  const std::string input = R"({"name":"Sở Ngoại vụ","short_name":"SNgV","aliases":["Sở Ngoại vụ tỉnh"],"kind":null,"code":"H1","parent_id":null})";
  const auto made = office.ask(Person::administrator, "POST /api/units", input);
  ASSERT_EQ(made.status, 201);
  const auto unit = "/api/units/" + made.value("id");
  const Case cases[] = {
      {Person::leader, "GET " + unit, "",
       R"(200 {"id":"#1","name":"Sở Ngoại vụ","short_name":"SNgV","aliases":["Sở Ngoại vụ tỉnh"],"kind":null,"code":"H1","parent":null,"groups":[],"focal_points":0,"deleted_at":null,"dissolved_on":null,"can":[],"codes":[],"places":[],"point":null})"},
      {Person::administrator, "GET " + unit, "",
       R"(200 {"id":"#1","name":"Sở Ngoại vụ","short_name":"SNgV","aliases":["Sở Ngoại vụ tỉnh"],"kind":null,"code":"H1","parent":null,"groups":[],"focal_points":0,"deleted_at":null,"dissolved_on":null,"can":["edit","delete"],"codes":[],"places":[],"point":null})"},
      {Person::administrator, "POST /api/units", input, R"(409 {"error":{"code":"unit.code_taken","field":"code","params":[]}})"},
      {Person::administrator, "POST /api/units", R"({"name":"Sở Mới"})",
       R"(422 {"error":{"code":"json.fields","field":"aliases","params":[{"name":"aliases","value":"json.required"}]}})"},
      {Person::administrator, "POST /api/units", "{",
       R"(422 {"error":{"code":"json.malformed","field":"","params":[{"name":"reason","value":"incomplete JSON"}]}})"},
      {Person::staff, "POST /api/units", input, R"(403 {"error":{"code":"session.not_your_role","field":"","params":[]}})"},
      {Person::staff, "GET /api/units/suggest?text=so%20ngoai%20vu&limit=1", "",
       R"(200 [{"kind":"unit","id":"#1","name":"Sở Ngoại vụ","short_name":"SNgV","score":0.98,"heir":null}])"},
      {Person::staff, "GET /api/units/suggest", "", R"(422 {"error":{"code":"query.malformed","field":"text","params":[]}})"},
      {Person::staff, "GET /api/units?size=0", "", R"(422 {"error":{"code":"query.malformed","field":"size","params":[]}})"},
      {Person::staff, "GET /api/units?sort=colour", "", R"(422 {"error":{"code":"list.unknown_sort","field":"sort","params":[{"name":"sort","value":"colour"}]}})"},
      {Person::staff, "GET /api/units/nothing", "", R"(422 {"error":{"code":"id.malformed","field":"id","params":[]}})"},
      {Person::staff, "GET /api/units/018f0000-0000-7000-8000-000000000000", "", R"(404 {"error":{"code":"unit.unknown","field":"","params":[]}})"},
      {Person::administrator, "DELETE " + unit, "", "204"},
      {Person::administrator, "GET /api/units?q=ngoai", "", R"(200 {"items":[],"total":0,"page":1,"size":50})"},
      {Person::administrator, "POST " + unit + "/restore", "", "204"},
      {Person::administrator, "PATCH " + unit, "",
       R"(405 {"error":{"code":"request.method_not_allowed","field":"","params":[{"name":"allow","value":"GET, PUT, DELETE"}]}})"},
      {Person::administrator, "GET /api/nothing", "", R"(404 {"error":{"code":"request.no_such_path","field":"","params":[]}})"},
  };
  for (const auto& [who, request, body, answer] : cases) EXPECT_EQ(office.ask(who, request, body).text(), answer) << request;
}

TEST_F(OfficeTest, Learned) {
  const std::string input = R"({"kind":"column","text":"Kỳ hạn:","meaning":"deadline","target_kind":"none","target_id":null})";
  const auto made = office.ask(Person::staff, "POST /api/learned", input);
  ASSERT_EQ(made.status, 201);
  const auto one = "/api/learned/" + made.value("id");
  const Case cases[] = {
      {Person::administrator, "POST /api/learned", input, R"(409 {"error":{"code":"learned.taken","field":"text","params":[]}})"},
      {Person::leader, "GET /api/learned", "", R"(403 {"error":{"code":"session.not_your_role","field":"","params":[]}})"},
      {Person::staff, "GET /api/learned?learned_kind=colour", "", R"(422 {"error":{"code":"query.malformed","field":"learned_kind","params":[]}})"},
      {Person::staff, "GET /api/learned?learned_kind=heading", "", R"(200 {"items":[],"total":0,"page":1,"size":50})"},
      {Person::staff, "DELETE " + one, "", "204"},
      {Person::staff, "GET /api/learned?q=ky%20han", "", R"(200 {"items":[],"total":0,"page":1,"size":50})"},
      {Person::administrator, "POST " + one + "/restore", "", "204"},
  };
  for (const auto& [who, request, body, answer] : cases) EXPECT_EQ(office.ask(who, request, body).text(), answer) << request;
  EXPECT_THAT(office.ask(Person::administrator, "GET /api/learned?q=ky%20han").body, HasSubstr(R"("text":"Kỳ hạn","meaning":"deadline","target_kind":"none")"));
}

TEST_F(OfficeTest, OneKeyOneEffect) {
  const std::string input = R"({"name":"Sở Ngoại vụ","short_name":null,"aliases":[],"kind":null,"code":null,"parent_id":null})";
  const auto first = office.ask(Person::administrator, "POST /api/units", input, {{"idempotency-key", "one"}});
  const auto second = office.ask(Person::administrator, "POST /api/units", input, {{"idempotency-key", "one"}});
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(first.body, second.body);
  EXPECT_EQ(office.ask(Person::staff, "GET /api/units?q=ngoai%20vu&size=1").text().find("\"total\":1") != std::string::npos, true);
  EXPECT_EQ(office.ask(Person::administrator, "POST /api/groups", R"({"name":"Nhóm","aliases":[],"member_ids":[]})", {{"idempotency-key", "one"}}).text(),
            R"(409 {"error":{"code":"idempotency.other_act","field":"","params":[]}})");
}

TEST_F(OfficeTest, SigningInIsThrottledAndSaysNothingOfWhoExists) {
  const auto wrong = R"(401 {"error":{"code":"session.wrong_password","field":"","params":[]}})";
  office.ask(Person::focal_point, "GET /api/session");
  EXPECT_EQ(office.ask(Person::guest, "POST /api/sign-in", R"({"login":"nobody","password":"x"})").text(), wrong);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(office.ask(Person::guest, "POST /api/sign-in", R"({"login":"yte","password":"x"})").text(), wrong);
  const auto right = std::string(R"({"login":"yte","password":")") + Office::password + "\"}";
  EXPECT_EQ(office.ask(Person::guest, "POST /api/sign-in", right).text(),
            R"(429 {"error":{"code":"session.throttled","field":"","params":[{"name":"minutes","value":"15"}]}})");
  EXPECT_EQ(office.ask(Person::focal_point, "GET /api/session").status, 200) << "who is in stays in";
  office.clock.at.ms += 15 * 60'000;
  const auto answer = office.ask(Person::guest, "POST /api/sign-in", right);
  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(std::string(first_of(answer.headers, "Set-Cookie").value_or("")), testing::MatchesRegex("dondoc_session=[A-Za-z0-9_-]+; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax"));
}

TEST_F(OfficeTest, ASessionEndsWhenItIsUnusedOrSignedOut) {
  office.ask(Person::staff, "GET /api/session");
  office.clock.at.ms += 12 * 3'600'000 + 1;
  EXPECT_EQ(office.ask(Person::staff, "GET /api/session").text(), R"(401 {"error":{"code":"session.expired","field":"","params":[]}})");
  office.clock.at.ms -= 12 * 3'600'000;
  const auto out = office.ask(Person::staff, "POST /api/sign-out");
  EXPECT_EQ(out.text(), "204");
  EXPECT_THAT(std::string(first_of(out.headers, "Set-Cookie").value_or("")), HasSubstr("Max-Age=0"));
  EXPECT_EQ(office.ask(Person::staff, "GET /api/session").text(), R"(401 {"error":{"code":"session.none","field":"","params":[]}})");
}

TEST_F(OfficeTest, AFirstPasswordMustBeChangedBeforeAnythingElse) {
  office.ask(Person::leader, "GET /api/session");
  const auto users = office.ask(Person::administrator, "GET /api/users?q=lanhdao");
  const auto reset = office.ask(Person::administrator, "POST /api/users/" + users.value("id") + "/password");
  ASSERT_EQ(reset.status, 200);
  EXPECT_EQ(office.ask(Person::leader, "GET /api/session").status, 401) << "a reset ends the sessions";
  office.sign_in(Person::leader, "lanhdao", reset.value("first_password"));
  EXPECT_THAT(office.ask(Person::leader, "GET /api/session").body, HasSubstr("\"must_change_password\":true"));
  EXPECT_EQ(office.ask(Person::leader, "GET /api/plans").text(), R"(403 {"error":{"code":"session.password_must_change","field":"","params":[]}})");
  const auto change = R"({"current":")" + reset.value("first_password") + R"(","next":"mật khẩu của tôi"})";
  EXPECT_EQ(office.ask(Person::leader, "POST /api/session/password", change).text(), "204");
  EXPECT_EQ(office.ask(Person::leader, "GET /api/plans").status, 200);
}

TEST_F(OfficeTest, ASecretDocumentLeavesNothingButThatOneWasRefused) {
  const auto answer = office.upload(Person::staff, "POST /api/drafts", "ten-tep-rieng.txt", "TỐI MẬT\n\nKẾ HOẠCH\nNội dung riêng\n");
  EXPECT_EQ(answer.text(), R"(451 {"error":{"code":"document.secret","field":"","params":[]}})");
  EXPECT_EQ(office.ask(Person::staff, "GET /api/drafts").text(), R"(200 {"items":[],"total":0,"page":1,"size":50})");
  EXPECT_FALSE(office.folder_holds("ten-tep-rieng"));
  EXPECT_FALSE(office.folder_holds("Nội dung riêng"));
  EXPECT_TRUE(office.folder_holds("document.refused"));
  EXPECT_EQ(office.upload(Person::focal_point, "POST /api/attachments", "minh-chung.txt", "TỐI MẬT\n\nKẾ HOẠCH\nNội dung riêng\n").status, 451);
  EXPECT_FALSE(office.folder_holds("Nội dung riêng"));
}

TEST_F(OfficeTest, APlanIsWrittenByThoseWhoMayImport) {
  const auto input = [](const char* title, const char* issuer = "Ủy ban nhân dân tỉnh Sơn Thủy") {
    return std::string(R"({"family":"state","issuer_parent":"","issuer":")") + issuer + R"(","place":"Sơn Thủy","title":")" + title + R"(","signer":"","skeleton":"plan"})";
  };
  const Case cases[] = {
      {Person::guest, "POST /api/compositions", input("Thử"), R"(401 {"error":{"code":"session.none","field":"","params":[]}})"},
      {Person::leader, "POST /api/compositions", input("Thử"), R"(403 {"error":{"code":"session.not_your_role","field":"","params":[]}})"},
      {Person::focal_point, "POST /api/compositions", input("Thử"), R"(403 {"error":{"code":"session.not_your_role","field":"","params":[]}})"},
      {Person::staff, "POST /api/compositions", input(" "), R"(422 {"error":{"code":"composition.title_required","field":"title","params":[]}})"},
      {Person::staff, "POST /api/compositions", input("Thử", ""), R"(422 {"error":{"code":"composition.issuer_required","field":"issuer","params":[]}})"},
  };
  for (const auto& [who, request, body, answer] : cases) EXPECT_EQ(office.ask(who, request, body).text(), answer) << request << body;

  const auto made = office.ask(Person::staff, "POST /api/compositions", input("Tuần lễ Nước sạch"));
  ASSERT_EQ(made.status, 201);
  const auto draft = "/api/drafts/" + made.value("id");
  EXPECT_THAT(office.ask(Person::leader, "GET " + draft).body, HasSubstr(R"("composition":{"head":{"family":"state")"));
  const auto edit = [&](const char* path, const char* value) {
    return office.ask(Person::staff, "POST " + draft + "/edits", std::string(R"({"base_revision":1,"patch":[{"op":"replace","path":")") + path + R"(","value":)" + value +
                                                                     R"(}],"resolve":[],"label":"compose.edit.part"})");
  };
  EXPECT_EQ(edit("/document/title", "\"Khác\"").text(), R"(409 {"error":{"code":"draft.composed","field":"/document/title","params":[]}})");
  EXPECT_EQ(edit("/composition/parts/0/level", "9").text(),
            R"(422 {"error":{"code":"composition.fields","field":"parts[0].level","params":[{"name":"parts[0].level","value":"draft.word"}]}})");
  const auto edited = edit("/composition/head/title", "\"Khác\"");
  EXPECT_EQ(edited.status, 200);
  EXPECT_THAT(edited.body, HasSubstr(R"({"op":"add","path":"/document","value":{"kind":"Kế hoạch")"));
}

TEST_F(OfficeTest, FromTheFileToTheConsolidatedReport) {
  const auto plan = office.issue_plan();
  // Each unit sees what it owes and nothing of the others.
  const auto mine = office.ask(Person::focal_point, "GET /api/my/assignments");
  EXPECT_THAT(mine.body, HasSubstr("\"total\":1,"));
  EXPECT_THAT(mine.body, HasSubstr("Chủ trì tổ chức 02 buổi truyền thông"));
  const auto assignment = "/api/assignments/" + mine.value("id");
  EXPECT_THAT(office.ask(Person::other_focal_point, "GET " + assignment).text(), StartsWith("403"));
  EXPECT_EQ(office.ask(Person::focal_point, "POST " + assignment + "/receive").status, 200);
  EXPECT_EQ(office.ask(Person::other_focal_point, "POST " + assignment + "/receive").status, 403);

  // Evidence comes back as it was sent, for those who may see it, and runs nowhere.
  const auto evidence = office.upload(Person::focal_point, "POST /api/attachments", "../ảnh.png", "\x89PNG\r\n\x1A\n rest");
  EXPECT_EQ(evidence.text(), R"(201 {"id":"#1","file_name":"ảnh.png","media_type":"image/png","size":13})");
  EXPECT_EQ(office.upload(Person::focal_point, "POST /api/attachments", "x.png", "<html><script>").status, 422);
  const auto attachment = "GET /api/attachments/" + evidence.value("id");
  const auto update = office.ask(Person::focal_point, "POST " + assignment + "/updates",
                                 R"({"kind":"done","note":"Đã tổ chức 02 buổi.","proposal":null,"percent":null,"links":[],"attachment_ids":[")" + evidence.value("id") + "\"]}");
  EXPECT_EQ(update.status, 201) << update.text();
  const auto file = office.ask(Person::staff, attachment);
  EXPECT_EQ(file.body, "\x89PNG\r\n\x1A\n rest");
  EXPECT_THAT(std::string(first_of(file.headers, "Content-Disposition").value_or("")), StartsWith("attachment;"));
  EXPECT_EQ(office.ask(Person::other_focal_point, attachment).status, 403);

  const auto board = office.ask(Person::leader, "GET /api/tracking?plan_id=" + plan);
  EXPECT_THAT(board.body, HasSubstr(R"("progress":{"total":2,"done":1,"late":0,"silent":1,"under_way":0},"as_of":"2026-11-21")"));

  // The report is prefilled from what the unit said, sent, accepted, and taken up.
  const auto due = office.ask(Person::focal_point, "GET /api/reports");
  EXPECT_THAT(due.body, HasSubstr("\"total\":1,"));
  const auto report = "/api/reports/" + due.value("id");
  EXPECT_THAT(office.ask(Person::focal_point, "GET " + report).body, HasSubstr("Đã tổ chức 02 buổi."));
  const auto content = R"({"base_revision":1,"content":{"values":[],"items":[{"id":"018f0000-0000-7000-8000-000000000001","task_id":null,"heading":"Kết quả","text":"Đã tổ chức 02 buổi, 120 người.","source_update_ids":[],"attachment_ids":[]}],"difficulties":"","proposals":""}})";
  EXPECT_EQ(office.ask(Person::focal_point, "PUT " + report, content).status, 200);
  EXPECT_THAT(office.ask(Person::focal_point, "PUT " + report, content).body, HasSubstr("report.moved_on"));
  EXPECT_THAT(office.ask(Person::focal_point, "GET " + report + "/document.docx").body, StartsWith("PK"));
  EXPECT_EQ(office.ask(Person::focal_point, "POST " + report + "/submit", R"({"base_revision":2,"signed":null})").status, 200);
  EXPECT_EQ(office.ask(Person::focal_point, "PUT " + report, R"({"base_revision":2,"content":{"values":[],"items":[],"difficulties":"","proposals":""}})").status, 409)
      << "what was sent does not change";
  EXPECT_EQ(office.ask(Person::staff, "POST " + report + "/accept").status, 200);
  const auto consolidated = office.ask(Person::staff, "POST /api/report-periods/" + due.value("period_id") + "/consolidate");
  EXPECT_EQ(consolidated.status, 201) << consolidated.text();
  EXPECT_THAT(consolidated.body, HasSubstr("Sở Y tế: đã tổ chức 02 buổi, 120 người."));
  const auto paper = "/api/consolidated/" + consolidated.value("id");
  EXPECT_THAT(office.ask(Person::leader, "GET " + paper + "/document.docx").body, StartsWith("PK"));
  EXPECT_EQ(office.ask(Person::staff, "POST " + paper + "/approve").status, 403);
  EXPECT_EQ(office.ask(Person::staff, "POST " + paper + "/request-approval").status, 200);
  EXPECT_THAT(office.ask(Person::leader, "POST " + paper + "/approve").body, HasSubstr("\"status\":\"approved\""));

  const auto history = office.ask(Person::staff, "GET /api/history?subject_kind=plan&subject_id=" + plan);
  for (const char* act : {"plan.issued", "report.submitted", "report.accepted", "consolidated.approved"}) EXPECT_THAT(history.body, HasSubstr(act));
}

TEST_F(OfficeTest, TwoPeopleCorrectingOneDraftDoNotOverwriteEachOther) {
  const auto draft = "/api/drafts/" + office.upload(Person::staff, "POST /api/drafts", "a.txt", "KẾ HOẠCH\nThử\n\nI. NỘI DUNG\n1. Sở Y tế\n- Tổ chức hội nghị trước ngày 15/12/2026.\n").value("id");
  const auto edit = R"({"base_revision":1,"patch":[{"op":"replace","path":"/document/title","value":"Thử nghiệm"}],"resolve":[],"label":"edit"})";
  EXPECT_THAT(office.ask(Person::staff, "POST " + draft + "/edits", edit).text(), StartsWith(R"(200 {"revision":2,)"));
  const auto late = office.ask(Person::staff, "POST " + draft + "/edits", edit);
  EXPECT_EQ(late.text(), R"(409 {"error":{"code":"draft.moved_on","field":"","params":[{"name":"revision","value":"2"},{"name":"by","value":"Người chuyenvien"}]}})");
  EXPECT_THAT(office.ask(Person::staff, "POST " + draft + "/undo", R"({"base_revision":2})").text(), StartsWith(R"(200 {"revision":3,)"));
  EXPECT_THAT(office.ask(Person::leader, "GET " + draft).body, HasSubstr("\"title\":\"Thử\""));
}

TEST_F(OfficeTest, TheDraftIsCheckedBeforeItIsSigned) {
  const auto draft = "/api/drafts/" + office.upload(Person::staff, "POST /api/drafts", "a.txt",
      "KẾ HOẠCH\nThử\n\nI. NỘI DUNG\n1. Sở Y tế; Sở Tài chính\n- Chủ trì tổ chức hội nghị trước ngày 15/12/2026.\n").value("id");
  const auto found = [](const std::string& muted) {
    return R"({"id":"two-leads@50-97","rule":"two-leads","severity":"error","variant":"","at":[50,97],"related":[[28,35],[37,49]],)"
           R"("params":[{"name":"units","value":"Sở Y tế; Sở Tài chính"},{"name":"task","value":"Chủ trì tổ chức hội nghị trước ngày 15/12/2026."},{"name":"more","value":"0"}],"law":null,"muted":)" + muted + "}";
  };
  EXPECT_EQ(office.ask(Person::leader, "GET " + draft + "/lint").text(), R"(200 {"revision":1,"findings":[)" + found("null") + R"(],"without":0})");
  EXPECT_EQ(office.ask(Person::focal_point, "GET " + draft + "/lint").status, 403);
  EXPECT_EQ(office.ask(Person::guest, "GET " + draft + "/lint/comments.docx").status, 401);
  EXPECT_EQ(office.ask(Person::leader, "GET " + draft + "/copy-notes").text(), R"(200 {"left":[]})");
  EXPECT_EQ(office.ask(Person::focal_point, "GET " + draft + "/copy-notes").status, 403);
  EXPECT_EQ(office.ask(Person::guest, "GET " + draft + "/copy-notes").status, 401);

  // Set aside with a reason, as any correction, and taken up again by an undo.
  const std::string mute = R"({"base_revision":1,"patch":[{"op":"add","path":"/muted","value":[{"finding":"two-leads@50-97","reason":"đã thống nhất"}]}],"resolve":[],"label":"review.edit.muted"})";
  EXPECT_EQ(office.ask(Person::leader, "POST " + draft + "/edits", mute).status, 403);
  EXPECT_EQ(office.ask(Person::staff, "POST " + draft + "/edits", mute).status, 200);
  EXPECT_EQ(office.ask(Person::staff, "GET " + draft + "/lint").text(), R"(200 {"revision":2,"findings":[)" + found(R"("đã thống nhất")") + R"(],"without":0})");
  const auto sarif = office.ask(Person::staff, "GET " + draft + "/lint/findings.sarif");
  EXPECT_EQ(sarif.status, 200);
  EXPECT_NE(sarif.body.find(R"("suppressions":[{"kind":"external","justification":"đã thống nhất"}])"), std::string::npos) << sarif.body;
  EXPECT_EQ(office.ask(Person::staff, "POST " + draft + "/undo", R"({"base_revision":2})").status, 200);
  EXPECT_EQ(office.ask(Person::staff, "GET " + draft + "/lint").text(), R"(200 {"revision":3,"findings":[)" + found("null") + R"(],"without":0})");

  const auto sheet = office.ask(Person::staff, "GET " + draft + "/lint/comments.docx");
  EXPECT_EQ(sheet.status, 200);
  EXPECT_TRUE(sheet.body.starts_with("PK"));

  // A rule that the agency switches off is silent in each of them.
  const std::string off = R"({"without":["two-leads"],"working_days":5})";
  EXPECT_EQ(office.ask(Person::staff, "PUT /api/agency/lint", off).status, 403);
  EXPECT_EQ(office.ask(Person::administrator, "PUT /api/agency/lint", R"({"without":["no-such-rule"],"working_days":5})").text(),
            R"(422 {"error":{"code":"lint.rule_unknown","field":"without","params":[{"name":"rule","value":"no-such-rule"}]}})");
  EXPECT_EQ(office.ask(Person::administrator, "PUT /api/agency/lint", R"({"without":[],"working_days":31})").status, 422);
  EXPECT_THAT(office.ask(Person::administrator, "PUT /api/agency/lint", off).text(), HasSubstr(R"({"id":"two-leads","severity":"error","on":false})"));
  EXPECT_THAT(office.ask(Person::staff, "GET /api/agency/lint").text(), HasSubstr(R"("working_days":5,"can":[]})"));
  EXPECT_EQ(office.ask(Person::staff, "GET " + draft + "/lint").text(), R"(200 {"revision":3,"findings":[],"without":1})");
}

}  // namespace
}  // namespace dondoc::api
