#include "service/overview/list_sheets.h"

#include "service/chasing/chasing.h"
#include "service/chasing/letters.h"
#include "service/drafts/drafts.h"
#include "service/overview/list_sheet.h"
#include "service/plans/amendment.h"
#include "service/plans/steps.h"
#include "service/reports/consolidated.h"
#include "service/reports/reports.h"
#include "service/screen_words.h"
#include "service/work/awaited.h"
#include "service/work/difficulties.h"
#include "service/work/extensions.h"
#include "service/work/guidance.h"
#include "service/work/links.h"

namespace dondoc::service {
namespace {

std::string word_of(domain::LetterStatus status) {
  switch (status) {
    case domain::LetterStatus::draft: return "Dự thảo";
    case domain::LetterStatus::awaiting_approval: return "Chờ duyệt";
    case domain::LetterStatus::approved: return "Đã duyệt, chờ số";
    case domain::LetterStatus::issued: return "Đã phát hành";
  }
  return {};
}

std::string word_of(domain::ExtensionState state) {
  switch (state) {
    case domain::ExtensionState::asked: return "Chờ trả lời";
    case domain::ExtensionState::granted: return "Đã gia hạn";
    case domain::ExtensionState::refused: return "Không đồng ý";
    case domain::ExtensionState::withdrawn: return "Đã rút";
  }
  return {};
}

std::string word_of(domain::ConsolidatedStatus status) {
  switch (status) {
    case domain::ConsolidatedStatus::draft: return "Đang soạn";
    case domain::ConsolidatedStatus::awaiting_approval: return "Chờ duyệt";
    case domain::ConsolidatedStatus::approved: return "Đã duyệt";
  }
  return {};
}

std::string word_of(domain::StepKind kind) {
  switch (kind) {
    case domain::StepKind::guideline: return "Văn bản hướng dẫn";
    case domain::StepKind::directive: return "Công văn chỉ đạo";
    case domain::StepKind::interim_review: return "Sơ kết";
    case domain::StepKind::final_review: return "Tổng kết";
  }
  return {};
}

std::string word_of(domain::Rung rung) {
  switch (rung) {
    case domain::Rung::focal_point: return "Đầu mối";
    case domain::Rung::unit_head: return "Thủ trưởng đơn vị";
    case domain::Rung::staff: return "Cơ quan thường trực";
    case domain::Rung::leader: return "Lãnh đạo";
  }
  return {};
}

/// Where each stands that left the machine: "gửi được 2; chưa gửi được 1".
std::string deliveries_of(const Notice& notice) {
  int delivered = 0, failed = 0, waiting = 0;
  for (const auto& one : notice.deliveries) {
    if (one.state == domain::MessageState::delivered) ++delivered;
    else if (one.state == domain::MessageState::failed || one.state == domain::MessageState::given_up) ++failed;
    else ++waiting;
  }
  std::string out;
  const auto add = [&](const char* words, int count) {
    if (count > 0) out += (out.empty() ? "" : "; ") + std::string(words) + " " + std::to_string(count);
  };
  add("gửi được", delivered);
  add("không gửi được", failed);
  add("chờ gửi", waiting);
  return out;
}

std::string name_of(const UnitRef& plan) { return plan.short_name ? *plan.short_name + " – " + plan.name : plan.name; }
std::string name_of(const std::optional<PersonRef>& person) { return person ? person->name : std::string(); }
std::string name_of(const std::optional<UnitRef>& unit) { return unit ? unit->name : std::string(); }

}  // namespace

MadeFile export_letters(Context& context, const ListQuery& query, const MaybeId& plan_id, const std::optional<domain::LetterStatus>& status) {
  using Row = LetterRow;
  return sheet_of<Row>({"cong-van-don-doc.xlsx", "Công văn đôn đốc", "Công văn đôn đốc", as_of_words(context.today())},
                       {{{"Số, ký hiệu", 18, true}, [](const Row& r) { return value_of(r.symbol); }},
                        {{"Ngày tháng", 12, true}, [](const Row& r) { return value_of(r.dated_on); }},
                        {{"Trích yếu", 56}, [](const Row& r) { return r.title; }},
                        {{"Kế hoạch", 40}, [](const Row& r) { return name_of(r.plan); }},
                        {{"Kính gửi", 44}, [](const Row& r) { return joined_names(r.addressees, [](const std::string& s) { return s; }); }},
                        {{"Số đơn vị", 10, true}, [](const Row& r) { return number_of(r.units); }},
                        {{"Số việc", 10, true}, [](const Row& r) { return number_of(r.items); }},
                        {{"Yêu cầu xong trước", 14, true}, [](const Row& r) { return r.demanded_on; }},
                        {{"Tình trạng", 18, true}, [](const Row& r) { return word_of(r.status); }},
                        {{"Người soạn", 24}, [](const Row& r) { return r.made_by.name; }}},
                       pages_of(query, [&](const ListQuery& page) { return list_letters(context, page, plan_id, status); }));
}

MadeFile export_extensions(Context& context, const ListQuery& query, bool asked_only, const MaybeId& plan_id) {
  using Row = ExtensionAsked;
  return sheet_of<Row>({"de-nghi-gia-han.xlsx", "Gia hạn", "Đề nghị gia hạn", as_of_words(context.today())},
                       {{{"Đơn vị", 32}, [](const Row& r) { return r.extension.unit.name; }},
                        {{"Kế hoạch", 40}, [](const Row& r) { return name_of(r.assignment ? r.assignment->plan : r.report->plan); }},
                        {{"Nhiệm vụ, báo cáo", 56}, [](const Row& r) { return r.assignment ? r.assignment->text : r.report->title; }},
                        {{"Hạn cũ", 12, true}, [](const Row& r) { return r.extension.due_on; }},
                        {{"Hạn đề nghị", 12, true}, [](const Row& r) { return r.extension.proposed_on; }},
                        {{"Lý do", 48}, [](const Row& r) { return r.extension.reason; }},
                        {{"Người đề nghị", 24}, [](const Row& r) { return r.extension.by.name; }},
                        {{"Lúc", 18, true}, [](const Row& r) { return r.extension.at; }},
                        {{"Kết quả", 16, true}, [](const Row& r) { return word_of(r.extension.state); }},
                        {{"Hạn được gia", 12, true}, [](const Row& r) { return value_of(r.extension.granted_on); }},
                        {{"Trả lời", 44}, [](const Row& r) { return value_of(r.extension.answer); }},
                        {{"Người trả lời", 24}, [](const Row& r) { return name_of(r.extension.answered_by); }}},
                       pages_of(query, [&](const ListQuery& page) { return list_extensions(context, page, asked_only, plan_id); }));
}

MadeFile export_consolidated(Context& context, const ListQuery& query, const MaybeId& plan_id, const std::optional<domain::ConsolidatedStatus>& status) {
  using Row = ConsolidatedRow;
  return sheet_of<Row>({"bao-cao-tong-hop.xlsx", "Báo cáo tổng hợp", "Báo cáo tổng hợp", as_of_words(context.today())},
                       {{{"Báo cáo", 60}, [](const Row& r) { return r.title; }},
                        {{"Kỳ", 20}, [](const Row& r) { return r.period; }},
                        {{"Kế hoạch", 44}, [](const Row& r) { return name_of(r.plan); }},
                        {{"Hạn các đơn vị gửi", 14, true}, [](const Row& r) { return value_of(r.due_on); }},
                        {{"Tình trạng", 16, true}, [](const Row& r) { return word_of(r.status); }},
                        {{"Số báo cáo tổng hợp", 12, true}, [](const Row& r) { return number_of(r.reports); }},
                        {{"Số đơn vị chưa gửi", 12, true}, [](const Row& r) { return number_of(r.missing); }},
                        {{"Cập nhật", 18, true}, [](const Row& r) { return r.updated_at; }}},
                       pages_of(query, [&](const ListQuery& page) { return list_consolidated(context, page, plan_id, status); }));
}

MadeFile export_drafts(Context& context, const ListQuery& query) {
  using Row = DraftRow;
  return sheet_of<Row>({"van-ban-nhap.xlsx", "Văn bản nhập", "Văn bản đã nhập, chờ rà soát và xác nhận", as_of_words(context.today())},
                       {{{"Tệp", 40}, [](const Row& r) { return r.file_name; }},
                        {{"Số, ký hiệu", 18, true}, [](const Row& r) { return value_of(r.symbol); }},
                        {{"Tên văn bản", 56}, [](const Row& r) { return value_of(r.title); }},
                        {{"Cơ quan ban hành", 32}, [](const Row& r) { return value_of(r.issuer); }},
                        {{"Số nhiệm vụ", 10, true}, [](const Row& r) { return number_of(r.tasks); }},
                        {{"Điểm cần rà soát", 10, true}, [](const Row& r) { return number_of(r.open_points); }},
                        {{"Đã xác nhận", 10, true}, [](const Row& r) { return mark_of(r.plan_id.has_value()); }},
                        {{"Người nhập", 24}, [](const Row& r) { return r.by.name; }},
                        {{"Nhập lúc", 18, true}, [](const Row& r) { return r.created_at; }},
                        {{"Sửa lúc", 18, true}, [](const Row& r) { return r.updated_at; }}},
                       pages_of(query, [&](const ListQuery& page) { return list_drafts(context, page); }));
}

MadeFile export_owed(Context& context, base::Id task_id, const ListQuery& query, const OwedFilter& filter) {
  using Row = Owing;
  const auto task = get_task(context, task_id).task;
  return sheet_of<Row>({"don-vi-thuc-hien.xlsx", "Đơn vị thực hiện", "Nhiệm vụ " + std::to_string(task.ordinal) + ": " + task.text, as_of_words(context.today())},
                       {{{"Đơn vị", 44}, [](const Row& r) { return r.unit.name; }},
                        {{"Vai trò", 14, true}, [](const Row& r) { return word_of(r.role); }},
                        {{"Được giao qua nhóm", 32}, [](const Row& r) { return value_of(r.via_group); }},
                        {{"Thời hạn", 12, true}, [](const Row& r) { return value_of(r.due_on); }},
                        {{"Tình trạng", 18, true}, [](const Row& r) { return word_of(r.standing); }},
                        {{"Cập nhật gần nhất", 18, true}, [](const Row& r) { return value_of(r.last_update_at); }}},
                       pages_of(query, [&](const ListQuery& page) { return list_owed(context, task_id, page, filter); }));
}

MadeFile export_plan_links(Context& context, base::Id plan_id, const ListQuery& query) {
  using Row = Link;
  return sheet_of<Row>({"lien-ket-da-cap.xlsx", "Liên kết", "Liên kết báo cáo nhanh đã cấp", get_plan(context, plan_id).title},
                       {{{"Đơn vị", 36}, [](const Row& r) { return r.unit; }},
                        {{"Mở ra", 60}, [](const Row& r) { return r.text; }},
                        {{"Còn dùng được", 10, true}, [](const Row& r) { return mark_of(r.open); }},
                        {{"Cấp lúc", 18, true}, [](const Row& r) { return r.created_at; }},
                        {{"Người cấp", 24}, [](const Row& r) { return r.created_by.name; }},
                        {{"Hết hạn", 18, true}, [](const Row& r) { return r.expires_at; }},
                        {{"Mở lần đầu", 18, true}, [](const Row& r) { return value_of(r.opened_at); }},
                        {{"Số lần gửi", 10, true}, [](const Row& r) { return number_of(r.uses); }},
                        {{"Thu hồi lúc", 18, true}, [](const Row& r) { return value_of(r.revoked_at); }}},
                       pages_of(query, [&](const ListQuery& page) { return list_plan_links(context, plan_id, page); }));
}

MadeFile export_plan_notices(Context& context, base::Id plan_id, const ListQuery& query, const std::optional<domain::MessageState>& state) {
  using Row = Notice;
  return sheet_of<Row>({"nhac-viec.xlsx", "Nhắc việc", "Nhắc việc đã gửi", get_plan(context, plan_id).title},
                       {{{"Lúc", 18, true}, [](const Row& r) { return r.made_at; }},
                        {{"Đơn vị", 36}, [](const Row& r) { return name_of(r.unit); }},
                        {{"Gửi tới", 20}, [](const Row& r) { return word_of(r.rung); }},
                        {{"Người nhận", 26}, [](const Row& r) { return name_of(r.to); }},
                        {{"Số việc", 10, true}, [](const Row& r) { return number_of(r.assignments); }},
                        {{"Số báo cáo", 10, true}, [](const Row& r) { return number_of(r.reports); }},
                        {{"Câu hỏi chờ trả lời", 10, true}, [](const Row& r) { return number_of(r.answers); }},
                        {{"Quá hạn", 10, true}, [](const Row& r) { return number_of(r.late); }},
                        {{"Hạn sớm nhất", 12, true}, [](const Row& r) { return r.due_on; }},
                        {{"Đọc lúc", 18, true}, [](const Row& r) { return value_of(r.read_at); }},
                        {{"Gửi ra ngoài", 30}, [](const Row& r) { return deliveries_of(r); }}},
                       pages_of(query, [&](const ListQuery& page) { return list_plan_notices(context, plan_id, page, state); }));
}

MadeFile export_guidance(Context& context, base::Id plan_id) {
  using Row = Guidance;
  const auto all = list_guidance(context, plan_id);
  return sheet_of<Row>({"huong-dan.xlsx", "Hướng dẫn", "Hướng dẫn chung cho các đơn vị", get_plan(context, plan_id).title},
                       {{{"Câu hỏi, vướng mắc", 56}, [](const Row& r) { return r.question; }},
                        {{"Hướng dẫn", 72}, [](const Row& r) { return r.answer; }},
                        {{"Đơn vị hỏi", 32}, [](const Row& r) { return name_of(r.unit); }},
                        {{"Người công bố", 24}, [](const Row& r) { return r.published_by.name; }},
                        {{"Công bố lúc", 18, true}, [](const Row& r) { return r.published_at; }}},
                       rows_of(all.items));
}

MadeFile export_plan_steps(Context& context, base::Id plan_id) {
  using Row = PlanStep;
  const auto all = list_plan_steps(context, plan_id);
  return sheet_of<Row>({"chi-dao-so-ket.xlsx", "Chỉ đạo, sơ kết", "Văn bản chỉ đạo, hướng dẫn; sơ kết, tổng kết", get_plan(context, plan_id).title},
                       {{{"Loại", 22}, [](const Row& r) { return word_of(r.kind); }},
                        {{"Số, ký hiệu", 18, true}, [](const Row& r) { return r.symbol; }},
                        {{"Ngày", 12, true}, [](const Row& r) { return r.dated_on; }},
                        {{"Trích yếu, nội dung", 60}, [](const Row& r) { return r.title; }},
                        {{"Gửi tới", 44}, [](const Row& r) { return r.units.empty() ? std::string("Tất cả đơn vị của kế hoạch") : joined_names(r.units, &UnitRef::name); }},
                        {{"Ghi chú", 40}, [](const Row& r) { return r.note; }},
                        {{"Số tệp", 8, true}, [](const Row& r) { return number_of(static_cast<int>(r.attachments.size())); }},
                        {{"Người nhập", 24}, [](const Row& r) { return r.by.name; }},
                        {{"Nhập lúc", 18, true}, [](const Row& r) { return r.at; }}},
                       rows_of(all.items));
}

MadeFile export_amendments(Context& context, base::Id plan_id) {
  using Row = Amendment;
  const auto all = list_amendments(context, plan_id);
  return sheet_of<Row>({"sua-doi-ke-hoach.xlsx", "Sửa đổi", "Các lần sửa đổi, bổ sung kế hoạch", get_plan(context, plan_id).title},
                       {{{"Văn bản", 44}, [](const Row& r) { return r.file_name; }},
                        {{"Thêm", 8, true}, [](const Row& r) { return number_of(r.added); }},
                        {{"Sửa", 8, true}, [](const Row& r) { return number_of(r.changed); }},
                        {{"Bỏ", 8, true}, [](const Row& r) { return number_of(r.removed); }},
                        {{"Chế độ báo cáo", 10, true}, [](const Row& r) { return number_of(r.duties); }},
                        {{"Chương trình", 12, true}, [](const Row& r) { return number_of(r.events + r.lines); }},
                        {{"Mở lại", 8, true}, [](const Row& r) { return number_of(r.reopened); }},
                        {{"Số đơn vị", 10, true}, [](const Row& r) { return number_of(r.units); }},
                        {{"Người thực hiện", 24}, [](const Row& r) { return r.by.name; }},
                        {{"Lúc", 18, true}, [](const Row& r) { return r.at; }}},
                       rows_of(all.items));
}

MadeFile export_my_difficulties(Context& context, const ListQuery& query, std::optional<bool> open) {
  using Row = Entrusted;
  return sheet_of<Row>({"vuong-mac-can-tra-loi.xlsx", "Vướng mắc", "Vướng mắc chuyển đến để trả lời", as_of_words(context.today())},
                       {{{"Kế hoạch", 40}, [](const Row& r) { return name_of(r.plan); }},
                        {{"Nhiệm vụ", 52}, [](const Row& r) { return r.task; }},
                        {{"Nội dung", 56}, [](const Row& r) { return r.update.note; }},
                        {{"Đề xuất", 40}, [](const Row& r) { return value_of(r.update.proposal); }},
                        {{"Gửi lúc", 18, true}, [](const Row& r) { return r.update.at; }},
                        {{"Hạn trả lời", 12, true}, [](const Row& r) { return value_of(r.due_on); }},
                        {{"Trả lời", 56}, [](const Row& r) { return value_of(r.update.answer); }}},
                       pages_of(query, [&](const ListQuery& page) { return list_my_difficulties(context, page, open); }));
}

MadeFile export_awaited_inputs(Context& context, const AwaitedFilter& filter) {
  using Row = AwaitedInput;
  const auto all = list_awaited_inputs(context, filter);
  return sheet_of<Row>({"cho-dau-vao.xlsx", "Chờ đơn vị khác", screen_words("awaited.title"), as_of_words(context.today())},
                       {{{"Nội dung", 48}, [](const Row& r) { return r.what; }},
                        {{"Kế hoạch", 40}, [](const Row& r) { return name_of(r.plan); }},
                        {{"Nhiệm vụ chờ", 52}, [](const Row& r) { return std::to_string(r.task.ordinal) + ". " + r.task.text; }},
                        {{"Đơn vị giao", 36}, [](const Row& r) { return joined_names(r.givers, &UnitRef::name); }},
                        {{"Đơn vị chờ", 44}, [](const Row& r) { return joined_names(r.waiters, &UnitRef::name); }},
                        {{"Phải giao trước", 12, true}, [](const Row& r) { return value_of(r.due_on); }},
                        {{"Đã giao ngày", 12, true}, [](const Row& r) { return value_of(r.given_on); }},
                        {{"Số ngày làm việc chậm", 12, true}, [](const Row& r) { return number_of(r.late); }},
                        {{"Tình trạng", 14, true}, [](const Row& r) { return screen_words_of("awaited.state", r.state); }},
                        {{"Số đơn vị đã nhận", 10, true}, [](const Row& r) { return number_of(r.received); }},
                        {{"Ghi chú", 40}, [](const Row& r) { return r.note; }}},
                       rows_of(all.items));
}

MadeFile export_report_duties(Context& context, base::Id plan_id) {
  struct Row { const ReportDuty* duty; const ReportPeriod* period; };
  const auto duties = list_report_duties(context, plan_id);
  std::vector<Row> rows;
  for (const auto& duty : duties) {
    if (duty.deleted_at) continue;
    for (const auto& period : duty.periods) rows.push_back({&duty, &period});
    if (duty.periods.empty()) rows.push_back({&duty, nullptr});
  }
  const auto count = [](int ReportPeriod::* field) { return [field](const Row& r) { return r.period ? number_of(r.period->*field) : SheetValue(); }; };
  return sheet_of<Row>({"che-do-bao-cao.xlsx", "Chế độ báo cáo", "Chế độ báo cáo", get_plan(context, plan_id).title},
                       {{{"Báo cáo", 48}, [](const Row& r) { return r.duty->title; }},
                        {{"Định kỳ", 14, true}, [](const Row& r) { return screen_words_of("office.frequency", r.duty->frequency); }},
                        {{"Đơn vị báo cáo", 44}, [](const Row& r) { return joined_names(r.duty->from, [](const Party& party) { return party.name.value_or(party.text); }); }},
                        {{"Gửi", 36}, [](const Row& r) { return joined_names(r.duty->to, [](const std::string& name) { return name; }); }},
                        {{"Số liệu phải báo cáo", 44}, [](const Row& r) { return joined_names(r.duty->fields, &FormField::label); }},
                        {{"Kỳ", 20}, [](const Row& r) { return r.period ? r.period->label : std::string(); }},
                        {{"Hạn gửi", 12, true}, [](const Row& r) { return value_of(r.period ? r.period->due_on : r.duty->due.due_on); }},
                        {{"Số đơn vị", 10, true}, count(&ReportPeriod::units)},
                        {{"Chưa gửi", 10, true}, count(&ReportPeriod::due)},
                        {{"Chờ xem", 10, true}, count(&ReportPeriod::submitted)},
                        {{"Chấp nhận", 10, true}, count(&ReportPeriod::accepted)},
                        {{"Trả lại", 10, true}, count(&ReportPeriod::returned)}},
                       rows_of(rows));
}

}  // namespace dondoc::service
