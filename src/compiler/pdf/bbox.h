// What `pdftotext -bbox` writes: pages of words with their places.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/pages/page.h"

namespace dondoc::compiler::pdf {

/// Reads line by line, so that neither depth nor size of a hostile file matters.
/// What is no page or word is passed over; so are words outside their page and
/// those that run up or down the page.
std::vector<PrintedPage> read_bbox(std::string_view xml);

}  // namespace dondoc::compiler::pdf
