// dondoc lint FILE… : what is wrong with a plan before it is signed. Needs no
// database, writes nothing but the comment sheet that it is asked for.
#pragma once

#include "app/command_line.h"

namespace dondoc::app {

void add_lint_command(Commands& commands);

}  // namespace dondoc::app
