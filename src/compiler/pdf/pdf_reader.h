// PDF files: their text layer by Poppler, which runs as a child process.
#pragma once

#include <stop_token>
#include <string_view>
#include <vector>

#include "compiler/block.h"
#include "compiler/pages/page.h"
#include "compiler/pages/raster.h"

namespace dondoc::compiler {

/// The pages with the words of the text layer and the tables drawn about them;
/// a scan has pages with few words or none.
///
/// Throws Error: those of base::run, {invalid, "document.password"},
/// {invalid, "document.pdf_damaged"}, {too_large, "document.too_many_pages"}
/// (parameter `limit`).
std::vector<PrintedPage> read_pdf_pages(std::string_view bytes, std::stop_token stop = {});

/// One page (counted from 0) as a grey picture of at most `longer_side` dots.
/// Throws Error: those of base::run and take_pgm.
Raster draw_pdf_page(std::string_view bytes, std::size_t page, int longer_side, std::stop_token stop);

/// The pages (counted from 0) that are to be recognised: scans, with too few words to
/// be anything but a picture with a stamp on it, and pages whose text layer is not what
/// they show (text_layer.h). Where other pages have words, there must be a picture that
/// covers most of the page, but for garbled letters; a text's last page may hold a name
/// alone. In the pages' order.
std::vector<std::size_t> scans_of(const std::vector<PrintedPage>& pages, std::string_view bytes, std::stop_token stop);

}  // namespace dondoc::compiler
