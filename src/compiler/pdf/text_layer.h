// Whether a PDF page's text layer can be what is printed on it. Copiers write a layer
// of their own, often by a recognition that knows English alone; some programs embed
// fonts of which nobody can tell the letters.
#pragma once

#include "compiler/pages/page.h"
#include "compiler/text/marked_share.h"

namespace dondoc::compiler {

enum class TextLayer {
  readable,
  unmarked,  // hardly a word with Vietnamese marks: may be another language's
  garbled,   // marked letters that make no syllables, in Unicode or any older encoding
};
TextLayer text_layer_of(const PrintedPage& page);

/// Of the words of the whole page.
MarkedShare marked_share(const PrintedPage& page);

}  // namespace dondoc::compiler
