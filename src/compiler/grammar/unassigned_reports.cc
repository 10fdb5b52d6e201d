// Duties to report in lines that are no task.
#include <algorithm>

#include "compiler/grammar/report_sender.h"
#include "compiler/grammar/reporting.h"

namespace dondoc::compiler {
namespace {

/// Which places lie in a task, asked of each block of documents with thousands of both.
class Covered {
 public:
  explicit Covered(const std::vector<TaskText>& tasks) {
    for (const auto& task : tasks) scopes_.push_back(task.scope);
    std::ranges::sort(scopes_, {}, &Span::first);
    for (std::size_t i = 1; i < scopes_.size(); ++i) scopes_[i].last = std::max(scopes_[i].last, scopes_[i - 1].last);
  }
  bool meets(const Span& span) const {
    const auto behind = std::ranges::lower_bound(scopes_, span.last, {}, &Span::first);
    return behind != scopes_.begin() && std::prev(behind)->last > span.first;
  }

 private:
  std::vector<Span> scopes_;  // by their begin, each up to the furthest end so far
};

}  // namespace

std::vector<ReportText> read_unassigned_reports(const Page& page, const std::vector<TaskText>& tasks) {
  std::vector<ReportText> reports;
  const Covered covered(tasks);
  for (std::uint32_t b = 0; b < page.blocks.size(); ++b) {
    if (!page.is_text(b) || page.structure.places[b].zone != Zone::body) continue;
    const auto role = page.role_of(page.structure.places[b].section);
    if (role == draft::SectionRole::purpose || role == draft::SectionRole::requirements) continue;
    const Span span = page.blocks[b];
    if (covered.meets(span)) continue;
    auto found = read_reports(page, span, {});
    if (found.empty()) continue;
    const auto bound = announced_sender(page, b);
    for (auto& report : found) {
      if (report.from.empty()) {
        report.from = bound;
        report.grounds.add(bound.empty() ? Ground::sender_missing : Ground::sender_above);
      }
      // "báo cáo hàng quý được lưu trữ …": neither who nor to whom nor by when, and nothing here is about reporting.
      if (report.from.empty() && report.to.empty() && !report.due && role != draft::SectionRole::reporting) continue;
      if (const auto above = announcement(page, b); report.to.empty() && above != b && page.rules.on(Rule::report_announced)) {
        if (auto announced = read_reports(page, page.blocks[above], bound); !announced.empty()) {
          report.to = announced.front().to;
          report.via = announced.front().via;
        }
      }
      reports.push_back(std::move(report));
    }
  }
  return reports;
}

namespace {

bool of_reporting(const Page& page, const ReportText& report) {
  return page.role_of(page.structure.places[page.block_of(report.span.first)].section) == draft::SectionRole::reporting;
}

int part_of(const Page& page, const ReportText& report) {
  int section = page.structure.places[page.block_of(report.span.first)].section;
  while (section >= 0 && page.structure.sections[static_cast<std::size_t>(section)].parent >= 0) section = page.structure.sections[static_cast<std::size_t>(section)].parent;
  return section;
}

// Who reports to whom, and neither when nor how often.
bool only_announces(const ReportText& report) { return !report.from.empty() && !report.to.empty() && !report.due && report.frequency == draft::Frequency::once; }

// "1. Báo cáo định kỳ" over the points that tell which and when.
bool is_heading_of(const Page& page, const ReportText& report, const ReportText& next) {
  const auto block = page.block_of(report.span.first);
  const auto* section = page.structure.section_of(block);
  return section && section->first_block == block && !report.due && report.span.size() <= 6 && section->last_block > section->own_end && page.block_of(next.span.first) > block &&
         page.block_of(next.span.first) < section->last_block;
}

// "UBND các xã báo cáo kết quả về Sở A." and in the same part of the plan the lines that say only when:
// those are its reports.
std::vector<ReportText> told_once(const Page& page, std::vector<ReportText> reports) {
  constexpr auto none = static_cast<std::size_t>(-1);
  std::vector<bool> drop(reports.size());
  std::size_t announcing = none;
  for (std::size_t r = 0; r < reports.size(); ++r) {
    auto& report = reports[r];
    if (!of_reporting(page, report)) continue;
    if (r + 1 < reports.size() && is_heading_of(page, report, reports[r + 1])) {
      drop[r] = true;
      continue;
    }
    if (only_announces(report)) {
      announcing = r;
      continue;
    }
    if (announcing == none || !report.from.empty() || !report.to.empty() || part_of(page, report) != part_of(page, reports[announcing])) continue;
    report.from = reports[announcing].from;
    report.to = reports[announcing].to;
    if (!report.via) report.via = reports[announcing].via;
    drop[announcing] = true;
  }
  std::vector<ReportText> kept;
  kept.reserve(reports.size());
  for (std::size_t r = 0; r < reports.size(); ++r)
    if (!drop[r]) kept.push_back(std::move(reports[r]));
  return kept;
}

}  // namespace

void address_announced(const Page& page, std::vector<ReportText>& reports) {
  if (!page.rules.on(Rule::report_announced)) return;
  std::ranges::stable_sort(reports, {}, [](const ReportText& report) { return report.span.first; });
  std::vector<ReportText> kept;
  kept.reserve(reports.size());
  for (std::size_t r = 0; r < reports.size(); ++r) {
    const auto& report = reports[r];
    const auto block = page.block_of(report.span.first);
    const bool tells = !kept.empty() && !report.to.empty() && !report.due && page.block_of(kept.back().span.first) < block && speaks_of_all(page.words, page.blocks[block]) &&
                       (r + 1 == reports.size() || reports[r + 1].span.first >= page.blocks[block].last);
    bool told = false;
    for (auto above = kept.rbegin(); tells && above != kept.rend() && above->to.empty() && part_of(page, *above) == part_of(page, report); ++above) {
      above->to = report.to;
      if (!above->via) above->via = report.via;
      told = true;
    }
    if (!told) kept.push_back(report);
  }
  reports = told_once(page, std::move(kept));
}

}  // namespace dondoc::compiler
