// Who may ask for what: the table of routes, walked by people of every kind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/office_fixture.h"
#include "api/route.h"

namespace dondoc::api {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class RightsTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { office_ = std::make_unique<Office>(); }
  static void TearDownTestSuite() { office_.reset(); }
  static std::unique_ptr<Office> office_;

  // The route's line with ids that nothing has.
  static std::string line_of(const Route& route) {
    std::string path(route.path);
    for (auto at = path.find("{id}"); at != std::string::npos; at = path.find("{id}")) path.replace(at, 4, "018f0000-0000-7000-8000-000000000000");
    return std::string(name_of(route.method)) + " " + path;
  }
};
std::unique_ptr<Office> RightsTest::office_;

TEST_F(RightsTest, AGuestIsToldToSignInEverywhereButAtTheDoor) {
  std::vector<std::string_view> open;
  for (const auto& route : routes()) {
    const auto answer = office_->ask(Person::guest, line_of(route), "{}");
    if (answer.status == 401) EXPECT_THAT(answer.body, HasSubstr(route.who == link_holder ? "link.unknown" : "session.none"));
    else open.push_back(route.operation);
  }
  EXPECT_THAT(open, testing::ElementsAre("health", "sign_in", "fetch_feed"));
}

TEST_F(RightsTest, ARoleThatMayNotAskIsRefusedBeforeAnythingIsLookedUp) {
  const std::pair<Person, Who> people[] = {{Person::focal_point, focal_point}, {Person::staff, staff}, {Person::leader, leader},
                                           {Person::administrator, administrator}};
  for (const auto& route : routes()) {
    if (route.operation == "sign_out" || route.who == anyone || route.who == link_holder) continue;
    for (const auto& [person, role] : people) {
      const bool may = (route.who & role) != 0;
      const auto answer = office_->ask(person, line_of(route), "{}");
      const bool refused = answer.body.find("session.not_your_role") != std::string::npos;
      EXPECT_EQ(refused, !may) << line_of(route) << " for role " << int{role} << ": " << answer.text();
      if (!may) { EXPECT_EQ(answer.status, 403); }
    }
  }
}

TEST_F(RightsTest, AnActNeedsTheTokenOfItsSession) {
  const std::string path = "POST /api/units";
  const std::string body = R"({"name":"Sở Mới","short_name":null,"aliases":[],"kind":null,"code":null,"parent_id":null})";
  EXPECT_THAT(office_->ask(Person::administrator, path, body, {{"x-csrf-token", "wrong"}}).text(), StartsWith("403"));
  EXPECT_THAT(office_->ask(Person::administrator, path, body, {{"x-csrf-token", ""}}).body, HasSubstr("session.csrf"));
  EXPECT_THAT(office_->ask(Person::administrator, path, body, {{"sec-fetch-site", "cross-site"}}).body, HasSubstr("session.csrf"));
  EXPECT_THAT(office_->ask(Person::administrator, path, body, {{"content-type", "text/plain"}}).body, HasSubstr("request.content_type"));
  EXPECT_THAT(office_->ask(Person::guest, "POST /api/sign-in", "{}", {{"sec-fetch-site", "cross-site"}}).body, HasSubstr("session.csrf"));
  EXPECT_EQ(office_->ask(Person::administrator, path, body).status, 201);
}

TEST_F(RightsTest, ASessionThatIsNotOursIsNone) {
  EXPECT_EQ(office_->ask(Person::guest, "GET /api/session").status, 401);
  Request request;
  request.path = "/api/session";
  request.segments = {"api", "session"};
  request.cookies = {{"dondoc_session", std::string(43, 'a')}};
  EXPECT_THAT(office_->send(request).text(), StartsWith("401"));
}

}  // namespace
}  // namespace dondoc::api
