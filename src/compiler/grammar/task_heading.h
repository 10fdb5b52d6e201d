// The bodies that a heading names and nothing else: on a line of its own, or before
// what they are to do ("Sở A: chủ trì …").
#pragma once

#include <optional>
#include <vector>

#include "compiler/grammar/mention_list.h"
#include "compiler/grammar/page.h"

namespace dondoc::compiler {

/// The bodies of the span; empty where it holds anything else. `strictly`: the
/// whole of it must read as names, as in running text.
std::vector<Body> listed_bodies(const Page& page, Span span, bool strictly);

/// The bodies that an order names and says no more of: "Giao Giám đốc Sở A:".
std::vector<Body> ordered_bodies(const Page& page, Span span);

/// "Sở A có trách nhiệm:", "Sở A thực hiện các nhiệm vụ sau:": the lines below are what it is to do.
bool heads_list(const Page& page, Span text);

struct RunOn {
  std::optional<Span> first_task;  // what they are to do; nothing where the span charges nobody by name
  std::vector<Body> bodies;
};
RunOn run_on(const Page& page, Span span);

}  // namespace dondoc::compiler
