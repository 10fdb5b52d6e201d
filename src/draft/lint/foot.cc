// Recipients and signature by the rules of presentation in force on the document's day.
#include <algorithm>

#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

bool judged(const Given& given) {
  return given.day() && given.draft.document.family != Family::other && given.law.in_force(given.draft.document.family, *given.day());
}

}  // namespace

void recipients_form(const Given& given, Found& found) {
  if (!judged(given)) return;
  const auto& all = given.draft.recipients;
  if (all.empty()) {
    found.add({}, {}, "none");
    return;
  }
  const auto filed = std::find_if(all.begin(), all.end(), [](const Recipient& it) { return it.purpose == "to-file" || base::starts_with_folded(it.name, "luu"); });
  if (filed == all.end()) found.add(all.back().at, {{"last", excerpt(all.back().name, 60)}}, "file");
  else if (filed + 1 != all.end()) found.add(filed->at, {{"last", excerpt(filed->name, 60)}}, "file_last");
}

void signature_form(const Given& given, Found& found) {
  if (!judged(given)) return;
  const auto& it = given.draft.document;
  if (!it.signature || !it.signature->position) found.add({}, {}, "position");
  if (!it.signature || !it.signature->authority) return;
  // "KT." in State documents, "K/T" in those of the Party.
  const auto& authority = *it.signature->authority;
  const auto at = it.at.authority.value_or(At{});
  const bool slash = authority.starts_with("T/M") || authority.starts_with("K/T") || authority.starts_with("T/L");
  const bool dot = authority.starts_with("TM.") || authority.starts_with("KT.") || authority.starts_with("TL.") || authority.starts_with("TUQ.");
  if (it.family == Family::state && slash) found.add(at, {{"authority", authority}}, "state");
  if (it.family == Family::party && dot) found.add(at, {{"authority", authority}}, "party");
}

}  // namespace dondoc::draft::lint
