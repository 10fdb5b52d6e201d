#include "service/entry/session_uses.h"

#include <atomic>
#include <thread>

#include "service/organisation/administration.h"
#include "service/test_office.h"
#include "service/upkeep/maintenance.h"

namespace dondoc::service {
namespace {

constexpr const char* right = "sông núi 2023";

class SessionTest : public OfficeTest {
 protected:
  SessionTest() {
    administrator();
    set_password(app, "quantri", right, false);
  }
  SignedIn enter(const std::string& password = right, const std::string& login = "quantri", const std::string& address = "10.0.0.1") {
    return sign_in(app, address, "a browser", {login, password});
  }
  void use(const std::string& token) {
    const auto who = authenticate(app, token);
    ASSERT_TRUE(who.use);
    note_uses(app, {*who.use});
    EXPECT_FALSE(authenticate(app, token).use) << "once in five minutes";
  }
  Context context_of(const std::string& token) {
    auto who = authenticate(app, token);
    return {app, who.actor, {}, who.digest, "10.0.0.1"};
  }
};

TEST_F(SessionTest, WhoSignsInIsKnownByTheTokenAlone) {
  const auto in = enter();
  EXPECT_EQ(in.session.login, "quantri");
  EXPECT_EQ(in.session.agency.name, "Ủy ban nhân dân tỉnh Sơn Thủy");
  EXPECT_EQ(in.session.roles.at(0).role, domain::UserRole::administrator);
  EXPECT_EQ(in.session.can, (std::vector<std::string>{"see-units", "see-focal-points", "see-learned", "administer"}));
  auto context = context_of(in.token);
  EXPECT_EQ(get_session(context).csrf, in.session.csrf);
  EXPECT_EQ(code_of([&] { authenticate(app, in.token + "x"); }), "session.none");
  EXPECT_EQ(code_of([&] { authenticate(app, context.session_digest); }), "session.none");
  sign_out(context);
  EXPECT_EQ(code_of([&] { authenticate(app, in.token); }), "session.none");
}

TEST_F(SessionTest, ASessionEndsUnusedAfterTwelveHoursAndInAnyCaseAfterSevenDays) {
  const auto unused = enter(), used = enter();
  for (int hours = 0; hours < 7 * 24 - 6; hours += 6) {
    clock.pass_minutes(6 * 60);
    use(used.token);
  }
  EXPECT_EQ(code_of([&] { authenticate(app, unused.token); }), "session.expired");
  clock.pass_minutes(6 * 60 + 1);
  EXPECT_EQ(code_of([&] { authenticate(app, used.token); }), "session.expired");
}

TEST_F(SessionTest, AUseIsNotedWhileAnotherWritesAndNobodyWaitsForIt) {
  const auto in = enter(), other = enter();
  clock.pass_minutes(6);
  {
    SessionUses uses(app);
    auto writing = app.database.write(base::Id());  // holds the writer
    for (const auto* token : {&in.token, &in.token, &other.token}) uses.add(*authenticate(app, *token).use);
    EXPECT_TRUE(authenticate(app, in.token).use) << "not written yet, and the request is answered all the same";
    writing.commit();
  }
  EXPECT_FALSE(authenticate(app, in.token).use);
  EXPECT_FALSE(authenticate(app, other.token).use);
}

TEST_F(SessionTest, AUseOfASessionThatHasEndedBringsItNotBack) {
  const auto in = enter();
  clock.pass_minutes(6);
  const auto who = authenticate(app, in.token);
  auto context = context_of(in.token);
  sign_out(context);
  note_uses(app, {*who.use});
  EXPECT_EQ(code_of([&] { authenticate(app, in.token); }), "session.none");
}

TEST_F(SessionTest, FiveFailuresShutALoginOutForFifteenMinutes) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(code_of([&] { enter("sai"); }), "session.wrong_password");
  EXPECT_EQ(code_of([&] { enter(); }), "session.throttled");
  EXPECT_EQ(code_of([&] { enter(right, "QuanTri", "10.9.9.9"); }), "session.throttled");
  clock.pass_minutes(16);
  EXPECT_EQ(code_of([&] { enter(); }), "none");
}

TEST_F(SessionTest, TwentyFailuresShutAnAddressOut) {
  for (int i = 0; i < 20; ++i) EXPECT_EQ(code_of([&] { enter("sai", "ai" + std::to_string(i)); }), "session.wrong_password");
  EXPECT_EQ(code_of([&] { enter(); }), "session.throttled");
  EXPECT_EQ(code_of([&] { enter(right, "quantri", "10.0.0.2"); }), "none");
}

TEST_F(SessionTest, APasswordIsChangedByWhoKnowsItAndEndsTheOtherSessions) {
  const auto here = enter(), elsewhere = enter();
  auto context = context_of(here.token);
  EXPECT_EQ(code_of([&] { change_password(context, {"sai", "một hai ba bốn"}); }), "password.wrong");
  EXPECT_EQ(code_of([&] { change_password(context, {right, right}); }), "password.same");
  EXPECT_EQ(code_of([&] { change_password(context, {right, "ngắn"}); }), "password.too_short");
  EXPECT_EQ(code_of([&] { change_password(context, {right, "1234567890"}); }), "password.too_common");
  change_password(context, {right, "một hai ba bốn"});
  EXPECT_EQ(code_of([&] { authenticate(app, here.token); }), "none");
  EXPECT_EQ(code_of([&] { authenticate(app, elsewhere.token); }), "session.none");
  EXPECT_EQ(code_of([&] { enter(); }), "session.wrong_password");
  EXPECT_EQ(code_of([&] { enter("một hai ba bốn"); }), "none");
}

TEST_F(SessionTest, AFirstPasswordMustBeChangedAndADeletedUserIsOut) {
  auto context = context_of(enter().token);
  const auto made = create_user(context, {"lanhdao", "Đỗ Hải Vân", {}, {{domain::UserRole::leader, {}}}});
  const auto in = enter(made.first_password, "lanhdao");
  EXPECT_TRUE(in.session.must_change_password);
  EXPECT_TRUE(authenticate(app, in.token).must_change_password);
  delete_user(context, made.user.id);
  EXPECT_EQ(code_of([&] { authenticate(app, in.token); }), "session.none");
  EXPECT_EQ(code_of([&] { enter(made.first_password, "lanhdao"); }), "session.wrong_password");
}

// Each asks for its session at once, as a browser full of tabs does.
TEST_F(SessionTest, ManyMayAskForTheirSessionAtOnce) {
  const auto in = enter();
  std::vector<std::thread> askers;
  std::atomic<int> answered{0};
  for (int i = 0; i < 12; ++i)
    askers.emplace_back([&] {
      for (int round = 0; round < 20; ++round) {
        auto context = context_of(in.token);
        if (get_session(context).login == "quantri") ++answered;
      }
    });
  for (auto& asker : askers) asker.join();
  EXPECT_EQ(answered, 12 * 20);
}

}  // namespace
}  // namespace dondoc::service
