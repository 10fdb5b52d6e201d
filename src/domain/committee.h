// Ban Chỉ đạo, Tiểu ban, Tổ giúp việc: bodies whose members are offices. A seat is
// an office of a unit ("Giám đốc" of a department), not a person: who holds it
// today may be named and changes without the seat.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/actor.h"

namespace dondoc::domain {

enum class CommitteeKind { committee, sub_committee, team };
BOOST_DESCRIBE_ENUM(CommitteeKind, committee, sub_committee, team)

/// In the order in which a decision lists them. standing_body: cơ quan thường trực,
/// a unit and no office of it.
enum class SeatRole { head, standing_deputy, deputy, member, secretary, standing_body };
BOOST_DESCRIBE_ENUM(SeatRole, head, standing_deputy, deputy, member, secretary, standing_body)

/// A sub-committee stands under a committee, a team under either or by itself.
bool may_stand_under(CommitteeKind kind, CommitteeKind above);

/// "Ban Chỉ đạo": the kind of unit that it is.
std::string kind_words(CommitteeKind kind);
/// "Phó Trưởng ban Thường trực", "Tổ trưởng", "Ủy viên": as its list of members writes it.
std::string role_words(SeatRole role, CommitteeKind kind);

/// A line of a list of members that somebody pasted. office: "Giám đốc"; body: the
/// rest of it, which a unit may be known by ("Sở Tài chính"), or empty.
struct SeatLine {
  std::string text;
  std::optional<std::string> person;
  std::string office, body;
  SeatRole role = SeatRole::member;
  friend bool operator==(const SeatLine&, const SeatLine&) = default;
};

/// One for each line that names an office, a body or a person: "Đồng chí …, Giám đốc
/// Sở Tài chính - Ủy viên". What stands before the line's number or bullet is left
/// out; lines without a letter, and those that end in ':', are headings.
std::vector<SeatLine> read_seats(std::string_view text);

/// "Giám đốc Sở Tài chính"; what there is of the two.
std::string seat_words(std::string_view office, std::string_view body);

/// How a plan of this body names its own members: "các thành viên Ban Chỉ đạo".
std::vector<std::string> member_words(CommitteeKind kind);

/// edit: the staff that keeps it, and the administrator.
Can can_committee(const Actor& actor);

}  // namespace dondoc::domain
