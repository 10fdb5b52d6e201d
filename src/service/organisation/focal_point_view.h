// A focal point's row as the view that answers are made of.
#pragma once

#include "domain/actor.h"
#include "service/views/administration.h"
#include "store/people_store.h"

namespace dondoc::service {

/// own: of a unit whose people the actor keeps (own_units.h).
FocalPoint focal_point_of(const store::FocalPointRow& row, const domain::Actor& actor, bool own = false);

}  // namespace dondoc::service
