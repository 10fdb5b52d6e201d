// A .docx as a package: parts in a zip, found through relationships.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/xml.h"
#include "base/zip.h"

namespace dondoc::compiler::docx {

class Package {
 public:
  /// `bytes` must outlive the package. Throws the errors of base::ZipReader, and
  /// Error{invalid, "document.not_word"} where the zip holds no Word document.
  explicit Package(std::string_view bytes);

  /// The part's tree, read once and kept, or null where there is none. Throws the
  /// errors of base::Xml. `name`: "word/document.xml".
  const base::Xml* part(const std::string& name);

  const std::string& document() const { return document_; }
  /// The part that the document names by this kind of relationship
  /// ("styles", "numbering", "footnotes"), or null.
  const base::Xml* related(std::string_view kind);
  /// The part behind a relationship's id (headers, footers), or null.
  const base::Xml* target(std::string_view id);

 private:
  struct Relation { std::string kind, target; };
  std::map<std::string, Relation, std::less<>> relations_of(const std::string& part);

  base::ZipReader zip_;
  std::map<std::string, std::unique_ptr<base::Xml>> parts_;
  std::string document_;
  std::map<std::string, Relation, std::less<>> relations_;
};

}  // namespace dondoc::compiler::docx
