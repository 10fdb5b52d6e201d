#include "store/work_news_store.h"

#include "domain/contact.h"
#include "store/filter.h"

namespace dondoc::store {

using base::Id;

void insert_work_notices(Transaction& tx, const std::vector<WorkNoticeRow>& rows) {
  BulkInsert notices(tx, "INSERT INTO work_notice (id, agency_id, user_id, plan_id, cause, unit_id, subject_id, items, made_at)", 9);
  for (const auto& o : rows)
    notices.add(Id::make(), tx.agency(), o.user_id, o.plan.id, o.cause, o.unit ? std::optional(o.unit->id) : std::nullopt, o.subject_id, o.items, o.made_at);
  notices.flush();
}

bool add_to_unread(Transaction& tx, const WorkNoticeRow& o) {
  return tx.run("UPDATE work_notice SET items = items + $5, made_at = $6, subject_id = NULL, unit_id = CASE WHEN unit_id = $7 THEN unit_id END "
                "WHERE agency_id = $1 AND user_id = $2 AND plan_id = $3 AND cause = $4 AND read_at IS NULL",
                tx.agency(), o.user_id, o.plan.id, o.cause, o.items, o.made_at, o.unit ? std::optional(o.unit->id) : std::nullopt) > 0;
}

void delete_unread(Transaction& tx, domain::WorkNews cause, const Id& plan, const Id& subject) {
  tx.run("DELETE FROM work_notice WHERE agency_id = $1 AND plan_id = $2 AND cause = $3 AND subject_id = $4 AND read_at IS NULL", tx.agency(), plan, cause, subject);
}

void pass_news(Transaction& tx, domain::WorkNews cause, const Id& from_subject, const Id& to_subject) {
  tx.run("UPDATE work_notice SET subject_id = $4 WHERE agency_id = $1 AND cause = $2 AND subject_id = $3", tx.agency(), cause, from_subject, to_subject);
}

std::vector<WorkNoticeRow> work_notices_to(Transaction& tx, const Id& user, int limit) {
  std::vector<WorkNoticeRow> out;
  for (const auto row : tx.query("SELECT o.id, o.plan_id, p.title, p.full_symbol, o.cause, o.unit_id, n.name, n.short_name, o.subject_id, o.items, o.made_at, o.read_at "
                                 "FROM work_notice o JOIN plan p ON p.id = o.plan_id LEFT JOIN unit_name n ON n.unit_id = o.unit_id AND n.valid_to IS NULL "
                                 "WHERE o.agency_id = $1 AND o.user_id = $2 ORDER BY o.made_at DESC, o.id DESC" + limit_to({limit, 0}), tx.agency(), user)) {
    auto& o = out.emplace_back();
    std::optional<Id> unit;
    std::optional<std::string> name, short_name;
    row.read(o.id, o.plan.id, o.plan.name, o.plan.short_name, o.cause, unit, name, short_name, o.subject_id, o.items, o.made_at, o.read_at);
    o.user_id = user;
    if (unit) o.unit = NamedRow{*unit, name.value_or(""), short_name};
  }
  return out;
}

int count_unread_work(Transaction& tx, const Id& user) {
  return tx.query("SELECT count(*) FROM work_notice WHERE agency_id = $1 AND user_id = $2 AND read_at IS NULL", tx.agency(), user)[0].get<int>(0);
}

void mark_work_read(Transaction& tx, const Id& user, base::Instant now) {
  tx.run("UPDATE work_notice SET read_at = $3 WHERE agency_id = $1 AND user_id = $2 AND read_at IS NULL", tx.agency(), user, now);
}

std::vector<Id> units_charged(Transaction& tx, const Id& plan) {
  std::vector<Id> out;
  for (const auto row : tx.query("SELECT DISTINCT unit_id FROM assignment WHERE agency_id = $1 AND plan_id = $2 AND parent_id IS NULL AND withdrawn_at IS NULL AND withdrawn_on IS NULL", tx.agency(), plan))
    out.push_back(row.get<Id>(0));
  return out;
}

std::unordered_map<Id, std::vector<Id>> people_of_units(Transaction& tx) {
  std::unordered_map<Id, std::vector<Id>> out;
  for (const auto row : tx.query("SELECT DISTINCT f.unit_id, f.user_id FROM focal_point f JOIN user_account u ON u.id = f.user_id WHERE f.agency_id = $1 AND f.kind = $2 "
                                 "AND f.deleted_at IS NULL AND u.deleted_at IS NULL ORDER BY f.unit_id, f.user_id", tx.agency(), domain::ContactKind::focal_point))
    out[row.get<Id>(0)].push_back(row.get<Id>(1));
  return out;
}

}  // namespace dondoc::store
