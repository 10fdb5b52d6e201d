// Reorganises the office that office_bench made, which is changed by it:
//
//   reorganisation_bench DATA_DIR
//
// A province of 1,000 units by one decision: eleven of them, its districts, are dissolved, and
// 100 communes are formed of the others and of what the districts did, so that every open
// duty passes. Prints one line of JSON.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>

#include "base/date.h"
#include "service/drafts/import_queue.h"
#include "service/organisation/administration.h"
#include "service/organisation/reorganisation.h"
#include "service/upkeep/maintenance.h"
#include "store/database.h"
#include "store/file_store.h"

using namespace dondoc;

int main(int argc, char** argv) {
  if (argc != 2) { std::fprintf(stderr, "usage: reorganisation_bench DATA_DIR\n"); return 2; }
  const std::filesystem::path data = argv[1];
  const auto database = store::open_database((data / "dondoc.db").string());
  store::FileStore files(data / "files");
  const base::SystemClock clock;
  service::ImportQueue imports;
  service::App app{*database, files, clock, imports};
  auto administrator = service::act_as(app, "quantri");
  service::ListQuery query;
  const auto members = service::list_groups(administrator, query).items.at(0).members;
  service::ReorganisationInput input{domain::ReorganisationKind::merge, "15/NQ-HĐND", administrator.today(), administrator.today(), {}};
  constexpr std::size_t districts = 11, communes = 100;
  const auto commune = [](std::size_t at) { return service::SuccessorInput{{}, "Ủy ban nhân dân xã Mới " + std::to_string(at + 1), {}, {}}; };
  // A district's communes follow it: each of the hundred follows one.
  for (std::size_t i = 0; i < districts; ++i) {
    service::UnitChange change{{members[i].id}, {}, {}};
    for (std::size_t at = i; at < communes; at += districts) change.to.push_back(commune(at));
    change.kind = domain::ReorganisationKind::dissolve;
    input.changes.push_back(std::move(change));
  }
  for (std::size_t at = 0; at < communes; ++at) input.changes.push_back({{}, {commune(at)}, {}});
  for (std::size_t i = districts; i < members.size(); ++i) input.changes[districts + i % communes].from_ids.push_back(members[i].id);
  const auto start = std::chrono::steady_clock::now();
  const auto done = service::reorganise(administrator, input);
  const auto seconds = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(); };
  const double reorganise = seconds();
  service::undo_reorganisation(administrator, done.id);
  std::printf("{\"districts\":%zu,\"before\":%zu,\"after\":%zu,\"duties\":%d,\"reorganise_s\":%.3f,\"undo_s\":%.3f}\n", districts, done.units.from.size() - districts, done.units.to.size(),
              done.units.duties, reorganise, seconds() - reorganise);
}
