// What a line of the history is about, in the words of today: the log itself
// holds ids alone, so that a name can be erased where it lies.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "domain/actor.h"
#include "store/database.h"

namespace dondoc::service {

struct Subject {
  std::optional<std::string> title;  // of the plan, task, report, paper; the name of a unit or a person
  std::optional<std::string> unit;   // whose work or report it is
};

/// Looks subjects up, each once. Nothing is told of what the actor may not see,
/// nor of what is not there any more.
class Subjects {
 public:
  Subjects(store::Transaction& tx, const domain::Actor& actor) : tx_(tx), actor_(actor) {}
  const Subject& of(const std::string& kind, const base::Id& id);

 private:
  Subject look_up(const std::string& kind, const base::Id& id);
  Subject of_plans(const std::string& kind, const base::Id& id);

  store::Transaction& tx_;
  const domain::Actor& actor_;
  std::unordered_map<base::Id, Subject> known_;
};

}  // namespace dondoc::service
