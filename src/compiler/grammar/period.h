// When the plan or a part of it is carried out: windows, not deadlines.
#pragma once

#include "compiler/grammar/page.h"

namespace dondoc::compiler {

struct PeriodText {
  DateText date;
  bool peak = false;  // cao điểm, trọng tâm
  Span span;
};

/// In the order in which they are printed; equal windows once.
std::vector<PeriodText> read_periods(const Page& page);

}  // namespace dondoc::compiler
