#include "writer/consolidated_report.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "writer/docx_text.h"
#include "writer/presentation.h"

namespace dondoc::writer {

namespace {

// Composes the body and remembers, for each report, where it was used.
class Composition {
 public:
  explicit Composition(const ConsolidatedReport& report) : report_(report), document_(headed(report.head)), outline_(report.head.family) {}

  OfficialDocument run() {
    append_typed(document_.body, report_.opening);
    if (!report_.assessment.empty()) part("Đánh giá chung", report_.assessment, "");
    part("Kết quả thực hiện", report_.results, "Chưa có báo cáo nào được tiếp nhận.");
    figures();
    discipline();
    part("Khó khăn, vướng mắc", report_.difficulties, "Không có khó khăn, vướng mắc được báo cáo.");
    if (!report_.upcoming.empty()) part("Phương hướng, nhiệm vụ thời gian tới", report_.upcoming, "");
    part("Đề xuất, kiến nghị", report_.proposals, "Không có đề xuất, kiến nghị.");
    append_typed(document_.body, report_.closing);
    if (report_.lists_sources && !report_.sources.empty()) document_.annexes.push_back(sources());
    return std::move(document_);
  }

 private:
  struct Place {
    std::string text, bookmark;
  };

  void heading(int level, std::string text) {
    outline_.next(level);
    paragraphs_ = 0;
    document_.body.push_back(Heading{level, std::move(text)});
  }

  void part(std::string title, const std::vector<Statement>& statements, const char* when_empty) {
    heading(1, std::move(title));
    if (statements.empty()) document_.body.push_back(Paragraph{when_empty});
    const std::string* last = nullptr;
    for (const auto& statement : statements) {
      if (!statement.heading.empty() && (!last || *last != statement.heading)) heading(2, statement.heading);
      last = &statement.heading;
      // Only a statement's first paragraph carries the bookmarks, so that each
      // mention of a report has one.
      std::vector<Block> typed;
      append_typed(typed, statement.text);
      for (auto& block : typed) {
        ++paragraphs_;
        if (&block != &typed.front()) continue;
        used(statement.reports, fmt::format("mục {}, đoạn {}", outline_.path(), paragraphs_), true);
        if (auto* paragraph = std::get_if<Paragraph>(&block)) paragraph->reports = statement.reports;
        if (auto* bullet = std::get_if<Bullet>(&block)) bullet->reports = statement.reports;
      }
      std::move(typed.begin(), typed.end(), std::back_inserter(document_.body));
    }
  }

  // A figure sums up many reports: its row is named in the annex, but bears no
  // bookmarks, since Word grows slow with some ten thousand of them.
  void figures() {
    if (report_.figures.empty()) return;
    heading(1, "Số liệu tổng hợp");
    std::vector<ReportFigure> all;
    int rows = 0;
    for (const auto& figure : report_.figures) {
      all.push_back(figure.figure);
      const auto name = is_prose(figure.figure) ? "“" + figure.figure.label + "”" : std::to_string(++rows);
      used(figure.reports, fmt::format("mục {}, chỉ tiêu {}", outline_.path(), name), false);
    }
    append_figures(document_.body, all);
  }

  // A paper that an office signs reproaches by name only those whose day has
  // passed. Who still has time is counted, with the day, so that the totals add
  // up; who has sent a report has reported, though it is not yet taken up here.
  void discipline() {
    heading(1, "Việc chấp hành chế độ báo cáo");
    const auto& missing = report_.units_without_report;
    const auto in_review = static_cast<std::size_t>(report_.units_in_review), not_yet = static_cast<std::size_t>(report_.units_not_yet_due);
    const auto received = report_.sources.size() + in_review;
    auto told = fmt::format("Tổng số đơn vị phải báo cáo: {}; đã báo cáo: {}", counted(received + missing.size() + not_yet), counted(received));
    if (in_review) told += fmt::format(" (trong đó đang xem xét: {})", counted(in_review));
    if (not_yet) told += fmt::format("; chưa đến hạn báo cáo{}: {}", report_.not_yet_due_on ? " (hạn " + short_date(*report_.not_yet_due_on) + ")" : "", counted(not_yet));
    document_.body.push_back(Paragraph{told + fmt::format("; chưa báo cáo: {}.", counted(missing.size()))});
    if (missing.empty()) return;
    std::string names;
    for (const auto& name : missing) names += (names.empty() ? "" : "; ") + name;
    document_.body.push_back(Paragraph{"Đơn vị chưa báo cáo: " + names + "."});
  }

  static std::string counted(std::size_t count) { return count ? fmt::format("{:02}", count) : "0"; }

  void used(const std::vector<base::Id>& reports, const std::string& place, bool is_marked) {
    for (const auto& id : reports) {
      places_[id].push_back({place, is_marked ? bookmark_name(id, mentions_) : std::string()});
      if (is_marked) ++mentions_;
    }
  }

  Annex sources() const {
    Table table{.columns = {{"TT", 6, Align::center}, {"Đơn vị báo cáo", 36}, {"Số, ký hiệu; ngày báo cáo", 28}, {"Nội dung sử dụng", 30}}, .rows = {}};
    for (const auto& source : report_.sources) {
      Cell used_at{.text = "Không trích dẫn"};
      if (const auto found = places_.find(source.id); found != places_.end())
        for (const auto& place : found->second) {
          if (!used_at.links.empty()) used_at.links.push_back({"; ", ""});
          used_at.links.push_back({place.text, place.bookmark});
        }
      table.rows.push_back({{{fmt::format("{}", table.rows.size() + 1)}, {source.unit}, {registered(source)}, std::move(used_at)}});
    }
    return {.title = "Nguồn số liệu", .body = {std::move(table)}};
  }

  static std::string registered(const ReportSource& source) {
    const auto day = source.dated_on ? short_date(*source.dated_on) : std::string();
    if (source.number.empty()) return day.empty() ? "Gửi trên phần mềm" : "Gửi ngày " + day;
    return day.empty() ? source.number : source.number + " ngày " + day;
  }

  const ConsolidatedReport& report_;
  OfficialDocument document_;
  Outline outline_;
  int paragraphs_ = 0;  // since the last heading
  int mentions_ = 0;    // bookmarks so far, as the writer will number them
  std::unordered_map<base::Id, std::vector<Place>> places_;
};

}  // namespace

OfficialDocument compose(const ConsolidatedReport& report) { return Composition(report).run(); }

}  // namespace dondoc::writer
