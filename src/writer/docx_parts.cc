#include "writer/docx_parts.h"

#include <fmt/format.h>

#include "base/xml.h"
#include "writer/docx_text.h"

namespace dondoc::writer {

namespace {

constexpr std::string_view package_namespace = "http://schemas.openxmlformats.org/package/2006";
constexpr std::string_view font = "Times New Roman";

// Children in the schema's order: keepNext, spacing, ind, jc, outlineLvl.
std::string paragraph_properties(const Style& style) {
  std::string out = "<w:pPr>";
  if (style.keep_next) out += "<w:keepNext/>";
  out += fmt::format("<w:spacing w:before=\"{}\" w:after=\"{}\" w:line=\"{}\" w:lineRule=\"{}\"/>", style.before, style.after, style.line,
                     style.line_is_exact ? "exact" : "auto");
  if (style.first_line) out += fmt::format("<w:ind w:firstLine=\"{}\"/>", style.first_line);
  out += fmt::format("<w:jc w:val=\"{}\"/>", justification(style.align));
  if (style.outline >= 0) out += fmt::format("<w:outlineLvl w:val=\"{}\"/>", style.outline);
  return out + "</w:pPr>";
}

// b, bCs, i, iCs, sz, szCs, u.
std::string run_properties(const Style& style) {
  std::string out = "<w:rPr>";
  if (style.bold) out += "<w:b/><w:bCs/>";
  if (style.italic) out += "<w:i/><w:iCs/>";
  out += fmt::format("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", style.half_points);
  if (style.underline) out += "<w:u w:val=\"single\"/>";
  return out + "</w:rPr>";
}

std::string relationship(std::string_view id, std::string_view kind, std::string_view target) {
  return fmt::format("<Relationship Id=\"{}\" Type=\"{}\" Target=\"{}\"/>", id, kind, target);
}

std::string office(std::string_view kind) { return fmt::format("{}/{}", relationship_namespace, kind); }

}  // namespace

std::string_view justification(Align align) {
  switch (align) {
    case Align::center: return "center";
    case Align::right: return "right";
    case Align::justify: return "both";
    case Align::left: break;
  }
  return "left";
}

std::string content_types_xml(bool with_footnotes) {
  std::string out = fmt::format(
      "{}<Types xmlns=\"{}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
      xml_declaration, package_namespace);
  std::vector<std::pair<std::string_view, std::string_view>> parts = {
      {"document", "document.main"}, {"styles", "styles"}, {"settings", "settings"}, {"header1", "header"}};
  if (with_footnotes) parts.emplace_back("footnotes", "footnotes");
  for (const auto& [part, kind] : parts)
    out += fmt::format("<Override PartName=\"/word/{}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml\"/>", part, kind);
  return out + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
}

std::string package_relationships_xml() {
  return fmt::format("{}<Relationships xmlns=\"{}/relationships\">{}{}</Relationships>", xml_declaration, package_namespace,
                     relationship("rId1", office("officeDocument"), "word/document.xml"),
                     relationship("rId2", fmt::format("{}/relationships/metadata/core-properties", package_namespace), "docProps/core.xml"));
}

std::string document_relationships_xml(bool with_footnotes) {
  return fmt::format("{}<Relationships xmlns=\"{}/relationships\">{}{}{}{}</Relationships>", xml_declaration, package_namespace,
                     relationship("rId1", office("styles"), "styles.xml"), relationship("rId2", office("settings"), "settings.xml"),
                     relationship(header_relationship, office("header"), "header1.xml"),
                     with_footnotes ? relationship("rId4", office("footnotes"), "footnotes.xml") : std::string());
}

std::string footnotes_xml(const std::vector<std::string>& footnotes) {
  std::string out = fmt::format(
      "{}<w:footnotes xmlns:w=\"{}\"><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
      "<w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>",
      xml_declaration, word_namespace);
  for (std::size_t i = 0; i < footnotes.size(); ++i) {
    out += fmt::format("<w:footnote w:id=\"{}\">", i + 2);
    std::string note;
    append_lines(note, "Footnote", footnotes[i]);
    const std::string_view properties_end = "</w:pPr>";
    note.insert(note.find(properties_end) + properties_end.size(),
                "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
    out += note + "</w:footnote>";
  }
  return out + "</w:footnotes>";
}

std::string styles_xml(const Presentation& presentation) {
  std::string out = fmt::format(
      "{0}<w:styles xmlns:w=\"{1}\"><w:docDefaults><w:rPrDefault><w:rPr>"
      "<w:rFonts w:ascii=\"{2}\" w:hAnsi=\"{2}\" w:eastAsia=\"{2}\" w:cs=\"{2}\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"
      "<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
      "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>"
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
      "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"85\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
      xml_declaration, word_namespace, font);
  for (const auto& style : presentation.styles)
    out += fmt::format("<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>{}{}</w:style>",
                       style.id, style.name, paragraph_properties(style), run_properties(style));
  out += "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>";
  for (const std::string_view side : {"top", "left", "bottom", "right", "insideH", "insideV"})
    out += fmt::format("<w:{} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>", side);
  return out + "</w:tblBorders></w:tblPr></w:style></w:styles>";
}

std::string settings_xml() {
  return fmt::format(
      "{}<w:settings xmlns:w=\"{}\"><w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
      "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>",
      xml_declaration, word_namespace);
}

std::string header_xml() {
  return fmt::format(
      "{}<w:hdr xmlns:w=\"{}\"><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
      "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
      "<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>",
      xml_declaration, word_namespace);
}

std::string properties_xml(std::string_view title) {
  std::string out = fmt::format(
      "{}<cp:coreProperties xmlns:cp=\"{}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>",
      xml_declaration, package_namespace);
  base::append_xml(out, title);
  return out + "</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>";
}

}  // namespace dondoc::writer
