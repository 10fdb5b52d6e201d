// Any text as the grammars of a line meet it: labels, dates, deadlines, bodies and
// subjects lie within the text they were read from, whatever stands there.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/text.h"
#include "compiler/grammar/deadline.h"
#include "compiler/grammar/field.h"
#include "compiler/grammar/label.h"
#include "compiler/grammar/mention_list.h"
#include "compiler/grammar/subject.h"

namespace {

using namespace dondoc;

void within(compiler::Span span, std::uint32_t first, std::uint32_t last) {
  if (span.first < first || span.last > last || span.first > span.last) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = base::nfc(std::string_view(reinterpret_cast<const char*>(data), size));
  if (const auto label = compiler::read_label(text, {}); label && label->rest > text.size()) std::abort();
  const compiler::Words words(text);
  const auto last = static_cast<std::uint32_t>(words.size());
  const compiler::Span all{0, last};
  for (const auto& date : compiler::read_dates(words, all)) within(date.span, 0, last);
  for (const auto& deadline : compiler::read_deadlines(words, all)) within(deadline.span, 0, last);
  if (const auto time = compiler::read_time(words, all)) within(time->span, 0, last);
  if (const auto again = compiler::read_recurrence(words, all)) within(again->span, 0, last);
  for (const auto& field : compiler::read_fields(words, all)) within(field.value, 0, last);
  for (const auto& body : compiler::read_bodies(words, all, {})) within(body.span, 0, last);
  const auto subject = compiler::read_subject(words, all, {});
  if (subject.predicate > last) std::abort();
  for (const auto& body : subject.bodies) within(body.span, 0, last);
  for (std::uint32_t i = 0; i < last; ++i)
    if (const auto body = compiler::read_body(words, i, last, compiler::Reading::prose)) within(body->span, i, last);
  return 0;
}
