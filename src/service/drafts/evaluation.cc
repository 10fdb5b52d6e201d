#include "service/drafts/evaluation.h"

#include <fstream>
#include <iterator>

#include "base/error.h"
#include "base/json.h"
#include "compiler/compile.h"
#include "service/act.h"
#include "service/drafts/learning.h"
#include "store/agency_store.h"
#include "store/attachment_store.h"
#include "store/draft_store.h"

namespace dondoc::service {
namespace {

struct Confirmed {
  store::DraftRow row;
  std::string sha256;
  draft::Draft right, read;
};

Confirmed load(App& app, const base::Id& agency, const store::DraftRow& row) {
  auto tx = app.database.read(agency);
  const auto content = store::load_draft_content(tx, row.id, false);
  const auto file = found(store::find_file(tx, row.file_id), "file.missing");
  return {row, file.sha256, base::from_json<draft::Draft>(content.content), as_read(tx, row, content)};
}

draft::Draft read_again(const App& app, const Confirmed& confirmed, const compiler::Rules& rules, std::string& unreadable) {
  try {
    std::ifstream file(app.files.path_of(confirmed.sha256), std::ios::binary);
    if (!file) throw base::Error(base::ErrorKind::not_found, "file.missing");
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    compiler::CompileOptions options;
    options.rules = rules;
    return compiler::compile(bytes, confirmed.row.file_name, options);
  } catch (const base::Error& error) {
    unreadable = error.code();
    return {};
  }
}

void evaluate_agency(App& app, const base::Id& agency, Evaluation& out) {
  compiler::Rules rules;
  std::vector<store::DraftRow> rows;
  {
    auto tx = app.database.read(agency);
    rules = learned_rules(tx);
    store::ListRequest all;
    all.slice = {1'000'000, 0};
    rows = store::list_drafts(tx, all).rows;
  }
  for (const auto& row : rows) {
    if (!row.plan_id) continue;
    const auto confirmed = load(app, agency, row);
    PlanScore score;
    score.plan_id = *row.plan_id;
    score.title = row.title.value_or(row.file_name);
    score.file_name = row.file_name;
    score.at_import = draft::compare(confirmed.right, confirmed.read);
    score.today = draft::compare(confirmed.right, read_again(app, confirmed, rules, score.unreadable));
    out.at_import += score.at_import;
    out.today += score.today;
    out.plans.push_back(std::move(score));
  }
}

}  // namespace

Evaluation evaluate(App& app) {
  Evaluation out;
  std::vector<base::Id> agencies;
  {
    auto tx = app.database.read({});
    agencies = store::list_agencies(tx);
  }
  for (const auto& agency : agencies) evaluate_agency(app, agency, out);
  return out;
}

}  // namespace dondoc::service
