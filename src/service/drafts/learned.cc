#include "service/drafts/learned.h"

#include <algorithm>

#include "base/text.h"
#include "compiler/learned.h"
#include "domain/learning.h"
#include "service/act.h"
#include "store/learned_store.h"
#include "store/unit_store.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using domain::LearnedKind;

constexpr std::size_t longest = 200;

Learned view_of(const Context& context, const store::LearnedRow& row) {
  return {row.id, row.kind, row.text, row.meaning, row.target_kind, row.target_id, row.target_name, row.draft_id, row.draft_title, row.plan_id,
          {row.created_by, row.created_by_name}, row.created_at, row.deleted_at, domain::can_learned(context.actor, row.deleted_at.has_value())};
}

store::LearnedRow load(store::Transaction& tx, base::Id id) { return found(store::find_learned(tx, id), "learned.unknown"); }

bool is_meaning(LearnedKind kind, const std::string& word) {
  return kind == LearnedKind::heading ? base::enum_from_name<draft::SectionRole>(word).has_value()
                                      : base::enum_from_name<compiler::ColumnMeaning>(word).has_value();
}

void fill(store::Transaction& tx, store::LearnedRow& row, const LearnedInput& input) {
  row.text = domain::learned_text(input.text);
  const auto length = base::count_code_points(row.text);
  if (length < 2 || length > longest) throw Error(ErrorKind::invalid, "learned.text", "text");
  row.meaning.reset();
  row.target_kind = domain::TargetKind::none;
  row.target_id.reset();
  if (row.kind == LearnedKind::name) {
    const auto known = store::known_bodies(tx);
    const bool real = input.target_id && std::any_of(known.begin(), known.end(), [&](const auto& k) { return k.id == *input.target_id && k.kind == input.target_kind; });
    if (!real) throw Error(ErrorKind::invalid, "learned.target", "target_id");
    row.target_kind = input.target_kind;
    row.target_id = input.target_id;
  } else {
    if (!input.meaning || !is_meaning(row.kind, *input.meaning)) throw Error(ErrorKind::invalid, "learned.meaning", "meaning");
    row.meaning = input.meaning;
  }
}

template <class F> void taking(F&& write) {
  try {
    write();
  } catch (const Error& error) {
    if (error.code() != "store.unique") throw;
    throw Error(ErrorKind::conflict, "learned.taken", "text");
  }
}

store::EventParams params_of(const store::LearnedRow& row) { return {{"text", row.text}}; }

}  // namespace

Page<Learned> list_learned(Context& context, const ListQuery& query, const std::optional<LearnedKind>& kind) {
  base::require(context.actor.staff || context.actor.administrator, "act.forbidden");
  auto tx = context.read();
  const auto listed = store::list_learned(tx, {query.q, query.sort, {query.size, query.offset()}, query.deleted}, kind);
  Page<Learned> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) page.items.push_back(view_of(context, row));
  return page;
}

Learned create_learned(Context& context, const LearnedInput& input) {
  Act act(context, "learned.created");
  if (act.earlier() && act.earlier()->result_id) return view_of(context, load(act.tx, *act.earlier()->result_id));
  require(domain::can_learned(context.actor, false), "edit");
  store::LearnedRow row;
  row.id = base::Id::make();
  row.kind = input.kind;
  row.created_by = context.actor.user_id;
  row.created_at = context.now();
  fill(act.tx, row, input);
  taking([&] { store::insert_learned(act.tx, row); });
  const auto made = view_of(context, load(act.tx, row.id));
  act.finish("learned", row.id, {}, params_of(row));
  return made;
}

Learned put_learned(Context& context, base::Id id, const LearnedInput& input) {
  Act act(context, "learned.edited");
  auto row = load(act.tx, id);
  require(domain::can_learned(context.actor, row.deleted_at.has_value()), "edit");
  fill(act.tx, row, input);
  taking([&] { store::update_learned(act.tx, row); });
  const auto changed = view_of(context, load(act.tx, id));
  act.finish("learned", id, {}, params_of(row));
  return changed;
}

void delete_learned(Context& context, base::Id id) {
  Act act(context, "learned.deleted");
  if (act.earlier()) return;
  const auto row = load(act.tx, id);
  require(domain::can_learned(context.actor, row.deleted_at.has_value()), "delete");
  store::set_learned_deleted(act.tx, id, context.now());
  act.finish("learned", id, {}, params_of(row));
}

void restore_learned(Context& context, base::Id id) {
  Act act(context, "learned.restored");
  if (act.earlier()) return;
  const auto row = load(act.tx, id);
  require(domain::can_learned(context.actor, row.deleted_at.has_value()), "restore");
  taking([&] { store::set_learned_deleted(act.tx, id, std::nullopt); });
  act.finish("learned", id, {}, params_of(row));
}

}  // namespace dondoc::service
