// What a file is, for the browser that will be sent it: told from its bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dondoc::service {

/// The media type of a picture, a PDF, an office document (.docx, .xlsx, .pptx,
/// .odt, .ods, and those of Office before 2007) or plain text; nothing for
/// anything else: pages and scripts, programs, archives.
std::optional<std::string> media_type_of(std::string_view bytes);

/// A name to be shown and to be saved under: without folders and control
/// characters, in NFC, at most 200 bytes with its ending kept; "tep" for nothing.
std::string safe_file_name(std::string_view name);

}  // namespace dondoc::service
