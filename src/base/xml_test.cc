#include "base/xml.h"

#include <gtest/gtest.h>

#include "base/error.h"

namespace dondoc::base {
namespace {

std::string code_of(std::string bytes, const XmlLimits& limits = {}) {
  try {
    const Xml xml(std::move(bytes), limits);
    return "none";
  } catch (const Error& error) {
    return error.code();
  }
}

std::string nested(int depth) {
  std::string out;
  for (int i = 0; i < depth; ++i) out += "<t>";
  for (int i = 0; i < depth; ++i) out += "</t>";
  return out;
}

TEST(Xml, is_read_into_a_tree) {
  const Xml xml("<?xml version=\"1.0\"?><w:p><w:t xml:space=\"preserve\"> </w:t><w:t>a &amp; b</w:t></w:p>");
  EXPECT_STREQ(xml.root().name(), "w:p");
  EXPECT_STREQ(xml.root().first_child().text().get(), " ");
  EXPECT_STREQ(xml.root().last_child().text().get(), "a & b");
}

TEST(Xml, utf16_becomes_utf8) {
  const std::u16string text = u"\uFEFF<a>Kế hoạch</a>";
  const Xml xml(std::string(reinterpret_cast<const char*>(text.data()), text.size() * 2));
  EXPECT_STREQ(xml.root().text().get(), "Kế hoạch");
}

TEST(Xml, refuses_document_types_and_their_entities) {
  EXPECT_EQ(code_of("<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>"), "xml.doctype");
  EXPECT_EQ(code_of("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>"), "xml.doctype");
}

TEST(Xml, refuses_depth_size_and_number_of_nodes) {
  EXPECT_EQ(code_of(nested(256)), "none");
  EXPECT_EQ(code_of(nested(257)), "xml.too_deep");
  EXPECT_EQ(code_of(nested(1'000'000)), "xml.too_deep");
  EXPECT_EQ(code_of("<a>" + std::string(100, ' ') + "</a>", {.bytes = 50}), "xml.too_large");
  EXPECT_EQ(code_of("<a><b/><b/><b/></a>", {.nodes = 4}), "xml.too_large");
}

TEST(Xml, says_malformed) {
  for (const char* bytes : {"", "   ", "text", "<a>", "<a></b>", "<a", "<a b=1/>"}) EXPECT_EQ(code_of(bytes), "xml.malformed") << bytes;
}

TEST(Xml, escapes_text_for_writing) {
  std::string out;
  append_xml(out, "a<b>&\"'\x01\n đ");
  EXPECT_EQ(out, "a&lt;b&gt;&amp;&quot;&apos;\n đ");
}

}  // namespace
}  // namespace dondoc::base
