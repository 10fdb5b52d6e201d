// Foreign bytes as a letter: parts, whatever they are.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "compiler/mail/message.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dondoc::compiler;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  mail::looks_like_message(bytes);
  if (mail::read_message(bytes).parts.size() > 201) std::abort();
  mail::decode_words(bytes);
  return 0;
}
