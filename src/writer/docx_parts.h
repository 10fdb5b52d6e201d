// The parts of a .docx beside its text: styles, settings, page header, lists of
// the package. What each must hold is ECMA-376 part 1, chapters 11 and 17.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "writer/presentation.h"

namespace dondoc::writer {

inline constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view word_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view relationship_namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The id of the page header's relationship, to which each section refers.
inline constexpr std::string_view header_relationship = "rId3";

/// `with_footnotes`: the package has word/footnotes.xml.
std::string content_types_xml(bool with_footnotes);
std::string package_relationships_xml();
std::string document_relationships_xml(bool with_footnotes);
/// The notes in order of their indices, behind the two separators that Word asks for.
std::string footnotes_xml(const std::vector<std::string>& footnotes);
/// Every style of the family, and the table style TableGrid.
std::string styles_xml(const Presentation& presentation);
std::string settings_xml();
/// The page number, centred, to stand in the top margin.
std::string header_xml();
/// Title and language; no clock and no person, so that the bytes depend on the
/// document alone.
std::string properties_xml(std::string_view title);

/// The word that WordprocessingML has for it.
std::string_view justification(Align align);

}  // namespace dondoc::writer
