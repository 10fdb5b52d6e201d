// The right to keep units and users on the command line comes from the right to the data.
#pragma once

#include "service/context.h"

namespace dondoc::app {

/// An administrator of the one agency here. Throws Error{not_found, "agency.none"}.
service::Context as_administrator(service::App& app);

}  // namespace dondoc::app
