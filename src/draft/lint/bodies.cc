// Bodies that are no more on the document's day, and groups that nobody can
// say the members of.
#include <algorithm>
#include <array>
#include <set>

#include "draft/lint/body_names.h"
#include "draft/lint/due.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

bool ends_name(std::string_view rest) {
  // "Huyện ủy A" is the body, "Sở Tài nguyên và Môi trường nước" is another.
  return rest.empty() || rest.front() == ' ' || rest.front() == ',' || rest.front() == ':' || rest.front() == ';' || rest.front() == ')' || rest.front() == '(';
}

const EndedBody* ended(const std::vector<EndedBody>& bodies, std::string_view key, std::string_view toned, base::Date day) {
  for (const auto& it : bodies) {
    // "cơ quan Ủy ban" is no "Quận ủy": the letters decide, only tones may stand elsewhere.
    if (it.ended_on > day || toned.find(it.toned) == toned.npos) continue;
    for (auto at = key.find(it.key); at != key.npos; at = key.find(it.key, at + 1))
      if ((at == 0 || key[at - 1] == ' ' || key[at - 1] == '(') && ends_name(key.substr(at + it.key.size()))) {
        // What the text itself calls former is known to be.
        const auto rest = key.substr(at + it.key.size());
        if (rest.find("(cu)") != rest.npos || rest.find("truoc day") != rest.npos) continue;
        return &it;
      }
  }
  return nullptr;
}

}  // namespace

void body_ended(const Given& given, Found& found) {
  if (!given.day()) return;
  std::set<std::string> told;
  const auto look = [&](const std::string& name, const At& at, std::vector<At> others) {
    const auto key = body_key(given.law, name), toned = base::fold_tones(written_out(given.law, name));
    const auto* it = ended(given.law.bodies, key, toned, *given.day());
    if (!it) it = ended(given.law.provinces, key, toned, *given.day());
    if (!it || !told.insert(key).second) return;
    found.add(at, {{"body", base::fold_spaces(name)}, {"ended", printed(it->ended_on)}, {"successor", it->successor}, {"source", it->source}}, {}, std::move(others));
  };
  for (const auto& unit : given.draft.units)
    if (!unit.at.empty()) look(unit.name, unit.at.front(), {unit.at.begin() + 1, unit.at.end()});
  for (const auto& it : given.draft.recipients) look(it.name, it.at, {});
}

void group_unresolved(const Given& given, Found& found) {
  constexpr std::array<std::string_view, 3> vague{"lien quan", "chuc nang", "co tham quyen"};
  std::set<std::string> told;
  for (const auto& task : given.draft.tasks) {
    // Whoever meets a difficulty is to say so: no list is needed.
    if (task.condition) continue;
    for (const auto& it : task.assignees) {
      const auto unit = std::find_if(given.draft.units.begin(), given.draft.units.end(), [&](const Unit& u) { return it.unit && u.id == *it.unit; });
      if (unit != given.draft.units.end() && (unit->class_ != UnitClass::group || !unit->members.empty())) continue;
      const auto key = base::fold(it.text);
      if (unit == given.draft.units.end() || std::none_of(vague.begin(), vague.end(), [&](std::string_view word) { return has_word(key, word); })) continue;
      if (told.insert(key).second) found.add(it.at, {{"group", base::fold_spaces(it.text)}, {"task", excerpt(task.text)}});
    }
  }
}

}  // namespace dondoc::draft::lint
