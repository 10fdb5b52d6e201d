// Any text as a plan: a draft that holds together, or an Error; the same draft
// when it is asked for again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/error.h"
#include "base/json.h"
#include "compiler/compile.h"
#include "draft/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dondoc;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const compiler::CompileOptions options{.with_text = true, .rules = {}};
  draft::Draft draft;
  try {
    draft = compiler::compile(bytes, "fuzz.txt", options);
  } catch (const base::Error&) {
    return 0;
  }
  draft::check(draft);  // throws: what the compiler made contradicts itself
  if (base::to_json(draft) != base::to_json(compiler::compile(bytes, "fuzz.txt", options))) std::abort();
  return 0;
}
