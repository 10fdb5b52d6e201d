// Lists of bodies: split on ';', ',' and "và" where these join separate bodies.
#pragma once

#include <vector>

#include "compiler/grammar/body.h"

namespace dondoc::compiler {

/// A span that holds nothing but bodies: a heading, a cell, what follows a label.
/// What begins with no word that the lexicon knows is one body as printed.
std::vector<Body> read_bodies(const Words& words, Span span, const Rules& rules = {});

struct ListInProse {
  std::vector<Body> bodies;
  std::uint32_t end = 0;  // behind the last one
};

/// The list that begins at `i` of running text; empty when no body begins there.
ListInProse read_bodies_in_prose(const Words& words, std::uint32_t i, std::uint32_t last, const Rules& rules = {});

/// "Các Sở: A, B, C": true when the span is a heading that names bodies alone.
bool is_list_of_bodies(const Words& words, Span span, const Rules& rules = {});

}  // namespace dondoc::compiler
