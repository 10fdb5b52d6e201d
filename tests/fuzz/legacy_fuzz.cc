// Any bytes as text of before Unicode: always Unicode NFC, and the same again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.h"
#include "compiler/text/legacy.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dondoc;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto western = compiler::western_view(bytes);
  if (!base::is_utf8(western)) std::abort();
  for (const auto legacy : {compiler::Legacy::tcvn3, compiler::Legacy::vni, compiler::Legacy::windows_1258, compiler::Legacy::viqr}) {
    const auto text = compiler::from_legacy(western, legacy);
    if (!base::is_utf8(text) || base::nfc(text) != text) std::abort();
    // Text that is not even UTF-8 is no worse.
    if (!base::is_utf8(compiler::from_legacy(bytes, legacy))) std::abort();
  }
  if (compiler::guess_legacy(western) != compiler::guess_legacy(western)) std::abort();
  return 0;
}
