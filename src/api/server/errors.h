// Errors as the outside sees them: {"error":{"code","field","params"}},
// where params is a list of {"name","value"}.
#pragma once

#include <exception>

#include "api/server/http.h"
#include "base/error.h"

namespace dondoc::api {

/// 422, 401, … as base/error.h says beside each kind.
int status_of(base::ErrorKind kind);

/// Of an Error the status of its kind (405 for "request.method_not_allowed",
/// 400 for other "request.…" codes of kind invalid); of anything else 500 and
/// "system.failed" with a reference that the log has beside the true reason.
Response error_response(const std::exception_ptr& exception);
Response error_response(const base::Error& error);

}  // namespace dondoc::api
