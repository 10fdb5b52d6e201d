#include "service/drafts/lint.h"

#include <algorithm>
#include <filesystem>

#include "draft/lint/lint.h"
#include "draft/lint/rules.h"
#include "draft/lint/sarif.h"
#include "service/act.h"
#include "service/drafts/comment_sheet.h"
#include "service/drafts/drafts.h"
#include "service/official.h"
#include "service/organisation/administration.h"
#include "service/organisation/calendar.h"
#include "store/agency_store.h"

namespace dondoc::service {

namespace {

constexpr int most_working_days = 30;

struct Checked {
  int revision = 0, without = 0;
  std::string file_name;
  draft::Draft draft;
  std::vector<Finding> findings;
};

// get_draft asks for the right to see it.
Checked check(Context& context, base::Id id) {
  const auto kept = get_draft(context, id);
  const auto [settings, office] = [&] {
    auto tx = context.read();
    return std::pair(store::load_lint_settings(tx), office_calendar(tx));
  }();
  draft::lint::Options options;
  options.without = {settings.without.begin(), settings.without.end()};
  options.working_days = settings.working_days;
  options.calendar = &office.days;
  Checked out{kept.revision, static_cast<int>(settings.without.size()), kept.file_name, base::from_json<draft::Draft>(kept.content.text, 64), {}};
  // What has no day yet is issued today at the earliest.
  if (!out.draft.document.date || !base::first_day_of(*out.draft.document.date)) options.as_of = context.today();
  out.findings = draft::lint::lint(out.draft, options);
  return out;
}

domain::Family family_of(draft::Family family) {
  return family == draft::Family::party ? domain::Family::party : family == draft::Family::state ? domain::Family::state : domain::Family::other;
}

std::string stem(const std::string& file_name) { return std::filesystem::path(file_name).stem().string(); }

}  // namespace

DraftLint get_draft_lint(Context& context, base::Id id) {
  auto checked = check(context, id);
  return {checked.revision, std::move(checked.findings), checked.without};
}

MadeFile get_draft_comment_sheet(Context& context, base::Id id) {
  const auto checked = check(context, id);
  const auto agency = get_agency(context);
  const auto signing = signing_of(agency.name, family_of(checked.draft.document.family));
  const Commenter commenter{agency.parent_name.value_or(""), agency.name, letters_of(agency.name, agency.short_name), agency.place.value_or(""), signing.position, context.today()};
  return {stem(checked.file_name) + " - phiếu góp ý.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          comment_sheet(checked.draft, checked.findings, commenter)};
}

MadeFile get_draft_sarif(Context& context, base::Id id) {
  auto checked = check(context, id);
  const auto name = checked.file_name;
  return {stem(name) + ".sarif", "application/sarif+json", draft::lint::to_sarif({{name, std::move(checked.draft), std::move(checked.findings)}}, "vi")};
}

LintSettings get_lint_settings(Context& context) {
  auto tx = context.read();
  const auto kept = store::load_lint_settings(tx);
  LintSettings out{{}, kept.working_days, domain::can_agency(context.actor)};
  for (const auto& rule : draft::lint::rules())
    out.rules.push_back({std::string(rule.id), rule.severity, std::ranges::find(kept.without, rule.id) == kept.without.end()});
  return out;
}

LintSettings put_lint_settings(Context& context, const LintSettingsInput& input) {
  Act act(context, "agency.lint_edited");
  require(domain::can_agency(context.actor), "edit");
  if (input.working_days < 0 || input.working_days > most_working_days)
    throw base::Error(base::ErrorKind::invalid, "lint.working_days", "working_days", {{"limit", std::to_string(most_working_days)}});
  store::LintSettingsRow row{{}, input.working_days};
  for (const auto& id : input.without)
    if (!draft::lint::rule_of(id)) throw base::Error(base::ErrorKind::invalid, "lint.rule_unknown", "without", {{"rule", id}});
  // In the order of the table, each once.
  for (const auto& rule : draft::lint::rules())
    if (std::ranges::find(input.without, rule.id) != input.without.end()) row.without.emplace_back(rule.id);
  store::update_lint_settings(act.tx, row, context.now());
  act.finish("agency", store::load_agency(act.tx).id);
  return get_lint_settings(context);
}

}  // namespace dondoc::service
