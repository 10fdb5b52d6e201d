// What the bell tells beside reminders, and what the menu counts.
#pragma once

#include "service/context.h"
#include "service/views/news.h"

namespace dondoc::service {

/// Of the person who asks. Read with the reminders (read_my_notices).
MyNews get_my_news(Context& context);

}  // namespace dondoc::service
