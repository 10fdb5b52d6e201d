// sửa đổi, bổ sung: a new text of a running plan, or one that changes a part of
// it, read against what runs: which task goes on as which, and what changed.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/parties.h"

namespace dondoc::domain {

/// A task as far as its words go. section: its path in the document.
struct Wording { std::string section, text; };

/// For each of `now` the one of `before` that it goes on from, each at most once:
/// those that have most words in common, at least half of them; among equals those
/// of the same section. Marks, case and order of words do not count.
std::vector<std::optional<std::size_t>> match_wordings(const std::vector<Wording>& before, const std::vector<Wording>& now);

/// What becomes of a task. kept: the document changes a part of the plan only, and
/// does not speak of it.
enum class Amended { same, changed, added, removed, kept };
BOOST_DESCRIBE_ENUM(Amended, same, changed, added, removed, kept)

enum class AmendedPart { text, parties, deadline };
BOOST_DESCRIBE_ENUM(AmendedPart, text, parties, deadline)

/// What of an event or phase is another than before.
enum class EventPart { name, days, phase };
BOOST_DESCRIBE_ENUM(EventPart, name, days, phase)

/// What else a programme holds. peak: a period of đợt cao điểm.
enum class ProgrammePart { period, peak, theme, channel };
BOOST_DESCRIBE_ENUM(ProgrammePart, period, peak, theme, channel)

/// The same bodies in the same roles, however they are written.
bool same_parties(const std::vector<Party>& a, const std::vector<Party>& b);

}  // namespace dondoc::domain
