// Word 97-2003 (.doc), RTF and OpenDocument files: LibreOffice, as a child
// process, makes .docx of them, which our own reader reads.
#pragma once

#include <stop_token>
#include <string>
#include <string_view>

namespace dondoc::compiler {

/// The document as .docx. `extension` ("doc", "rtf", "odt") tells LibreOffice
/// which of its readers to take. One conversion at a time, whoever asks: it works
/// with a profile of its own in a private folder, which is removed.
///
/// Throws Error: those of base::run, {invalid, "document.not_converted"}.
std::string to_docx(std::string_view bytes, const std::string& extension, std::stop_token stop);

}  // namespace dondoc::compiler
