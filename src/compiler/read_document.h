// One document of any kind into blocks, behind the gate of secrecy. What holds
// several documents (a zip, a letter with attachments) is dossier.h's.
#pragma once

#include <string_view>

#include "compiler/block.h"
#include "compiler/rules.h"
#include "compiler/watch.h"

namespace dondoc::compiler {

/// Throws what compile() throws, but for the errors of dossiers.
SourceText read_document(std::string_view bytes, std::string_view file_name, const Rules& rules, const Watch& watch);

}  // namespace dondoc::compiler
