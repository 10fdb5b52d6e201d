// The foreign text of a request's first lines: target, query, cookies. All
// throw Error{invalid, "request.malformed"} at what they do not understand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/server/http.h"

namespace dondoc::api {

/// `%41` → `A`; with `plus_is_space` also `+` → ` `. The result must be UTF-8
/// without control characters.
std::string percent_decoded(std::string_view text, bool plus_is_space = false);

/// The decoded segments of "/a/b%20c" ("a", "b c"); "/" has none. Refuses what
/// does not begin with '/', empty segments but the last, "." and "..", and a
/// segment that decodes to something with a '/' or '\'.
std::vector<std::string> path_segments(std::string_view path);

/// "a=1&b=%C4%91" as HTML forms write it. At most 100 pairs.
Pairs parse_query(std::string_view query);

/// A Cookie header. Cookies are other sites' matter too (a shared host name),
/// so what is not name=value is passed over rather than refused.
Pairs parse_cookies(std::string_view header);

}  // namespace dondoc::api
