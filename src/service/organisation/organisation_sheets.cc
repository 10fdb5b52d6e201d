#include "service/organisation/organisation_sheets.h"

#include "domain/inner_unit.h"
#include "service/drafts/learned.h"
#include "service/organisation/administration.h"
#include "service/organisation/committees.h"
#include "service/organisation/contacts.h"
#include "service/organisation/hand_over.h"
#include "service/organisation/reorganisation.h"
#include "service/organisation/unit_life.h"
#include "service/organisation/users_page.h"
#include "service/overview/list_sheet.h"
#include "service/screen_words.h"
#include "store/event_store.h"

namespace dondoc::service {
namespace {

std::string word_of(domain::UserRole role) {
  switch (role) {
    case domain::UserRole::administrator: return "Quản trị";
    case domain::UserRole::staff: return "Chuyên viên cơ quan thường trực";
    case domain::UserRole::leader: return "Lãnh đạo";
    case domain::UserRole::focal_point: return "Đầu mối đơn vị";
  }
  return {};
}

std::string word_of(domain::LearnedKind kind) {
  switch (kind) {
    case domain::LearnedKind::name: return "Tên gọi";
    case domain::LearnedKind::heading: return "Đề mục";
    case domain::LearnedKind::column: return "Cột của bảng";
  }
  return {};
}

std::string word_of(domain::ReorganisationKind kind) {
  switch (kind) {
    case domain::ReorganisationKind::merge: return "Hợp nhất, sáp nhập";
    case domain::ReorganisationKind::split: return "Chia tách";
    case domain::ReorganisationKind::rename: return "Đổi tên";
    case domain::ReorganisationKind::dissolve: return "Giải thể";
    case domain::ReorganisationKind::transfer: return "Chuyển chức năng";
  }
  return {};
}

std::string code_of(const Unit& unit, std::string_view scheme) {
  for (const auto& held : unit.codes)
    if (held.scheme == scheme) return held.code;
  return {};
}

std::string above_in(const Unit& unit, std::string_view hierarchy) {
  for (const auto& held : unit.places)
    if (held.hierarchy == hierarchy) return held.in.name;
  return {};
}

std::string as_it_is(const std::string& text) { return text; }
std::string role_of(const RoleHeld& held) { return held.unit ? word_of(held.role) + " (" + held.unit->name + ")" : word_of(held.role); }

}  // namespace

MadeFile export_units(Context& context, const ListQuery& query, const std::optional<std::string>& kind) {
  using Row = Unit;
  return sheet_of<Row>({"don-vi.xlsx", "Đơn vị", "Danh sách đơn vị", as_of_words(context.today())},
                       {{{"Tên đơn vị", 48}, [](const Row& r) { return r.name; }},
                        {{"Tên viết tắt", 16}, [](const Row& r) { return value_of(r.short_name); }},
                        {{"Tên gọi khác", 40}, [](const Row& r) { return joined_names(r.aliases, as_it_is); }},
                        {{"Loại", 26}, [](const Row& r) { return value_of(r.kind); }},
                        {{"Mã", 14, true}, [](const Row& r) { return value_of(r.code); }},
                        {{"Mã thống kê", 12, true}, [](const Row& r) { return code_of(r, "gso"); }},
                        {{"Mã định danh điện tử", 18, true}, [](const Row& r) { return code_of(r, "qd-20-2020"); }},
                        {{"Mã 13 ký tự", 16, true}, [](const Row& r) { return code_of(r, "ma-13"); }},
                        {{"Cơ quan cấp trên", 36}, [](const Row& r) { return r.parent ? r.parent->name : std::string(); }},
                        {{"Cấp trên về Đảng", 30}, [](const Row& r) { return above_in(r, "party"); }},
                        {{"Cấp trên về Mặt trận, đoàn thể", 30}, [](const Row& r) { return above_in(r, "front"); }},
                        {{"Cấp trên theo ngành", 30}, [](const Row& r) { return above_in(r, "sector"); }},
                        {{"Thuộc nhóm", 40}, [](const Row& r) { return joined_names(r.groups, &UnitRef::name); }},
                        {{"Vị trí", 18, true}, [](const Row& r) { return value_of(r.point); }},
                        {{"Số đầu mối", 10, true}, [](const Row& r) { return number_of(r.focal_points); }},
                        {{"Giải thể từ", 12, true}, [](const Row& r) { return value_of(r.dissolved_on); }}},
                       pages_of(query, [&](const ListQuery& page) {
                         auto units = list_units(context, page, kind);
                         // What stands inside units is theirs to keep, and bears names that many have: the sheet can be brought in again.
                         std::erase_if(units.items, [](const Row& r) { return domain::inner_kind(r.kind.value_or("")).has_value(); });
                         return units;
                       }));
}

MadeFile export_groups(Context& context, const ListQuery& query) {
  using Row = Group;
  return sheet_of<Row>({"nhom-don-vi.xlsx", "Nhóm đơn vị", "Danh sách nhóm đơn vị", as_of_words(context.today())},
                       {{{"Tên nhóm", 40}, [](const Row& r) { return r.name; }},
                        {{"Tên gọi khác", 40}, [](const Row& r) { return joined_names(r.aliases, as_it_is); }},
                        {{"Theo quy tắc", 10, true}, [](const Row& r) { return mark_of(r.rule.has_value()); }},
                        {{"Số đơn vị", 10, true}, [](const Row& r) { return number_of(static_cast<int>(r.members.size())); }},
                        {{"Các đơn vị", 90}, [](const Row& r) { return joined_names(r.members, &UnitRef::name); }}},
                       pages_of(query, [&](const ListQuery& page) { return list_groups(context, page); }));
}

MadeFile export_users(Context& context, const ListQuery& query) {
  using Row = User;
  int people = 0;
  const auto file = [&, tx = context.read()]() mutable {
    return sheet_of<Row>({"tai-khoan.xlsx", "Tài khoản", "Danh sách tài khoản", as_of_words(context.today())},
                              {{{"Họ và tên", 30}, [&](const Row& r) { ++people; return r.name; }},
                               {{"Tên đăng nhập", 20}, [](const Row& r) { return r.login; }},
                               {{"Chức vụ", 30}, [](const Row& r) { return value_of(r.office); }},
                               {{"Thư điện tử công vụ", 30}, [](const Row& r) { return value_of(r.email); }},
                               {{"Vai trò", 60}, [](const Row& r) { return joined_names(r.roles, role_of); }}},
                              pages_of(query, [&](const ListQuery& page) { return users_page(tx, context, page); }));
  }();
  auto tx = context.write();
  store::append_event(tx, {context.now(), context.actor.user_id, "users.exported", "agency", context.actor.agency_id, {}, {{"people", std::to_string(people)}}});
  tx.commit();
  return file;
}

MadeFile export_learned(Context& context, const ListQuery& query, const std::optional<domain::LearnedKind>& kind) {
  using Row = Learned;
  return sheet_of<Row>({"tu-da-hoc.xlsx", "Từ đã học", "Cách gọi mà chương trình đã học", as_of_words(context.today())},
                       {{{"Ghi trong văn bản", 44}, [](const Row& r) { return r.text; }},
                        {{"Loại", 16, true}, [](const Row& r) { return word_of(r.kind); }},
                        {{"Hiểu là", 44}, [](const Row& r) { return r.target_name ? value_of(r.target_name) : value_of(r.meaning); }},
                        {{"Từ văn bản", 48}, [](const Row& r) { return value_of(r.draft_title); }},
                        {{"Người sửa", 24}, [](const Row& r) { return r.by.name; }},
                        {{"Lúc", 18, true}, [](const Row& r) { return r.created_at; }}},
                       pages_of(query, [&](const ListQuery& page) { return list_learned(context, page, kind); }));
}

MadeFile export_reorganisations(Context& context, const ListQuery& query) {
  using Row = Reorganisation;
  return sheet_of<Row>({"sap-xep-to-chuc.xlsx", "Sắp xếp tổ chức", "Các quyết định sắp xếp tổ chức", as_of_words(context.today())},
                       {{{"Số quyết định", 22, true}, [](const Row& r) { return r.number; }},
                        {{"Ngày", 12, true}, [](const Row& r) { return r.decided_on; }},
                        {{"Hiệu lực từ", 12, true}, [](const Row& r) { return r.effective_on; }},
                        {{"Loại", 22}, [](const Row& r) { return joined_names(r.units.kinds.value_or(std::vector{r.kind}), [](domain::ReorganisationKind kind) { return word_of(kind); }); }},
                        {{"Đơn vị cũ", 52}, [](const Row& r) { return joined_names(r.units.from, &ReorganisedUnit::name); }},
                        {{"Đơn vị mới", 52}, [](const Row& r) { return joined_names(r.units.to, &ReorganisedUnit::name); }},
                        {{"Số việc chuyển", 10, true}, [](const Row& r) { return number_of(r.units.duties); }},
                        {{"Người thực hiện", 24}, [](const Row& r) { return r.made_by ? r.made_by->name : std::string(); }},
                        {{"Lúc", 18, true}, [](const Row& r) { return r.made_at; }},
                        {{"Hoàn tác lúc", 18, true}, [](const Row& r) { return value_of(r.undone_at); }}},
                       pages_of(query, [&](const ListQuery& page) { return list_reorganisations(context, page); }));
}

MadeFile export_contact_reads(Context& context, const ListQuery& query) {
  using Row = ContactRead;
  return sheet_of<Row>({"luot-doc-danh-ba.xlsx", "Lượt đọc danh bạ", "Ai đã đọc, tải danh sách đầu mối", as_of_words(context.today())},
                       {{{"Lúc", 18, true}, [](const Row& r) { return r.at; }},
                        {{"Người đọc", 30}, [](const Row& r) { return r.by ? r.by->name : std::string(); }},
                        {{"Danh sách", 44}, [](const Row& r) { return r.accounts ? std::string("Danh sách người dùng") : r.unit.value_or("Đầu mối của tất cả đơn vị"); }},
                        {{"Số người", 10, true}, [](const Row& r) { return number_of(r.people); }},
                        {{"Tải về", 10, true}, [](const Row& r) { return mark_of(r.exported); }}},
                       pages_of(query, [&](const ListQuery& page) { return list_contact_reads(context, page); }));
}

MadeFile export_committees(Context& context, const std::optional<base::Date>& on) {
  using Row = CommitteeRow;
  const auto all = list_committees(context, on);
  return sheet_of<Row>({"ban-chi-dao.xlsx", "Ban Chỉ đạo, Tổ giúp việc", "Danh sách Ban Chỉ đạo, Tiểu ban, Tổ giúp việc", as_of_words(all.on)},
                       {{{"Tên", 52}, [](const Row& r) { return r.name; }},
                        {{"Loại", 16}, [](const Row& r) { return domain::kind_words(r.kind); }},
                        {{"Thuộc", 44}, [](const Row& r) { return r.parent ? r.parent->name : std::string(); }},
                        {{"Số thành viên", 10, true}, [](const Row& r) { return number_of(r.seats); }},
                        {{"Ký hiệu", 14, true}, [](const Row& r) { return r.symbol; }},
                        {{"Quyết định thành lập", 36}, [](const Row& r) { return r.decision; }},
                        {{"Thành lập", 12, true}, [](const Row& r) { return r.formed_on; }},
                        {{"Kết thúc", 12, true}, [](const Row& r) { return value_of(r.ended_on); }}},
                       rows_of(all.items));
}

MadeFile export_hand_overs(Context& context, base::Id unit_id) {
  using Row = HandOver;
  const auto all = list_hand_overs(context, unit_id);
  return sheet_of<Row>({"ban-giao-dau-moi.xlsx", "Bàn giao", "Các lần bàn giao đầu mối", as_of_words(context.today())},
                       {{{"Đơn vị", 44}, [](const Row& r) { return r.unit.name; }},
                        {{"Người bàn giao", 28}, [](const Row& r) { return r.from_name; }},
                        {{"Người nhận", 28}, [](const Row& r) { return value_of(r.to_name); }},
                        {{"Từ ngày", 12, true}, [](const Row& r) { return r.effective_on; }},
                        {{"Tình trạng", 16, true}, [](const Row& r) { return screen_words_of("hand_over.state", r.state); }},
                        {{"Việc", 8, true}, [](const Row& r) { return number_of(r.assignments); }},
                        {{"Báo cáo", 8, true}, [](const Row& r) { return number_of(r.reports); }},
                        {{"Câu hỏi, khó khăn", 10, true}, [](const Row& r) { return number_of(r.difficulties); }},
                        {{"Liên kết", 8, true}, [](const Row& r) { return number_of(r.links); }},
                        {{"Vị trí trong Ban Chỉ đạo", 12, true}, [](const Row& r) { return number_of(r.seats); }},
                        {{"Người lập", 26}, [](const Row& r) { return r.made_by.name; }},
                        {{"Lúc", 18, true}, [](const Row& r) { return r.made_at; }}},
                       rows_of(all));
}

MadeFile export_unit_life(Context& context, base::Id unit_id) {
  struct Row { std::string what, value; std::optional<base::Date> from, to; };
  const auto life = get_unit_life(context, unit_id);
  std::vector<Row> rows;
  for (const auto& one : life.names)
    rows.push_back({screen_words("units.past.name"), one.short_name ? one.name + " (" + *one.short_name + ")" : one.name, one.valid_from, one.valid_to});
  for (const auto& one : life.kinds) rows.push_back({screen_words("units.past.kind"), one.kind, one.valid_from, one.valid_to});
  for (const auto& one : life.codes) {
    const auto key = "units.scheme." + one.scheme, words = screen_words(key);
    rows.push_back({screen_words("units.past.code"), one.code + " (" + (words == key ? one.scheme : words) + ")", one.valid_from, one.valid_to});
  }
  for (const auto& one : life.places) {
    const auto key = "units.hierarchy." + one.hierarchy, words = screen_words(key);
    rows.push_back({words == key ? one.hierarchy : words, one.in.name, one.valid_from, one.valid_to});
  }
  for (const auto& one : life.groups) rows.push_back({screen_words("units.past.group"), one.in.name, one.valid_from, one.valid_to});
  for (const auto& one : life.seats) rows.push_back({screen_words("committees.of_unit"), one.committee.name + ": " + one.office, one.valid_from, one.valid_to});
  for (const auto& one : life.predecessors) rows.push_back({screen_words("units.predecessors"), one.unit.name + " (" + one.basis + ")", one.effective_on, {}});
  for (const auto& one : life.successors) rows.push_back({screen_words("units.successors"), one.unit.name + " (" + one.basis + ")", one.effective_on, {}});
  return sheet_of<Row>({"don-vi-qua-cac-thoi-ky.xlsx", "Qua các thời kỳ", life.names.empty() ? std::string() : life.names.front().name, as_of_words(context.today())},
                       {{{"Nội dung", 24}, [](const Row& r) { return r.what; }},
                        {{"Là", 70}, [](const Row& r) { return r.value; }},
                        {{"Từ ngày", 12, true}, [](const Row& r) { return value_of(r.from); }},
                        {{"Đến hết ngày", 12, true}, [](const Row& r) { return r.to ? SheetValue(r.to->plus(-1)) : SheetValue(); }}},
                       rows_of(rows));
}

}  // namespace dondoc::service
