// Targets, cookies, multipart bodies and routes: the foreign text that this
// folder reads itself.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/server/multipart.h"
#include "api/server/router.h"
#include "api/server/url.h"
#include "base/error.h"

namespace dondoc::api {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::Pair;

template <class Do> std::string code_of(Do act) {
  try { act(); } catch (const base::Error& error) { return error.code(); }
  return "none";
}

TEST(Url, PathIsCutBeforeItIsDecoded) {
  EXPECT_THAT(path_segments("/"), ElementsAre());
  EXPECT_THAT(path_segments("/api/v1"), ElementsAre("api", "v1"));
  EXPECT_THAT(path_segments("/api/v1/"), ElementsAre("api", "v1"));
  EXPECT_THAT(path_segments("/k%E1%BA%BF%20ho%E1%BA%A1ch"), ElementsAre("kế hoạch"));
  EXPECT_THAT(path_segments("/a+b"), ElementsAre("a+b"));
}

class BadPath : public testing::TestWithParam<const char*> {};
TEST_P(BadPath, IsRefused) { EXPECT_EQ(code_of([] { path_segments(GetParam()); }), "request.malformed"); }
INSTANTIATE_TEST_SUITE_P(Url, BadPath,
                         testing::Values("", "a", "*", "http://x/", "//a", "/a//b", "/../etc", "/a/./b", "/%2e%2e/etc", "/a%2fb", "/a%5cb",
                                         "/%", "/%4", "/%zz", "/%00", "/%0a", "/%ff", "/%7f"));

TEST(Url, QueryIsReadAsFormsWriteIt) {
  EXPECT_THAT(parse_query(""), ElementsAre());
  EXPECT_THAT(parse_query("a=1&b=%C4%91+x&c&=d&&e="),
              ElementsAre(Pair("a", "1"), Pair("b", "đ x"), Pair("c", ""), Pair("", "d"), Pair("e", "")));
  EXPECT_EQ(code_of([] { parse_query("a=%f"); }), "request.malformed");
  std::string many;
  for (int i = 0; i < 101; ++i) many += "a=1&";
  EXPECT_EQ(code_of([&] { parse_query(many); }), "request.malformed");
}

TEST(Url, CookiesThatAreNotOursDoNotHinder) {
  EXPECT_THAT(parse_cookies("a=1; b=\"2\" ;; junk; c=x=y ; =z"), ElementsAre(Pair("a", "1"), Pair("b", "2"), Pair("c", "x=y")));
  EXPECT_THAT(parse_cookies(""), ElementsAre());
}

std::vector<Part> read_multipart(std::string_view body, std::size_t step) {
  MultipartReader reader("xYz");
  for (std::size_t at = 0; at < body.size(); at += step) reader.add(body.substr(at, step));
  return reader.finish();
}

TEST(Multipart, BoundaryIsTakenFromTheType) {
  EXPECT_EQ(multipart_boundary("multipart/form-data; boundary=xYz"), "xYz");
  EXPECT_EQ(multipart_boundary("Multipart/Form-Data; charset=utf-8; Boundary=\"x y\""), "x y");
  EXPECT_EQ(multipart_boundary("application/json"), std::nullopt);
  EXPECT_EQ(multipart_boundary(""), std::nullopt);
  for (const char* bad : {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"a", "multipart/form-data; boundary=a\"b",
                          "multipart/form-data; boundary=0123456789012345678901234567890123456789012345678901234567890123456789x"})
    EXPECT_EQ(code_of([&] { multipart_boundary(bad); }), "request.malformed") << bad;
}

TEST(Multipart, PartsAreTheSameHoweverTheBytesCome) {
  const auto file = "PK\x03\x04\r\n--xY\r\n-\0--xYz\r\r\n"s;
  const std::string body = "preamble\r\n--xYz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"K\xe1\xba\xbf %22ho\xe1\xba\xa1""ch%22.docx\"\r\n"
                           "content-type: application/octet-stream\r\n\r\n" + file +
                           "\r\n--xYz  \r\nContent-Disposition: form-data; name=note\r\n\r\n\r\n--xYz--\r\nepilogue";
  for (const std::size_t step : {1u, 2u, 3u, 5u, 7u, 64u, 100000u}) {
    const auto parts = read_multipart(body, step);
    ASSERT_EQ(parts.size(), 2u) << step;
    EXPECT_EQ(parts[0].name, "file");
    EXPECT_EQ(parts[0].file_name, "Kế \"hoạch\".docx");
    EXPECT_EQ(parts[0].media_type, "application/octet-stream");
    EXPECT_EQ(parts[0].bytes, file);
    EXPECT_EQ(parts[1].name, "note");
    EXPECT_EQ(parts[1].file_name, "");
    EXPECT_EQ(parts[1].bytes, "");
  }
}

TEST(Multipart, ABoundaryMayOpenTheBody) {
  const auto parts = read_multipart("--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--xYz--", 1000);
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].bytes, "1");
}

TEST(Multipart, WhatIsNotWholeOrNotNamedIsRefused) {
  const std::string part = "--xYz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
  std::string many;
  for (std::size_t i = 0; i <= MultipartReader::most_parts; ++i) many += part;
  for (const std::string& bad :
       {std::string(), std::string("nothing"), part, part + "--xYz", std::string("--xYz\r\n\r\n1\r\n--xYz--"), std::string("--xYzjunk\r\n\r\n\r\n--xYz--"),
        std::string("--xYz\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--xYz--"),
        std::string("--xYz\r\nContent-Disposition: form-data\r\n\r\n1\r\n--xYz--"), std::string("--xYz\r\nno colon\r\n\r\n1\r\n--xYz--"),
        std::string("--xYz\r\nContent-Disposition: form-data; name=\"\xff\"\r\n\r\n1\r\n--xYz--"),
        "--xYz\r\nX: " + std::string(MultipartReader::most_header_bytes, 'x') + "\r\n\r\n1\r\n--xYz--", many + "--xYz--"})
    EXPECT_EQ(code_of([&] { read_multipart(bad, 1000); }), "request.malformed") << bad.substr(0, 80);
}

TEST(Router, WordsWinOverBracesAndHeadIsGet) {
  Router router;
  router.add(Method::get, "/plans", 0);
  router.add(Method::post, "/plans", 1);
  router.add(Method::get, "/plans/{plan_id}", 2);
  router.add(Method::post, "/plans/import", 3);
  router.add(Method::get, "/plans/{plan_id}/tasks/{task_id}", 4);
  EXPECT_EQ(router.match(Method::get, {"plans"}).index, 0u);
  EXPECT_EQ(router.match(Method::post, {"plans"}).index, 1u);
  EXPECT_EQ(router.match(Method::head, {"plans", "7"}).index, 2u);
  EXPECT_EQ(router.match(Method::post, {"plans", "import"}).index, 3u);
  const auto deep = router.match(Method::get, {"plans", "7", "tasks", "8"});
  EXPECT_EQ(deep.index, 4u);
  EXPECT_THAT(deep.params, ElementsAre(Pair("plan_id", "7"), Pair("task_id", "8")));
  EXPECT_EQ(router.match(Method::get, {"plans", "import", "tasks", "8"}).index, 4u) << "a word that leads nowhere gives way to the brace";
}

TEST(Router, SaysWhatIsNotThere) {
  Router router;
  router.add(Method::get, "/plans", 0);
  router.add(Method::delete_, "/plans", 1);
  EXPECT_EQ(code_of([&] { router.match(Method::get, {}); }), "request.no_such_path");
  EXPECT_EQ(code_of([&] { router.match(Method::get, {"plans", "7"}); }), "request.no_such_path");
  try {
    router.match(Method::put, {"plans"});
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.code(), "request.method_not_allowed");
    EXPECT_THAT(error.params(), ElementsAre(Pair("allow", "GET, DELETE")));
  }
}

TEST(Router, AmbiguousTablesAreFaultsOfTheProgram) {
  Router router;
  router.add(Method::get, "/plans/{plan_id}", 0);
  EXPECT_THROW(router.add(Method::get, "/plans/{plan_id}", 1), std::logic_error);
  EXPECT_THROW(router.add(Method::get, "/plans/{id}/tasks", 1), std::logic_error);
  EXPECT_THROW(router.add(Method::get, "plans", 1), std::logic_error);
  EXPECT_THROW(router.add(Method::get, "/plans//x", 1), std::logic_error);
}

}  // namespace
}  // namespace dondoc::api
