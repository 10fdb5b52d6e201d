#include "compiler/confidence.h"

#include <cmath>

namespace dondoc::compiler {

namespace {

/// Of the facts read so, how many in a hundred a person left as they were, and
/// what is left of that where something speaks against it. Counted over
/// annotated plans (tests/reading/calibration.py), rounded downward where few
/// were seen.
constexpr double share(Ground ground) {
  switch (ground) {
    case Ground::under_body: return 0.98;
    case Ground::under_body_in_content: return 0.85;
    case Ground::section_of_body: return 0.92;
    case Ground::behind_name: return 0.97;
    case Ground::row: return 0.97;
    case Ground::labelled: return 0.97;
    case Ground::sentence: return 0.95;
    case Ground::sentence_in_content: return 0.80;
    case Ground::closing: return 0.92;
    case Ground::article: return 0.95;

    case Ground::doer_unknown: return 0.80;
    case Ground::doer_behind_others: return 0.92;
    case Ground::doer_not_heading: return 0.94;
    case Ground::partners_unread: return 0.90;
    case Ground::partners_twice: return 0.91;
    case Ground::year_missing: return 0.88;
    case Ground::year_supplied: return 0.95;
    case Ground::deadlines_several: return 0.91;

    case Ground::report: return 0.95;
    case Ground::report_passed_on: return 0.80;
    case Ground::sender_above: return 0.85;
    case Ground::sender_missing: return 0.65;
    case Ground::addressee_missing: return 0.80;
    case Ground::addressee_bracket: return 0.93;
    case Ground::purpose: return 0.70;

    case Ground::unreadable: return 0.70;
    case Ground::scan_doubtful: return 0.90;
    case Ground::count: break;
  }
  return 1;
}

}  // namespace

double Grounds::confidence() const {
  double sure = 1;
  for (std::size_t i = 0; i < held_.size(); ++i)
    if (held_.test(i)) sure *= share(static_cast<Ground>(i));
  return std::round(sure * 100) / 100;
}

}  // namespace dondoc::compiler
