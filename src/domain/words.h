// The office's words that rules, rows, JSON and screens share: one enumerator,
// one spelling everywhere (base/enum_name.h), one term in docs/glossary.md.
#pragma once

#include <boost/describe/enum.hpp>

namespace dondoc::domain {

/// What a unit is for a task: chủ trì, phối hợp, or thực hiện without either word.
enum class Role { lead, cooperate, perform };
BOOST_DESCRIBE_ENUM(Role, lead, cooperate, perform)

/// Whose rules of presentation a document follows: NĐ 30/2020 or the Party's.
enum class Family { state, party, other };
BOOST_DESCRIBE_ENUM(Family, state, party, other)

/// The bound of a deadline as printed: trước, đến hết, trong, từ.
enum class Bound { before, by, in, from };
BOOST_DESCRIBE_ENUM(Bound, before, by, in, from)

enum class Frequency { once, monthly, quarterly, half_yearly, yearly, periodic, ad_hoc };
BOOST_DESCRIBE_ENUM(Frequency, once, monthly, quarterly, half_yearly, yearly, periodic, ad_hoc)

enum class PlanStatus { confirmed, awaiting_approval, issued, closed };
BOOST_DESCRIBE_ENUM(PlanStatus, confirmed, awaiting_approval, issued, closed)

enum class AssignmentState { issued, received, in_progress, done };
BOOST_DESCRIBE_ENUM(AssignmentState, issued, received, in_progress, done)

/// What a unit says of an assignment.
enum class UpdateKind { received, question, progress, done, difficulty, reopened };
BOOST_DESCRIBE_ENUM(UpdateKind, received, question, progress, done, difficulty, reopened)

/// How an assignment stands at the end of a day, in this order of precedence.
enum class Standing { done, late, silent, under_way };
BOOST_DESCRIBE_ENUM(Standing, done, late, silent, under_way)

enum class ReportStatus { due, draft, submitted, accepted, returned };
BOOST_DESCRIBE_ENUM(ReportStatus, due, draft, submitted, accepted, returned)

/// How a unit without an accepted report stands on the day of the consolidated one.
enum class Absence { late, not_yet_due, in_review };
BOOST_DESCRIBE_ENUM(Absence, late, not_yet_due, in_review)

enum class ConsolidatedStatus { draft, awaiting_approval, approved };
BOOST_DESCRIBE_ENUM(ConsolidatedStatus, draft, awaiting_approval, approved)

enum class FieldType { number, text };
BOOST_DESCRIBE_ENUM(FieldType, number, text)

/// How the answers of units become one.
enum class Method { sum, maximum, latest, list, narrative };
BOOST_DESCRIBE_ENUM(Method, sum, maximum, latest, list, narrative)

/// The days that a period's figures cover: NĐ 09/2019/NĐ-CP, Article 12 (the
/// 15th to the 14th), or the calendar's.
enum class DataWindow { decree_09, calendar };
BOOST_DESCRIBE_ENUM(DataWindow, decree_09, calendar)

enum class UserRole { administrator, staff, leader, focal_point };
BOOST_DESCRIBE_ENUM(UserRole, administrator, staff, leader, focal_point)

/// What a printed name was resolved to; none: a person decided that it is no
/// unit of the installation; units: several that are named or picked one by one;
/// charged: whoever the plan, or a section of it, gives work to.
enum class TargetKind { unit, group, none, units, charged };
BOOST_DESCRIBE_ENUM(TargetKind, unit, group, none, units, charged)

/// True where the kind stands with the id of one unit or one group.
constexpr bool has_target_id(TargetKind kind) { return kind == TargetKind::unit || kind == TargetKind::group; }

/// What a correction taught: another name of a unit or group, the part that a
/// heading stands over, the meaning of a table's column.
enum class LearnedKind { name, heading, column };
BOOST_DESCRIBE_ENUM(LearnedKind, name, heading, column)

}  // namespace dondoc::domain
