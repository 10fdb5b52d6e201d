#include "store/feed_store.h"

#include "store/people_store.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kFeeds =
    "SELECT f.id, f.user_id, f.created_at, f.fetched_on, f.unit_id, n.name, n.short_name, f.agency_id, u.name, f.days_of_note FROM calendar_feed f "
    "JOIN user_account u ON u.id = f.user_id AND u.deleted_at IS NULL LEFT JOIN unit_name n ON n.unit_id = f.unit_id AND n.valid_to IS NULL";

FeedRow read_feed(const Row& row) {
  FeedRow f;
  row.read(f.id, f.user_id, f.created_at, f.fetched_on);
  if (const auto unit = row.get<std::optional<Id>>(4)) f.unit = {*unit, row.get<std::string>(5), row.get<std::optional<std::string>>(6)};
  f.days_of_note = row.get<bool>(9);
  return f;
}

std::vector<OpenDayRow> open_days(Transaction& tx, const char* sql, base::Date from) {
  std::vector<OpenDayRow> out;
  for (const auto row : tx.query(sql, tx.agency(), from)) {
    OpenDayRow o;
    row.read(o.plan.id, o.plan.name, o.plan.short_name, o.subject, o.duty, o.period, o.due_on, o.open);
    out.push_back(std::move(o));
  }
  return out;
}

}  // namespace

std::vector<FeedRow> feeds_of_user(Transaction& tx, const Id& user) {
  std::vector<FeedRow> out;
  for (const auto row : tx.query(kFeeds + std::string(" WHERE f.agency_id = $1 AND f.user_id = $2 ORDER BY f.created_at DESC, f.id DESC"), tx.agency(), user))
    out.push_back(read_feed(row));
  return out;
}

void insert_feed(Transaction& tx, const FeedRow& f, const std::string& token_digest) {
  tx.run("INSERT INTO calendar_feed (id, agency_id, user_id, unit_id, token_digest, created_at, days_of_note) VALUES ($1, $2, $3, $4, $5, $6, $7)", f.id, tx.agency(),
         f.user_id, f.unit ? std::optional(f.unit->id) : std::nullopt, token_digest, f.created_at, f.days_of_note);
}

void set_feed_digest(Transaction& tx, const Id& id, const std::string& token_digest) {
  tx.run("UPDATE calendar_feed SET token_digest = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, token_digest);
}

bool delete_feed(Transaction& tx, const Id& id, const Id& user) {
  return tx.run("DELETE FROM calendar_feed WHERE agency_id = $1 AND id = $2 AND user_id = $3", tx.agency(), id, user) > 0;
}

void set_feed_fetched(Transaction& tx, const Id& id, base::Date on) {
  tx.run("UPDATE calendar_feed SET fetched_on = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), id, on);
}

std::optional<FoundFeed> find_feed(Transaction& tx, const std::string& token_digest) {
  for (const auto row : tx.query(kFeeds + std::string(" WHERE f.token_digest = $1"), token_digest)) {
    UserRow user;
    user.agency_id = row.get<Id>(7);
    user.name = row.get<std::string>(8);
    FoundFeed out{read_feed(row), {}};
    user.id = out.feed.user_id;
    out.actor = actor_of(tx, user);
    return out;
  }
  return std::nullopt;
}

std::vector<OpenDayRow> open_assignments_by_day(Transaction& tx, base::Date from) {
  return open_days(tx,
                   "SELECT p.id, p.title, p.full_symbol, p.id, '', '', a.due_on, count(*) FROM plan p JOIN assignment a ON a.plan_id = p.id "
                   "WHERE p.agency_id = $1 AND p.status = 'issued' AND a.parent_id IS NULL AND a.done_on IS NULL AND a.withdrawn_on IS NULL AND a.due_on >= $2 "
                   "GROUP BY p.id, p.title, p.full_symbol, a.due_on ORDER BY a.due_on, p.id", from);
}

std::vector<OpenDayRow> open_reports_by_day(Transaction& tx, base::Date from) {
  return open_days(tx,
                   "SELECT p.id, p.title, p.full_symbol, e.id, d.title, e.label, r.due_on, count(*) "
                   "FROM plan p JOIN report r ON r.plan_id = p.id JOIN report_period e ON e.id = r.period_id JOIN report_duty d ON d.id = r.duty_id "
                   "WHERE p.agency_id = $1 AND p.status = 'issued' AND r.deleted_at IS NULL AND r.status IN ('due', 'draft', 'returned') AND r.due_on >= $2 "
                   "GROUP BY p.id, p.title, p.full_symbol, e.id, d.title, e.label, r.due_on ORDER BY r.due_on, e.id", from);
}

}  // namespace dondoc::store
