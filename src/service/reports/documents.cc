// A unit's report and the consolidated report as official documents.
#include "base/sentence.h"
#include "service/official.h"
#include "service/organisation/administration.h"
#include "service/plans/plans.h"
#include "service/reports/consolidated.h"
#include "service/reports/reports.h"
#include "writer/consolidated_report.h"
#include "writer/official_docx.h"
#include "writer/unit_report.h"

namespace dondoc::service {
namespace {

constexpr const char* docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

writer::Family family_of(domain::Family family) { return family == domain::Family::party ? writer::Family::party : writer::Family::state; }

writer::ReportFigure figure_of(const FormField& field, const std::vector<ReportValue>& values) {
  for (const auto& given : values)
    if (given.key == field.key) return {field.label, field.unit.value_or(""), given.value.value_or("")};
  return {field.label, field.unit.value_or(""), ""};
}

// "Báo cáo kết quả …" stands under the word BÁO CÁO, so the title goes on from there.
std::string title_under_kind(std::string title) {
  constexpr std::string_view kind = "Báo cáo ";
  if (!title.starts_with(kind)) return title;
  return base::capitalised(title.substr(kind.size()));
}

writer::ReportHead unit_head(Context& context, const Report& report, const Plan& plan) {
  const auto unit = get_unit(context, report.unit.id);
  const auto agency = get_agency(context);
  const auto name = full_name(unit.name, {}, {});
  const auto signing = signing_of(name, plan.family);
  writer::ReportHead head;
  head.family = family_of(plan.family);
  head.superior = superior_of(name, unit.parent ? std::optional(unit.parent->name) : std::nullopt);
  head.issuer = name;
  head.issuer_code = letters_of(name, unit.short_name);
  head.place = place_of(name, agency.place);
  head.dated_on = context.today();
  head.title = title_under_kind(subject_of(report.title, plan, report.period));
  head.addressees = {agency.name};
  head.recipients = {"Như trên"};
  head.filed_at = "VT";
  head.signature = {signing.authority, signing.position, ""};
  if (report.signed_) {
    head.number = report.signed_->number;
    head.signature.name = report.signed_->signer.value_or("");
    if (report.signed_->signed_on) {
      head.dated_on = *report.signed_->signed_on;
      head.day_is_blank = false;
    }
  }
  return head;
}

writer::ReportHead consolidated_head(Context& context, const Consolidated& report) {
  const auto agency = get_agency(context);
  const auto& kept = report.head;
  writer::ReportHead head;
  head.family = family_of(kept.family);
  head.superior = superior_of(agency.name, agency.parent_name);
  head.issuer = agency.name;
  head.issuer_code = letters_of(agency.name, agency.short_name);
  head.number = kept.number;
  head.place = kept.place.value_or(agency.place.value_or(""));
  head.dated_on = kept.date.value_or(context.today());
  head.day_is_blank = !kept.date;
  head.title = title_under_kind(kept.title);
  head.addressees = kept.addressees;
  head.recipients = kept.recipients;
  head.filed_at = "VT";
  head.signature = {kept.authority.value_or(""), kept.position.value_or(""), kept.signer.value_or("")};
  return head;
}

std::vector<writer::Statement>& part_of(writer::ConsolidatedReport& paper, const std::string& section) {
  if (section == "assessment") return paper.assessment;
  if (section == "difficulties") return paper.difficulties;
  if (section == "upcoming") return paper.upcoming;
  return section == "proposals" ? paper.proposals : paper.results;
}

}  // namespace

MadeFile get_report_document(Context& context, base::Id id) {
  const auto report = get_report(context, id);
  const auto plan = get_plan(context, report.plan.id);
  writer::UnitReport paper;
  paper.head = unit_head(context, report, plan);
  const auto agency = get_agency(context);
  paper.plan = citation_of(plan, names_known(plan, agency.name, agency.parent_name));
  paper.period = period_in_sentence(report.period);
  // What is told in words stands under its own heading, what is counted in the table.
  for (const auto& field : report.fields) {
    const auto figure = figure_of(field, report.content.values);
    if (field.type == domain::FieldType::text) paper.items.push_back({field.label, figure.value});
    else paper.figures.push_back(figure);
  }
  for (const auto& item : report.content.items) paper.items.push_back({item.heading, item.text});
  paper.difficulties = report.content.difficulties;
  paper.proposals = report.content.proposals;
  return {file_name_of("BC", plan, report.unit.short_name.value_or(report.unit.name), report.period), docx_type, writer::write_docx(writer::compose(paper))};
}

MadeFile get_consolidated_document(Context& context, base::Id id) {
  const auto report = get_consolidated(context, id);
  writer::ConsolidatedReport paper;
  paper.head = consolidated_head(context, report);
  paper.opening = report.opening;
  for (const auto& said : report.statements) {
    part_of(paper, said.section).push_back({said.heading, said.text, said.report_ids});
  }
  for (const auto& figure : report.figures)
    paper.figures.push_back({{figure.label, figure.unit.value_or(""), figure.value.value_or("")}, figure.report_ids});
  for (const auto& missing : report.not_reported) {
    if (missing.absence == domain::Absence::in_review) ++paper.units_in_review;
    if (missing.absence == domain::Absence::late) paper.units_without_report.push_back(missing.unit.name);
    if (missing.absence == domain::Absence::not_yet_due) {
      ++paper.units_not_yet_due;
      paper.not_yet_due_on = missing.due_on;
    }
  }
  paper.closing = report.closing;
  for (const auto& source : report.reports) {
    const auto received_on = source.submitted_at ? std::optional(base::day_in_vietnam(*source.submitted_at)) : std::nullopt;
    paper.sources.push_back({source.id, source.unit.name, source.number.value_or(""), source.signed_on ? source.signed_on : received_on});
  }
  return {file_name_of("BC tổng hợp", get_plan(context, report.plan.id), "", report.period), docx_type, writer::write_docx(writer::compose(paper))};
}

}  // namespace dondoc::service
