// dondoc rewrite: a plan in, the same plan as a clean .docx out.
#pragma once

#include "app/command_line.h"

namespace dondoc::app {

void add_rewrite_command(Commands& commands);

}  // namespace dondoc::app
