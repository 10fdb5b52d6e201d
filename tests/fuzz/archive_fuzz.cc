// Foreign bytes as a zip, and as XML: contents within the limits, or an Error.
// The first byte says which.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/xml.h"
#include "base/zip.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dondoc;
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    if (data[0] % 2) {
      const base::Xml xml{std::string(bytes)};
      if (!xml.root()) std::abort();
      return 0;
    }
    const base::ZipReader zip(bytes, {.entries = 100, .entry_bytes = 4u << 20, .total_bytes = 16u << 20});
    if (zip.entries().size() > 100) std::abort();
    for (const auto& entry : zip.entries()) {
      try {
        // Of two entries of one name the first is read.
        const auto content = zip.read(entry.name);
        if (!content || content->size() > (4u << 20)) std::abort();
      } catch (const base::Error&) {
        // One damaged entry does not spoil the others.
      }
    }
  } catch (const base::Error&) {
    // Not an archive, not XML, or too much of it.
  }
  return 0;
}
