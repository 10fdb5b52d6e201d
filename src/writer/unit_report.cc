#include "writer/unit_report.h"

#include <fmt/format.h>

#include "base/text.h"
#include "writer/presentation.h"

namespace dondoc::writer {

namespace {

void append_part(std::vector<Block>& body, std::string heading, const std::string& text) {
  body.push_back(Heading{1, std::move(heading)});
  append_typed(body, base::trim(text).empty() ? "Không." : text);
}

}  // namespace

OfficialDocument compose(const UnitReport& report) {
  auto document = headed(report.head);
  auto& body = document.body;
  const auto when = report.period.empty() ? std::string() : " " + report.period;
  body.push_back(Paragraph{fmt::format("Thực hiện {}, {} báo cáo kết quả thực hiện{} như sau:", ended_with(report.plan, ""), report.head.issuer, when)});

  body.push_back(Heading{1, "Kết quả thực hiện"});
  if (report.items.empty()) append_typed(body, "Không phát sinh.");
  for (const auto& item : report.items) {
    if (!item.heading.empty()) body.push_back(Heading{2, item.heading});
    append_typed(body, base::trim(item.text).empty() ? "Chưa có kết quả." : item.text);
  }
  if (!report.figures.empty()) {
    body.push_back(Heading{1, "Số liệu"});
    append_figures(body, report.figures);
  }
  append_part(body, "Khó khăn, vướng mắc", report.difficulties);
  append_part(body, "Đề xuất, kiến nghị", report.proposals);
  body.push_back(Paragraph{fmt::format("Trên đây là báo cáo kết quả thực hiện{} của {}.", when, report.head.issuer)});
  return document;
}

}  // namespace dondoc::writer
