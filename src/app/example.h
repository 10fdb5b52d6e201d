// The example: an invented province with units, people of each role, one plan
// that is issued and under way and one document still to be corrected, made by
// the same acts that people do.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/words.h"

namespace dondoc::app {

/// Makes the data folder, which must not be there yet or be empty: whole or
/// not at all. All accounts have one password: the one given, or a new one. It is kept
/// in the folder, readable by its owner alone, to be told at each start.
void make_example(const std::filesystem::path& data, const std::string& password, const Words& words);

/// How to sign in to the example, as make_example left it; nothing for a data
/// folder that is no example.
std::optional<std::string> example_accounts(const std::filesystem::path& data);

}  // namespace dondoc::app
