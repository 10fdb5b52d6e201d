// multipart/form-data (RFC 7578) read as it arrives, so that a file is held
// once and never together with the body that carried it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/server/http.h"

namespace dondoc::api {

/// The boundary that a Content-Type header of multipart/form-data names;
/// nothing for any other type. Throws Error{invalid, "request.malformed"} when
/// it names none or one that RFC 2046 does not allow.
std::optional<std::string> multipart_boundary(std::string_view content_type);

class MultipartReader {
 public:
  /// At most this many parts, and this many bytes of headers in each.
  static constexpr std::size_t most_parts = 50;
  static constexpr std::size_t most_header_bytes = 8 * 1024;

  explicit MultipartReader(const std::string& boundary);

  /// Takes the next bytes of the body; the limit on the whole is the caller's.
  /// Throws Error{invalid, "request.malformed"}.
  void add(std::string_view bytes);
  /// Throws the same when the body ended before its closing boundary.
  std::vector<Part> finish();

 private:
  enum class State { preamble, after_boundary, headers, bytes, epilogue };

  bool step();
  void open_part(std::string_view headers);

  std::string delimiter_;  // CRLF--boundary
  std::string pending_;    // not understood yet; short but for the bytes just added
  std::size_t from_ = 0;   // what of pending_ is done with
  std::vector<Part> parts_;
  State state_ = State::preamble;
};

}  // namespace dondoc::api
