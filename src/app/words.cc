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

namespace {

template <class Map> void read(Map& words, std::span<const base::EmbeddedFile> files, std::string_view folder) {
  for (const auto& file : files)
    if (file.path.starts_with(folder))
      for (auto& [key, text] : base::read_flat_object(file.bytes)) words.emplace(std::move(key), std::move(text));
}

}  // namespace

Words::Words(Language language) : folder_(language == Language::vietnamese ? "vi" : "en") {
  read(words_, embedded_words(), folder_);
}

const std::string* Words::find(std::string_view key) const {
  if (const auto found = words_.find(key); found != words_.end()) return &found->second;
  if (error_words_.empty()) read(error_words_, embedded_error_words(), folder_);
  const auto found = error_words_.find(key);
  return found == error_words_.end() ? nullptr : &found->second;
}

std::string Words::operator()(std::string_view key, const base::Params& params) const {
  const auto* found = find(key);
  std::string out = found ? *found : std::string(key);
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
