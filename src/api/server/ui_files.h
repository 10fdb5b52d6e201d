// The files of the user interface, read once and served from memory.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "api/server/http.h"

namespace dondoc::api {

/// Reads a built UI: index.html and what stands beside it, each perhaps with
/// `.br` and `.gz` twins that the build made. Nothing is read later, so no path
/// of a request ever reaches the disk.
class UiFiles {
 public:
  /// Throws Error{invalid, "server.no_ui", path} where there is no index.html.
  static UiFiles read(const std::string& folder);

  /// The answer to GET and HEAD of everything outside /api: the file of that
  /// path; link.html at /link; index.html for the routes of the UI (paths whose
  /// last segment has no dot); nothing otherwise.
  std::optional<Response> answer(const Request& request) const;

 private:
  struct File {
    Response::Shared plain, brotli, gzip;
    std::string media_type, etag;
    bool immutable = false;  // its name holds a digest of its content
  };

  Response serve(const File& file, const Request& request) const;
  Response page(const std::string& text) const;

  std::map<std::string, File, std::less<>> files_;  // "/assets/index-BX3.js"
  std::string page_, link_page_;                    // index.html, link.html
};

}  // namespace dondoc::api
