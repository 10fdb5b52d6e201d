// A request and a response as the routes see them. Nothing here knows the
// library that carries them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace dondoc::api {

enum class Method { get, head, post, put, patch, delete_ };

/// "GET"; upper case as on the wire.
std::string_view name_of(Method method);
std::optional<Method> method_of(std::string_view name);

/// In the order they came; a name may come twice.
using Pairs = std::vector<std::pair<std::string, std::string>>;

/// The first value of that name, or nothing.
std::optional<std::string_view> first_of(const Pairs& pairs, std::string_view name);

/// One part of a multipart/form-data body. `file_name` is as the client sent
/// it and must not be used as a path; empty for an ordinary field.
struct Part {
  std::string name, file_name, media_type, bytes;
};

struct Request {
  Method method = Method::get;
  std::string path;                   // as sent, without the query: "/api/v1/plans/018f…"
  std::vector<std::string> segments;  // of the path, percent-decoded, UTF-8 without control characters
  Pairs query;                        // percent-decoded
  Pairs headers;                      // names in lower case
  Pairs cookies;
  Pairs params;                       // of the route's {braces}
  std::string body;                   // whole, unless it was multipart/form-data
  std::vector<Part> parts;            // then these
  std::string address;                // of the client, seen through a trusted proxy
  bool secure = false;                // the client speaks HTTPS with that proxy

  std::string_view header(std::string_view lower_name) const { return first_of(headers, lower_name).value_or(std::string_view()); }
  std::string_view cookie(std::string_view name) const { return first_of(cookies, name).value_or(std::string_view()); }
  std::optional<std::string_view> asked(std::string_view name) const { return first_of(query, name); }
  /// The route has this parameter, or it is a fault of the program.
  const std::string& param(std::string_view name) const;
};

/// A body that is not at hand whole: a large file, or events as they happen.
class Stream {
 public:
  /// Takes the next block; nothing at the end. Must be called exactly once,
  /// from any thread, also from inside `next`.
  using Give = std::function<void(std::optional<std::string>)>;

  virtual ~Stream() = default;
  /// Asked again only after the last block was sent. May block: it is called
  /// on the workers. Destroyed when the client has gone.
  virtual void next(Give give) = 0;
};

struct Response {
  using Shared = std::shared_ptr<const std::string>;
  using Streamed = std::shared_ptr<Stream>;

  int status = 200;
  Pairs headers;
  std::variant<std::string, Shared, Streamed> body;
  /// Of a stream: its length where known; without it the body is chunked.
  std::optional<std::uint64_t> length;
  /// What the access log calls this: the route, not the path with its ids.
  std::string label;

  /// Puts the header in place of any of that name.
  Response& set(std::string_view name, std::string value);
  /// Adds one more of that name (Set-Cookie).
  Response& add(std::string_view name, std::string value);
  bool has(std::string_view name) const;
};

Response json_response(std::string text, int status = 200);
/// 204.
Response empty_response();

/// Bytes that the browser must save and not show: Content-Disposition with the
/// name in both of its forms, and a policy under which nothing in them runs.
Response download(std::string bytes, std::string_view media_type, std::string_view file_name);
Response download(Response::Streamed stream, std::uint64_t length, std::string_view media_type, std::string_view file_name);

/// A cookie that scripts do not see and that other sites cannot make the
/// browser send with a state-changing request. `max_age` in seconds; 0 deletes.
std::string session_cookie(std::string_view name, std::string_view value, long max_age, bool secure);

}  // namespace dondoc::api
