#include "service/lint.h"

#include <filesystem>

#include "draft/lint/lint.h"
#include "draft/lint/sarif.h"
#include "service/administration.h"
#include "service/comment_sheet.h"
#include "service/drafts.h"
#include "service/official.h"

namespace dondoc::service {

namespace {

struct Checked {
  int revision = 0;
  std::string file_name;
  draft::Draft draft;
  std::vector<Finding> findings;
};

// get_draft asks for the right to see it.
Checked check(Context& context, base::Id id) {
  const auto kept = get_draft(context, id);
  Checked out{kept.revision, kept.file_name, base::from_json<draft::Draft>(kept.content.text, 64), {}};
  out.findings = draft::lint::lint(out.draft);
  return out;
}

domain::Family family_of(draft::Family family) {
  return family == draft::Family::party ? domain::Family::party : family == draft::Family::state ? domain::Family::state : domain::Family::other;
}

std::string stem(const std::string& file_name) { return std::filesystem::path(file_name).stem().string(); }

}  // namespace

DraftLint get_draft_lint(Context& context, base::Id id) {
  auto checked = check(context, id);
  return {checked.revision, std::move(checked.findings)};
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

}  // namespace dondoc::service
