#include "store/saved_view_store.h"

#include <sstream>

#include "base/text.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kViews =
    "SELECT v.id, v.user_id, u.name, v.list, v.name, v.address, v.shared, o.view_id IS NOT NULL FROM saved_view v JOIN user_account u ON u.id = v.user_id "
    "LEFT JOIN opening_view o ON o.user_id = $2 AND o.view_id = v.id WHERE v.agency_id = $1";

SavedViewRow read_view(const Row& row) {
  SavedViewRow v;
  row.read(v.id, v.user_id, v.user_name, v.list, v.name, v.address, v.shared, v.opens);
  return v;
}

}  // namespace

std::vector<SavedViewRow> list_saved_views(Transaction& tx, domain::SavedList list, const Id& user, bool and_shared) {
  std::vector<SavedViewRow> out;
  for (const auto row : tx.query(std::string(kViews) + (and_shared ? " AND (v.user_id = $2 OR v.shared = 1)" : " AND v.user_id = $2") + " AND v.list = $3 ORDER BY v.name_fold, v.id",
                                 tx.agency(), user, list))
    out.push_back(read_view(row));
  return out;
}

std::optional<SavedViewRow> find_saved_view(Transaction& tx, const Id& id, const Id& user) {
  for (const auto row : tx.query(std::string(kViews) + " AND (v.user_id = $2 OR v.shared = 1) AND v.id = $3", tx.agency(), user, id)) return read_view(row);
  return std::nullopt;
}

void insert_saved_view(Transaction& tx, const SavedViewRow& v, base::Instant now) {
  tx.run("INSERT INTO saved_view (id, agency_id, user_id, list, name, name_fold, address, shared, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", v.id, tx.agency(),
         v.user_id, v.list, v.name, base::fold(v.name), v.address, v.shared ? 1 : 0, now);
}

void update_saved_view(Transaction& tx, const SavedViewRow& v) {
  tx.run("UPDATE saved_view SET name = $3, name_fold = $4, address = $5, shared = $6 WHERE agency_id = $1 AND id = $2", tx.agency(), v.id, v.name, base::fold(v.name), v.address,
         v.shared ? 1 : 0);
  // What is no longer shared opens nobody else's list.
  if (!v.shared) tx.run("DELETE FROM opening_view WHERE agency_id = $1 AND view_id = $2 AND user_id <> $3", tx.agency(), v.id, v.user_id);
}

void delete_saved_view(Transaction& tx, const Id& id) {
  tx.run("DELETE FROM opening_view WHERE agency_id = $1 AND view_id = $2", tx.agency(), id);
  tx.run("DELETE FROM saved_view WHERE agency_id = $1 AND id = $2", tx.agency(), id);
}

void set_opening_view(Transaction& tx, const Id& user, domain::SavedList list, const std::optional<Id>& view) {
  tx.run("DELETE FROM opening_view WHERE agency_id = $1 AND user_id = $2 AND list = $3", tx.agency(), user, list);
  if (view) tx.run("INSERT INTO opening_view (user_id, list, agency_id, view_id) VALUES ($1, $2, $3, $4)", user, list, tx.agency(), *view);
}

std::vector<ColumnChoiceRow> column_choices(Transaction& tx, const Id& user) {
  std::vector<ColumnChoiceRow> out;
  for (const auto row : tx.query("SELECT list, hidden FROM column_choice WHERE agency_id = $1 AND user_id = $2 ORDER BY list", tx.agency(), user)) {
    auto& choice = out.emplace_back();
    choice.list = row.get<std::string>(0);
    std::istringstream words(row.get<std::string>(1));
    for (std::string word; std::getline(words, word, ',');) choice.hidden.push_back(word);
  }
  return out;
}

void set_column_choice(Transaction& tx, const Id& user, const ColumnChoiceRow& choice) {
  tx.run("DELETE FROM column_choice WHERE agency_id = $1 AND user_id = $2 AND list = $3", tx.agency(), user, choice.list);
  std::string hidden;
  for (const auto& one : choice.hidden) hidden += (hidden.empty() ? "" : ",") + one;
  if (!hidden.empty()) tx.run("INSERT INTO column_choice (user_id, list, agency_id, hidden) VALUES ($1, $2, $3, $4)", user, choice.list, tx.agency(), hidden);
}

}  // namespace dondoc::store
