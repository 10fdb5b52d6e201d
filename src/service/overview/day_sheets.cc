#include "service/overview/day_sheets.h"

#include <fmt/format.h>

#include "service/organisation/calendar.h"
#include "service/overview/history.h"
#include "service/overview/list_sheet.h"
#include "service/plans/plans.h"
#include "service/plans/schedule.h"
#include "service/screen_words.h"

namespace dondoc::service {
namespace {

std::string joined(const std::vector<SearchPiece>& pieces) {
  std::string out;
  for (const auto& piece : pieces) out += piece.text;
  return out;
}

/// A parameter that is itself a key of the words is put into words, as on the screen.
std::string act_words(const HistoryEntry& entry) {
  base::Params params;
  for (const auto& [name, value] : entry.params) params.emplace_back(name, screen_words(value));
  return screen_words("history." + entry.act, params);
}

std::string subject_of(const HistoryEntry& entry) {
  return entry.unit_name.value_or("") + (entry.unit_name && entry.subject_title ? " · " : "") + entry.subject_title.value_or("");
}

std::string plan_of(const Month& month, base::Id id) {
  for (const auto& plan : month.plans)
    if (plan.id == id) return plan.symbol ? *plan.symbol + " – " + plan.title : plan.title;
  return {};
}

SheetValue last_of(const std::optional<base::Date>& from, const std::optional<base::Date>& to) { return to && to != from ? SheetValue(*to) : SheetValue(); }

}  // namespace

MadeFile export_search(Context& context, const SearchQuery& query) {
  struct Row { domain::SearchKind kind; const SearchHit* hit; };
  auto whole = query;
  whole.page = 1;
  whole.size = 100;
  const auto found = search(context, whole);
  std::vector<Row> rows;
  for (const auto& group : found.groups)
    for (const auto& hit : group.items) rows.push_back({group.kind, &hit});
  return sheet_of<Row>({"ket-qua-tim-kiem.xlsx", "Kết quả tìm kiếm", "Kết quả tìm kiếm: " + query.q, as_of_words(context.today())},
                       {{{"Loại", 22}, [](const Row& r) { return screen_words_of("search.kind", r.kind); }},
                        {{"Tên", 60}, [](const Row& r) { return joined(r.hit->title); }},
                        {{"Thông tin thêm", 44}, [](const Row& r) { return joined(r.hit->detail); }},
                        {{"Đoạn có từ cần tìm", 80}, [](const Row& r) { return joined(r.hit->excerpt); }}},
                       rows_of(rows));
}

MadeFile export_history(Context& context, const std::string& subject_kind, base::Id subject_id) {
  using Row = HistoryEntry;
  return sheet_of<Row>({"nhat-ky.xlsx", "Nhật ký", "Nhật ký thực hiện", as_of_words(context.today())},
                       {{{"Lúc", 18, true}, [](const Row& r) { return r.at; }},
                        {{"Người thực hiện", 28}, [](const Row& r) { return r.by ? r.by->name : screen_words("common.history.system"); }},
                        {{"Nội dung", 70}, act_words},
                        {{"Đơn vị, công việc", 60}, [subject_id](const Row& r) { return r.subject_id == subject_id ? std::string() : subject_of(r); }}},
                       pages_of(ListQuery{}, [&](const ListQuery& page) { return list_history(context, subject_kind, subject_id, page); }));
}

MadeFile export_month(Context& context, base::Date day, const MonthFilter& filter) {
  const auto month = get_month(context, day, filter);
  const auto title = screen_words("calendar.grid", {{"month", month.month.substr(5, 2)}, {"year", month.month.substr(0, 4)}});
  struct Note { base::Date on; NoteOfDay note; };
  std::vector<MonthDay> rest;
  std::vector<Note> notes;
  for (const auto& one : month.days) {
    if (!one.name.empty()) rest.push_back(one);
    for (const auto& note : one.notes) notes.push_back({one.on, note});
  }
  using Row = MonthItem;
  return file_of("lich-" + month.month + ".xlsx",
                 {table_of<Row>({"", "Lịch", title, as_of_words(context.today())},
                                {{{"Từ ngày", 12, true}, [](const Row& r) { return r.from_on; }},
                                 {{"Đến ngày", 12, true}, [](const Row& r) { return last_of(r.from_on, r.to_on); }},
                                 {{"Loại", 26}, [](const Row& r) { return screen_words_of("calendar.item", r.kind); }},
                                 {{"Nội dung", 64}, [](const Row& r) { return r.kind == MonthKind::task && r.ordinal > 0 ? fmt::format("{}. {}", r.ordinal, r.text) : r.text; }},
                                 {{"Đơn vị", 32}, [](const Row& r) { return r.unit ? r.unit->name : std::string(); }},
                                 {{"Kế hoạch", 48}, [&month](const Row& r) { return plan_of(month, r.plan_id); }},
                                 {{"Số đơn vị", 10, true}, [](const Row& r) { return r.total > 0 ? number_of(r.total) : SheetValue(); }},
                                 {{"Đã xong", 10, true}, [](const Row& r) { return r.total > 0 ? number_of(r.done) : SheetValue(); }},
                                 {{"Quá hạn", 10, true}, [](const Row& r) { return r.total > 0 ? number_of(r.late) : SheetValue(); }}},
                                rows_of(month.items)),
                  table_of<MonthDay>({"", "Ngày nghỉ, làm bù", title, ""},
                                     {{{"Ngày", 12, true}, [](const MonthDay& r) { return r.on; }},
                                      {{"Loại", 20}, [](const MonthDay& r) { return screen_words_of("calendar.kind", r.kind); }},
                                      {{"Tên", 44}, [](const MonthDay& r) { return r.name; }},
                                      {{"Căn cứ", 60}, [](const MonthDay& r) { return r.source; }}},
                                     rows_of(rest)),
                  table_of<Note>({"", "Ngày kỷ niệm", title, ""},
                                 {{{"Ngày", 12, true}, [](const Note& r) { return r.on; }},
                                  {{"Tên", 60}, [](const Note& r) { return r.note.name; }},
                                  {{"Số năm", 10, true}, [](const Note& r) { return r.note.years ? number_of(*r.note.years) : SheetValue(); }},
                                  {{"Căn cứ", 60}, [](const Note& r) { return r.note.source; }}},
                                 rows_of(notes))});
}

MadeFile export_calendar(Context& context, int year) {
  const auto calendar = get_calendar(context, year);
  std::vector<DayExchange> exchanges;
  for (const auto& one : calendar.exchanges)
    if (!one.deleted_at) exchanges.push_back(one);
  return file_of(fmt::format("ngay-nghi-{}.xlsx", year),
                 {table_of<CalendarDay>({"", "Ngày nghỉ", fmt::format("Ngày nghỉ, ngày làm bù năm {}", year), fmt::format("{} ngày làm việc", calendar.working_days)},
                                        {{{"Ngày", 12, true}, [](const CalendarDay& r) { return r.on; }},
                                         {{"Tên", 48}, [](const CalendarDay& r) { return r.name; }},
                                         {{"Làm bù", 10, true}, [](const CalendarDay& r) { return mark_of(r.worked); }},
                                         {{"Căn cứ", 70}, [](const CalendarDay& r) { return r.source; }}},
                                        rows_of(calendar.days)),
                  table_of<DayExchange>({"", "Hoán đổi", "Ngày nghỉ hoán đổi đã nhập của mọi năm", ""},
                                        {{{"Tên", 48}, [](const DayExchange& r) { return r.name; }},
                                         {{"Nghỉ từ", 12, true}, [](const DayExchange& r) { return value_of(r.off_from); }},
                                         {{"Đến", 12, true}, [](const DayExchange& r) { return last_of(r.off_from, r.off_to); }},
                                         {{"Làm bù ngày", 12, true}, [](const DayExchange& r) { return value_of(r.worked_on); }},
                                         {{"Căn cứ", 70}, [](const DayExchange& r) { return r.source; }}},
                                        rows_of(exchanges))});
}

MadeFile export_schedule(Context& context, base::Id plan_id) {
  const auto title = get_plan(context, plan_id).title;
  const auto schedule = get_schedule(context, plan_id);
  using Row = PlanEvent;
  const auto counted = [](const Row& r) {
    return joined_names(r.deadlines, [](const BoundDeadline& d) {
      return (d.ordinal > 0 ? fmt::format("{}. {}", d.ordinal, d.text) : d.text) + (d.due_on ? " (" + writer::short_date(*d.due_on) + ")" : "");
    });
  };
  std::vector sheets{table_of<Row>({"", "Hoạt động", "Hoạt động, giai đoạn", title},
                                   {{{"Tên", 56}, [](const Row& r) { return r.name; }},
                                    {{"Loại", 14, true}, [](const Row& r) { return screen_words_of("schedule.kind", r.kind); }},
                                    {{"Từ ngày", 12, true}, [](const Row& r) { return value_of(r.starts_on); }},
                                    {{"Đến ngày", 12, true}, [](const Row& r) { return last_of(r.starts_on, r.ends_on); }},
                                    {{"Thời gian", 24}, [](const Row& r) { return r.cancelled_at ? screen_words("schedule.cancelled") : screen_words_of("schedule.timing", r.timing); }},
                                    {{"Ngày đầu tiên ấn định", 14, true}, [](const Row& r) { return value_of(r.original_starts_on); }},
                                    {{"Thời hạn tính theo", 70}, counted},
                                    {{"Ghi chú", 44}, [](const Row& r) { return r.note; }}},
                                   rows_of(schedule.events))};
  if (!schedule.changes.empty())
    sheets.push_back(table_of<ScheduleChange>({"", "Thay đổi", "Các lần thay đổi lịch trình", title},
                                              {{{"Lúc", 18, true}, [](const ScheduleChange& r) { return r.at; }},
                                               {{"Hoạt động, giai đoạn", 52}, [](const ScheduleChange& r) { return r.event; }},
                                               {{"Lý do", 60}, [](const ScheduleChange& r) { return r.reason; }},
                                               {{"Số thời hạn", 10, true}, [](const ScheduleChange& r) { return number_of(r.deadlines); }},
                                               {{"Số đơn vị", 10, true}, [](const ScheduleChange& r) { return number_of(r.units); }},
                                               {{"Người thay đổi", 26}, [](const ScheduleChange& r) { return r.by.name; }},
                                               {{"Hoàn tác lúc", 18, true}, [](const ScheduleChange& r) { return value_of(r.undone_at); }}},
                                              rows_of(schedule.changes)));
  return file_of("lich-trinh.xlsx", sheets);
}

}  // namespace dondoc::service
