// Passwords of other servers and secrets of webhooks lie sealed in the database.
// Their key is DATA/secret.key, readable by its owner alone; it is part of no copy
// and no export, so that neither gives a password away. What was sealed under a
// key that is lost has to be entered again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "service/context.h"

namespace dondoc::service {

/// Makes the key when there is none yet. Throws Error{unavailable,
/// "system.folder_unwritable" or "system.key_damaged"}.
std::string seal_secret(const App& app, std::string_view text);
/// Nothing where the key is not the one that it was sealed under.
std::optional<std::string> open_secret(const App& app, std::string_view sealed);

}  // namespace dondoc::service
