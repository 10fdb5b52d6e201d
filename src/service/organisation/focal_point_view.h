// A focal point's row as the view that answers are made of.
#pragma once

#include "domain/actor.h"
#include "service/views/administration.h"
#include "store/people_store.h"

namespace dondoc::service {

FocalPoint focal_point_of(const store::FocalPointRow& row, const domain::Actor& actor);

}  // namespace dondoc::service
