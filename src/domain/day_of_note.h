// Who keeps the agency's own days of note.
#pragma once

#include "domain/actor.h"

namespace dondoc::domain {

/// The administrators and the standing body: edit, delete; restore.
inline Can can_day_of_note(const Actor& actor, bool deleted) {
  if (!actor.administrator && !actor.staff) return {};
  return deleted ? Can{"restore"} : Can{"edit", "delete"};
}

}  // namespace dondoc::domain
