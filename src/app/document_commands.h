// dondoc import, export: documents in and out without the browser.
#pragma once

#include "app/command_line.h"

namespace dondoc::app {

void add_document_commands(Commands& commands);

}  // namespace dondoc::app
