// Comments in words, and their list as .xlsx.
#include <fmt/format.h>

#include "base/date.h"
#include "service/all_pages.h"
#include "service/overview/comments.h"
#include "writer/presentation.h"
#include "writer/xlsx.h"

namespace dondoc::service {
namespace {

using domain::CommentState;
using domain::CommentStep;
using domain::CommentTarget;

constexpr const char* xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::string plan_words(const UnitRef& plan) { return plan.short_name ? *plan.short_name + " – " + plan.name : plan.name; }

}  // namespace

std::string target_words(const Comment& comment) {
  if (comment.target == CommentTarget::plan) return comment.plan ? plan_words(*comment.plan) : comment.name;
  const auto at = comment.target == CommentTarget::page ? std::string("Toàn bộ tình hình") : comment.name;
  return comment.plan ? at + " (" + plan_words(*comment.plan) + ")" : at;
}

std::string figure_words(const Comment& comment) {
  const auto& p = comment.figures.progress;
  return fmt::format("Đến hết ngày {}: {} việc, hoàn thành {}, đang thực hiện {}, chưa phản hồi {}, quá hạn {}", writer::short_date(comment.as_of), p.total, p.done,
                     p.under_way, p.silent, p.late);
}

std::string addressee_words(const Comment& comment) { return comment.unit ? comment.unit->name : "Cơ quan thường trực"; }

std::string answer_words(const Comment& comment) {
  std::string out;
  for (const auto& entry : comment.entries) {
    if (entry.text.empty() || (entry.step != CommentStep::answered && entry.step != CommentStep::done && entry.step != CommentStep::reopened)) continue;
    out += fmt::format("{}{} ({}): {}", out.empty() ? "" : "\n", entry.unit ? entry.unit->name : "Cơ quan thường trực", writer::short_date(base::day_in_vietnam(entry.at)), entry.text);
  }
  return out;
}

std::string state_words(const Comment& comment) {
  switch (comment.state) {
    case CommentState::done: return "Đã thực hiện";
    case CommentState::withdrawn: return "Đã rút";
    case CommentState::open: break;
  }
  for (const auto& entry : comment.entries)
    if (entry.step == CommentStep::answered) return "Đã trả lời";
  return "Chờ trả lời";
}

MadeFile export_comments(Context& context, const ListQuery& query, const CommentFilter& filter) {
  writer::Sheet sheet{"Ý kiến chỉ đạo", "Ý kiến chỉ đạo của lãnh đạo", "Tính đến hết ngày " + writer::short_date(context.today()),
                      {{"TT", 6, true}, {"Ngày", 12, true}, {"Người cho ý kiến", 24}, {"Về", 40}, {"Số liệu khi cho ý kiến", 44}, {"Ý kiến", 56}, {"Gửi", 28}, {"Trả lời", 56},
                       {"Tình trạng", 16, true}},
                      {}};
  each_of(query, [&](const ListQuery& page) { return list_comments(context, page, filter); },
          [&](const Comment& one) {
            sheet.rows.push_back({static_cast<double>(sheet.rows.size() + 1), base::day_in_vietnam(one.made_at), one.by.name, target_words(one), figure_words(one), one.text,
                                  addressee_words(one), answer_words(one), state_words(one)});
          });
  return {"y-kien-chi-dao.xlsx", xlsx_type, writer::write_xlsx(sheet)};
}

}  // namespace dondoc::service
