// Any text as a plan: a draft that holds together, or an Error; the same draft
// when it is asked for again. What the linter finds in it stands in its text, under
// ids of its own, and has words and a SARIF form.
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "base/error.h"
#include "base/json.h"
#include "compiler/compile.h"
#include "compiler/file_type.h"
#include "draft/check.h"
#include "draft/lint/lint.h"
#include "draft/lint/sarif.h"
#include "draft/lint/words.h"

namespace {

void lint(dondoc::draft::Draft draft) {
  using namespace dondoc::draft::lint;
  const auto length = dondoc::base::count_code_points(*draft.source.text);
  auto findings = dondoc::draft::lint::lint(draft);
  std::set<std::string> ids;
  for (const auto& it : findings) {
    if (!ids.insert(it.id).second) std::abort();
    if (!it.at.empty() && (it.at.size() != 2 || it.at[0] > it.at[1] || it.at[1] > length)) std::abort();
    if (reason("vi", it).starts_with("lint.") || way_out("en", it).starts_with("lint.")) std::abort();
  }
  to_sarif({{"fuzz.txt", std::move(draft), std::move(findings)}}, "vi");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dondoc;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  switch (compiler::file_type(bytes)) {  // what other programs read; the pages that they give are page_fuzz's
    case compiler::FileType::pdf:
    case compiler::FileType::image:
    case compiler::FileType::rtf:
    case compiler::FileType::old_word:
    case compiler::FileType::open_document:
    case compiler::FileType::archive:
    case compiler::FileType::message: return 0;
    default: break;
  }
  const compiler::CompileOptions options{.with_text = true, .rules = {}};
  draft::Draft draft;
  try {
    draft = compiler::compile(bytes, "fuzz.txt", options);
  } catch (const base::Error&) {
    return 0;
  }
  draft::check(draft);  // throws: what the compiler made contradicts itself
  if (base::to_json(draft) != base::to_json(compiler::compile(bytes, "fuzz.txt", options))) std::abort();
  lint(std::move(draft));
  return 0;
}
