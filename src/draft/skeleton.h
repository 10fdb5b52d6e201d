// What a person can begin a plan with instead of an empty sheet.
#pragma once

#include "draft/composition.h"

namespace dondoc::draft {

/// blank: nothing; plan: the three sections that every plan has; communication: a
/// communication plan, with forms, tasks and reports to write over.
enum class Skeleton { blank, plan, communication };
BOOST_DESCRIBE_ENUM(Skeleton, blank, plan, communication)

/// Bases, parts and recipients of it. `issuer` is who is to be reported to, as a
/// sentence names it ("Ủy ban nhân dân tỉnh").
Composition from_skeleton(Skeleton skeleton, Family family, const std::string& issuer);

}  // namespace dondoc::draft
