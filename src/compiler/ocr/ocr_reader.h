// Scans and pictures: drawn by Poppler or GraphicsMagick, turned level, read by
// Tesseract with its Vietnamese model. Each runs as a child process; the pictures
// pass from one to the other in memory and lie on no disk.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/pages/page.h"
#include "compiler/watch.h"

namespace dondoc::compiler {

/// Recognises those of the PDF's pages that scans_of() names; one whose text layer
/// turns out the better keeps it. Returns whether any was taken from its picture. Pages are read side by side, as many at a
/// time as the machine has cores, whoever asks.
///
/// Throws Error: those of base::run and take_pgm, {invalid, "picture.damaged"},
/// {too_large, "document.too_many_scans"} (parameter `limit`), {unavailable,
/// "tool.missing"} where the Vietnamese model is not installed.
bool recognise_scans(std::vector<PrintedPage>& pages, std::string_view pdf, const Watch& watch);

/// Recognises a picture (PNG, JPEG, TIFF with all its pages, GIF, BMP, WebP).
/// Throws as above, {invalid, "document.image"} for another kind, {too_large,
/// "picture.too_large"}.
std::vector<PrintedPage> recognise_picture(std::string_view bytes, const Watch& watch);

}  // namespace dondoc::compiler
