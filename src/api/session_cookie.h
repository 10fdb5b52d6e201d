// The cookie that carries the session's token.
#pragma once

#include <string_view>

namespace dondoc::api {

constexpr std::string_view session_cookie_name = "dondoc_session";
/// As long as a session can live at all; the service ends it earlier.
constexpr long session_cookie_seconds = 7 * 24 * 3600;

}  // namespace dondoc::api
