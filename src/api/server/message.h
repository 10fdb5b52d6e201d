// Between the bytes of a connection and Request/Response; no sockets here.
#pragma once

#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/message.hpp>
#include <string>
#include <string_view>

#include "api/server/http.h"

namespace dondoc::api {

using Head = boost::beast::http::request_header<>;

/// Everything of the request but its body. Throws Error{invalid,
/// "request.malformed"} for what the parser lets pass and this server does not:
/// no Host or two, a transfer coding but "chunked", a length beside a coding, a
/// target that is not a path; "request.method_not_allowed" for a method that no
/// route has. `peer` is the other end of the socket.
Request request_of(const Head& head, std::string_view peer, bool behind_proxy);

/// The status line and the headers, with those that every response bears: the
/// length or the chunked coding, the date, and the safe defaults (no sniffing,
/// no frames, nothing to run, not stored) where the response set no others.
/// A line break in a header's value is a fault of the program.
std::string head_of(const Response& response, bool keep_alive);

/// The bytes at hand of a body that is not streamed.
std::string_view bytes_of(const Response& response);

/// "GET /plans/{plan_id} 200 1234 5ms".
std::string access_line(std::string_view method, const Response& response, std::uint64_t bytes, long ms);

}  // namespace dondoc::api
