// dondoc eval [DIR]: the installation's confirmed plans read again, scored
// against what was confirmed beside the reading at import. Writes nothing.
#pragma once

#include "app/command_line.h"

namespace dondoc::app {

void add_eval_command(Commands& commands);

}  // namespace dondoc::app
