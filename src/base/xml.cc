#include "base/xml.h"

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace dondoc::base {

namespace {

void check_depth(const pugi::xml_document& document, int limit) {
  // By hand, not by recursion: the depth is what is in doubt.
  pugi::xml_node node = document.first_child();
  int depth = 1;
  while (node) {
    if (const auto child = node.first_child()) {
      node = child;
      if (++depth > limit) throw Error(ErrorKind::too_large, "xml.too_deep", {}, {{"limit", std::to_string(limit)}});
      continue;
    }
    while (node && !node.next_sibling()) { node = node.parent(); --depth; }
    if (node) node = node.next_sibling();
  }
}

}  // namespace

Xml::Xml(std::string bytes, const XmlLimits& limits) : bytes_(std::move(bytes)) {
  if (bytes_.size() > limits.bytes)
    throw Error(ErrorKind::too_large, "xml.too_large", {}, {{"limit", std::to_string(limits.bytes >> 20)}});
  const auto nodes = std::count_if(bytes_.begin(), bytes_.end(), [](char c) { return c == '<' || c == '='; });
  if (static_cast<std::size_t>(nodes) > limits.nodes)
    throw Error(ErrorKind::too_large, "xml.too_large", {}, {{"limit", std::to_string(limits.bytes >> 20)}});

  const auto result = document_.load_buffer_inplace(
      bytes_.data(), bytes_.size(), pugi::parse_default | pugi::parse_ws_pcdata_single | pugi::parse_doctype);
  for (const auto node : document_)
    if (node.type() == pugi::node_doctype) throw Error(ErrorKind::invalid, "xml.doctype");
  if (!result || !document_.document_element()) throw Error(ErrorKind::invalid, "xml.malformed");
  check_depth(document_, limits.depth);
}

void append_xml(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&apos;"; break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n' || c == '\r') out += c;
    }
  }
}

}  // namespace dondoc::base
