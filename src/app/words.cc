#include "app/words.h"

#include <cstdlib>
#include <span>

#include "base/embedded.h"
#include "base/json.h"

namespace dondoc::app {

std::span<const base::EmbeddedFile> embedded_words();
std::span<const base::EmbeddedFile> embedded_error_words();

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value && *value)
      return std::string_view(value).starts_with("vi") ? Language::vietnamese : Language::english;
  return Language::vietnamese;
}

Words::Words(Language language) {
  const std::string_view folder = language == Language::vietnamese ? "vi" : "en";
  for (const auto files : {embedded_words(), embedded_error_words()})
    for (const auto& file : files)
      if (file.path.starts_with(folder))
        for (auto& [key, text] : base::read_flat_object(file.bytes)) words_.emplace(std::move(key), std::move(text));
}

std::string Words::operator()(std::string_view key, const base::Params& params) const {
  const auto found = words_.find(key);
  std::string out = found == words_.end() ? std::string(key) : found->second;
  for (const auto& [name, value] : params) {
    const auto hole = "{" + name + "}";
    for (auto at = out.find(hole); at != out.npos; at = out.find(hole, at + value.size())) out.replace(at, hole.size(), value);
  }
  return out;
}

std::string Words::of(const base::Error& error) const {
  auto params = error.params();
  params.emplace_back("field", error.field());
  return (*this)(error.code(), params);
}

}  // namespace dondoc::app
