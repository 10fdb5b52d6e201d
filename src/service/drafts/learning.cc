#include "service/drafts/learning.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "compiler/learned.h"
#include "domain/learning.h"
#include "draft/edit.h"
#include "service/act.h"
#include "service/drafts/draft_points.h"
#include "store/learned_store.h"
#include "store/unit_store.h"

namespace dondoc::service {
namespace {

using domain::LearnedKind;

void for_each_section(const std::vector<draft::Section>& sections, const auto& visit) {
  for (const auto& section : sections) {
    visit(section);
    for_each_section(section.children, visit);
  }
}

/// A unit or group other than `id` is called just so.
bool is_name_of_another(const std::vector<domain::Known>& known, const base::Id& id, const std::string& text) {
  return std::ranges::any_of(known, [&](const auto& one) { return one.id != id && base::equals_folded(text, base::fold(one.name)); });
}

class Lesson {
 public:
  Lesson(store::Transaction& tx, const Context& context, const base::Id& draft) : tx_(tx), context_(context), draft_(draft) {}

  void name(const std::string& printed, domain::TargetKind kind, const base::Id& id) {
    auto row = blank(LearnedKind::name, printed);
    row.target_kind = kind;
    row.target_id = id;
    keep(row);
  }
  void heading(const std::string& printed, draft::SectionRole role) {
    auto row = blank(LearnedKind::heading, printed);
    row.meaning = base::enum_name(role);
    keep(row);
  }

  void column(const draft::TableColumn& said) {
    if (!base::enum_from_name<compiler::ColumnMeaning>(said.meaning)) return;
    auto row = blank(LearnedKind::column, said.header);
    row.meaning = said.meaning;
    keep(row);
  }

 private:
  store::LearnedRow blank(LearnedKind kind, const std::string& printed) const {
    store::LearnedRow row;
    row.id = base::Id::make();
    row.kind = kind;
    row.text = domain::learned_text(printed);
    row.draft_id = draft_;
    row.created_by = context_.actor.user_id;
    row.created_at = context_.now();
    return row;
  }
  void keep(const store::LearnedRow& row) {
    if (!domain::may_learn(row.kind, row.text)) return;
    if (const auto earlier = store::find_learned_by(tx_, row.kind, row.text)) {
      if (earlier->meaning == row.meaning && earlier->target_id == row.target_id) return;
      store::set_learned_deleted(tx_, earlier->id, context_.now());
    }
    store::insert_learned(tx_, row);
  }

  store::Transaction& tx_;
  const Context& context_;
  base::Id draft_;
};

void learn_names(store::Transaction& tx, Lesson& lesson, const std::vector<store::ResolutionRow>& resolutions, const draft::Draft& draft) {
  const auto known = store::known_bodies(tx);
  const domain::NameIndex index(known);
  for (const auto& row : resolutions) {
    if (!row.by_person || !row.id) continue;
    const auto unit = std::ranges::find(draft.units, row.unit, &draft::Unit::id);
    if (unit == draft.units.end()) continue;
    const auto* proposed = proposal_for(index, *unit);
    if (proposed && proposed->id == *row.id) continue;
    // A unit's own name stays its own, whatever one document meant by it.
    if (!is_name_of_another(known, *row.id, unit->name)) lesson.name(unit->name, row.kind, *row.id);
  }
}

void learn_headings(Lesson& lesson, const draft::Draft& read, const draft::Draft& corrected) {
  std::map<draft::At, draft::SectionRole> before;
  std::map<std::string, std::set<draft::SectionRole>> meant;
  for_each_section(read.sections, [&](const draft::Section& section) { before.emplace(section.at, section.role); });
  for_each_section(corrected.sections, [&](const draft::Section& section) {
    if (section.heading) meant[compiler::learned_key(*section.heading)].insert(section.role);
  });
  for_each_section(corrected.sections, [&](const draft::Section& section) {
    const auto was = before.find(section.at);
    if (!section.heading || was == before.end() || was->second == section.role) return;
    // A heading that stands for two things in one document says neither.
    if (meant[compiler::learned_key(*section.heading)].size() == 1) lesson.heading(*section.heading, section.role);
  });
}

}  // namespace

compiler::Rules learned_rules(store::Transaction& tx) {
  auto learned = std::make_shared<compiler::Learned>();
  for (const auto& row : store::learned_readings(tx)) {
    const auto key = compiler::learned_key(row.text);
    // A word that this program does not know was learned by a newer one.
    if (row.kind == LearnedKind::heading) {
      if (const auto role = base::enum_from_name<draft::SectionRole>(row.meaning.value_or(""))) learned->headings.emplace(key, *role);
    } else if (const auto meaning = base::enum_from_name<compiler::ColumnMeaning>(row.meaning.value_or(""))) {
      learned->columns.emplace(key, *meaning);
    }
  }
  compiler::Rules rules;
  if (!learned->headings.empty() || !learned->columns.empty()) rules.learned = std::move(learned);
  return rules;
}

void note_learned_names(draft::Draft& draft, const std::vector<store::ResolutionRow>& resolutions, const std::vector<domain::Known>& known) {
  const domain::NameIndex index(known);
  for (std::size_t i = 0; i < draft.units.size() && i < resolutions.size(); ++i) {
    const auto& unit = draft.units[i];
    const auto match = index.best(unit.name);
    if (!match || !match->learned || resolutions[i].id != match->known->id) continue;
    draft.warnings.push_back({"learned.name", "Theo quy tắc đã học: “" + unit.name + "” là " + match->known->name + ".",
                              unit.at.empty() ? std::nullopt : std::optional(unit.at.front())});
  }
}

draft::Draft as_read(store::Transaction& tx, const store::DraftRow& row, const store::DraftContent& content) {
  if (!content.composition.empty()) return base::from_json<draft::Draft>(content.content);
  std::string json = content.content;
  for (int position = row.position; position > 0; --position)
    json = draft::apply_patch(json, found(store::find_draft_edit(tx, row.id, position), "draft.unknown").inverse).json;
  return base::from_json<draft::Draft>(json);
}

void learn_from(store::Transaction& tx, const Context& context, const store::DraftRow& row, const store::DraftContent& content,
                const draft::Draft& corrected) {
  if (row.position == 0) return;
  Lesson lesson(tx, context, row.id);
  learn_names(tx, lesson, content.resolutions, corrected);
  learn_headings(lesson, as_read(tx, row, content), corrected);
  if (corrected.columns)
    for (const auto& said : *corrected.columns) lesson.column(said);
}

}  // namespace dondoc::service
