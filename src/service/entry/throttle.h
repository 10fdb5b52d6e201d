// How often something may be tried: within 15 minutes, then 15 minutes not at all.
// Counted for the whole installation, since who tries is not known yet.
#pragma once

#include <string>

#include "store/database.h"

namespace dondoc::service {

/// Throws Error{throttled, code} (minutes) while the subject is shut out.
void refuse_if_blocked(store::Transaction& tx, const std::string& subject, base::Instant now, const char* code);
/// Shuts the subject out with the `most`-th try within 15 minutes.
void count_try(store::Transaction& tx, const std::string& subject, int most, base::Instant now);

}  // namespace dondoc::service
