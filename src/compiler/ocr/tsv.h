// What Tesseract writes as "tsv": words with their boxes and its confidence.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/pages/page.h"

namespace dondoc::compiler::ocr {

/// Confidence, of 100, under which a word is to be looked at by a person. Of the
/// scans that this was tried on, most wrong words lie below, and one right word
/// in twenty.
constexpr double doubtful = 70;

/// The words, their boxes multiplied by `scale`. Those of one of Tesseract's
/// lines are given the line's height and place, since a word's own depends on
/// its letters. Marks that are no words (edges, specks) are left out.
std::vector<PageWord> read_tsv(std::string_view tsv, double scale);

}  // namespace dondoc::compiler::ocr
