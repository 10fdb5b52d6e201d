#include "domain/focal_point_demand.h"

#include <array>

#include "base/text.h"

namespace dondoc::domain {
namespace {

constexpr std::string_view named = "đầu mối";
/// What may stand between the verb and the word, in bytes: "01 công chức làm".
constexpr std::size_t farthest = 90;

/// Verbs that are said of people alone.
constexpr std::array appoint = {"cử", "chỉ định"};
/// Verbs that are said of much else: the word stands beside them, or beside what is listed.
constexpr std::array tell = {"đăng ký", "phân công", "bố trí", "thông báo", "gửi", "cung cấp", "lập"};
constexpr std::array between = {"danh sách", "thông tin", "họ tên", "cán bộ", "công chức", "nhân sự", "người", "về", "làm", "01"};

bool is_word_at(std::string_view text, std::size_t at, std::string_view word) {
  const auto end = at + word.size();
  const bool begins = at == 0 || !base::is_letter(base::decode_before(text, at).value);
  return begins && (end >= text.size() || !base::is_letter(base::decode(text, end).value));
}

bool only_between(std::string_view words) {
  words = base::trim(words);
  while (!words.empty()) {
    bool known = false;
    for (const std::string_view word : between)
      if (words.starts_with(word) && is_word_at(words, 0, word)) {
        words = base::trim(words.substr(word.size()));
        known = true;
        break;
      }
    if (!known) return false;
  }
  return true;
}

/// What stands before the word, back to the verb where it stands there.
template <class Accepts> bool follows(std::string_view text, std::size_t at, std::string_view verb, Accepts accepts) {
  const auto found = text.rfind(verb, at);
  if (found == std::string_view::npos || !is_word_at(text, found, verb)) return false;
  const auto words = text.substr(found + verb.size(), at - found - verb.size());
  return words.size() <= farthest && words.find_first_of(".;:") == std::string_view::npos && accepts(words);
}

}  // namespace

bool demands_focal_point(std::string_view printed) {
  const auto text = base::lower(base::fold_spaces(printed));
  const std::string_view view = text;
  for (auto at = view.find(named); at != std::string_view::npos; at = view.find(named, at + 1)) {
    for (const std::string_view verb : appoint)
      if (follows(view, at, verb, [](std::string_view words) { return !words.starts_with(" tri "); }))  // "cử tri" are voters
        return true;
    for (const std::string_view verb : tell)
      if (follows(view, at, verb, only_between)) return true;
  }
  return false;
}

}  // namespace dondoc::domain
