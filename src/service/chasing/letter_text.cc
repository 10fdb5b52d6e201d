#include "service/chasing/letter_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/sentence.h"
#include "base/text.h"
#include "domain/issuer.h"
#include "service/official.h"
#include "writer/presentation.h"

namespace dondoc::service {
namespace {

using domain::ChaseReason;

/// More addressees than these stand in the list alone.
constexpr std::size_t most_addressees = 10;

std::vector<std::string> units_of(const std::vector<store::LetterItemRow>& items) {
  std::vector<std::string> out;
  for (const auto& item : items)
    if (out.empty() || out.back() != item.unit_name) out.push_back(item.unit_name);
  return out;
}

int count_of(const std::vector<store::LetterItemRow>& items, ChaseReason reason, bool reports = false) {
  return static_cast<int>(std::ranges::count_if(items, [&](const auto& item) { return item.reason == reason && item.report_id.has_value() == reports; }));
}

// "03 nhiệm vụ quá thời hạn nhưng chưa hoàn thành; 01 nhiệm vụ sắp đến hạn"
std::string counted(const std::vector<store::LetterItemRow>& items) {
  std::string out;
  for (const auto& [reason, reports, words] : {std::tuple{ChaseReason::late, false, "nhiệm vụ quá thời hạn nhưng chưa hoàn thành"},
                                               {ChaseReason::late, true, "báo cáo quá thời hạn nhưng chưa gửi"},
                                               {ChaseReason::soon, false, "nhiệm vụ sắp đến hạn"},
                                               {ChaseReason::soon, true, "báo cáo sắp đến hạn gửi"},
                                               {ChaseReason::silent, false, "nhiệm vụ chưa có thông tin triển khai"}})
    if (const int count = count_of(items, reason, reports)) out += fmt::format("{}{} {}", out.empty() ? "" : "; ", count_words(count), words);
  return out;
}

std::string kind_of(const Plan& plan) { return plan.kind ? base::capitalised(base::lower(*plan.kind)) : "Kế hoạch"; }

// "Kế hoạch số 12/KH-UBND ngày 10/11/2026"
std::string short_citation(const Plan& plan) {
  auto out = kind_of(plan);
  if (plan.symbol) {
    const auto between = plan.family == domain::Family::party ? "-" : "/";
    out += " số " + (plan.number ? *plan.number + between + *plan.symbol : *plan.symbol);
  }
  if (const auto day = plan.date ? base::Date::parse(*plan.date) : std::nullopt) out += (plan.family == domain::Family::party ? ", ngày " : " ngày ") + writer::short_date(*day);
  return out;
}

std::string body_of(const store::AgencyRow& agency, const Plan& plan, const std::vector<store::LetterItemRow>& items, base::Date today,
                    base::Date demanded_on, int demanded_days) {
  const auto units = units_of(items);
  const bool one = units.size() == 1;
  const auto whom = one ? units.front() : std::string("các cơ quan, đơn vị");
  const auto by = fmt::format("trong thời hạn {} ngày làm việc, chậm nhất ngày {}", count_words(demanded_days), writer::short_date(demanded_on));
  const auto cited = citation_of(plan, names_known(plan, agency.name, agency.parent_name));
  const auto who = one ? whom : count_words(static_cast<int>(units.size())) + " cơ quan, đơn vị";
  auto out = fmt::format("Thực hiện {}, qua theo dõi đến ngày {}, {} còn {} (danh sách kèm theo).\n", cited, writer::short_date(today), who, counted(items));
  out += fmt::format("Để bảo đảm tiến độ, chất lượng thực hiện {}, {} đề nghị {}:\n", kind_of(plan), agency.name, whom);
  if (count_of(items, ChaseReason::late)) out += fmt::format("- Khẩn trương hoàn thành các nhiệm vụ đã quá thời hạn, báo cáo kết quả về {} {}; nêu rõ nguyên nhân chậm.\n", agency.name, by);
  if (count_of(items, ChaseReason::late, true)) out += fmt::format("- Khẩn trương hoàn thành, gửi các báo cáo đã quá thời hạn về {} {}.\n", agency.name, by);
  if (count_of(items, ChaseReason::soon, true)) out += "- Gửi các báo cáo sắp đến hạn theo đúng thời hạn quy định.\n";
  if (count_of(items, ChaseReason::soon)) out += "- Tập trung hoàn thành các nhiệm vụ sắp đến hạn theo đúng thời hạn được giao.\n";
  if (count_of(items, ChaseReason::silent)) out += fmt::format("- Báo cáo tình hình triển khai các nhiệm vụ chưa có thông tin {}.\n", by);
  out += fmt::format("- Trường hợp có khó khăn, vướng mắc, kịp thời phản ánh về {} để được xem xét, hướng dẫn.\n", agency.name);
  out += fmt::format("{} đề nghị {} quan tâm, phối hợp thực hiện.", agency.name, whom);
  return out;
}

std::string list_title_of(const std::vector<store::LetterItemRow>& items) {
  const auto reports = std::ranges::count_if(items, [](const auto& item) { return item.report_id.has_value(); });
  if (reports == static_cast<std::ptrdiff_t>(items.size()))
    return count_of(items, ChaseReason::soon, true) > 0 ? "Danh sách báo cáo cần gửi" : "Danh sách báo cáo quá thời hạn chưa gửi";
  if (reports > 0) return "Danh sách nhiệm vụ, báo cáo cần đôn đốc thực hiện";
  const bool late = count_of(items, ChaseReason::late) > 0, other = count_of(items, ChaseReason::late) < static_cast<int>(items.size());
  if (!other) return "Danh sách nhiệm vụ quá thời hạn chưa hoàn thành";
  return late ? "Danh sách nhiệm vụ cần đôn đốc thực hiện" : "Danh sách nhiệm vụ cần báo cáo tình hình thực hiện";
}

}  // namespace

std::optional<store::CommitteeRow> committee_issuing(store::Transaction& tx, const std::optional<std::string>& issuer, base::Date on) {
  const auto unit = issuer ? domain::issuer_among(store::known_bodies(tx), *issuer) : std::nullopt;
  return unit ? store::find_committee(tx, *unit, on) : std::nullopt;
}

std::optional<store::CommitteeRow> committee_of_letter(store::Transaction& tx, const base::Id& plan, const domain::LetterContent& content, base::Date on) {
  const auto row = store::find_plan(tx, plan);
  auto committee = row ? committee_issuing(tx, row->issuer, on) : std::nullopt;
  if (!committee || domain::series_of(content.family, committee->symbol) != domain::series_of(content.family, content.symbol)) return std::nullopt;
  return committee;
}

store::Series series_of_letter(store::Transaction& tx, const store::LetterRow& row, base::Date on) {
  const auto committee = committee_of_letter(tx, row.plan.id, row.content, on);
  return {domain::series_of(row.content.family, row.content.symbol), committee ? std::optional(committee->id) : std::nullopt};
}

int next_number(store::Transaction& tx, const store::Series& series, domain::Family family, base::Date on) {
  // The Party's numbers run on for a committee's whole term, the State's begin anew each year.
  const bool runs_on = family == domain::Family::party;
  const auto year = runs_on ? std::nullopt : std::optional(static_cast<int>(on.ymd().year()));
  const auto given = store::numbers_given(tx, series, year);
  return given.empty() ? 1 : given.back() + 1;
}

std::string count_words(int count) { return count < 10 ? "0" + std::to_string(count) : std::to_string(count); }

std::string standing_words(const store::LetterItemRow& item) {
  switch (item.reason) {
    case ChaseReason::late: return item.working_days > 0 ? fmt::format("Quá hạn {} ngày làm việc", count_words(item.working_days)) : "Quá hạn";
    case ChaseReason::soon: return "Sắp đến hạn";
    case ChaseReason::silent: break;
  }
  return "Chưa có thông tin triển khai";
}

domain::LetterContent propose_letter(const store::AgencyRow& agency, const std::optional<store::CommitteeRow>& committee, const Plan& plan, const std::vector<store::LetterItemRow>& items, base::Date today,
                                     base::Date demanded_on, int demanded_days) {
  domain::LetterContent out;
  out.family = plan.family == domain::Family::other ? agency.family : plan.family;
  out.symbol = committee ? committee->symbol : letters_of(agency.name, agency.short_name);
  out.place = place_of(agency.name, agency.place);
  out.title = "đôn đốc thực hiện " + short_citation(plan);
  out.addressees = units_of(items);
  if (out.addressees.size() > most_addressees) out.addressees = {"Các cơ quan, đơn vị có tên trong danh sách kèm theo"};
  out.body = body_of(agency, plan, items, today, demanded_on, demanded_days);
  out.list_title = list_title_of(items);
  out.demanded_on = demanded_on;
  out.recipients = {"Như trên"};
  out.filed_at = out.family == domain::Family::party ? "Văn phòng" : "VT";
  const auto signing = signing_of(committee ? committee->name : agency.name, out.family);
  out.authority = signing.authority;
  out.position = signing.position;
  return out;
}

void name_letter(const store::LetterRow& row, BatchItem& item) {
  const auto& to = row.content.addressees;
  item.name = row.content.title;
  item.unit = to.size() == 1 ? to.front() : "";
}

}  // namespace dondoc::service
