#include "api/server/ui_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <regex>

#include "api/server/errors.h"
#include "api/server/message.h"
#include "api/server/url.h"
#include "base/error.h"

namespace dondoc::api {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class UiFilesTest : public testing::Test {
 protected:
  UiFilesTest() : folder_(fs::temp_directory_path() / ("dondoc_ui_test_" + std::to_string(::getpid()))) {
    fs::create_directories(folder_ / "assets");
    put("index.html", "<meta nonce=\"__CSP_NONCE__\"><style nonce=\"__CSP_NONCE__\">");
    put("assets/index-B3.js", "plain");
    put("assets/index-B3.js.br", "brotli");
    put("assets/index-B3.js.gz", "gzip");
    put("favicon.svg", "<svg/>");
  }
  ~UiFilesTest() override { fs::remove_all(folder_); }

  void put(const char* name, const char* bytes) { std::ofstream(folder_ / name) << bytes; }
  static Request get(const std::string& path, Pairs headers = {}) {
    Request request;
    request.path = path;
    request.segments = path_segments(path);
    request.headers = std::move(headers);
    return request;
  }
  static std::string header(const Response& response, std::string_view name) { return std::string(first_of(response.headers, name).value_or("")); }

  fs::path folder_;
};

TEST_F(UiFilesTest, FilesComeInTheBestCodingThatTheBrowserTakes) {
  const auto files = UiFiles::read(folder_.string());
  const struct { const char *accepts, *body; } cases[] = {
      {"gzip, deflate, br", "brotli"}, {"gzip", "gzip"}, {"", "plain"}, {"br;q=0, gzip;q=0.5", "gzip"}, {"br;q=0, gzip;q=0", "plain"}, {"identity", "plain"}};
  for (const auto& [accepts, body] : cases) {
    const auto response = files.answer(get("/assets/index-B3.js", {{"accept-encoding", accepts}}));
    ASSERT_TRUE(response) << accepts;
    EXPECT_EQ(bytes_of(*response), body) << accepts;
    EXPECT_EQ(header(*response, "Vary"), "Accept-Encoding");
    EXPECT_EQ(header(*response, "Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_THAT(header(*response, "Cache-Control"), HasSubstr("immutable"));
  }
}

TEST_F(UiFilesTest, AnUnchangedFileIsNotSentAgain) {
  const auto files = UiFiles::read(folder_.string());
  const auto first = files.answer(get("/favicon.svg"));
  ASSERT_TRUE(first);
  EXPECT_EQ(header(*first, "Cache-Control"), "no-cache");
  const auto second = files.answer(get("/favicon.svg", {{"if-none-match", header(*first, "ETag")}}));
  ASSERT_TRUE(second);
  EXPECT_EQ(second->status, 304);
  EXPECT_EQ(bytes_of(*second), "");
}

TEST_F(UiFilesTest, ThePageHasANonceOfItsOwnEachTime) {
  const auto files = UiFiles::read(folder_.string());
  std::string before;
  for (const char* path : {"/", "/index.html", "/plans/018f/tasks"}) {
    const auto response = files.answer(get(path));
    ASSERT_TRUE(response) << path;
    const auto policy = header(*response, "Content-Security-Policy");
    std::smatch nonce;
    ASSERT_TRUE(std::regex_search(policy, nonce, std::regex("style-src 'self' 'nonce-([A-Za-z0-9_-]{24})'"))) << policy;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
    EXPECT_EQ(bytes_of(*response), "<meta nonce=\"" + nonce[1].str() + "\"><style nonce=\"" + nonce[1].str() + "\">");
    EXPECT_NE(nonce[1].str(), before);
    before = nonce[1].str();
  }
}

TEST_F(UiFilesTest, LeavesAloneWhatIsNotItsOwn) {
  const auto files = UiFiles::read(folder_.string());
  EXPECT_FALSE(files.answer(get("/api/v1/plans")));
  EXPECT_FALSE(files.answer(get("/assets/gone.js"))) << "a missing file is not the page";
  EXPECT_FALSE(files.answer(get("/assets/index-B3.js.br"))) << "twins have no address";
  auto post = get("/");
  post.method = Method::post;
  EXPECT_FALSE(files.answer(post));
}

TEST_F(UiFilesTest, SaysWhereNoUiWasBuilt) {
  try {
    UiFiles::read((folder_ / "none").string());
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), "server.no_ui");
  }
}

TEST(Http, CookiesOfASessionAreClosedToScriptsAndOtherSites) {
  EXPECT_EQ(session_cookie("dondoc", "abc", 3600, true), "dondoc=abc; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure");
  EXPECT_EQ(session_cookie("dondoc", "", 0, false), "dondoc=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
}

TEST(Http, ADownloadRunsNothingAndKeepsItsName) {
  const auto response = download("x", "application/pdf", "Báo \"cáo\"\r\n.pdf");
  EXPECT_EQ(first_of(response.headers, "Content-Disposition"),
            "attachment; filename=\"B_o _c_o___.pdf\"; filename*=UTF-8''B%C3%A1o%20%22c%C3%A1o%22%0D%0A.pdf");
  EXPECT_EQ(first_of(response.headers, "Content-Security-Policy"), "default-src 'none'; sandbox");
}

TEST(Http, EachKindOfErrorHasItsStatus) {
  using enum base::ErrorKind;
  const std::pair<base::ErrorKind, int> statuses[] = {{invalid, 422},  {unauthenticated, 401}, {forbidden, 403}, {not_found, 404},  {conflict, 409},
                                                      {too_large, 413}, {refused, 451},         {throttled, 429}, {unavailable, 503}};
  for (const auto& [kind, status] : statuses) EXPECT_EQ(error_response(base::Error(kind, "a.b")).status, status);
  EXPECT_EQ(error_response(base::Error(invalid, "request.malformed")).status, 400);
  const auto response = error_response(base::Error(conflict, "draft.moved_on", "tasks[0]", {{"by", "Lê \"A\""}}));
  EXPECT_EQ(bytes_of(response), R"({"error":{"code":"draft.moved_on","field":"tasks[0]","params":[{"name":"by","value":"Lê \"A\""}]}})");
  const auto allow = error_response(base::Error(not_found, "request.method_not_allowed", {}, {{"allow", "GET"}}));
  EXPECT_EQ(allow.status, 405);
  EXPECT_EQ(first_of(allow.headers, "Allow"), "GET");
}

}  // namespace
}  // namespace dondoc::api
