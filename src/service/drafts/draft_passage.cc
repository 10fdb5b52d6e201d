// A passage that a person marks is read for them: whom it names, by when,
// as a task and as a duty to report.
#include "base/json.h"
#include "base/text.h"
#include "compiler/passage.h"
#include "service/drafts/drafts.h"

namespace dondoc::service {

PassageReading read_draft_passage(Context& context, base::Id id, const Passage& passage) {
  const auto draft = base::from_json<draft::Draft>(get_draft(context, id).content.text);
  const auto length = base::count_code_points(draft.source.text.value());
  if (passage.start < 0 || passage.start >= passage.end || static_cast<std::size_t>(passage.end) > length)
    throw base::Error(base::ErrorKind::invalid, "draft.place", "end");
  const auto reading = compiler::read_passage(draft, {static_cast<std::uint32_t>(passage.start), static_cast<std::uint32_t>(passage.end)});
  PassageReading answer{{base::to_json(reading.task)}, {base::to_json(reading.report)}, {}};
  for (const auto& unit : reading.units) answer.units.push_back({base::to_json(unit)});
  return answer;
}

}  // namespace dondoc::service
