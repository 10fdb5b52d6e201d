#include "draft/lint/words.h"

#include <map>
#include <span>

#include "base/embedded.h"
#include "base/json.h"

namespace dondoc::draft {
std::span<const base::EmbeddedFile> embedded_lint_words();
}

namespace dondoc::draft::lint {

namespace {

using Map = std::map<std::string, std::string, std::less<>>;

Map load(std::string_view language) {
  Map out;
  for (const auto& file : embedded_lint_words())
    if (file.path.starts_with(language))
      for (auto& [key, text] : base::read_flat_object(file.bytes)) out.emplace(std::move(key), std::move(text));
  return out;
}

const Map& map_of(std::string_view language) {
  static const Map vietnamese = load("vi"), english = load("en");
  return language == "en" ? english : vietnamese;
}

std::string filled(std::string text, const Finding& finding) {
  for (const auto& [name, value] : finding.params) {
    const auto hole = "{" + name + "}";
    for (auto at = text.find(hole); at != text.npos; at = text.find(hole, at + value.size())) text.replace(at, hole.size(), value);
  }
  return text;
}

// The reason of a variant stands under its own key; one way out may serve all.
std::string of(std::string_view language, const char* part, const Finding& finding) {
  const auto key = "lint." + finding.rule + "." + part;
  const auto& map = map_of(language);
  if (const auto found = map.find(key + "." + finding.variant); !finding.variant.empty() && found != map.end()) return filled(found->second, finding);
  return filled(words(language, key), finding);
}

}  // namespace

std::string words(std::string_view language, std::string_view key) {
  const auto& map = map_of(language);
  const auto found = map.find(key);
  return found == map.end() ? std::string(key) : found->second;
}

std::string reason(std::string_view language, const Finding& finding) { return of(language, "reason", finding); }
std::string way_out(std::string_view language, const Finding& finding) { return of(language, "way_out", finding); }
std::string title(std::string_view language, std::string_view rule) { return words(language, "lint." + std::string(rule) + ".title"); }

}  // namespace dondoc::draft::lint
