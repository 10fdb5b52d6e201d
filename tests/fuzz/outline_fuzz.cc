// Any text as an outline: sections in order, each within the one above it and
// within the text, every block in a part of the document and under a section that is there.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/error.h"
#include "compiler/compile.h"
#include "compiler/file_type.h"
#include "compiler/grammar/structure.h"

namespace {

using namespace dondoc::compiler;

void hold(bool true_) {
  if (!true_) std::abort();
}

bool lies_in(Range inner, Range outer) { return inner.begin >= outer.begin && inner.end <= outer.end && inner.begin <= inner.end; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (file_type(bytes) != FileType::text) return 0;
  SourceText source;
  try {
    source = read_source(bytes, "fuzz.txt");
  } catch (const dondoc::base::Error&) {
    return 0;
  }
  const auto structure = read_structure(source, {});
  hold(structure.places.size() == source.blocks.size());
  const Range all{0, static_cast<std::uint32_t>(source.text.size())};
  const auto sections = static_cast<int>(structure.sections.size());
  std::size_t before = 0;
  for (int i = 0; i < sections; ++i) {
    const auto& section = structure.sections[static_cast<std::size_t>(i)];
    hold(section.parent < i && section.parent >= -1);
    hold(lies_in(section.at, all) && lies_in(section.own, section.at) && section.at.begin >= before);
    hold(section.first_block <= section.own_end && section.own_end <= section.last_block && section.last_block <= source.blocks.size());
    before = section.at.begin;
    if (section.parent < 0) continue;
    const auto& above = structure.sections[static_cast<std::size_t>(section.parent)];
    hold(section.depth == above.depth + 1 && lies_in(section.at, above.at));
  }
  for (const auto& place : structure.places) hold(place.section >= -1 && place.section < sections);
  return 0;
}
