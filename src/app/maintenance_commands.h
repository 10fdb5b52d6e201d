// dondoc backup, restore, doctor: what keeps an installation safe.
#pragma once

#include "app/command_line.h"

namespace dondoc::app {

void add_maintenance_commands(Commands& commands);

}  // namespace dondoc::app
