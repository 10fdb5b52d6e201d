// Looks an installation over, and takes away what nothing refers to.
#include "base/json.h"
#include "service/drafts/fields.h"
#include "service/upkeep/maintenance.h"
#include "store/agency_store.h"
#include "store/attachment_store.h"
#include "store/event_store.h"
#include "store/import_store.h"
#include "store/people_store.h"
#include "store/plan_store.h"
#include "store/search_store.h"

namespace dondoc::service {
namespace {

constexpr std::int64_t day_ms = 24 * 3600 * 1000;
/// A request that waits on a phone without a network is sent again within days.
constexpr std::int64_t answers_kept_ms = 30 * day_ms;
/// Nobody waits longer than this for a document to be read.
constexpr std::int64_t broken_off_told_ms = 7 * day_ms;
/// Each lets writers pass after it.
constexpr int search_merges = 20;

std::vector<base::Id> agencies(App& app) {
  auto tx = app.database.read({});
  return store::list_agencies(tx);
}

void check_files(App& app, store::Transaction& tx, Checkup& out) {
  for (const auto& file : store::list_files(tx)) {
    ++out.files;
    const auto digest = app.files.digest_on_disk(file.sha256);
    if (digest.empty()) out.findings.push_back({"file.missing", file.sha256});
    else if (digest != file.sha256) out.findings.push_back({"file.changed", file.sha256});
  }
}

}  // namespace

Checkup check_up(App& app) {
  Checkup out;
  for (const auto& agency : agencies(app)) {
    auto tx = app.database.read(agency);
    out.events += store::verify_chain(tx, [&](const store::BrokenLink& link) {
      out.findings.push_back({link.code, agency.str() + " " + std::to_string(link.sequence)});
    });
    check_files(app, tx, out);
  }
  return out;
}

void settle_fields(App& app) {
  for (const auto& agency : agencies(app)) {
    std::vector<base::Id> plans;
    {
      auto tx = app.database.read(agency);
      plans = store::plans_without_fields(tx);
    }
    for (const auto& plan : plans) {
      auto tx = app.database.write(agency);
      try {
        const Fields fields(base::from_json<draft::Draft>(store::load_plan_revision(tx, plan).content));
        store::set_fields(tx, plan, [&](const auto& section) { return fields.of(section); });
        tx.commit();
      } catch (const base::Error&) {
        // A revision that cannot be read has no fields; the program opens all the same.
      }
    }
  }
}

void tidy(App& app) {
  const auto now = app.clock.now();
  for (const auto& agency : agencies(app)) {
    auto tx = app.database.write(agency);
    // The bytes go while the right to write is held: an upload of the same bytes
    // waits, and then finds that it has to write them.
    for (const auto& digest : store::delete_unclaimed(tx, {now.ms - day_ms}))
      if (!store::is_file_named(tx, digest)) app.files.remove(digest);
    store::delete_ended_sessions(tx, now);
    store::forget_imports_begun(tx, {now.ms - broken_off_told_ms});
    store::forget_answers(tx, {now.ms - answers_kept_ms});
    tx.commit();
  }
  for (int step = 0; step < search_merges; ++step) {
    auto tx = app.database.write({});
    store::tidy_search(tx);
    tx.commit();
  }
}

void list_words(App& app, std::stop_token stop) {
  while (!stop.stop_requested() && store::list_common_words(app.database)) {}
}

}  // namespace dondoc::service
