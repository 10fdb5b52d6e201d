#include "store/hand_over_store.h"

namespace dondoc::store {
namespace {

using base::Id;

// The outgoing person's point says of which unit: a reorganisation may have moved it.
constexpr const char* kSelect =
    "SELECT h.id, h.from_point_id, h.to_point_id, h.user_id, h.account_made, h.point_made, f.unit_id, n.name, n.short_name, f.full_name, coalesce(t.full_name, h.full_name), "
    "h.office, h.phone, h.email, h.effective_on, h.revoke_links, h.pass_seats, h.assignments, h.reports, h.difficulties, h.links, "
    "(SELECT count(*) FROM hand_over_seat s WHERE s.hand_over_id = h.id), h.made_by, m.name, h.made_at, "
    "h.done_at, h.undone_at, CASE WHEN t.id IS NULL OR t.deleted_at IS NOT NULL THEN 0 WHEN EXISTS (SELECT 1 FROM hand_over l WHERE "
    "l.from_point_id = t.id AND l.undone_at IS NULL) THEN 0 ELSE 1 END "
    "FROM hand_over h JOIN focal_point f ON f.id = h.from_point_id JOIN unit_name n ON n.unit_id = f.unit_id AND n.valid_to IS NULL "
    "LEFT JOIN focal_point t ON t.id = h.to_point_id JOIN user_account m ON m.id = h.made_by";

std::vector<HandOverRow> read(const Rows& rows) {
  std::vector<HandOverRow> out;
  for (const auto row : rows) {
    HandOverRow h;
    int answers = 0;
    row.read(h.id, h.from_point_id, h.to_point_id, h.user_id, h.account_made, h.point_made, h.unit.id, h.unit.name, h.unit.short_name, h.from_name, h.to_name, h.office,
             h.phone, h.email, h.effective_on, h.revoke_links, h.pass_seats, h.assignments, h.reports, h.difficulties, h.links, h.seats, h.made_by, h.made_by_name, h.made_at,
             h.done_at, h.undone_at, answers);
    h.successor_answers = answers == 1;
    out.push_back(std::move(h));
  }
  return out;
}

std::optional<HandOverRow> one(std::vector<HandOverRow> rows) {
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

// `columns` are id, text, under, due_on; `order` begins with the deadline.
template <class... P>
Listed<OpenItemRow> open_rows(Transaction& tx, const std::string& columns, const std::string& from, const std::string& order, int most, const P&... params) {
  Listed<OpenItemRow> out;
  for (const auto row : tx.query("SELECT " + columns + from + " ORDER BY " + order + limit_to({most, 0}), params...)) {
    OpenItemRow open;
    row.read(open.id, open.text, open.under, open.due_on);
    out.rows.push_back(std::move(open));
  }
  out.total = static_cast<int>(out.rows.size());
  if (out.total == most) out.total = tx.query("SELECT count(*)" + from, params...)[0].template get<int>(0);
  return out;
}

}  // namespace

std::vector<HandOverRow> list_hand_overs(Transaction& tx, const Id& unit, int most) {
  return read(tx.query(std::string(kSelect) + " WHERE h.agency_id = $1 AND f.unit_id = $2 ORDER BY h.made_at DESC, h.id DESC LIMIT $3", tx.agency(), unit, most));
}

std::optional<HandOverRow> find_hand_over(Transaction& tx, const Id& id) {
  return one(read(tx.query(std::string(kSelect) + " WHERE h.agency_id = $1 AND h.id = $2", tx.agency(), id)));
}

std::optional<HandOverRow> waiting_hand_over(Transaction& tx, const Id& from_point) {
  return one(read(tx.query(std::string(kSelect) + " WHERE h.agency_id = $1 AND h.from_point_id = $2 AND h.done_at IS NULL AND h.undone_at IS NULL", tx.agency(),
                           from_point)));
}

std::vector<Id> hand_overs_due(Transaction& tx, base::Date today) {
  std::vector<Id> out;
  for (const auto row : tx.query("SELECT id FROM hand_over WHERE agency_id = $1 AND done_at IS NULL AND undone_at IS NULL AND effective_on <= $2 ORDER BY "
                                 "effective_on, id", tx.agency(), today))
    out.push_back(row.get<Id>(0));
  return out;
}

void insert_hand_over(Transaction& tx, const HandOverRow& h) {
  tx.run("INSERT INTO hand_over (id, agency_id, from_point_id, user_id, account_made, full_name, office, phone, email, effective_on, revoke_links, assignments, "
         "reports, difficulties, links, made_by, made_at, pass_seats) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
         h.id, tx.agency(), h.from_point_id, h.user_id, h.account_made, h.to_name, h.office, h.phone, h.email, h.effective_on, h.revoke_links, h.assignments,
         h.reports, h.difficulties, h.links, h.made_by, h.made_at, h.pass_seats);
}

void set_hand_over_done(Transaction& tx, const Id& id, const Id& to_point, bool point_made, base::Instant at) {
  tx.run("UPDATE hand_over SET done_at = $3, to_point_id = $4, point_made = $5, full_name = NULL, office = NULL, phone = NULL, email = NULL WHERE agency_id = $1 AND id = $2",
         tx.agency(), id, at, to_point, point_made);
}

void set_hand_over_undone(Transaction& tx, const Id& id, base::Instant at) {
  tx.run("UPDATE hand_over SET undone_at = $3, full_name = NULL, office = NULL, phone = NULL, email = NULL WHERE agency_id = $1 AND id = $2", tx.agency(), id, at);
}

void add_hand_over_seat(Transaction& tx, const Id& hand_over, const Id& seat) {
  tx.run("INSERT INTO hand_over_seat (hand_over_id, seat_id, agency_id) VALUES ($1, $2, $3)", hand_over, seat, tx.agency());
}

std::vector<Id> hand_over_seats(Transaction& tx, const Id& hand_over) {
  std::vector<Id> out;
  for (const auto row : tx.query("SELECT seat_id FROM hand_over_seat WHERE agency_id = $1 AND hand_over_id = $2 ORDER BY seat_id", tx.agency(), hand_over)) out.push_back(row.get<Id>(0));
  return out;
}

OpenRows open_at(Transaction& tx, const Id& unit, base::Instant now, int most) {
  const std::string of_task = " JOIN task t ON t.id = x.task_id JOIN plan q ON q.id = x.plan_id WHERE x.agency_id = $1 AND x.unit_id = $2 AND q.status = 'issued' ";
  OpenRows out;
  out.duties = open_rows(tx, "x.id, CASE WHEN x.parent_id IS NULL THEN t.text ELSE x.share END, q.title, x.due_on", " FROM assignment x" + of_task + "AND x.done_on IS NULL AND x.withdrawn_at IS NULL AND x.withdrawn_on IS NULL",
                         "coalesce(x.due_on, '9999-12-31'), x.id", most, tx.agency(), unit);
  out.reports = open_rows(tx, "x.id, d.title, q.title, x.due_on",
                          " FROM report x JOIN report_duty d ON d.id = x.duty_id JOIN plan q ON q.id = x.plan_id WHERE x.agency_id = $1 AND x.unit_id = $2 "
                          "AND q.status = 'issued' AND x.deleted_at IS NULL AND x.status IN ('due', 'draft', 'returned')",
                          "coalesce(x.due_on, '9999-12-31'), x.id", most, tx.agency(), unit);
  out.difficulties = open_rows(tx, "x.assignment_id, x.note, q.title, NULL", " FROM progress_update x" + of_task +
                               "AND x.kind IN ('question', 'difficulty') AND x.answered_at IS NULL", "x.made_at, x.id", most, tx.agency(), unit);
  out.links = open_rows(tx, "coalesce(x.assignment_id, x.report_id), coalesce(CASE WHEN a.parent_id IS NULL THEN t.text ELSE a.share END, d.title), q.title, NULL",
                        " FROM access_link x JOIN plan q ON q.id = x.plan_id LEFT JOIN assignment a ON a.id = x.assignment_id LEFT JOIN task t ON t.id = a.task_id "
                        "LEFT JOIN report r ON r.id = x.report_id LEFT JOIN report_duty d ON d.id = r.duty_id "
                        "WHERE x.agency_id = $1 AND x.unit_id = $2 AND x.revoked_at IS NULL AND x.expires_at > $3",
                        "x.expires_at, x.id", most, tx.agency(), unit, now);
  return out;
}

void revoke_links_of(Transaction& tx, const Id& unit, const Id& by, base::Instant at) {
  tx.run("UPDATE access_link SET revoked_by = $3, revoked_at = $4 WHERE agency_id = $1 AND unit_id = $2 AND revoked_at IS NULL AND expires_at > $4", tx.agency(),
         unit, by, at);
}

}  // namespace dondoc::store
