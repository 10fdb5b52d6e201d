// dondoc compile FILE… : prints the plan JSON of each file. Needs no database,
// writes nothing.
#pragma once

#include "app/command_line.h"

namespace dondoc::app {

void add_compile_command(Commands& commands);

}  // namespace dondoc::app
