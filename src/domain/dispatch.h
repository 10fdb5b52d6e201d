// nơi nhận: how a document that went out stands with one of its recipients. What somebody
// of the unit did in the program says it; for all others what the clerk wrote down.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>

#include "base/work_calendar.h"
#include "domain/actor.h"

namespace dondoc::domain {

/// (b/c), (t/h), (p/h), để biết, lưu
enum class Purpose { to_report, to_implement, to_coordinate, to_know, to_file };
BOOST_DESCRIBE_ENUM(Purpose, to_report, to_implement, to_coordinate, to_know, to_file)

/// to_hand: still to be given on outside of the program; handed: that was done; sent: it lies
/// in the program, nobody of the unit looked yet; filed: a copy that stays ("Lưu: VT").
enum class DispatchState { to_hand, handed, sent, opened, received, filed };
BOOST_DESCRIBE_ENUM(DispatchState, to_hand, handed, sent, opened, received, filed)

/// bản giấy; trục liên thông văn bản; thư điện tử
enum class HandingWay { paper, exchange, mail };
BOOST_DESCRIBE_ENUM(HandingWay, paper, exchange, mail)

/// in_product: somebody of the unit could sign in when it was sent.
struct DispatchFacts { std::optional<Purpose> purpose; bool in_product = false, handed = false, opened = false, received = false; };
/// What a unit did itself says more than what was handed to it.
DispatchState dispatch_state(const DispatchFacts& facts);

/// Working days after the day of sending: a document goes out on the next one at the latest
/// (NĐ 30/2020/NĐ-CP, Điều 18); who has it in the program is given one more to look.
struct DispatchDays { int to_hand = 1, to_open = 2; };
inline constexpr int most_dispatch_days = 30;
/// What was sent on these days or before, and was not handed on or opened since, is late.
struct LateSince { base::Date to_hand, to_open; };
LateSince late_since(base::Date today, const DispatchDays& days, const base::WorkCalendar& calendar);
/// known_on: when the unit was found that a name means, if that was afterwards: it could open nothing before.
bool is_late(DispatchState state, base::Date sent_on, const std::optional<base::Date>& known_on, const LateSince& late);

/// hand-over, take-back of a handing that stands (handed), resolve of a name without a unit, unresolve as long as that unit did
/// nothing with it (resolved): the standing body's staff; receive: the unit that holds it.
struct DispatchHold { std::optional<base::Id> unit; bool handed = false, resolved = false; };
Can can_dispatch(const Actor& actor, DispatchState state, const DispatchHold& hold);

}  // namespace dondoc::domain
