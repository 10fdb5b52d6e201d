// What leaves the screens: biên bản kiểm tra, and the lists as .xlsx.
#include <fmt/format.h>

#include "base/text.h"
#include "service/act.h"
#include "service/all_pages.h"
#include "service/inspections/inspection_views.h"
#include "service/inspections/inspections.h"
#include "service/official.h"
#include "service/plans/plans.h"
#include "store/agency_store.h"
#include "store/inspection_number.h"
#include "writer/inspection_record.h"
#include "writer/official_docx.h"
#include "writer/presentation.h"
#include "writer/xlsx.h"

namespace dondoc::service {
namespace {

using domain::InspectionState;
using domain::Mending;
using domain::Verdict;
using writer::SheetValue;

constexpr const char* docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::string word_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::met: return "Đạt";
    case Verdict::to_mend: return "Cần khắc phục";
    case Verdict::not_met: return "Chưa đạt";
  }
  return {};
}

std::string word_of(InspectionState state) {
  switch (state) {
    case InspectionState::planned: return "Chưa kiểm tra";
    case InspectionState::recorded: return "Đang khắc phục";
    case InspectionState::closed: return "Đã xong";
  }
  return {};
}

std::string word_of(Mending mending, bool late) {
  switch (mending) {
    case Mending::none: return "Không yêu cầu";
    case Mending::open: return late ? "Quá hạn khắc phục" : "Chờ khắc phục";
    case Mending::answered: return late ? "Chờ phúc tra (báo chậm)" : "Chờ phúc tra";
    case Mending::closed: return late ? "Đã khắc phục (chậm)" : "Đã khắc phục";
  }
  return {};
}

template <class T> SheetValue value_of(const std::optional<T>& value) {
  if (value) return *value;
  return std::monostate();
}

SheetValue number_of(int value) { return static_cast<double>(value); }

std::string name_of(const UnitRef& plan) { return plan.short_name ? *plan.short_name + " – " + plan.name : plan.name; }

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::string_view rest = text; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (!base::trim(line).empty()) out.emplace_back(base::trim(line));
  }
  return out;
}

writer::OfficialDocument head_of(const store::AgencyRow& agency, const Plan& plan, const std::string& unit, base::Date held_on) {
  writer::OfficialDocument head;
  head.family = agency.family == domain::Family::party ? writer::Family::party : writer::Family::state;
  head.superior = superior_of(agency.name, agency.parent_name);
  head.issuer = agency.name;
  head.number = {std::nullopt, "BB", letters_of(agency.name, agency.short_name)};
  head.place = place_of(agency.name, agency.place);
  head.dated_on = held_on;
  head.kind = "Biên bản";
  const auto known = names_known(plan, agency.name, agency.parent_name);
  head.title = "Kiểm tra việc thực hiện " + citation_of(plan, known) + " tại " + unit;
  head.recipients = {unit, "Thành viên đoàn kiểm tra"};
  head.filed_at = head.family == writer::Family::party ? "Văn phòng" : "VT, hồ sơ kiểm tra";
  head.signature = {"", "TRƯỞNG ĐOÀN KIỂM TRA", ""};
  head.beside = writer::Signature{"", "ĐẠI DIỆN ĐƠN VỊ\nĐƯỢC KIỂM TRA", ""};
  return head;
}

}  // namespace

MadeFile get_inspection_document(Context& context, base::Id id) {
  auto tx = context.read();
  const auto row = load_inspection(tx, context, id);
  if (!row.held_on) throw base::Error(base::ErrorKind::conflict, "inspection.not_recorded");
  require(row_of(context, row).can, "download");
  const auto agency = store::load_agency(tx);
  const auto plan = get_plan(context, row.plan.id);
  const auto unit = row.unit_name.value_or(row.unit.name);
  writer::InspectionRecord record;
  record.head = head_of(agency, plan, unit, *row.held_on);
  if (const auto number = store::number_of_inspection(tx, id)) record.head.number.ordinal = std::to_string(number->number);
  record.basis = row.basis;
  record.team = row.team;
  record.leader = row.head;
  record.unit = unit;
  record.day = writer::long_date(*row.held_on);
  record.place = row.place;
  for (const auto& member : store::members_of_inspection(tx, id))
    record.members.push_back(member.unit ? member.office + ", " + member.unit->name : member.office);
  record.attended = lines_of(row.attended);
  record.conclusion = row.conclusion;
  for (const auto& item : store::items_of_inspection(tx, id)) {
    record.points.push_back({item.text, word_of(item.verdict.value_or(Verdict::met)), item.finding});
    if (item.first_due_on) record.demands.push_back({item.unit.id == row.unit.id ? unit : item.unit.name, item.demand, writer::short_date(*item.first_due_on)});
  }
  return {file_name_of("Biên bản kiểm tra", plan, unit, ""), docx_type, writer::write_docx(writer::compose(record))};
}

MadeFile export_inspections(Context& context, const ListQuery& query, const InspectionFilter& filter) {
  writer::Sheet sheet{"Kiểm tra", "Danh sách cuộc kiểm tra", "Tính đến hết ngày " + writer::short_date(context.today()),
                      {{"TT", 6, true}, {"Đợt", 18}, {"Đơn vị được kiểm tra", 32}, {"Kế hoạch", 48}, {"Đoàn, tổ kiểm tra", 28}, {"Trưởng đoàn", 28},
                       {"Từ ngày", 12, true}, {"Đến ngày", 12, true}, {"Ngày kiểm tra", 12, true}, {"Tình trạng", 16, true}, {"Số nội dung", 10, true},
                       {"Không đạt", 10, true}, {"Còn phải khắc phục", 12, true}, {"Chậm khắc phục", 12, true}},
                      {}};
  each_of(query, [&](const ListQuery& page) { return list_inspections(context, page, filter); },
          [&](const InspectionRow& row) {
            sheet.rows.push_back({number_of(static_cast<int>(sheet.rows.size()) + 1), row.round, row.unit.name, name_of(row.plan), row.team, row.head, row.starts_on,
                                  row.ends_on, value_of(row.held_on), word_of(row.state), number_of(row.items), number_of(row.not_met), number_of(row.to_mend),
                                  number_of(row.late)});
          });
  return {"kiem-tra.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

MadeFile export_findings(Context& context, const ListQuery& query, const FindingFilter& filter) {
  writer::Sheet sheet{"Kết quả kiểm tra", "Theo dõi thực hiện kết luận kiểm tra", "Tính đến hết ngày " + writer::short_date(context.today()),
                      {{"TT", 6, true}, {"Đơn vị được kiểm tra", 32}, {"Kế hoạch", 40}, {"Ngày kiểm tra", 12, true}, {"Nội dung kiểm tra", 48}, {"Kết quả", 14, true},
                       {"Nhận xét", 40}, {"Yêu cầu khắc phục", 40}, {"Đơn vị khắc phục", 28}, {"Hạn đầu", 12, true}, {"Hạn hiện nay", 12, true},
                       {"Ngày báo đã khắc phục", 12, true}, {"Ngày phúc tra đạt", 12, true}, {"Tình trạng", 20, true}},
                      {}};
  each_of(query, [&](const ListQuery& page) { return list_findings(context, page, filter); },
          [&](const InspectionFinding& f) {
            sheet.rows.push_back({number_of(static_cast<int>(sheet.rows.size()) + 1), f.unit.name, name_of(f.plan), value_of(f.held_on), f.text,
                                  f.verdict ? word_of(*f.verdict) : std::string(), f.finding, f.demand, f.due_on ? f.mend_unit.name : std::string(),
                                  value_of(f.first_due_on), value_of(f.due_on), value_of(f.mended_on), value_of(f.closed_on), word_of(f.mending, f.late)});
          });
  return {"ket-qua-kiem-tra.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

}  // namespace dondoc::service
