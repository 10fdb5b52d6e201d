// A composition as a document, and that document as it is read: the one way
// from what is written to what it means.
#pragma once

#include <string>

#include "compiler/rules.h"
#include "draft/composition.h"

namespace dondoc::service {

/// bytes: the plan as a .docx in the form of its family, number and date left to
/// be written. draft: what the compiler reads in just these bytes, with text,
/// layout, and the warnings of draft::read_back.
struct ComposedDocument { std::string file_name, bytes; draft::Draft draft; };

/// Fills composition.places. Throws what draft::check and compiler::compile
/// throw: refused document.secret for words that make it a secret document.
ComposedDocument compose_document(draft::Composition& composition, const compiler::Rules& rules);

}  // namespace dondoc::service
