// What the command line says, in Vietnamese or English after the locale.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/error.h"

namespace dondoc::app {

enum class Language { vietnamese, english };

/// After LC_ALL, LC_MESSAGES and LANG, the first of them that is set: Vietnamese
/// for "vi…" and where none is set, English for any other.
Language language_of_environment();

/// The command line's own words (src/app/words/) and, read when first one of them
/// is wanted, those of errors, which the browser shares (ui/src/shared/words/).
class Words {
 public:
  explicit Words(Language language);

  /// The words under a key with "{name}" replaced, or the key itself where it
  /// has none.
  std::string operator()(std::string_view key, const base::Params& params = {}) const;
  std::string of(const base::Error& error) const;

 private:
  using Map = std::map<std::string, std::string, std::less<>>;
  const std::string* find(std::string_view key) const;

  std::string_view folder_;
  Map words_;
  mutable Map error_words_;
};

}  // namespace dondoc::app
