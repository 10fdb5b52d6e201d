// Foreign bytes as a dossier: the documents of a zip or a letter, and of those in it, within the limits, or an Error.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/error.h"
#include "compiler/dossier.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dondoc;
  try {
    const auto files = compiler::unpack_dossier({reinterpret_cast<const char*>(data), size}, "fuzz.zip");
    std::size_t bytes = 0;
    for (const auto& file : files) bytes += file.bytes.size();
    if (files.empty() || files.size() > 50 || bytes > (200u << 20)) std::abort();
  } catch (const base::Error&) {
    // Damaged, empty or too large: told, not read.
  }
  return 0;
}
