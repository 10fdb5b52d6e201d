// The product's boundary: documents that bear a stamp of state secrecy (Luật Bảo
// vệ bí mật nhà nước: TUYỆT MẬT, TỐI MẬT, MẬT) may not be on a machine that is or
// was connected to a network, and are refused before anything else is done.
#pragma once

#include <string_view>

#include "compiler/block.h"

namespace dondoc::compiler {

/// Whether the words are a stamp and nothing else: "MẬT", "TỐI MẬT", "M Ậ T",
/// "(Tuyệt mật)", OCR's "TỐl MÂT", or "Độ mật: Tối mật". Words that only speak of
/// secrets ("bảo mật", "Độ mật: Không") are not.
bool is_secrecy_stamp(std::string_view words);

/// Throws Error{refused, "document.secret"}, which tells nothing of the document,
/// where a stamp stands by itself in a paragraph, a line, a cell or a text box
/// near the top, or anywhere in a page header or footer or among hidden words.
void refuse_secret(const SourceText& source);

/// The same for the lines of a text file and the columns in them, before they
/// are joined to paragraphs.
void refuse_secret_text(std::string_view text);

}  // namespace dondoc::compiler
