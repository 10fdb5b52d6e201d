// The parts of a request that src/api/server reads itself. The first byte says
// which; what was understood must hold what its header promises.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "api/server/multipart.h"
#include "api/server/router.h"
#include "api/server/url.h"
#include "base/error.h"
#include "base/text.h"

namespace {

using namespace dondoc;

void promise(bool kept) { if (!kept) std::abort(); }

void read_path(std::string_view text) {
  static const auto router = [] {
    api::Router made;
    made.add(api::Method::get, "/a/{b}/c", 0);
    made.add(api::Method::get, "/a/b", 1);
    return made;
  }();
  const auto segments = api::path_segments(text);
  for (const auto& segment : segments) {
    promise(!segment.empty() && segment != "." && segment != "..");
    promise(segment.find_first_of("/\\\r\n") == std::string::npos && base::is_utf8(segment));
  }
  router.match(api::Method::get, segments);
}

// However the bytes are cut, the parts are the same.
void read_multipart(std::string_view text) {
  const auto whole = [&](std::size_t step) {
    api::MultipartReader reader("b");
    for (std::size_t at = 0; at < text.size(); at += step) reader.add(text.substr(at, step));
    return reader.finish();
  };
  const auto once = whole(text.size() + 1);
  const auto bytewise = whole(1);
  promise(once.size() == bytewise.size());
  for (std::size_t i = 0; i < once.size(); ++i) {
    promise(once[i].name == bytewise[i].name && once[i].bytes == bytewise[i].bytes && once[i].file_name == bytewise[i].file_name);
    promise(base::is_utf8(once[i].file_name));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    switch ((data[0] + 2) % 5) {  // '0' is 0
      case 0: read_path(text); break;
      case 1: promise(api::parse_query(text).size() <= 100); break;
      case 2: promise(api::parse_cookies(text).size() <= 100); break;
      case 3: api::multipart_boundary(text); break;
      case 4: read_multipart(text); break;
    }
  } catch (const base::Error& error) {
    promise(error.code().starts_with("request."));
  }
  return 0;
}
