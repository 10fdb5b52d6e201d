// What is owed, as a few numbers for each assignment: 40 bytes, so that a million
// of them lie in 40 MB of memory.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/id.h"
#include "domain/trend.h"

namespace dondoc::store {

/// All that an agency has given out, as of one moment of its log.
struct Terms {
  struct Owed { base::Id id; domain::Term term; std::uint32_t unit = 0, task = 0; };
  struct Task { base::Id id; std::uint32_t section = 0; };  // the place of its heading
  struct Passing { std::int32_t on; std::uint32_t from; };
  struct Move { std::int32_t on, from; };  // the day it was moved, and the deadline before
  /// [since, ended): it was done, or withdrawn, and is so no more.
  struct Span { std::int32_t since, ended; };
  /// What an event, an amendment or a reopening did to one; withdrawn: the first day without it.
  struct Moved {
    std::vector<Move> moves;
    std::vector<Span> done, gone;
    std::int32_t withdrawn = domain::Term::never;
    bool empty() const { return moves.empty() && done.empty() && gone.empty() && withdrawn == domain::Term::never; }
  };

  std::unordered_map<base::Id, std::vector<Owed>> plans;  // by id
  std::vector<base::Id> units;
  std::vector<Task> tasks;
  std::vector<std::string> sections{""};  // headings, each once; first that of tasks without one
  /// Of assignments that passed from a unit to another: whom each day took it from, oldest first.
  std::unordered_map<base::Id, std::vector<Passing>> passings;
  /// By plan and assignment, of those that were moved, withdrawn or taken back alone; each oldest first.
  std::unordered_map<base::Id, std::unordered_map<base::Id, Moved>> moved;
};

}  // namespace dondoc::store
