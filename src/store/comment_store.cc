#include "store/comment_store.h"

#include "base/text.h"

namespace dondoc::store {
namespace {

using base::Id;
using domain::CommentState;

constexpr const char* kFrom =
    " FROM leader_comment c JOIN user_account a ON a.id = c.made_by LEFT JOIN plan p ON p.id = c.plan_id "
    "LEFT JOIN unit_name n ON n.unit_id = c.unit_id AND n.valid_to IS NULL";
constexpr const char* kColumns =
    "SELECT c.id, c.target, c.plan_id, p.title, p.full_symbol, c.target_unit_id, c.section, c.name, c.as_of, c.total, c.done, c.in_time, c.done_late, c.late, c.silent, "
    "c.revision, c.text, c.unit_id, n.name, n.short_name, c.made_by, a.name, c.made_at, c.answered_at, c.done_at, c.withdrawn_at, c.done_on";

std::optional<NamedRow> named(const std::optional<Id>& id, std::optional<std::string> name, std::optional<std::string> short_name) {
  if (!id) return std::nullopt;
  return NamedRow{*id, name.value_or(""), std::move(short_name)};
}

CommentRow read_comment(const Row& row) {
  CommentRow c;
  std::optional<Id> plan, unit;
  std::optional<std::string> plan_title, plan_symbol, unit_name, unit_short;
  auto& f = c.figures;
  row.read(c.id, c.target, plan, plan_title, plan_symbol, c.target_unit_id, c.section, c.name, c.as_of, f.total, f.done, f.in_time, f.done_late, f.late, f.silent,
           c.revision, c.text, unit, unit_name, unit_short, c.made_by, c.made_by_name, c.made_at, c.answered_at, c.done_at, c.withdrawn_at, c.done_on);
  c.plan = named(plan, std::move(plan_title), std::move(plan_symbol));
  c.unit = named(unit, std::move(unit_name), std::move(unit_short));
  return c;
}

std::optional<Id> id_of(const std::optional<NamedRow>& row) { return row ? std::optional(row->id) : std::nullopt; }

std::string fold_of(const CommentRow& c) { return base::fold(c.text) + " " + base::fold(c.name); }

}  // namespace

void insert_comment(Transaction& tx, const CommentRow& c) {
  const auto& f = c.figures;
  tx.run("INSERT INTO leader_comment (id, agency_id, target, plan_id, target_unit_id, section, name, as_of, total, done, in_time, done_late, late, silent, under_way, "
         "revision, text, text_fold, unit_id, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
         c.id, tx.agency(), c.target, id_of(c.plan), c.target_unit_id, c.section, c.name, c.as_of, f.total, f.done, f.in_time, f.done_late, f.late, f.silent, f.under_way(),
         c.revision, c.text, fold_of(c), id_of(c.unit), c.made_by, c.made_at);
}

void update_comment(Transaction& tx, const CommentRow& c) {
  tx.run("UPDATE leader_comment SET revision = $3, text = $4, text_fold = $5, unit_id = $6, answered_at = $7, done_at = $8, done_on = $9, withdrawn_at = $10 "
         "WHERE agency_id = $1 AND id = $2",
         tx.agency(), c.id, c.revision, c.text, fold_of(c), id_of(c.unit), c.answered_at, c.done_at, c.done_on, c.withdrawn_at);
}

std::optional<CommentRow> find_comment(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kColumns) + kFrom + " WHERE c.agency_id = $1 AND c.id = $2", tx.agency(), id)) return read_comment(row);
  return std::nullopt;
}

Listed<CommentRow> list_comments(Transaction& tx, const CommentRequest& request) {
  Filter filter("c.agency_id", tx.agency());
  filter.with(request.state == CommentState::withdrawn ? "c.withdrawn_at IS NOT NULL" : "c.withdrawn_at IS NULL");
  if (request.state == CommentState::open) filter.with("c.done_at IS NULL");
  if (request.state == CommentState::done) filter.with("c.done_at IS NOT NULL");
  filter.with_if("c.target = ?", request.target);
  filter.with_if("c.plan_id = ?", request.plan_id);
  filter.with_if("c.target_unit_id = ?", request.target_unit_id);
  filter.with_if("c.unit_id = ?", request.unit_id);
  filter.with_if("c.section = ?", request.section);
  if (request.answered) filter.with("c.answered_at IS NOT NULL");
  // Settled on that day it is still shown, so that who looks that evening sees it.
  filter.with_if("c.as_of <= ? AND (c.done_on IS NULL OR c.done_on >= ?)", request.standing_on);
  if (request.units) filter.with_any("c.unit_id", *request.units);
  const auto words = like_pattern(request.q);
  if (words) filter.with("c.text_fold LIKE ? ESCAPE '!'", *words);
  Listed<CommentRow> out;
  out.total = tx.query_with("SELECT count(*) FROM leader_comment c" + filter.sql(), filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort.empty() ? "-made_at" : request.sort, {{"made_at", "c.made_at"}, {"as_of", "c.as_of"}, {"unit", "n.name_fold"}}, "c.id");
  for (const auto row : tx.query_with(std::string(kColumns) + kFrom + filter.sql() + order + limit_to(request.slice), filter.params())) out.rows.push_back(read_comment(row));
  return out;
}

int count_waiting_for_staff(Transaction& tx) {
  return tx.query("SELECT count(*) FROM leader_comment WHERE agency_id = $1 AND done_at IS NULL AND withdrawn_at IS NULL AND (unit_id IS NULL OR answered_at IS NOT NULL)",
                  tx.agency())[0].get<int>(0);
}

int count_waiting_for_units(Transaction& tx, const std::vector<Id>& units) {
  Filter filter("c.agency_id", tx.agency());
  filter.with("c.done_at IS NULL").with("c.withdrawn_at IS NULL").with("c.answered_at IS NULL").with_any("c.unit_id", units);
  return tx.query_with("SELECT count(*) FROM leader_comment c" + filter.sql(), filter.params())[0].get<int>(0);
}

void insert_comment_step(Transaction& tx, const CommentStepRow& s) {
  tx.run("INSERT INTO leader_comment_step (id, agency_id, comment_id, step, text, unit_id, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)", s.id, tx.agency(),
         s.comment_id, s.step, s.text, id_of(s.unit), s.made_by, s.made_at);
}

std::unordered_map<Id, std::vector<CommentStepRow>> steps_of_comments(Transaction& tx, const std::vector<Id>& comments) {
  std::unordered_map<Id, std::vector<CommentStepRow>> out;
  if (comments.empty()) return out;
  Filter filter("s.agency_id", tx.agency());
  filter.with_any("s.comment_id", comments);
  for (const auto row : tx.query_with("SELECT s.id, s.comment_id, s.step, s.text, s.unit_id, n.name, n.short_name, s.made_by, a.name, s.made_at FROM leader_comment_step s "
                                      "JOIN user_account a ON a.id = s.made_by LEFT JOIN unit_name n ON n.unit_id = s.unit_id AND n.valid_to IS NULL" +
                                      filter.sql() + " ORDER BY s.made_at, s.id", filter.params())) {
    CommentStepRow s;
    std::optional<Id> unit;
    std::optional<std::string> name, short_name;
    row.read(s.id, s.comment_id, s.step, s.text, unit, name, short_name, s.made_by, s.made_by_name, s.made_at);
    s.unit = named(unit, std::move(name), std::move(short_name));
    out[s.comment_id].push_back(std::move(s));
  }
  return out;
}

void insert_comment_notice(Transaction& tx, const Id& comment, domain::CommentStep step, const Id& user, base::Instant now) {
  tx.run("INSERT INTO leader_comment_notice (id, agency_id, comment_id, step, user_id, made_at) VALUES ($1, $2, $3, $4, $5, $6)", Id::make(), tx.agency(), comment, step, user, now);
}

std::vector<CommentNoticeRow> comment_notices_to(Transaction& tx, const Id& user, int limit) {
  std::vector<CommentNoticeRow> out;
  for (const auto row : tx.query("SELECT o.id, o.comment_id, o.step, c.target, c.name, c.text, o.made_at, o.read_at, c.unit_id, c.withdrawn_at IS NOT NULL FROM leader_comment_notice o "
                                 "JOIN leader_comment c ON c.id = o.comment_id WHERE o.agency_id = $1 AND o.user_id = $2 ORDER BY o.made_at DESC, o.id DESC" +
                                 limit_to({limit, 0}), tx.agency(), user)) {
    auto& o = out.emplace_back();
    row.read(o.id, o.comment_id, o.step, o.target, o.name, o.text, o.made_at, o.read_at, o.unit_id, o.withdrawn);
  }
  return out;
}

int count_unread_comments(Transaction& tx, const Id& user) {
  return tx.query("SELECT count(*) FROM leader_comment_notice WHERE agency_id = $1 AND user_id = $2 AND read_at IS NULL", tx.agency(), user)[0].get<int>(0);
}

void mark_comments_read(Transaction& tx, const Id& user, base::Instant now) {
  tx.run("UPDATE leader_comment_notice SET read_at = $3 WHERE agency_id = $1 AND user_id = $2 AND read_at IS NULL", tx.agency(), user, now);
}

}  // namespace dondoc::store
