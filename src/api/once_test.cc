// One key, one effect: every act of the table of routes is asked twice under one
// key, and a third time with other content, along the life of a plan.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <regex>
#include <set>
#include <thread>

#include "api/office_fixture.h"
#include "api/route.h"
#include "service/chasing/chasing.h"
#include "service/sending/outbox.h"

namespace dondoc::api {
namespace {

using enum Person;

class OnceTest : public testing::Test {
 protected:
  /// Asks twice and compares; returns the answer. `secret`: a field that is new each time.
  Answer once(Person who, const std::string& operation, const std::string& line, const std::string& body = {}, const std::string& secret = {}) {
    const auto ask = [&](const std::string& asked) { return office.ask(who, "POST " + asked, body, {{"idempotency-key", operation + key()}}); };
    return compared(operation, ask, line, secret);
  }

  Answer once_sent(Person who, const std::string& operation, const std::string& line, const std::string& file_name, const std::string& bytes) {
    const auto ask = [&](const std::string& asked) {
      return office.upload(who, "POST " + asked, file_name, bytes, {{"idempotency-key", operation + key()}});
    };
    return compared(operation, ask, line, {});
  }

  /// The path of the draft of a document that is read behind its request.
  std::string imported(const std::string& file_name, const std::string& bytes) {
    const auto begun = office.upload(staff, "POST /api/drafts", file_name, bytes);
    EXPECT_EQ(begun.status, 202) << begun.text();
    for (int i = 0; i < 1000; ++i) {
      const auto draft = office.ask(staff, "GET /api/imports/" + begun.value("id")).value("draft_id");
      if (!draft.empty()) return "/api/drafts/" + draft;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ADD_FAILURE() << "it is still read";
    return {};
  }

  void remove(const std::string& path) { ASSERT_EQ(office.ask(administrator_or_staff(path), "DELETE " + path).status, 204) << path; }
  std::string log() { return office.ask(administrator, "GET /api/chain-head").body; }

  Office office;
  std::set<std::string> walked;

 private:
  template <class Ask> Answer compared(const std::string& operation, const Ask& ask, const std::string& line, const std::string& secret) {
    walked.insert(operation);
    ++step_;
    const auto first = ask(line);
    EXPECT_LT(first.status, 300) << operation << ": " << first.text();
    const auto after = log();
    const auto second = ask(line);
    EXPECT_EQ(second.status, first.status) << operation << ": " << second.text();
    EXPECT_EQ(without(second, secret), without(first, secret)) << operation;
    EXPECT_EQ(log(), after) << operation << " was done twice";
    const auto other = ask(line + "?other=1");
    if (!brings_passwords(operation)) {
      EXPECT_EQ(other.status, 409) << operation << ": " << other.text();
      EXPECT_THAT(other.body, testing::HasSubstr("idempotency.other_input")) << operation;
    }
    EXPECT_EQ(log(), after) << operation;
    return first;
  }
  static bool brings_passwords(const std::string& operation) { return operation == "change_password" || operation == "import_users"; }
  static Person administrator_or_staff(const std::string& path) {
    return path.starts_with("/api/drafts") || path.starts_with("/api/report-duties") || path.starts_with("/api/letters") || path.starts_with("/api/inspections") || path.starts_with("/api/plan-steps") || path.starts_with("/api/awaited-inputs") ? staff : administrator;
  }
  static std::string without(const Answer& answer, const std::string& secret) {
    if (secret.empty()) return answer.body;
    EXPECT_FALSE(answer.value(secret).empty());
    return std::regex_replace(answer.body, std::regex("\"" + secret + "\":\"[^\"]*\""), "");
  }
  std::string key() const { return "-" + std::to_string(step_); }
  int step_ = 0;
};

TEST_F(OnceTest, EveryActOfTheTableOfRoutes) {
  // What the administrator keeps.
  const auto unit = "/api/units/" + once(administrator, "create_unit", "/api/units",
      R"({"name":"Sở Ngoại vụ","short_name":null,"aliases":[],"kind":null,"code":null,"parent_id":null})").value("id");
  remove(unit);
  once(administrator, "restore_unit", unit + "/restore");
  once_sent(administrator, "import_units", "/api/units/import", "don-vi.csv", "name,short_name\nSở Công Thương,SCT\n");
  const auto exchange = "/api/calendar/exchanges/" + once(administrator, "create_day_exchange", "/api/calendar/exchanges",
      R"({"name":"Hoán đổi","source":"Thông báo số 12/TB-BNV","off_from":"2027-04-30","off_to":null,"worked_on":"2027-04-24"})").value("id");
  remove(exchange);
  once(administrator, "restore_day_exchange", exchange + "/restore");
  once(staff, "create_saved_view", "/api/views", R"({"list":"tracking","name":"Việc trễ","address":"standing=late","shared":true})");
  const auto note = "/api/calendar/days-of-note/" + once(staff, "create_day_of_note", "/api/calendar/days-of-note",
      R"({"base_revision":0,"name":"Ngày thành lập tỉnh","kind":"solar","month":10,"day":4,"on":null,"since_year":1950,"source":""})").value("id");
  remove(note);
  once(staff, "restore_day_of_note", note + "/restore");
  once(staff, "create_feed", "/api/my/feeds", R"({"unit_id":null,"days_of_note":true})", "token");
  const auto group = "/api/groups/" + once(administrator, "create_group", "/api/groups", R"({"name":"Các sở","aliases":[],"member_ids":[]})").value("id");
  remove(group);
  once(administrator, "restore_group", group + "/restore");
  once(administrator, "add_start_list", "/api/start-list",
       R"({"province_code":"20","former_names":false,"units":[{"key":"foreign","name":"Sở Ngoại vụ tỉnh","short_name":""}]})");
  const auto changed = once(administrator, "reorganise", "/api/reorganisations",
       R"({"kind":"transfer","number":"15/QĐ-UBND","decided_on":"2026-01-05","effective_on":"2026-01-05","changes":[{"from_ids":[")" + unit.substr(11) +
           R"("],"to":[{"unit_id":null,"name":"Trung tâm Dịch vụ đối ngoại","short_name":null,"function":"dịch vụ"}],"duties":[]}]})").value("id");
  once(administrator, "undo_reorganisation", "/api/reorganisations/" + changed + "/undo");
  const auto user = "/api/users/" + once(administrator, "create_user", "/api/users",
      R"({"login":"moi","name":"Người mới","office":null,"roles":[{"role":"staff","unit_id":null}]})", "first_password").value("id");
  once(administrator, "reset_password", user + "/password", {}, "first_password");
  remove(user);
  once(administrator, "restore_user", user + "/restore");
  remove(user);
  once(administrator, "erase_user", user + "/erase");
  once_sent(administrator, "import_users", "/api/users/import", "nguoi-dung.csv", "login,name,role\nvanthu,Văn thư,staff\n");
  const auto learned = "/api/learned/" + once(administrator, "create_learned", "/api/learned",
      R"({"kind":"heading","text":"Phân công","meaning":"assignment","target_kind":"none","target_id":null})").value("id");
  remove(learned);
  once(administrator, "restore_learned", learned + "/restore");
  const auto point = "/api/focal-points/" + once(administrator, "create_focal_point", "/api/focal-points",
      R"({"unit_id":")" + unit.substr(11) + R"(","user_id":null,"full_name":"Đầu mối","office":null,"phone":null,"email":null})").value("id");
  remove(point);
  once(administrator, "restore_focal_point", point + "/restore");
  once(staff, "give_account", point + "/account", R"({"login":"dau.moi"})", "first_password");
  const auto handed = once(staff, "hand_over", point + "/hand-over",
      R"({"full_name":"Người sau","office":null,"phone":null,"email":null,"login":"nguoi.sau","user_id":null,"effective_on":"2026-11-21","revoke_links":true,"pass_seats":false})",
      "first_password").value("id");
  once(staff, "undo_hand_over", "/api/hand-overs/" + handed + "/undo");
  remove(point);
  once(administrator, "erase_focal_point", point + "/erase");

  // Of a dossier, another document is the plan.
  const auto dossier = imported("ho-so.eml", "From: a@example.vn\nSubject: Ho so\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
      "Content-Disposition: attachment; filename=\"ke hoach.txt\"\n\n" + std::string(Office::plan_text) + "\n--b\n"
      "Content-Disposition: attachment; filename=\"cong van.txt\"\n\nCÔNG VĂN\nGửi kế hoạch để thực hiện.\n--b--\n");
  const auto documents = office.ask(staff, "GET " + dossier).body;
  once(staff, "choose_document", dossier + "/document",
       R"({"document_id":")" + documents.substr(documents.find("\"documents\":[{\"id\":\"") + 20, 36) + "\"}");

  // A plan is begun here; a document becomes one.
  once(staff, "compose_plan", "/api/compositions",
       R"({"family":"state","issuer_parent":"","issuer":"Ủy ban nhân dân tỉnh","place":"Sơn Thủy","title":"Thử","signer":"","skeleton":"plan"})");
  const auto draft = "/api/drafts/" + once_sent(staff, "import_document", "/api/drafts", "ke-hoach.txt", Office::plan_text).value("id");
  once(staff, "edit_draft", draft + "/edits",
       R"({"base_revision":1,"patch":[{"op":"replace","path":"/document/title","value":"Kế hoạch đã sửa"}],"resolve":[],"label":"x"})");
  once(staff, "undo_draft_edit", draft + "/undo", R"({"base_revision":2})");
  once(staff, "redo_draft_edit", draft + "/redo", R"({"base_revision":3})");
  remove(draft);
  once(staff, "restore_draft", draft + "/restore");
  const auto plan = "/api/plans/" + once(staff, "confirm_draft", draft + "/confirm", R"({"base_revision":4})").value("id");
  const auto health = office.ask(staff, "GET /api/units?q=y%20te").value("id");
  const auto duty = once(staff, "create_report_duty", plan + "/report-duties",
      R"({"title":"Báo cáo kết quả","from":[{"text":"Sở Y tế","role":"perform","kind":"unit","id":")" + health +
          R"("}],"due_on":"2026-12-25","frequency":"once","fields":[],"rule":{"day":null,"month":null,"bound":null,"starts_on":null}})").value("id");
  remove("/api/report-duties/" + duty);
  once(staff, "restore_report_duty", "/api/report-duties/" + duty + "/restore");
  once(staff, "request_plan_approval", plan + "/request-approval");
  once(leader, "reject_plan", plan + "/reject", R"({"reason":"Bổ sung kinh phí."})");
  once(staff, "request_plan_approval", plan + "/request-approval");
  once(leader, "issue_plan", plan + "/issue", R"({"accept_unresolved":true})");

  // It was issued before documents had recipients here; they are listed, one is handed over on paper, one says that it has it.
  {
    auto tx = office.app().database.write({});
    tx.run("DELETE FROM dispatch");
    tx.commit();
  }
  once(staff, "make_plan_dispatches", plan + "/dispatches");
  const auto to_hand = R"({"ids":[")" + office.ask(staff, "GET /api/dispatches?state=to-hand").value("id") + R"("])";
  once(staff, "hand_over_dispatches", "/api/dispatches/hand-over", to_hand + R"(,"way":"paper","handed_on":"2026-11-21","note":""})");
  once(staff, "take_back_dispatches", "/api/dispatches/take-back", to_hand + "}");
  {
    auto tx = office.app().database.write({});
    tx.run("UPDATE dispatch SET unit_id = NULL, in_product = FALSE");  // it was a mere name
    tx.commit();
  }
  const auto name = "/api/dispatches/" + to_hand.substr(9, 36);
  const auto meant = R"({"unit_id":")" + health + R"("})";
  once(staff, "resolve_dispatch", name + "/resolve", meant);
  once(staff, "unresolve_dispatch", name + "/unresolve");
  once(staff, "resolve_dispatch", name + "/resolve", meant);
  once(focal_point, "receive_plan", plan + "/receive");

  // An event of its programme is entered, which moves the report's day; and taken back.
  const auto schedule = once(leader, "change_schedule", plan + "/schedule",
      R"({"id":null,"base_revision":0,"kind":"event","name":"Lễ bế mạc","phase":null,"timing":"fixed","starts_on":"2026-12-20","ends_on":null,"relative":null,)"
      R"("note":"","cancelled":false,"deadlines":[{"kind":"report","id":")" + duty + R"(","side":"after","days":3,"working_days":true}],"reason":""})").body;
  once(leader, "undo_schedule_change", "/api/schedule-changes/" + schedule.substr(schedule.find("\"changes\":[{\"id\":\"") + 18, 36) + "/undo");

  // Another text of it takes the deadline of its task further.
  std::string amended = Office::plan_text;
  amended.replace(amended.find("15/12/2026"), 10, "17/12/2026");
  const auto other = "/api/drafts/" + office.upload(staff, "POST /api/drafts", "sua-doi.txt", amended).value("id");
  once(staff, "amend_plan", plan + "/amendment", R"({"draft_id":")" + other.substr(12) + R"(","base_revision":1,"whole":false,"pairs":[],"keep_ids":[],"leave_done_ids":[],"keep_duty_ids":[],"skip_duties":[]})");

  // It is chased by letter before it has said anything.
  const auto letter = "/api/letters/" + once(staff, "create_letters", plan + "/letters",
      R"({"reasons":["silent"],"soon_days":0,"demanded_days":3,"per_unit":false,"unit_ids":[]})").value("id");
  remove(letter);
  once(staff, "restore_letter", letter + "/restore");
  once(staff, "refresh_letter", letter + "/refresh");
  once(staff, "request_letter_approval", letter + "/request-approval");
  once(leader, "reject_letter", letter + "/reject", R"({"reason":"Viết gọn lại."})");
  once(leader, "approve_letter", letter + "/approve");
  once(staff, "issue_letter", letter + "/issue", R"({"number":3,"dated_on":"2026-11-21"})");
  const auto another = office.ask(staff, "POST " + plan + "/letters", R"({"reasons":["silent"],"soon_days":0,"demanded_days":3,"per_unit":false,"unit_ids":[]})").value("id");
  once(staff, "request_letters_approval", "/api/letters/request-approval", R"({"ids":[")" + another + R"("],"preview":false})");
  once(leader, "approve_letters", "/api/letters/approve", R"({"ids":[")" + another + R"("],"preview":false})");
  once(staff, "issue_letters", "/api/letters/issue", R"({"ids":[")" + another + R"("],"dated_on":"2026-11-21","preview":false})");
  const auto committee = once(staff, "create_committee", "/api/committees",
      R"({"name":"Ban Chỉ đạo nước sạch","kind":"committee","parent_id":null,"family":"state","symbol":"BCĐ","decision":"","formed_on":"2026-01-05","ended_on":null})").body;
  const auto seated = committee.substr(committee.find("\"committee\":{\"id\":\"") + 19, 36);
  const auto seats = once(staff, "add_seats", "/api/committees/" + seated + "/seats",
      R"({"from_on":"2026-01-05","seats":[{"unit_id":null,"office":"Phó Chủ tịch","role":"head","holder":null}]})").body;
  once(staff, "register_document", "/api/committees/" + seated + "/documents",
       R"({"kind":"KH","summary":"Kế hoạch","number":null,"dated_on":"2026-11-20","signer":"","recipients":""})");
  once(staff, "end_seat", "/api/seats/" + seats.substr(seats.find("\"seats\":[{\"id\":\"") + 16, 36) + "/end", R"({"ended_on":"2026-11-20"})");
  once(staff, "explain_outgoing", "/api/outgoing", R"({"series":"UBND","year":2026,"first":1,"last":2,"summary":"","note":"Sổ giấy."})");

  // Somebody without an account is given a link.
  const auto first_duty = office.ask(focal_point, "GET /api/my/assignments").value("id");
  const auto bulk = once(staff, "do_bulk", "/api/tracking/bulk",
      R"({"kind":"move","assignment_ids":[")" + first_duty + R"("],"task_ids":[],"due_on":"2030-12-31","reason":"Theo công văn"})").value("id");
  once(staff, "undo_bulk", "/api/bulk-acts/" + bulk + "/undo");
  const auto link = once(staff, "create_link", "/api/assignments/" + first_duty + "/links", R"({"days":7})", "token");
  const auto token = link.value("token");
  EXPECT_EQ(office.ask(guest, "POST /api/link/open", {}, {{"x-link-token", token}}).status, 401) << "the link was asked for again, and has another token";
  once(staff, "revoke_link", "/api/links/" + link.value("id") + "/revoke");
  const auto owed = office.ask(focal_point, "GET /api/reports");
  once(staff, "create_report_link", "/api/reports/" + owed.value("id") + "/links", R"({"days":7})", "token");
  once(staff, "create_report_links", "/api/report-periods/" + owed.value("period_id") + "/links", R"({"days":7,"unit_ids":[]})", "token");
  once(staff, "create_plan_links", plan + "/links", R"({"days":7,"unit_ids":[")" + health + R"("]})", "token");

  // The unit works.
  const auto assignment = "/api/assignments/" + office.ask(focal_point, "GET /api/my/assignments").value("id");
  once(focal_point, "receive_assignment", assignment + "/receive");
  const auto inner = "/api/my/inner-units/" + once(focal_point, "create_inner_unit", "/api/my/inner-units",
      R"({"parent_id":")" + health + R"(","name":"Phòng Nghiệp vụ","short_name":null,"kind":"division"})").value("id");
  EXPECT_EQ(office.ask(focal_point, "DELETE " + inner).status, 204);
  once(focal_point, "restore_inner_unit", inner + "/restore");
  const auto shares = once(focal_point, "give_shares", assignment + "/shares",
      R"({"shares":[{"unit_id":")" + health + R"(","person_id":null,"text":"Treo băng rôn ở cơ quan","due_on":null}]})").body;
  const auto share = "/api/shares/" + shares.substr(shares.find("\"items\":[{\"id\":\"") + 16, 36);
  EXPECT_EQ(office.ask(focal_point, "DELETE " + share).status, 204) << share;
  once(focal_point, "restore_share", share + "/restore");
  const std::string later = R"({"proposed_on":"2026-12-31","reason":"Chờ kinh phí."})";
  const auto withdrawn = once(focal_point, "ask_extension", assignment + "/extensions", later).value("id");
  once(focal_point, "withdraw_extension", "/api/extensions/" + withdrawn + "/withdraw");
  const auto asked = office.ask(focal_point, "POST " + assignment + "/extensions", later).value("id");
  once(staff, "answer_extension", "/api/extensions/" + asked + "/answer", R"({"granted_on":"2026-12-20","answer":""})");
  const auto asked_again = office.ask(focal_point, "POST " + assignment + "/extensions", later).value("id");
  once(staff, "answer_extensions", "/api/extensions/answer", R"({"ids":[")" + asked_again + R"("],"granted":false,"granted_on":null,"answer":"Không.","preview":false})");
  once_sent(focal_point, "hand_in_plan", plan + "/handed-plans", "ke-hoach-so.txt", Office::plan_text);
  const auto handed_in = office.ask(focal_point, "GET " + plan + "/handed-plans").value("id");
  once(focal_point, "withdraw_handed_plan", "/api/handed-plans/" + handed_in + "/withdraw");
  once_sent(focal_point, "upload_attachment", "/api/attachments", "anh.png", "\x89PNG\r\n\x1A\n rest");
  const auto said = [](const char* kind) {
    return std::string(R"({"kind":")") + kind + R"(","note":"Thiếu loa.","proposal":null,"percent":null,"links":[],"attachment_ids":[]})";
  };
  once(focal_point, "post_update", assignment + "/updates", said("difficulty"));
  const auto difficulty = office.ask(staff, "GET /api/difficulties").body;
  const auto update = difficulty.substr(difficulty.find("\"id\":\"") + 6, 36);
  once(staff, "forward_update", "/api/updates/" + update + "/forward", R"({"to":"leader","unit_id":null,"note":""})");
  once(staff, "answer_update", "/api/updates/" + update + "/answer", R"({"answer":"Mượn của xã bên."})");
  const auto guidance = "/api/guidance/" + once(staff, "publish_guidance", "/api/updates/" + update + "/guidance",
      R"({"question":"Thiếu loa thì làm thế nào?","answer":"Mượn của xã bên.","anonymous":true})").value("id");
  once(staff, "withdraw_guidance", guidance + "/withdraw");
  once(staff, "restore_guidance", guidance + "/restore");
  once(focal_point, "post_update", assignment + "/updates", said("done"));
  once(focal_point, "reopen_assignment", assignment + "/reopen", R"({"reason":"Còn một buổi."})");

  // It awaits something from another unit, which gives it.
  const auto task_id = office.ask(staff, "GET " + assignment).value("task_id");
  const auto awaited = "/api/awaited-inputs/" + once(staff, "create_awaited_input", plan + "/awaited-inputs",
      R"({"what":"Ma két","task_id":")" + task_id + R"(","giver_task_id":null,"giver_unit_id":")" + health + R"(","due_on":"2026-11-30"})").value("id");
  remove(awaited);
  once(staff, "restore_awaited_input", awaited + "/restore");
  once(staff, "give_awaited_input", awaited + "/give", R"({"note":"","attachment_ids":[]})");
  once(staff, "take_back_awaited_input", awaited + "/take-back");
  office.ask(staff, "POST " + awaited + "/give", R"({"note":"","attachment_ids":[]})");
  once(focal_point, "receive_awaited_input", awaited + "/receive");

  // A directive is issued downwards.
  const auto directive = "/api/plan-steps/" + once(staff, "create_plan_step", plan + "/steps",
      R"({"kind":"directive","symbol":"15/UBND-VX","dated_on":"2026-11-20","title":"Đẩy nhanh tiến độ","note":"","unit_ids":[],"attachment_ids":[]})").value("id");
  remove(directive);
  once(staff, "restore_plan_step", directive + "/restore");

  // It is inspected: planned, recorded, taken back and recorded again, mended, checked again.
  const auto check = "/api/inspections/" + once(staff, "create_inspections", plan + "/inspections",
      R"({"unit_ids":[")" + health + R"("],"content":{"round":"","basis":"","team":"Đoàn kiểm tra","head":"Phó Giám đốc","members":[],)"
      R"("starts_on":"2026-11-20","ends_on":"2026-11-20","place":"","items":[{"id":null,"task_id":null,"text":"Hồ sơ"}]}})").value("id");
  remove(check);
  once(staff, "restore_inspection", check + "/restore");
  const auto planned = office.ask(staff, "GET " + check).body;
  const auto finding = planned.substr(planned.find("\"items\":[{\"id\":\"") + 16, 36);
  const auto recorded = [&](int revision) {
    return R"({"base_revision":)" + std::to_string(revision) + R"(,"held_on":"2026-11-20","place":"","attended":"","conclusion":"","findings":[{"item_id":")" + finding +
           R"(","verdict":"to-mend","finding":"Thiếu sổ.","demand":"Lập sổ.","mend_unit_id":null,"due_on":"2026-12-01","attachment_ids":[]}]})";
  };
  once(staff, "record_inspection", check + "/record", recorded(3));
  once(staff, "reopen_inspection", check + "/reopen");
  office.ask(staff, "POST " + check + "/record", recorded(5));
  once(focal_point, "mend_finding", "/api/inspection-findings/" + finding + "/mend", R"({"note":"Đã lập sổ.","attachment_ids":[]})");
  once(staff, "recheck_finding", "/api/inspection-findings/" + finding + "/recheck", R"({"passed":true,"note":"","due_on":null,"attachment_ids":[]})");

  once(staff, "number_inspection", check + "/number", R"({"number":null,"dated_on":"2026-11-21"})");

  // The leader writes at a figure of the one page.
  const auto comment = "/api/comments/" + once(leader, "create_comment", "/api/comments",
      R"({"target":"unit","plan_id":null,"target_unit_id":")" + health + R"(","section":null,"as_of":"2026-11-21","text":"Báo cáo rõ nguyên nhân.","unit_id":")" + health +
          R"("})").value("id");
  once(focal_point, "answer_comment", comment + "/answer", R"({"text":"Chờ kinh phí."})");
  once(staff, "finish_comment", comment + "/finish", R"({"text":""})");
  once(leader, "reopen_comment", comment + "/reopen", R"({"text":"Chưa rõ."})");
  const auto other_comment = "/api/comments/" + office.ask(leader, "POST /api/comments",
      R"({"target":"page","plan_id":null,"target_unit_id":null,"section":null,"as_of":"2026-11-21","text":"Nhắc các đơn vị.","unit_id":null})").value("id");
  once(leader, "withdraw_comment", other_comment + "/withdraw");

  // It reports, and the reports become one.
  const auto row = office.ask(focal_point, "GET /api/reports");
  const auto report = "/api/reports/" + row.value("id");
  once(focal_point, "ask_report_extension", report + "/extensions", R"({"proposed_on":"2027-03-31","reason":"Chờ số liệu."})");
  once(focal_point, "prefill_report", report + "/prefill", R"({"base_revision":1})");
  once(focal_point, "submit_report", report + "/submit", R"({"base_revision":2,"signed":null})");
  once(staff, "return_report", report + "/return", R"({"reason":"Thiếu số liệu."})");
  once(focal_point, "submit_report", report + "/submit", R"({"base_revision":4,"signed":null})");
  once(staff, "accept_report", report + "/accept");
  const auto other_report = office.ask(focal_point, "GET /api/reports?plan_id=" + office.issue_plan()).value("id");
  office.ask(focal_point, "PUT /api/reports/" + other_report, R"({"base_revision":1,"content":{"values":[],"items":[{"id":"018f0000-0000-7000-8000-000000000001",)"
             R"("task_id":null,"heading":"Kết quả","text":"Đã tổ chức.","source_update_ids":[],"attachment_ids":[]}],"difficulties":"","proposals":""}})");
  office.ask(focal_point, "POST /api/reports/" + other_report + "/submit", R"({"base_revision":2,"signed":null})");
  once(staff, "accept_reports", "/api/reports/accept", R"({"ids":[")" + other_report + R"("],"preview":false})");
  const auto paper = "/api/consolidated/" +
      once(staff, "consolidate_reports", "/api/report-periods/" + row.value("period_id") + "/consolidate").value("id");
  once(staff, "recompose_consolidated", paper + "/recompose", R"({"base_revision":1})");
  once(staff, "request_consolidated_approval", paper + "/request-approval");
  once(leader, "reject_consolidated", paper + "/reject", R"({"reason":"Viết gọn lại."})");
  once(staff, "request_consolidated_approval", paper + "/request-approval");
  once(leader, "approve_consolidated", paper + "/approve");

  // What could not be sent out of the machine is sent again.
  office.ask(administrator, "PUT /api/calendar/settings", R"({"on_rest_day":"stays","saturday_mornings":true})");
  office.ask(administrator, "PUT /api/mail-settings", R"({"switched_on":false,"host":"127.0.0.1","port":1,"tls":"none","account":"","password":null,)"
      R"("sender":"dondoc@tinh.gov.vn","site_address":"https://dondoc.tinh.gov.vn","sends_news":false})");
  once(administrator, "test_mail", "/api/mail-settings/test", R"({"to":"quantri@tinh.gov.vn"})");
  const auto hook = "/api/webhooks/" + once(administrator, "create_webhook", "/api/webhooks",
      R"({"name":"Trục liên thông","url":"https://127.0.0.1:1/","internal_http":false,"switched_on":true})").value("id");
  remove(hook);
  once(administrator, "restore_webhook", hook + "/restore");
  once(administrator, "test_webhook", hook + "/test");
  office.ask(staff, "PUT " + plan + "/chasing", R"({"on":true,"steps":[{"working_days":-60,"to":"staff"}],"quiet_from":0,"quiet_to":0,"channels":["webhook"]})");
  EXPECT_GT(service::chase_due(office.app()), 0);
  EXPECT_EQ(service::Sender(office.app(), domain::Channel::webhook).run(), 0);
  const auto sent = office.ask(staff, "GET " + plan + "/notices?message_state=failed").body;
  once(staff, "resend_message", "/api/messages/" + sent.substr(sent.find("\"deliveries\":[{\"id\":\"") + 21, 36) + "/resend");
  once(leader, "close_plan", plan + "/close");
  once(leader, "reopen_plan", plan + "/reopen");
  once(focal_point, "read_my_notices", "/api/my/notices/read");
  once(leader, "change_password", "/api/session/password",
       R"({"current":")" + std::string(Office::password) + R"(","next":"mot-mat-khau-moi-dai"})");

  // Coming in and going out are not acts that wait to be sent again.
  std::set<std::string> acts;
  for (const auto& route : routes())
    if (route.method == Method::post) acts.emplace(route.operation);
  walked.insert({"sign_in", "sign_out"});
  walked.insert({"preview_schedule", "preview_amendment", "preview_bulk", "read_seats", "read_reorganisation"});  // change nothing
  walked.insert("make_link_sheet");  // keeps nothing
  walked.insert({"name_focal_point"});  // src/service/organisation/focal_point_demand_test.cc
  walked.insert({"open_link", "name_by_link", "update_by_link", "report_by_link", "upload_by_link"});  // walked in src/service/work/links_test.cc
  EXPECT_EQ(walked, acts);
}

TEST_F(OnceTest, ARefusedDocumentLeavesNoTraceOfItsKey) {
  const auto sent = [&] { return office.upload(staff, "POST /api/drafts", "rieng.txt", "TỐI MẬT\n\nKẾ HOẠCH\nNội dung\n", {{"idempotency-key", "refused"}}); };
  EXPECT_EQ(sent().status, 451);
  EXPECT_EQ(sent().status, 451);
  EXPECT_EQ(office.upload(staff, "POST /api/drafts", "a.txt", Office::plan_text, {{"idempotency-key", "refused"}}).status, 201);
}

}  // namespace
}  // namespace dondoc::api
