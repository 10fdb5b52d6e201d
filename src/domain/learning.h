// What is worth keeping of a correction: only words that will be printed again.
#pragma once

#include <string>
#include <string_view>

#include "domain/words.h"

namespace dondoc::domain {

/// The text to keep: spaces folded, without the stop or colon behind it.
std::string learned_text(std::string_view printed);

/// False for what was said once: text that is long, or bound to a day, a year or
/// (but in a name: "Lữ đoàn 40") any number.
bool may_learn(LearnedKind kind, std::string_view printed);

}  // namespace dondoc::domain
