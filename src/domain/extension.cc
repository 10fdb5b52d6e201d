#include "domain/extension.h"

#include "base/error.h"

namespace dondoc::domain {

using base::Error;
using base::ErrorKind;

void check_extension(std::optional<base::Date> due_on, base::Date proposed_on, base::Date today) {
  if (!due_on) throw Error(ErrorKind::conflict, "extension.no_due");
  if (proposed_on <= *due_on || proposed_on < today) throw Error(ErrorKind::invalid, "extension.day", "due_on");
}

Can can_extension(const Actor& actor, const ExtensionFacts& extension) {
  if (extension.state != ExtensionState::asked || extension.plan != PlanStatus::issued) return {};
  Can can;
  if (actor.sees_all()) can.emplace_back("answer");
  if (actor.of_unit(extension.unit_id)) can.emplace_back("withdraw");
  return can;
}

Can can_ask_extension(const Actor& actor, const ExtensibleFacts& it) {
  return actor.of_unit(it.unit_id) && it.open && it.plan == PlanStatus::issued && it.has_due && !it.one_is_asked ? Can{"ask"} : Can{};
}

}  // namespace dondoc::domain
