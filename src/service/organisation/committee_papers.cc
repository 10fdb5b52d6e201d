// The list of a committee's members, as a paper and as a sheet.
#include "service/act.h"
#include "service/organisation/committees.h"
#include "service/official.h"
#include "store/agency_store.h"
#include "writer/official_docx.h"
#include "writer/presentation.h"
#include "writer/xlsx.h"

namespace dondoc::service {
namespace {

constexpr const char* docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::string words_of(const CommitteeSeat& seat) { return domain::seat_words(seat.office, seat.unit ? seat.unit->name : ""); }

bool names_anybody(const Committee& of) {
  for (const auto& seat : of.seats)
    if (seat.holder) return true;
  return false;
}

/// A column of names stands there only where names are kept.
writer::Table table_of(const Committee& of) {
  const bool named = names_anybody(of);
  writer::Table table;
  table.columns = {{"TT", 1, writer::Align::center}, {"Chức danh, đơn vị", 8, writer::Align::left}, {"Nhiệm vụ trong " + domain::kind_words(of.committee.kind), 4, writer::Align::left}};
  if (named) table.columns.insert(table.columns.begin() + 1, {"Họ và tên", 5, writer::Align::left});
  int number = 0;
  for (const auto& seat : of.seats) {
    writer::TableRow row{{writer::Cell{std::to_string(++number)}, writer::Cell{words_of(seat)}, writer::Cell{domain::role_words(seat.role, of.committee.kind)}}};
    if (named) row.cells.insert(row.cells.begin() + 1, writer::Cell{seat.holder.value_or("")});
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string basis_of(const Committee& of) {
  return "(Tính đến ngày " + writer::short_date(of.on) + (of.committee.decision.empty() ? "" : "; thành lập theo " + of.committee.decision) + ")";
}

}  // namespace

MadeFile get_members_document(Context& context, base::Id id, const std::optional<base::Date>& on) {
  const auto of = get_committee(context, id, on);
  auto tx = context.read();
  const auto agency = store::load_agency(tx);
  writer::OfficialDocument paper;
  paper.family = of.committee.family == domain::Family::party ? writer::Family::party : writer::Family::state;
  paper.superior = agency.name;
  paper.issuer = of.committee.name;
  paper.number = {{}, "", of.committee.symbol};
  paper.place = place_of(agency.name, agency.place);
  paper.dated_on = of.on;
  paper.blank = writer::DateBlank::day;
  paper.kind = "Danh sách";
  paper.title = "Thành viên " + of.committee.name;
  paper.body.emplace_back(writer::Paragraph{basis_of(of)});
  paper.body.emplace_back(table_of(of));
  for (const auto& below : of.below) {
    const auto one = get_committee(context, below.id, of.on);
    paper.body.emplace_back(writer::Title{one.committee.name});
    paper.body.emplace_back(table_of(one));
  }
  const auto signing = signing_of(of.committee.name, of.committee.family);
  paper.signature = {signing.authority, signing.position, ""};
  return {"Danh sách thành viên " + of.committee.name + ".docx", docx_type, writer::write_docx(paper)};
}

MadeFile export_members(Context& context, base::Id id, const std::optional<base::Date>& on) {
  const auto of = get_committee(context, id, on);
  writer::Sheet sheet{"Thành viên", "Danh sách thành viên " + of.committee.name, basis_of(of),
                      {{"TT", 6, true}, {"Họ và tên", 24}, {"Chức danh", 28}, {"Đơn vị", 40}, {"Nhiệm vụ", 28}, {"Từ ngày", 12, true}}, {}};
  const auto add = [&](const Committee& one) {
    for (const auto& seat : one.seats)
      sheet.rows.push_back({static_cast<double>(sheet.rows.size() + 1), seat.holder.value_or(""), seat.office, seat.unit ? seat.unit->name : std::string(),
                            domain::role_words(seat.role, one.committee.kind) + (one.committee.id == id ? "" : ", " + one.committee.name), seat.valid_from});
  };
  add(of);
  for (const auto& below : of.below) add(get_committee(context, below.id, of.on));
  return {"thanh-vien.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

}  // namespace dondoc::service
