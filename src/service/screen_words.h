// The Vietnamese words of the screens, for what leaves them: a sheet says of a state what the page says.
#pragma once

#include <string>
#include <string_view>

#include "base/enum_name.h"
#include "base/error.h"

namespace dondoc::service {

/// The words under a key of ui/src/shared/words/vi with "{name}" replaced; the key itself where it has none.
std::string screen_words(std::string_view key, const base::Params& params = {});
/// Those of an enumeration's value: "awaited.state" and AwaitedState::late.
template <class E> std::string screen_words_of(std::string_view prefix, E value) { return screen_words(std::string(prefix) + "." + base::enum_name(value)); }

}  // namespace dondoc::service
