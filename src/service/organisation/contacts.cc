#include "service/organisation/contacts.h"

#include "service/act.h"
#include "service/organisation/my_account.h"
#include "store/people_store.h"
#include "store/person_store.h"
#include "writer/xlsx.h"

namespace dondoc::service {
namespace {

constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr int most_rows = 50'000;

constexpr std::string_view erased_name = "Người đã xóa dữ liệu ";

/// Tells two erased people apart, and nothing of either.
std::string pseudonym_of(const base::Id& id) { return std::string(erased_name) + id.str().substr(id.str().size() - 6); }

Erased erase(Act& act, Context& context, const store::PersonRow& person, const char* kind, base::Id id) {
  const Erased erased{store::erase_person(act.tx, person, pseudonym_of(id), context.now())};
  act.keep_answer(erased);
  act.finish(kind, id, {}, {{"payloads", std::to_string(erased.payloads)}});
  return erased;
}

}  // namespace

MadeFile export_focal_points(Context& context, const ListQuery& query, const std::optional<base::Id>& unit_id) {
  require(domain::can_focal_point(context.actor, false), "edit");
  writer::Sheet sheet{"Đầu mối", "Danh sách đầu mối", unit_id ? "" : "Tất cả đơn vị",
                      {{"TT", 6, true}, {"Đơn vị", 44}, {"Họ và tên", 28}, {"Chức vụ", 28}, {"Vai trò", 20}, {"Điện thoại", 18}, {"Thư điện tử", 30}, {"Tài khoản", 14, true}},
                      {}};
  auto tx = context.write();
  const auto listed = store::list_focal_points(tx, {query.q, query.sort.empty() ? "unit" : query.sort, {most_rows, 0}, query.deleted}, unit_id);
  for (const auto& row : listed.rows) {
    if (unit_id) sheet.subtitle = row.unit.name;
    sheet.rows.push_back({static_cast<double>(sheet.rows.size() + 1), row.unit.name, row.full_name, row.office.value_or(""),
                          std::string(row.kind == domain::ContactKind::head ? "Thủ trưởng đơn vị" : "Đầu mối"), row.phone.value_or(""), row.email.value_or(""),
                          std::string(row.user_id ? "x" : "")});
  }
  store::EventParams told{{"people", std::to_string(listed.rows.size())}};
  if (unit_id && !listed.rows.empty()) told.emplace_back("unit", listed.rows.front().unit.name);
  store::append_event(tx, {context.now(), context.actor.user_id, "focal_points.exported", "agency", context.actor.agency_id, {}, told});
  tx.commit();
  return {"dau-moi.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

Page<ContactRead> list_contact_reads(Context& context, const ListQuery& query) {
  base::require(context.actor.administrator, "act.forbidden");
  auto tx = context.read();
  const auto listed = store::list_contact_reads(tx, {query.size, query.offset()});
  Page<ContactRead> page{{}, listed.total, query.page, query.size};
  for (const auto& row : listed.rows) {
    ContactRead read{row.read_at, {}, row.unit, row.people, row.exported, row.accounts};
    if (row.user_id) read.by = PersonRef{*row.user_id, row.user_name.value_or("")};
    page.items.push_back(std::move(read));
  }
  return page;
}

MadeFile export_user(Context& context, base::Id id) {
  base::require(context.actor.administrator, "act.forbidden");
  auto tx = context.write();
  const auto row = found(store::find_user(tx, id), "user.unknown");
  store::append_event(tx, {context.now(), context.actor.user_id, "user.exported", "user", id, {}, {{"people", "1"}}});
  auto file = person_sheet(tx, row);
  tx.commit();
  return file;
}

Erased erase_user(Context& context, base::Id id) {
  Act act(context, "user.erased");
  if (act.earlier()) return act.earlier_answer<Erased>().value_or(Erased{});
  const auto row = found(store::find_user(act.tx, id), "user.unknown");
  if (!row.deleted_at) throw base::Error(base::ErrorKind::conflict, "person.not_deleted");
  require(domain::can_user(context.actor, true), "erase");
  if (is_erased(row.name)) throw base::Error(base::ErrorKind::conflict, "person.erased");
  return erase(act, context, store::person_of_user(act.tx, id), "user", id);
}

Erased erase_focal_point(Context& context, base::Id id) {
  Act act(context, "focal_point.erased");
  if (act.earlier()) return act.earlier_answer<Erased>().value_or(Erased{});
  const auto row = found(store::find_focal_point(act.tx, id), "focal_point.unknown");
  if (!row.deleted_at) throw base::Error(base::ErrorKind::conflict, "person.not_deleted");
  require(domain::can_focal_point(context.actor, true), "erase");
  if (is_erased(row.full_name)) throw base::Error(base::ErrorKind::conflict, "person.erased");
  return erase(act, context, store::person_of_point(act.tx, id), "focal-point", id);
}

bool is_erased(std::string_view name) { return name.starts_with(erased_name) && name.size() == erased_name.size() + 6; }

}  // namespace dondoc::service
