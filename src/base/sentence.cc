#include "base/sentence.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace dondoc::base {
namespace {

// Names whose second word is small, so that the capital of the first must be
// known: all others show themselves by the capital of the second.
constexpr std::array<std::string_view, 18> name_openings = {
    "Ủy ban nhân dân", "Ủy ban Mặt trận", "Hội đồng nhân dân", "Công an",  "Bộ đội Biên phòng", "Quân đội nhân dân", "Nhân dân", "Nhà nước",  "Đảng",
    "Tỉnh ủy",         "Thành ủy",        "Đảng ủy",           "Tuần lễ", "Tết",               "Quốc hội",          "Chính phủ", "Trung ương", "Mặt trận"};

bool opens(std::string_view phrase, std::string_view opening) {
  return phrase.starts_with(opening) && (phrase.size() == opening.size() || !is_letter(decode(phrase, opening.size()).value));
}

bool begins_with_name(std::string_view phrase) {
  if (std::ranges::any_of(name_openings, [&](std::string_view opening) { return opens(phrase, opening); })) return true;
  const auto first = decode(phrase, 0);
  if (first.size < phrase.size() && (is_upper(decode(phrase, first.size).value) || is_digit(decode(phrase, first.size).value))) return true;  // UBND, QĐ
  const auto space = phrase.find(' ');
  if (space == std::string_view::npos) return false;
  // A word that a mark ends stands alone, whatever comes behind it.
  if (!is_letter(decode_before(phrase, space).value)) return false;
  const auto next = phrase.substr(space + 1);
  const auto word = next.substr(0, next.find_first_of(" /,;."));
  const bool is_roman = !word.empty() && word.find_first_not_of("IVX") == std::string_view::npos;  // "Quý I", "Giai đoạn II"
  return !word.empty() && !is_roman && is_upper(decode(word, 0).value);
}

std::string with_first(std::string_view phrase, char32_t (*change)(char32_t)) {
  if (phrase.empty()) return {};
  const auto first = decode(phrase, 0);
  std::string out;
  append(out, change(first.value));
  return out.append(phrase.substr(first.size));
}

// "Ủy ban nhân dân xã Khe Ngàn" is of "Ủy ban nhân dân" and "xã".
struct Commune {
  std::string_view committee, kind, place;
};

Commune commune_of(std::string_view name) {
  for (const std::string_view committee : {"Ủy ban nhân dân ", "UBND "})
    for (const std::string_view kind : {"xã ", "phường ", "đặc khu "})
      if (name.starts_with(committee) && name.substr(committee.size()).starts_with(kind))
        return {committee, kind, name.substr(committee.size() + kind.size())};
  return {};
}

}  // namespace

std::string in_sentence(std::string_view phrase) {
  if (phrase.empty() || begins_with_name(phrase)) return std::string(phrase);
  return with_first(phrase, lower);
}

std::string capitalised(std::string_view phrase) { return with_first(phrase, upper); }

std::string listed(const std::vector<std::string>& names) {
  struct Group { Commune of; std::vector<std::string_view> names; };
  std::vector<Group> groups;
  for (const auto& name : names) {
    const auto commune = commune_of(name);
    const auto same = std::ranges::find_if(groups, [&](const Group& group) {
      return !commune.place.empty() && group.of.committee == commune.committee && group.of.kind == commune.kind;
    });
    if (same != groups.end()) same->names.push_back(commune.place);
    else groups.push_back({commune, {commune.place.empty() ? std::string_view(name) : commune.place}});
  }
  std::string out;
  for (const auto& group : groups) {
    if (!out.empty()) out += "; ";
    if (!group.of.place.empty()) out.append(group.of.committee).append(group.names.size() > 1 ? "các " : "").append(group.of.kind);
    for (std::size_t i = 0; i < group.names.size(); ++i) out.append(i ? ", " : "").append(group.names[i]);
  }
  return out;
}

std::string without_note_marks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto digits = text[at] == '[' ? text.substr(at + 1).find_first_not_of("0123456789") : 0;
    if (digits == 0 || digits > 3 || digits == text.npos || text[at + 1 + digits] != ']') {
      out += text[at];
      continue;
    }
    at += digits + 1;
    const bool ends_word = at + 1 == text.size() || std::string_view(" .,;:)").find(text[at + 1]) != std::string_view::npos;
    if (ends_word && !out.empty() && out.back() == ' ') out.pop_back();
    if (out.empty() && at + 1 < text.size() && text[at + 1] == ' ') ++at;
  }
  return out;
}

}  // namespace dondoc::base
