// Web pages into blocks: paragraphs, headings, lists and tables, as offices save
// them from Word or portals show them.
#pragma once

#include <string_view>

#include "compiler/block.h"

namespace dondoc::compiler {

/// Reads UTF-8. Works along the tags and keeps no tree, so that depth costs
/// nothing; tags that are not closed, or closed twice, are taken as browsers do
/// in the main. Scripts, styles and what is not shown are left out.
SourceText read_html(std::string_view html);

}  // namespace dondoc::compiler
