// dondoc serve: the program on the web, until SIGTERM or SIGINT.
#pragma once

#include "app/command_line.h"

namespace dondoc::app {

void add_serve_command(Commands& commands);

}  // namespace dondoc::app
