// dondoc user add | list | password | disable: accounts without the browser, the
// first of them above all.
#pragma once

#include "app/command_line.h"

namespace dondoc::app {

void add_user_command(Commands& commands);

}  // namespace dondoc::app
