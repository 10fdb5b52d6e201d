#include "service/drafts/draft_change.h"

#include <algorithm>

#include "base/json_patch.h"
#include "base/text.h"
#include "draft/edit.h"
#include "service/drafts/draft_points.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using store::ResolutionRow;

std::vector<base::Json> operations_of(const std::string& patch) { return base::from_json<std::vector<base::Json>>(patch); }

struct Put { std::string op, path; base::Json value; };
BOOST_DESCRIBE_STRUCT(Put, (), (op, path, value))

base::Json put(std::string path, std::string value) { return {base::to_json(Put{"add", std::move(path), {std::move(value)}})}; }

bool is_called(const draft::Unit& unit, const std::string& key) {
  return base::fold(unit.name) == key || std::ranges::any_of(unit.aliases, [&](const auto& alias) { return base::fold(alias) == key; });
}

void settle(std::vector<ResolutionRow>& out, const std::vector<draft::Unit>& units, const std::string& name, const ResolutionRow& as) {
  const auto key = base::fold(name);
  const auto unit = std::ranges::find_if(units, [&](const draft::Unit& each) { return is_called(each, key); });
  if (unit == units.end()) return;
  std::erase_if(out, [&](const ResolutionRow& row) { return row.unit == unit->id; });
  auto& row = out.emplace_back(as);
  row.unit = unit->id;
  row.by_person = true;
}

/// What was picked from the directory is settled, as far as it is still there.
void settle_picked(std::vector<ResolutionRow>& out, const std::vector<draft::Unit>& units, const draft::NamedBody& body, const std::vector<domain::Known>& known) {
  if (!body.id) return;
  const auto found = std::ranges::find(known, *body.id, &domain::Known::id);
  if (found != known.end()) settle(out, units, body.name, {{}, found->kind, found->id, true});
}

std::vector<ResolutionRow> picked(const draft::Composition& composition, const draft::Draft& draft, const std::vector<domain::Known>& known) {
  std::vector<ResolutionRow> out;
  for (const auto& part : composition.parts) {
    for (const auto* bodies : {&part.who, &part.with, &part.to})
      for (const auto& body : *bodies) settle_picked(out, draft.units, body, known);
    if (part.via) settle_picked(out, draft.units, *part.via, known);
  }
  return out;
}

/// Every member of the plan JSON that is not as the client holds it.
void tell_changes(const draft::Draft& before, const draft::Draft& after, std::vector<base::Json>& patch) {
  boost::mp11::mp_for_each<boost::describe::describe_members<draft::Draft, boost::describe::mod_public>>([&](auto member) {
    const std::string name = member.name;
    if (name == "muted") return;  // the person's own
    auto now = base::to_json(after.*member.pointer);
    if (now != base::to_json(before.*member.pointer)) patch.push_back(put("/" + name, std::move(now)));
  });
}

draft::Draft with_source(const store::DraftContent& content) {
  auto draft = base::from_json<draft::Draft>(content.content);
  draft.source = base::from_json<draft::Source>(content.source);
  return draft;
}

base::Patched<draft::Manuscript> patched(const draft::Manuscript& manuscript, const std::string& patch) {
  try {
    return base::patch_json<draft::Manuscript>(base::to_json(manuscript), patch);
  } catch (const Error& error) {
    if (error.code() != "patch.no_such_place" || error.field().starts_with("/composition")) throw;
    throw Error(ErrorKind::conflict, "draft.composed", error.field());
  }
}

DraftChange rewrite(store::DraftContent& content, const std::string& patch, const std::vector<domain::Known>& known, const compiler::Rules& rules,
                    bool by_undo) {
  const auto before = with_source(content);
  auto written = patched({base::from_json<draft::Composition>(content.composition), before.muted}, patch);
  auto& composition = written.value.composition;
  DraftChange out;
  out.inverse = std::move(written.inverse);
  out.document = compose_document(composition, rules);
  out.draft = out.document->draft;
  out.draft.muted = written.value.muted;
  out.patch = operations_of(patch);
  tell_changes(before, out.draft, out.patch);
  out.patch.push_back(put("/composition/places", base::to_json(composition.places)));

  auto decided = picked(composition, out.draft, known);
  for (const auto& row : content.resolutions) {
    if (!row.by_person) continue;
    if (by_undo) {
      std::erase_if(decided, [&](const ResolutionRow& each) { return each.unit == row.unit; });
      decided.push_back(row);
      continue;
    }
    const auto unit = std::ranges::find(before.units, row.unit, &draft::Unit::id);
    if (unit != before.units.end()) settle(decided, out.draft.units, unit->name, row);
  }
  content.content = without_text(out.draft);
  content.source = base::to_json(out.draft.source);
  content.composition = base::to_json(composition);
  content.resolutions = resolve_units(out.draft, decided, known);
  return out;
}

}  // namespace

std::string without_text(draft::Draft draft) {
  draft.source.text.reset();
  draft.source.layout.reset();
  draft.source.doubtful.reset();
  return base::to_json(draft);
}

store::DraftContent content_of(const draft::Composition& composition, const ComposedDocument& document, const std::vector<domain::Known>& known) {
  store::DraftContent out;
  out.content = without_text(document.draft);
  out.source = base::to_json(document.draft.source);
  out.composition = base::to_json(composition);
  out.resolutions = resolve_units(document.draft, picked(composition, document.draft, known), known);
  return out;
}

DraftChange change_content(store::DraftContent& content, const std::string& patch, const std::vector<domain::Known>& known,
                           const compiler::Rules& rules, bool by_undo) {
  if (!content.composition.empty()) return rewrite(content, patch, known, rules, by_undo);
  auto edited = draft::apply_patch(content.content, patch);
  content.content = std::move(edited.json);
  content.resolutions = resolve_units(edited.draft, content.resolutions, known);
  return {std::move(edited.draft), std::move(edited.inverse), operations_of(patch), std::nullopt};
}

}  // namespace dondoc::service
