// dondoc units provinces | start: the units that an installation begins with.
#pragma once

#include "app/command_line.h"

namespace dondoc::app {

void add_units_command(Commands& commands);

}  // namespace dondoc::app
