#include "api/server/errors.h"

#include "base/crypto.h"
#include "base/json.h"
#include "base/log.h"

namespace dondoc::api {
namespace {

int status_of(const base::Error& error) {
  if (error.code() == "request.method_not_allowed") return 405;
  if (error.kind() == base::ErrorKind::invalid && error.code().starts_with("request.")) return 400;
  return api::status_of(error.kind());
}

Response response_of(int status, const std::string& code, const std::string& field, const base::Params& params) {
  std::string out = "{\"error\":{\"code\":";
  base::write_json(out, code);
  out += ",\"field\":";
  base::write_json(out, field);
  out += ",\"params\":[";
  for (const auto& [name, value] : params) {
    if (out.back() != '[') out += ',';
    out += "{\"name\":";
    base::write_json(out, name);
    out += ",\"value\":";
    base::write_json(out, value);
    out += '}';
  }
  out += "]}}";
  auto response = json_response(std::move(out), status);
  if (status == 429 || status == 503) response.set("Retry-After", "30");
  return response;
}

}  // namespace

int status_of(base::ErrorKind kind) {
  using enum base::ErrorKind;
  switch (kind) {
    case invalid: return 422;
    case unauthenticated: return 401;
    case forbidden: return 403;
    case not_found: return 404;
    case conflict: return 409;
    case too_large: return 413;
    case refused: return 451;
    case throttled: return 429;
    case unavailable: return 503;
  }
  return 500;
}

Response error_response(const base::Error& error) {
  auto response = response_of(status_of(error), error.code(), error.field(), error.params());
  if (response.status == 405)
    for (const auto& [name, value] : error.params()) if (name == "allow") response.set("Allow", value);
  return response;
}

Response error_response(const std::exception_ptr& exception) {
  std::string reason = "not a std::exception";
  try {
    std::rethrow_exception(exception);
  } catch (const base::Error& error) {
    return error_response(error);
  } catch (const std::exception& other) {
    reason = other.what();
  } catch (...) {  // the reason says it
  }
  const auto reference = base::random_token(6);
  base::log(base::LogLevel::error, "system.failed", {{"reference", reference}, {"reason", reason}});
  return response_of(500, "system.failed", {}, {{"reference", reference}});
}

}  // namespace dondoc::api
