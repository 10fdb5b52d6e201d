#include "service/screen_words.h"

#include <map>
#include <span>

#include "base/embedded.h"
#include "base/json.h"

namespace dondoc::service {

std::span<const base::EmbeddedFile> embedded_screen_words();

namespace {

using Words = std::map<std::string, std::string, std::less<>>;

const Words& all_words() {
  static const Words words = [] {
    Words out;
    for (const auto& file : embedded_screen_words())
      for (auto& [key, text] : base::read_flat_object(file.bytes)) out.emplace(std::move(key), std::move(text));
    return out;
  }();
  return words;
}

}  // namespace

std::string screen_words(std::string_view key, const base::Params& params) {
  const auto found = all_words().find(key);
  std::string out = found == all_words().end() ? std::string(key) : found->second;
  for (const auto& [name, value] : params) {
    const auto hole = "{" + name + "}";
    for (auto at = out.find(hole); at != out.npos; at = out.find(hole, at + value.size())) out.replace(at, hole.size(), value);
  }
  return out;
}

}  // namespace dondoc::service
