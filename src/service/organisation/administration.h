// The agency's settings, units, groups, focal points and users. What is deleted
// is out of sight and can be restored.
//
// Errors besides not_found and forbidden: invalid unit.name_required,
// conflict unit.code_taken, unit.is_own_parent, group.name_taken, user.login_taken,
// user.last_administrator, invalid user.no_role, focal_point.unit_required.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "service/context.h"
#include "service/views/administration.h"
#include "service/views/session.h"

namespace dondoc::service {

Agency get_agency(Context& context);
Agency put_agency(Context& context, const AgencyInput& input);

/// sort: name (default), kind, code.
Page<Unit> list_units(Context& context, const ListQuery& query, const std::optional<std::string>& kind);
Unit get_unit(Context& context, base::Id id);
Unit create_unit(Context& context, const UnitInput& input);
/// A new name ends the old one's validity today; it stays findable as an alias.
Unit put_unit(Context& context, base::Id id, const UnitInput& input);
void delete_unit(Context& context, base::Id id);
void restore_unit(Context& context, base::Id id);
/// Units and groups that a printed name may mean, best first.
std::vector<Candidate> suggest_units(Context& context, const std::string& text, int limit);

Page<Group> list_groups(Context& context, const ListQuery& query);
Group get_group(Context& context, base::Id id);
Group create_group(Context& context, const GroupInput& input);
Group put_group(Context& context, base::Id id, const GroupInput& input);
void delete_group(Context& context, base::Id id);
void restore_group(Context& context, base::Id id);

/// Reading the list is an event of the log, for it holds people's numbers. Besides the office a unit keeps its own
/// people (own_units.h), but says nothing of accounts there, and takes out nobody who asks: conflict focal_point.self.
Page<FocalPoint> list_focal_points(Context& context, const ListQuery& query, const std::optional<base::Id>& unit_id);
FocalPoint create_focal_point(Context& context, const FocalPointInput& input);
FocalPoint put_focal_point(Context& context, base::Id id, const FocalPointInput& input);
void delete_focal_point(Context& context, base::Id id);
void restore_focal_point(Context& context, base::Id id);

Page<User> list_users(Context& context, const ListQuery& query);
/// The first password must be changed at the first sign-in.
UserCreated create_user(Context& context, const UserInput& input);
User put_user(Context& context, base::Id id, const UserInput& input);
void delete_user(Context& context, base::Id id);
void restore_user(Context& context, base::Id id);
FirstPassword reset_password(Context& context, base::Id id);

/// .xlsx or .csv whose first row names the columns, in Vietnamese or English.
/// Units: name, short_name, aliases (';' between), kind, code, parent (name or
/// code), groups (';' between, made when new). A row whose code or name is known
/// changes that unit. Nothing is written when any row is wrong, or for dry_run.
ImportResult import_units(Context& context, const Upload& upload, bool dry_run);
/// Users: login, name, office, role, unit (name or code), phone, email, password.
/// A row without a password gets one that nobody knows: reset it to hand it out.
ImportResult import_users(Context& context, const Upload& upload, bool dry_run);

}  // namespace dondoc::service
