// Word documents for tests, made from the few lines of XML that a test is about.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/zip.h"

namespace dondoc::compiler::docx {

struct TestDocument {
  std::string body{};                                                // inside <w:body>
  std::string styles{}, numbering{}, footnotes{}, endnotes{};        // inside the root elements; none where empty
  std::vector<std::pair<std::string, std::string>> margins{};        // relationship id, inside <w:hdr>

  std::string bytes() const {
    const std::string open = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                             " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                             " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";
    const std::string kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relation = [&](const std::string& id, const std::string& kind, const std::string& target) {
      return "<Relationship Id=\"" + id + "\" Type=\"" + kinds + kind + "\" Target=\"" + target + "\"/>";
    };
    base::ZipWriter zip;
    zip.add("_rels/.rels", "<Relationships>" + relation("r1", "officeDocument", "word/document.xml") + "</Relationships>");
    zip.add("word/document.xml", "<w:document" + open + "<w:body>" + body + "</w:body></w:document>");
    std::string relations;
    const auto part = [&](const std::string& name, const std::string& root, const std::string& inside) {
      if (inside.empty()) return;
      relations += relation("r-" + name, name, name + ".xml");
      zip.add("word/" + name + ".xml", "<w:" + root + open + inside + "</w:" + root + ">");
    };
    part("styles", "styles", styles);
    part("numbering", "numbering", numbering);
    part("footnotes", "footnotes", footnotes);
    part("endnotes", "endnotes", endnotes);
    for (const auto& [id, inside] : margins) {
      relations += relation(id, "header", id + ".xml");
      zip.add("word/" + id + ".xml", "<w:hdr" + open + inside + "</w:hdr>");
    }
    zip.add("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return zip.finish();
  }
};

inline std::string run(const std::string& text, const std::string& properties = "") {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
inline std::string paragraph(const std::string& text, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>";
}
inline std::string in_list(int list, int level) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr>";
}
/// One level of an abstract list.
inline std::string level(int index, const std::string& format, const std::string& text, const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
         "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}
inline std::string abstract_list(int id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels + "</w:abstractNum>";
}
inline std::string list(int id, int abstract_id, const std::string& overrides = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(abstract_id) + "\"/>" + overrides + "</w:num>";
}
inline std::string cell(const std::string& content, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}
inline std::string table(const std::vector<std::string>& rows) {
  std::string out = "<w:tbl>";
  for (const auto& row : rows) out += "<w:tr>" + row + "</w:tr>";
  return out + "</w:tbl>";
}

}  // namespace dondoc::compiler::docx
