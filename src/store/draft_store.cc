#include "store/draft_store.h"

#include "base/error.h"
#include "base/json.h"
#include "base/text.h"

namespace dondoc::store {

BOOST_DESCRIBE_STRUCT(ResolutionRow, (), (unit, kind, id, by_person, members, missing, section))

namespace {

using base::Id;

constexpr const char* kDrafts =
    " FROM draft d JOIN user_account c ON c.id = d.created_by JOIN user_account u ON u.id = d.updated_by "
    "LEFT JOIN handed_plan h ON h.draft_id = d.id LEFT JOIN unit_name hn ON hn.unit_id = h.unit_id AND hn.valid_to IS NULL LEFT JOIN plan hp ON hp.id = h.plan_id";
constexpr const char* kDraftColumns =
    "SELECT d.id, d.file_id, d.file_name, d.title, d.symbol, d.issuer, d.tasks, d.open_points, d.revision, d.position, d.plan_id, d.created_by, "
    "c.name, d.created_at, d.updated_by, u.name, d.updated_at, d.deleted_at, h.unit_id, hn.name, hn.short_name, h.plan_id, hp.title, hp.full_symbol, h.withdrawn_at";

DraftRow read_draft(const Row& row) {
  DraftRow d;
  row.read(d.id, d.file_id, d.file_name, d.title, d.symbol, d.issuer, d.tasks, d.open_points, d.revision, d.position, d.plan_id, d.created_by,
           d.created_by_name, d.created_at, d.updated_by, d.updated_by_name, d.updated_at, d.deleted_at);
  constexpr std::size_t handed = 18;
  using Text = std::optional<std::string>;
  if (!row.is_null(handed) && !row.is_null(handed + 1))
    d.handed_for = HandedForRow{{row.get<Id>(handed), row.get<std::string>(handed + 1), row.get<Text>(handed + 2)},
                                {row.get<Id>(handed + 3), row.get<std::string>(handed + 4), row.get<Text>(handed + 5)}, !row.is_null(handed + 6)};
  return d;
}

constexpr const char* kEditColumns =
    "SELECT e.id, e.position, e.revision, e.label, e.patch, e.inverse, e.resolutions_before, e.resolutions_after, e.made_by, u.name, e.made_at "
    "FROM draft_edit e JOIN user_account u ON u.id = e.made_by";

DraftEditRow read_edit(const Row& row) {
  DraftEditRow e;
  std::string before, after;
  row.read(e.id, e.position, e.revision, e.label, e.patch, e.inverse, before, after, e.made_by, e.made_by_name, e.made_at);
  e.resolutions_before = base::from_json<std::vector<ResolutionRow>>(before);
  e.resolutions_after = base::from_json<std::vector<ResolutionRow>>(after);
  return e;
}

std::optional<std::string> written(const DraftContent& content) {
  return content.composition.empty() ? std::nullopt : std::optional(content.composition);
}

std::string title_key(const DraftRow& d) { return base::fold(d.title.value_or("") + " " + d.symbol.value_or("") + " " + d.file_name); }

}  // namespace

Listed<DraftRow> list_drafts(Transaction& tx, const ListRequest& request) {
  const auto pattern = like_pattern(request.q);
  Filter filter("d.agency_id", tx.agency());
  filter.with(request.deleted ? "d.deleted_at IS NOT NULL" : "d.deleted_at IS NULL").with_if("d.title_fold LIKE ? ESCAPE '!'", pattern);
  Listed<DraftRow> out;
  out.total = tx.query_with(std::string("SELECT count(*)") + kDrafts + filter.sql(), filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort.empty() ? "-updated_at" : request.sort,
                              {{"updated_at", "d.updated_at"}, {"title", "d.title_fold"}, {"open_points", "d.open_points"}}, "d.id");
  for (const auto row : tx.query_with(std::string(kDraftColumns) + kDrafts + filter.sql() + order + limit_to(request.slice), filter.params()))
    out.rows.push_back(read_draft(row));
  return out;
}

std::optional<DraftRow> find_draft(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kDraftColumns) + kDrafts + " WHERE d.agency_id = $1 AND d.id = $2", tx.agency(), id)) return read_draft(row);
  return std::nullopt;
}

std::vector<DraftRow> earlier_drafts(Transaction& tx, const DraftRow& draft) {
  std::vector<DraftRow> out;
  for (const auto row : tx.query(std::string(kDraftColumns) + kDrafts +
                                     " WHERE d.agency_id = $1 AND d.id <> $2 AND d.created_at <= $3 AND d.deleted_at IS NULL "
                                     "AND (d.file_id = $4 OR (d.symbol = $5 AND d.issuer = $6)) ORDER BY d.created_at DESC, d.id LIMIT 5",
                                 tx.agency(), draft.id, draft.created_at, draft.file_id, draft.symbol, draft.issuer))
    out.push_back(read_draft(row));
  return out;
}

DraftContent load_draft_content(Transaction& tx, const Id& id, bool with_source) {
  const auto rows = tx.query(std::string("SELECT content, resolutions, composition") + (with_source ? ", source" : "") +
                                 " FROM draft WHERE agency_id = $1 AND id = $2", tx.agency(), id);
  if (rows.empty()) throw base::Error(base::ErrorKind::not_found, "draft.unknown");
  return {rows[0].get<std::string>(0), with_source ? rows[0].get<std::string>(3) : "",
          base::from_json<std::vector<ResolutionRow>>(rows[0].get<std::string>(1)), rows[0].get<std::optional<std::string>>(2).value_or("")};
}

void insert_draft(Transaction& tx, const DraftRow& d, const DraftContent& content) {
  tx.run("INSERT INTO draft (id, agency_id, file_id, file_name, title, title_fold, symbol, issuer, tasks, open_points, source, content, resolutions, "
         "created_by, created_at, updated_by, updated_at, composition) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $14, $15, $16)",
         d.id, tx.agency(), d.file_id, d.file_name, d.title, title_key(d), d.symbol, d.issuer, d.tasks, d.open_points, content.source, content.content,
         base::to_json(content.resolutions), d.created_by, d.created_at, written(content));
}

void update_draft(Transaction& tx, const DraftRow& d, const DraftContent& content) {
  tx.run("UPDATE draft SET title = $3, title_fold = $4, symbol = $5, issuer = $6, tasks = $7, open_points = $8, content = $9, resolutions = $10, "
         "revision = $11, position = $12, plan_id = $13, updated_by = $14, updated_at = $15 WHERE agency_id = $1 AND id = $2",
         tx.agency(), d.id, d.title, title_key(d), d.symbol, d.issuer, d.tasks, d.open_points, content.content, base::to_json(content.resolutions),
         d.revision, d.position, d.plan_id, d.updated_by, d.updated_at);
}

void update_composition(Transaction& tx, const DraftRow& d, const DraftContent& content) {
  tx.run("UPDATE draft SET composition = $3, source = $4, file_id = $5, file_name = $6 WHERE agency_id = $1 AND id = $2", tx.agency(), d.id,
         content.composition, content.source, d.file_id, d.file_name);
}

bool set_draft_deleted(Transaction& tx, const Id& id, std::optional<base::Instant> deleted_at) {
  return tx.run(std::string("UPDATE draft SET deleted_at = $3 WHERE agency_id = $1 AND id = $2 AND deleted_at IS ") + (deleted_at ? "NULL" : "NOT NULL"),
                tx.agency(), id, deleted_at) > 0;
}

void insert_draft_edit(Transaction& tx, const Id& draft, const DraftEditRow& e) {
  tx.run("UPDATE draft_edit SET dropped_at = $4 WHERE agency_id = $1 AND draft_id = $2 AND position >= $3 AND dropped_at IS NULL", tx.agency(), draft,
         e.position, e.made_at);
  tx.run("INSERT INTO draft_edit (id, agency_id, draft_id, position, revision, label, patch, inverse, resolutions_before, resolutions_after, made_by, made_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
         e.id, tx.agency(), draft, e.position, e.revision, e.label, e.patch, e.inverse, base::to_json(e.resolutions_before),
         base::to_json(e.resolutions_after), e.made_by, e.made_at);
}

std::optional<DraftEditRow> find_draft_edit(Transaction& tx, const Id& draft, int position) {
  for (const auto row : tx.query(std::string(kEditColumns) + " WHERE e.agency_id = $1 AND e.draft_id = $2 AND e.position = $3 AND e.dropped_at IS NULL",
                                 tx.agency(), draft, position))
    return read_edit(row);
  return std::nullopt;
}

bool has_draft_edit(Transaction& tx, const Id& draft, int position) {
  return !tx.query("SELECT 1 FROM draft_edit WHERE agency_id = $1 AND draft_id = $2 AND position = $3 AND dropped_at IS NULL", tx.agency(), draft,
                   position).empty();
}

Listed<DraftEditRow> list_draft_edits(Transaction& tx, const Id& draft, Slice slice) {
  Listed<DraftEditRow> out;
  out.total = tx.query("SELECT count(*) FROM draft_edit WHERE agency_id = $1 AND draft_id = $2", tx.agency(), draft)[0].get<int>(0);
  for (const auto row : tx.query(std::string(kEditColumns) + " WHERE e.agency_id = $1 AND e.draft_id = $2 ORDER BY e.revision DESC" + limit_to(slice),
                                 tx.agency(), draft))
    out.rows.push_back(read_edit(row));
  return out;
}

}  // namespace dondoc::store
