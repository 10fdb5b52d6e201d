// Sổ chuyển giao văn bản đi: the five columns of Thông tư 07/2012/TT-BNV, Phụ lục IX, with
// what the program knows beside them.
#include <fmt/format.h>

#include "service/all_pages.h"
#include "service/dispatches/dispatches.h"
#include "writer/presentation.h"
#include "writer/xlsx.h"

namespace dondoc::service {
namespace {

using domain::DispatchState;
using domain::HandingWay;
using domain::Purpose;
using writer::SheetValue;

constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::string word_of(Purpose purpose) {
  switch (purpose) {
    case Purpose::to_report: return "Báo cáo";
    case Purpose::to_implement: return "Thực hiện";
    case Purpose::to_coordinate: return "Phối hợp";
    case Purpose::to_know: return "Để biết";
    case Purpose::to_file: return "Lưu";
  }
  return {};
}

std::string word_of(DispatchState state) {
  switch (state) {
    case DispatchState::to_hand: return "Còn phải gửi";
    case DispatchState::handed: return "Đã chuyển";
    case DispatchState::sent: return "Đã gửi, chưa mở";
    case DispatchState::opened: return "Đã mở";
    case DispatchState::received: return "Đã nhận";
    case DispatchState::filed: return "Bản lưu";
  }
  return {};
}

std::string word_of(HandingWay way) {
  switch (way) {
    case HandingWay::paper: return "Bản giấy";
    case HandingWay::exchange: return "Trục liên thông văn bản";
    case HandingWay::mail: return "Thư điện tử";
  }
  return {};
}

/// The day on which it was given on; of what lies in the program that on which it was sent.
SheetValue day_of(const Dispatch& row) {
  if (row.handing) return row.handing->handed_on;
  return row.in_product ? SheetValue(row.sent_on) : SheetValue();
}

std::string way_of(const Dispatch& row) {
  if (row.handing) return word_of(row.handing->way);
  return row.in_product ? "Trên phần mềm" : "";
}

/// On paper somebody signs here.
std::string receipt_of(const Dispatch& row) {
  if (!row.received) return {};
  return fmt::format("{} (trên phần mềm, {})", row.received->by.name, writer::short_date(base::day_in_vietnam(row.received->at)));
}

std::string note_of(const Dispatch& row) {
  std::string out = row.handing ? row.handing->note : "";
  const auto add = [&](const std::string& words) { out += (out.empty() ? "" : "; ") + words; };
  if (row.unit && row.unit->name != row.name) add((row.resolved_on ? "là " : "nay là ") + row.unit->name);
  if (row.amended_on) add("văn bản sửa đổi, bổ sung ngày " + writer::short_date(*row.amended_on));
  if (!row.line) add("không có trong Nơi nhận, được giao nhiệm vụ");
  return out;
}

}  // namespace

MadeFile export_dispatches(Context& context, const ListQuery& query, const DispatchFilter& filter) {
  writer::Sheet sheet{"Chuyển giao văn bản đi", "Sổ chuyển giao văn bản đi", "Tính đến hết ngày " + writer::short_date(context.today()),
                      {{"Ngày chuyển", 12, true}, {"Số, ký hiệu văn bản", 18, true}, {"Nơi nhận văn bản", 40}, {"Ký nhận", 26}, {"Ghi chú", 34}, {"Trích yếu", 44},
                       {"Mục đích", 12, true}, {"Hình thức", 18, true}, {"Tình trạng", 18, true}, {"Quá hạn", 9, true}, {"Thời điểm mở", 18, true}},
                      {}};
  each_of(query, [&](const ListQuery& page) { return list_dispatches(context, page, filter); },
          [&](const Dispatch& row) {
            sheet.rows.push_back({day_of(row), row.plan.short_name.value_or(""), row.name, receipt_of(row), note_of(row), row.plan.name,
                                  row.purpose ? word_of(*row.purpose) : std::string(), way_of(row), word_of(row.state), std::string(row.late ? "Có" : ""),
                                  row.opened ? SheetValue(row.opened->at) : SheetValue()});
          });
  return {"so-chuyen-giao-van-ban-di.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

}  // namespace dondoc::service
