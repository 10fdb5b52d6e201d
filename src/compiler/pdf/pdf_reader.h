// PDF files: their text layer by Poppler, which runs as a child process.
#pragma once

#include <stop_token>
#include <string_view>
#include <vector>

#include "compiler/block.h"
#include "compiler/pages/page.h"

namespace dondoc::compiler {

/// The pages with the words of the text layer and the tables drawn about them;
/// a scan has pages with few words or none.
///
/// Throws Error: those of base::run, {invalid, "document.password"},
/// {invalid, "document.pdf_damaged"}, {too_large, "document.too_many_pages"}
/// (parameter `limit`).
std::vector<Page> read_pdf_pages(std::string_view bytes, std::stop_token stop = {});

/// Whether a page has too few words to be anything but a picture with a stamp on it.
bool is_scan(const Page& page);

}  // namespace dondoc::compiler
