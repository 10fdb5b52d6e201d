// Verbs where they stand as such: "cử" of "bầu cử" and "trình" of "chương trình" are none.
#pragma once

#include "compiler/grammar/words.h"
#include "compiler/lexicon/verbs.h"

namespace dondoc::compiler {

/// The verb, adverb or link that begins at `i`.
Found<Verb> verb_at(const Words& words, std::uint32_t i, std::uint32_t last);

/// It says what somebody does, however it is said; links do not.
inline bool begins_predicate(Found<Verb> verb) { return verb && verb.tag != Verb::link; }

/// The size of a word of two syllables that holds no verb of its own ("bầu cử"); 0 for none.
std::uint32_t compound_at(const Words& words, std::uint32_t i, std::uint32_t last);

}  // namespace dondoc::compiler
