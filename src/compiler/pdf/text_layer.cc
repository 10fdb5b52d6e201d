#include "compiler/pdf/text_layer.h"

#include <string>

#include "compiler/text/legacy.h"
#include "compiler/text/syllable_share.h"

namespace dondoc::compiler {
namespace {

std::string text_of(const PrintedPage& page) {
  std::string text;
  for (const auto& word : page.words) text += word.text + ' ';
  return text;
}

}  // namespace

TextLayer text_layer_of(const PrintedPage& page) {
  const auto text = text_of(page);
  if (!marked_share(text).lost()) return TextLayer::readable;
  if (const auto legacy = guess_legacy(text); legacy && !marked_share(from_legacy(text, *legacy)).lost()) return TextLayer::readable;
  const auto syllables = syllable_share(text);
  return syllables.words >= 40 && syllables.value() < 0.2 ? TextLayer::garbled : TextLayer::unmarked;
}

MarkedShare marked_share(const PrintedPage& page) { return marked_share(text_of(page)); }

}  // namespace dondoc::compiler
