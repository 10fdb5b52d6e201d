#include "service/drafts/imports.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <semaphore>
#include <thread>

#include "service/drafts/drafts.h"
#include "service/test_plan.h"
#include "store/import_store.h"

namespace dondoc::service {
namespace {

/// A letter whose parts are documents: of the kinds that are read behind the request.
std::string letter(const std::vector<std::pair<std::string, std::string>>& attached) {
  std::string out = "From: vanthu@example.vn\r\nTo: so@example.vn\r\nSubject: Ho so\r\nMIME-Version: 1.0\r\n"
                    "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
  for (const auto& [name, text] : attached)
    out += "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n" + text + "\r\n";
  return out + "--b--\r\n";
}

const std::string annex = "PHỤ LỤC\nDanh mục khẩu hiệu tuyên truyền của Kế hoạch\n1. Nước sạch cho mọi nhà\n2. Tiết kiệm nước là bảo vệ môi trường\n";

class ImportsTest : public OfficeTest {
 protected:
  void SetUp() override {
    OfficeTest::SetUp();
    if (IsSkipped()) return;
    staff = std::make_unique<Context>(someone("chuyenvien", domain::UserRole::staff));
  }
  Context& as(const std::string& key) {
    staff->idempotency_key = key;
    return *staff;
  }
  /// The import when it has ended.
  Import ended(const base::Id& id) {
    for (int i = 0; i < 500; ++i) {
      const auto import = get_import(*staff, id);
      if (import.state != ImportState::waiting && import.state != ImportState::reading) return import;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ADD_FAILURE() << "it is still read";
    return {};
  }
  Import brought(const std::string& name, const std::string& bytes) { return std::get<Import>(bring_document(*staff, {name, bytes})); }
  int rows(const char* table) {
    auto tx = app.database.read(agency_id);
    return tx.query(std::string("SELECT count(*) FROM ") + table + " WHERE agency_id = $1", agency_id)[0].get<int>(0);
  }
  std::unique_ptr<Context> staff;
};

TEST_F(ImportsTest, AnOrdinaryDocumentIsReadWithItsRequest) {
  const auto draft = std::get<DraftRow>(bring_document(*staff, {"ke-hoach.txt", plan_text}));
  EXPECT_GT(draft.tasks, 0);
  EXPECT_EQ(list_imports(*staff, {}).total, 0);
}

TEST_F(ImportsTest, TheNumberTellsADocumentTogetherWithItsDayAlone) {
  const std::string head = "ỦY BAN NHÂN DÂN\nTỈNH SƠN THỦY\nSố: 214/KH-UBND\nSơn Thủy, ngày ";
  const auto bring = [&](const std::string& name, const std::string& day, const std::string& title) {
    return std::get<DraftRow>(bring_document(*staff, {name, head + day + "\n\nKẾ HOẠCH\n" + title + "\n\nI. NHIỆM VỤ\n1. Sở Y tế báo cáo trước ngày 05/12/2026.\n"})).id;
  };
  bring("nam-truoc.txt", "05 tháng 3 năm 2025", "Phòng, chống rét");
  const auto other = get_draft(*staff, bring("nam-nay.txt", "10 tháng 9 năm 2026", "Nước sạch"));
  ASSERT_EQ(other.earlier.size(), 1u);
  EXPECT_FALSE(other.earlier[0].same) << "another year's plan of that number";
  EXPECT_EQ(other.earlier[0].date, "2025-03-05");
  const auto again = get_draft(*staff, bring("ban-sua.txt", "05 tháng 3 năm 2025", "Phòng, chống rét, đói"));
  ASSERT_EQ(again.earlier.size(), 2u);
  EXPECT_TRUE(again.earlier[0].same) << "what is the same document comes first";
  EXPECT_EQ(again.earlier[0].file_name, "nam-truoc.txt");
  EXPECT_FALSE(again.earlier[1].same);
}

TEST_F(ImportsTest, ADossierIsReadBehindItsRequestAndKeepsItsOtherDocuments) {
  const auto begun = brought("ho-so.eml", letter({{"phu luc.txt", annex}, {"ke hoach.txt", plan_text}}));
  EXPECT_EQ(begun.file_name, "ho-so.eml");
  const auto import = ended(begun.id);
  ASSERT_EQ(import.state, ImportState::read) << (import.error ? import.error->code : "");
  const auto draft = get_draft(*staff, import.draft_id.value());
  EXPECT_EQ(draft.file_name, "ke hoach.txt");
  ASSERT_EQ(draft.documents.size(), 1u);
  EXPECT_EQ(draft.documents[0].file_name, "phu luc.txt");
  EXPECT_THAT(app.files.read(get_document(*staff, draft.documents[0].id).path.parent_path().filename().string() +
                             get_document(*staff, draft.documents[0].id).path.filename().string()), testing::HasSubstr("Nước sạch cho mọi nhà"));
  EXPECT_EQ(rows("import_begun"), 0);
  delete_import(*staff, begun.id);
  EXPECT_EQ(list_imports(*staff, {}).total, 0);
  EXPECT_EQ(get_draft(*staff, draft.id).id, draft.id);
}

TEST_F(ImportsTest, AnotherDocumentOfTheDossierIsChosenAndNothingIsLost) {
  const auto first = get_draft(*staff, ended(brought("ho-so.eml", letter({{"cong van.txt", annex}, {"ke hoach.txt", plan_text}})).id).draft_id.value());
  const auto chosen = std::get<DraftRow>(choose_document(as("k1"), first.id, {first.documents.at(0).id}));
  const auto again = std::get<DraftRow>(choose_document(as("k1"), first.id, {first.documents.at(0).id}));
  EXPECT_EQ(again.id, chosen.id);
  const auto draft = get_draft(as(""), chosen.id);
  EXPECT_EQ(draft.file_name, "cong van.txt");
  ASSERT_EQ(draft.documents.size(), 1u);
  EXPECT_EQ(draft.documents[0].file_name, "ke hoach.txt");
  ListQuery deleted;
  deleted.deleted = true;
  EXPECT_EQ(list_drafts(*staff, deleted).items.at(0).id, first.id);
  // Back again, and from there to a plan: the other document is the plan's.
  const auto back = std::get<DraftRow>(choose_document(*staff, chosen.id, {draft.documents[0].id}));
  const auto plan = confirm_draft(*staff, back.id, {1});
  const auto whole = get_plan(*staff, plan.id);
  ASSERT_EQ(whole.documents.size(), 1u);
  EXPECT_EQ(whole.documents[0].file_name, "cong van.txt");
  EXPECT_EQ(code_of([&] { choose_document(*staff, back.id, {whole.documents[0].id}); }), "draft.confirmed");
  EXPECT_EQ(code_of([&] { choose_document(*staff, chosen.id, {whole.documents[0].id}); }), "act.forbidden");  // lies in the bin
  auto elsewhere = someone("dau-moi", domain::UserRole::administrator);
  EXPECT_EQ(code_of([&] { get_document(elsewhere, whole.documents[0].id); }), "plan.not_yours");
}

TEST_F(ImportsTest, AStampOfSecrecyAnywhereInADossierLeavesNothingButItsRefusal) {
  const auto begun = brought("ho-so.eml", letter({{"ke hoach.txt", plan_text}, {"mat.txt", "TỐI MẬT\n\nCÔNG VĂN\nNội dung riêng\n"}}));
  const auto import = ended(begun.id);
  EXPECT_EQ(import.state, ImportState::failed);
  EXPECT_EQ(import.error.value().code, "document.secret");
  EXPECT_EQ(rows("stored_file"), 0);
  EXPECT_EQ(rows("draft"), 0);
  EXPECT_EQ(rows("event"), 1);
  auto tx = app.database.read(agency_id);
  EXPECT_EQ(tx.query("SELECT act FROM event WHERE agency_id = $1", agency_id)[0].get<std::string>(0), "document.refused");
}

TEST_F(ImportsTest, IsSeenByWhoeverSentItAndNobodyElse) {
  const auto begun = brought("ho-so.eml", letter({{"ke hoach.txt", plan_text}}));
  auto other = someone("dong-nghiep", domain::UserRole::staff);
  EXPECT_EQ(code_of([&] { get_import(other, begun.id); }), "import.unknown");
  EXPECT_EQ(code_of([&] { delete_import(other, begun.id); }), "import.unknown");
  EXPECT_EQ(list_imports(other, {}).total, 0);
  EXPECT_EQ(ended(begun.id).state, ImportState::read);
  auto leader = someone("lanh-dao", domain::UserRole::leader);
  EXPECT_EQ(code_of([&] { bring_document(leader, {"ho-so.eml", letter({{"ke hoach.txt", plan_text}})}); }), "act.forbidden");
}

TEST_F(ImportsTest, TheSameKeyIsTheSameImport) {
  as("key");
  const auto bytes = letter({{"ke hoach.txt", plan_text}});
  const auto begun = brought("ho-so.eml", bytes);
  const auto again = bring_document(*staff, {"ho-so.eml", bytes});
  EXPECT_TRUE(std::holds_alternative<DraftRow>(again) || std::get<Import>(again).id == begun.id);
  const auto draft = ended(begun.id).draft_id.value();
  EXPECT_EQ(std::get<DraftRow>(bring_document(*staff, {"ho-so.eml", bytes})).id, draft);
  EXPECT_EQ(rows("draft"), 1);
}

TEST_F(ImportsTest, SaysPlainlyWhatTheEndOfTheProgramBrokeOff) {
  // As it is when the program ends: the note is there, the queue is a new one.
  const auto id = base::Id::make();
  {
    auto tx = app.database.write(agency_id);
    store::insert_import_begun(tx, {id, staff->actor.user_id, clock.now()});
    tx.commit();
  }
  const auto listed = list_imports(*staff, {});
  ASSERT_EQ(listed.total, 1);
  EXPECT_EQ(listed.items[0].state, ImportState::broken_off);
  EXPECT_EQ(get_import(*staff, id).state, ImportState::broken_off);
  EXPECT_EQ(rows("draft"), 0);
  delete_import(*staff, id);
  EXPECT_EQ(list_imports(*staff, {}).total, 0);
}

TEST_F(ImportsTest, WhoWasDismissedMeanwhileImportsNothing) {
  std::binary_semaphore gate(0);
  // Both readers are busy until the person is gone.
  for (int i = 0; i < ImportQueue::at_once; ++i) {
    QueuedImport other;
    other.id = other.user_id = base::Id::make();
    app.imports.add(other, 1, [&](const compiler::Watch&) {
      gate.acquire();
      gate.release();
      return base::Id::make();
    });
  }
  const auto begun = brought("ho-so.eml", letter({{"ke hoach.txt", plan_text}}));
  {
    auto tx = app.database.write(agency_id);
    store::set_user_deleted(tx, staff->actor.user_id, clock.now());
    tx.commit();
  }
  gate.release();
  EXPECT_EQ(ended(begun.id).error.value().code, "act.forbidden");
  EXPECT_EQ(rows("draft"), 0);
}

}  // namespace
}  // namespace dondoc::service
