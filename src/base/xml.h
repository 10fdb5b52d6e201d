// XML read into a tree under limits, by pugixml, whose node type is passed on
// as it is: `pugi::xml_node` is a light handle that compares equal to an empty
// one where something is absent, so that paths may be followed without checks.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace dondoc::base {

struct XmlLimits {
  std::size_t bytes = 32u << 20;
  std::size_t nodes = 4'000'000;  // elements, attributes and texts, roughly, before they are made
  int depth = 256;                // elements within elements; readers may recurse so deep
};

/// A parsed document, UTF-8 inside whatever the file's encoding was. White space
/// is kept where it is an element's only content.
///
/// Throws Error of kind
/// - invalid: "xml.malformed", "xml.doctype" (document types declare entities,
///   which office files never use and attacks do);
/// - too_large: "xml.too_large", "xml.too_deep" (parameter `limit`).
class Xml {
 public:
  explicit Xml(std::string bytes, const XmlLimits& limits = {});
  Xml(const Xml&) = delete;
  Xml& operator=(const Xml&) = delete;

  /// The outermost element.
  pugi::xml_node root() const { return document_.document_element(); }

 private:
  std::string bytes_;  // the tree points into it
  pugi::xml_document document_;
};

/// Appends `text` with the five characters that XML gives a meaning escaped, and
/// without those that XML 1.0 cannot hold.
void append_xml(std::string& out, std::string_view text);

}  // namespace dondoc::base
