// The programme that a plan of communication serves: its phases and activities,
// and what is to be communicated.
#pragma once

#include "compiler/grammar/period.h"

namespace dondoc::compiler {

struct PhaseText { Span name; int section = -1; std::optional<DateText> window; };
/// Sections headed "Trước …", "Trong …", "Sau …", or "Giai đoạn 1 …"; lines of a
/// list that name one with its days: "- Đợt 1: từ ngày … đến ngày …".
std::vector<PhaseText> read_phases(const Page& page);

struct EventText { Span name; std::optional<DateText> date; int section = -1; };
/// Activities enumerated in a sentence: "(1) …; (2) …; (3) …".
std::vector<EventText> read_events(const Page& page);

/// "sau khi kết thúc Lễ phát động": a time told by what goes before or after it.
struct RelativeText {
  Span span;
  draft::Bound bound = draft::Bound::from;
  std::optional<std::size_t> phase, event;  // index of one of those given
};
std::optional<RelativeText> read_relative(const Page& page, Span text, const std::vector<PhaseText>& phases, const std::vector<EventText>& events);

/// "trong Đợt 2", "xong trước Đợt 2", "trong đợt cao điểm": the days of a phase, or
/// of the plan's one peak, as a deadline. phase: index of the one named last;
/// none of the peak.
struct PhaseDeadline {
  Deadline deadline;
  std::optional<std::size_t> phase;
};
std::optional<PhaseDeadline> read_phase_deadline(const Page& page, Span text, const std::vector<PhaseText>& phases, const std::vector<PeriodText>& periods);

struct ThemeText { Span text; int section = -1; };
/// The items of sections on what is to be communicated.
std::vector<ThemeText> read_themes(const Page& page);

}  // namespace dondoc::compiler
