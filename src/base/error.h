// The one exception type of the program.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace dondoc::base {

/// What went wrong, as the outside sees it: each kind is one HTTP status and
/// one exit code, and nothing else is decided by it.
enum class ErrorKind {
  invalid,          // 422, the request can be mended by who sent it
  unauthenticated,  // 401
  forbidden,        // 403
  not_found,        // 404
  conflict,         // 409, the world has moved on; load again
  too_large,        // 413
  refused,          // 451, the product's boundary (state secrets)
  throttled,        // 429
  unavailable,      // 503, try again later
};

using Params = std::vector<std::pair<std::string, std::string>>;

/// `code` is stable and searchable ("report.period_closed"); its words stand in
/// ui/src/shared/words/{vi,en}/error.json under the code itself, where `{name}` is
/// replaced by the parameter of that name. `field` is the path of the input
/// that is to blame ("tasks[3].due_on"), or empty.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, std::string code, std::string field = {}, Params params = {})
      : std::runtime_error(field.empty() ? code : code + " (" + field + ")"),
        kind_(kind), code_(std::move(code)), field_(std::move(field)), params_(std::move(params)) {}

  ErrorKind kind() const { return kind_; }
  const std::string& code() const { return code_; }
  const std::string& field() const { return field_; }
  const Params& params() const { return params_; }

 private:
  ErrorKind kind_;
  std::string code_, field_;
  Params params_;
};

/// Throws `forbidden` unless `allowed`.
inline void require(bool allowed, const char* code) {
  if (!allowed) throw Error(ErrorKind::forbidden, code);
}

}  // namespace dondoc::base
