// A table as .csv (RFC 4180).
#pragma once

#include <string>

#include "writer/sheet.h"

namespace dondoc::writer {

/// Columns and rows without title: commas, CRLF, UTF-8 with a byte order mark,
/// without which Excel takes Vietnamese for something else. Days are 2026-12-31,
/// instants 2026-12-31 08:30 in Việt Nam's time, numbers have '.' before decimals. Text that
/// a spreadsheet would run as a formula gets an apostrophe in front.
std::string write_csv(const Sheet& sheet);

}  // namespace dondoc::writer
