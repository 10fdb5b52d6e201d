#include "store/letter_store.h"

#include "base/json.h"

namespace dondoc::store {
namespace {

using base::Id;

constexpr const char* kFrom =
    " FROM letter l JOIN plan p ON p.id = l.plan_id JOIN user_account m ON m.id = l.made_by LEFT JOIN user_account a ON a.id = l.approved_by "
    "LEFT JOIN user_account w ON w.id = l.issued_by LEFT JOIN stored_file f ON f.id = l.file_id";
constexpr const char* kColumns =
    "SELECT l.id, l.plan_id, p.title, p.full_symbol, l.status, l.revision, l.content, l.drawn_up_on, l.symbol, l.dated_on, f.id, f.sha256, f.media_type, "
    "f.size, l.file_name, l.rejection, l.made_by, m.name, l.made_at, l.approved_by, a.name, l.approved_at, l.issued_by, w.name, l.issued_at, "
    "l.updated_at, l.deleted_at, (SELECT count(*) FROM letter_item i WHERE i.letter_id = l.id), "
    "(SELECT count(DISTINCT i.unit_id) FROM letter_item i WHERE i.letter_id = l.id)";
const std::string kSelect = std::string(kColumns) + kFrom;

LetterRow read_letter(const Row& row) {
  LetterRow l;
  std::string content;
  std::optional<Id> file_id;
  std::optional<std::string> sha256, media_type;
  std::optional<std::int64_t> size;
  row.read(l.id, l.plan.id, l.plan.name, l.plan.short_name, l.status, l.revision, content, l.drawn_up_on, l.symbol, l.dated_on, file_id, sha256, media_type,
           size, l.file_name, l.rejection, l.made_by, l.made_by_name, l.made_at, l.approved_by, l.approved_by_name, l.approved_at, l.issued_by,
           l.issued_by_name, l.issued_at, l.updated_at, l.deleted_at, l.items, l.units);
  l.content = base::from_json<domain::LetterContent>(content);
  if (file_id) l.file = FileRow{*file_id, sha256.value_or(""), media_type.value_or(""), size.value_or(0)};
  return l;
}

void insert_items(Transaction& tx, const Id& letter, const std::vector<LetterItemRow>& items) {
  BulkInsert bulk(tx, "INSERT INTO letter_item (letter_id, ordinal, agency_id, assignment_id, report_id, unit_id, unit_name, task, text, due_on, reason, working_days)", 12);
  int ordinal = 0;
  for (const auto& i : items)
    bulk.add(letter, ++ordinal, tx.agency(), i.assignment_id, i.report_id, i.unit_id, i.unit_name, i.task, i.text, i.due_on, i.reason, i.working_days);
  bulk.flush();
}

constexpr const char* kOutgoing =
    "SELECT id, series, committee_id, year, number, symbol, dated_on, summary, signer, recipients, kept_by, note, letter_id, entered_by FROM outgoing";

Filter of_series(Transaction& tx, const Series& series) {
  Filter filter("agency_id", tx.agency());
  filter.with("series = ?", series.name);
  if (series.committee_id) return filter.with("committee_id = ?", *series.committee_id);
  return filter.with("committee_id IS NULL");
}

OutgoingRow read_outgoing(const Row& row) {
  OutgoingRow o;
  row.read(o.id, o.series.name, o.series.committee_id, o.year, o.number, o.symbol, o.dated_on, o.summary, o.signer, o.recipients, o.kept_by, o.note, o.letter_id, o.entered_by);
  return o;
}

}  // namespace

std::vector<OwedReportRow> reports_owed(Transaction& tx, const Id& plan, base::Date until, const std::optional<Id>& report) {
  Filter filter("p.agency_id", tx.agency());
  filter.with("p.id = ?", plan).with("p.status = 'issued'").with("r.deleted_at IS NULL").with("d.deleted_at IS NULL").with("r.due_on <= ?", until);
  filter.with("(r.status IN ('draft', 'returned') OR (r.status = 'due' AND d.frequency <> 'ad-hoc'))").with_if("r.id = ?", report);
  std::vector<OwedReportRow> out;
  for (const auto row : tx.query_with("SELECT r.id, r.unit_id, n.name, n.short_name, d.title, e.label, r.due_on FROM plan p JOIN report r ON r.plan_id = p.id JOIN report_duty d ON d.id = r.duty_id "
                                      "JOIN report_period e ON e.id = r.period_id JOIN unit_name n ON n.unit_id = r.unit_id AND n.valid_to IS NULL" + filter.sql() +
                                      " ORDER BY n.name_fold, r.unit_id, r.due_on, r.id", filter.params())) {
    auto& r = out.emplace_back();
    std::string period;
    row.read(r.id, r.unit.id, r.unit.name, r.unit.short_name, r.text, period, r.due_on);
    if (!period.empty()) r.text += " (" + period + ")";
  }
  return out;
}

void insert_letter(Transaction& tx, const LetterRow& l, const std::vector<LetterItemRow>& items) {
  tx.run("INSERT INTO letter (id, agency_id, plan_id, status, title, content, drawn_up_on, made_by, made_at, updated_at) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
         l.id, tx.agency(), l.plan.id, l.status, l.content.title, base::to_json(l.content), l.drawn_up_on, l.made_by, l.made_at, l.updated_at);
  insert_items(tx, l.id, items);
}

void update_letter(Transaction& tx, const LetterRow& l, base::Instant now) {
  const auto file = l.file ? std::optional(l.file->id) : std::nullopt;
  tx.run("UPDATE letter SET status = $3, revision = $4, title = $5, content = $6, drawn_up_on = $7, symbol = $8, dated_on = $9, file_id = $10, "
         "file_name = $11, rejection = $12, approved_by = $13, approved_at = $14, issued_by = $15, issued_at = $16, updated_at = $17, deleted_at = $18 "
         "WHERE agency_id = $1 AND id = $2",
         tx.agency(), l.id, l.status, l.revision, l.content.title, base::to_json(l.content), l.drawn_up_on, l.symbol, l.dated_on, file, l.file_name,
         l.rejection, l.approved_by, l.approved_at, l.issued_by, l.issued_at, now, l.deleted_at);
}

void replace_items(Transaction& tx, const Id& letter, const std::vector<LetterItemRow>& items) {
  tx.run("DELETE FROM letter_item WHERE agency_id = $1 AND letter_id = $2", tx.agency(), letter);
  insert_items(tx, letter, items);
}

std::optional<LetterRow> find_letter(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(kSelect + " WHERE l.agency_id = $1 AND l.id = $2", tx.agency(), id)) return read_letter(row);
  return std::nullopt;
}

std::vector<LetterItemRow> items_of_letter(Transaction& tx, const Id& letter) {
  std::vector<LetterItemRow> out;
  for (const auto row : tx.query("SELECT i.assignment_id, i.report_id, i.unit_id, i.unit_name, i.task, i.text, i.due_on, i.reason, i.working_days, "
                                 "coalesce(a.state = 'done', r.status IN ('submitted', 'accepted')) FROM letter_item i LEFT JOIN assignment a ON a.id = i.assignment_id "
                                 "LEFT JOIN report r ON r.id = i.report_id WHERE i.agency_id = $1 AND i.letter_id = $2 ORDER BY i.ordinal",
                                 tx.agency(), letter)) {
    LetterItemRow i;
    row.read(i.assignment_id, i.report_id, i.unit_id, i.unit_name, i.task, i.text, i.due_on, i.reason, i.working_days, i.done);
    out.push_back(std::move(i));
  }
  return out;
}

Listed<LetterRow> list_letters(Transaction& tx, const ListRequest& request, const std::optional<Id>& plan,
                               const std::optional<domain::LetterStatus>& status) {
  Filter filter("l.agency_id", tx.agency());
  filter.with(request.deleted ? "l.deleted_at IS NOT NULL" : "l.deleted_at IS NULL");
  filter.with_if("l.plan_id = ?", plan);
  filter.with_if("l.status = ?", status);
  Listed<LetterRow> out;
  out.total = tx.query_with("SELECT count(*) FROM letter l" + filter.sql(), filter.params())[0].get<int>(0);
  const auto order = order_by(request.sort.empty() ? "-updated_at" : request.sort,
                              {{"updated_at", "l.updated_at"}, {"status", "l.status"}, {"dated_on", "l.dated_on"}}, "l.id");
  for (const auto row : tx.query_with(kSelect + filter.sql() + order + limit_to(request.slice), filter.params())) out.rows.push_back(read_letter(row));
  return out;
}

std::vector<LetterRow> letters_of_assignment(Transaction& tx, const Id& assignment) {
  std::vector<LetterRow> out;
  for (const auto row : tx.query(kSelect + " WHERE l.agency_id = $1 AND l.status = 'issued' AND l.id IN (SELECT i.letter_id FROM letter_item i "
                                           "WHERE i.assignment_id = $2) ORDER BY l.issued_at DESC, l.id DESC",
                                 tx.agency(), assignment))
    out.push_back(read_letter(row));
  return out;
}

void insert_outgoing(Transaction& tx, const OutgoingRow& o, base::Instant now) {
  tx.run("INSERT INTO outgoing (id, agency_id, series, year, number, symbol, dated_on, summary, signer, recipients, kept_by, note, letter_id, entered_by, "
         "entered_at, committee_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
         o.id, tx.agency(), o.series.name, o.year, o.number, o.symbol, o.dated_on, o.summary, o.signer, o.recipients, o.kept_by, o.note, o.letter_id,
         o.entered_by, now, o.series.committee_id);
}

std::optional<OutgoingRow> find_outgoing(Transaction& tx, const Id& id) {
  for (const auto row : tx.query(std::string(kOutgoing) + " WHERE agency_id = $1 AND id = $2", tx.agency(), id)) return read_outgoing(row);
  return std::nullopt;
}

void remove_outgoing(Transaction& tx, const Id& id) {
  tx.run("DELETE FROM outgoing WHERE agency_id = $1 AND id = $2 AND letter_id IS NULL", tx.agency(), id);
}

Listed<OutgoingRow> list_outgoing(Transaction& tx, const Series& series, int year, Slice slice) {
  auto filter = of_series(tx, series);
  filter.with("year = ?", year);
  Listed<OutgoingRow> out;
  out.total = tx.query_with("SELECT count(*) FROM outgoing" + filter.sql(), filter.params())[0].get<int>(0);
  for (const auto row : tx.query_with(std::string(kOutgoing) + filter.sql() + " ORDER BY number DESC" + limit_to(slice), filter.params())) out.rows.push_back(read_outgoing(row));
  return out;
}

std::vector<int> numbers_given(Transaction& tx, const Series& series, const std::optional<int>& year) {
  auto filter = of_series(tx, series);
  filter.with_if("year = ?", year);
  std::vector<int> out;
  for (const auto row : tx.query_with("SELECT number FROM outgoing" + filter.sql() + " ORDER BY number", filter.params())) out.push_back(row.get<int>(0));
  return out;
}

std::vector<NumberSeriesRow> list_series(Transaction& tx) {
  std::vector<NumberSeriesRow> out;
  for (const auto row : tx.query("SELECT DISTINCT o.series, o.committee_id, o.year, n.name FROM outgoing o LEFT JOIN unit_name n ON n.unit_id = o.committee_id AND n.valid_to IS NULL "
                                 "WHERE o.agency_id = $1 ORDER BY o.year DESC, o.series, n.name", tx.agency())) {
    NumberSeriesRow one;
    row.read(one.series.name, one.series.committee_id, one.year, one.committee_name);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace dondoc::store
