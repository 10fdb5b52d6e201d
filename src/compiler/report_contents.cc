#include "compiler/report_contents.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"

namespace dondoc::compiler {
namespace {

constexpr std::size_t longest = 200;   // letters of one thing
constexpr std::size_t paragraphs_behind = 3;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (const auto line = base::trim(text.substr(0, end)); !line.empty()) out.push_back(line);
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return out;
}

/// Where, in the line, what is to be told begins: behind "nội dung báo cáo … gồm", or behind a colon near to it.
std::optional<std::size_t> list_begins(std::string_view line, bool at_start) {
  const base::PlainText plain(line);
  constexpr std::array<std::string_view, 4> openings{"noi dung bao cao", "noi dung cua bao cao", "noi dung cac bao cao", "noi dung can bao cao"};
  std::size_t begin = std::string::npos, behind = 0;
  for (const auto opening : openings)
    if (const auto at = plain.key.find(opening); at < begin) begin = at, behind = at + opening.size();
  if (begin == std::string::npos) return std::nullopt;
  if (at_start && begin > 6) return std::nullopt;  // "c) ", "- ", "3.2. " may stand before it
  constexpr std::size_t near = 60;
  const auto near_by = std::string_view(plain.key).substr(behind, near);
  for (const std::string_view sign : {":", " gom ", " neu ro ", " tap trung vao "})
    if (const auto at = near_by.find(sign); at != near_by.npos) {
      behind += at + sign.size();
      while (behind < plain.key.size() && (plain.key[behind] == ' ' || plain.key[behind] == ':')) ++behind;
      if (plain.key.compare(behind, 4, "gom ") == 0) behind += 4;
      return plain.byte[behind];
    }
  return std::nullopt;
}

/// The length of a mark that opens a thing at the start of `text`: "(1) ", "a) ", "- ", "+ "; 0: none.
std::size_t mark_at(std::string_view text) {
  const bool bracket = text.starts_with('(');
  std::size_t at = bracket ? 1 : 0;
  const auto digit_or_letter = [&](std::size_t i) { return i < text.size() && ((text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'z')); };
  if (digit_or_letter(at)) {
    ++at;
    if (text[at - 1] <= '9' && digit_or_letter(at) && text[at] <= '9') ++at;
    if (at < text.size() && text[at] == ')') return at + 1;
    return 0;
  }
  if (text.starts_with("- ") || text.starts_with("+ ") || text.starts_with("* ")) return 2;
  for (const std::string_view sign : {"– ", "• ", "· "})
    if (text.starts_with(sign)) return sign.size();
  return 0;
}

/// "(1) a; (2) b" or "a; b; c" as its parts.
std::vector<std::string_view> parts_of(std::string_view list) {
  std::vector<std::size_t> cuts;
  for (std::size_t at = 0; at < list.size(); ++at) {
    const bool word_begins = at == 0 || list[at - 1] == ' ';
    if (word_begins && mark_at(list.substr(at)) > 2) cuts.push_back(at);
  }
  std::vector<std::string_view> out;
  if (cuts.size() >= 2) {
    for (std::size_t i = 0; i < cuts.size(); ++i) out.push_back(list.substr(cuts[i], (i + 1 < cuts.size() ? cuts[i + 1] : list.size()) - cuts[i]));
    return out;
  }
  while (!list.empty()) {
    const auto end = std::min(list.find(';'), list.size());
    out.push_back(list.substr(0, end));
    list.remove_prefix(std::min(list.size(), end + 1));
  }
  return out;
}

bool has_part_of_its_own(const std::string& thing) {
  constexpr std::array<std::string_view, 13> words{"kho", "khan", "vuong", "mac", "ton", "tai", "han", "che", "de", "xuat", "kien", "nghi", "va"};
  constexpr std::array<std::string_view, 5> beside{"nhung", "cac", "neu", "co", "(neu"};
  auto key = base::fold(thing);
  std::ranges::replace_if(key, [](char c) { return c == ',' || c == ')' || c == '/' || c == '-'; }, ' ');
  bool told = false;
  for (std::size_t at = 0; at < key.size();) {
    const auto end = std::min(key.find(' ', at), key.size());
    const auto word = std::string_view(key).substr(at, end - at);
    at = end + 1;
    if (word.empty() || std::ranges::find(beside, word) != beside.end()) continue;
    if (std::ranges::find(words, word) == words.end()) return false;
    told = true;
  }
  return told;
}

void add(std::vector<std::string>& out, std::string_view part) {
  part = base::trim(part);
  part.remove_prefix(mark_at(part));
  auto thing = base::fold_spaces(part);
  while (!thing.empty() && (thing.back() == ';' || thing.back() == '.' || thing.back() == ',' || thing.back() == ' ')) thing.pop_back();
  if (thing.ends_with("; và")) thing.resize(thing.size() - std::string_view("; và").size());
  if (thing.empty() || base::count_code_points(thing) > longest || has_part_of_its_own(thing)) return;
  const auto first = base::decode(thing, 0);
  std::string capital;
  base::append(capital, base::upper(first.value));
  out.push_back(capital + thing.substr(first.size));
}

/// Where the sentence that holds the list ends: at a full stop before a capital letter.
std::string_view to_sentence_end(std::string_view text) {
  for (std::size_t at = text.find(". "); at != text.npos; at = text.find(". ", at + 1))
    if (at + 2 < text.size() && base::is_upper(base::decode(text, at + 2).value)) return text.substr(0, at);
  return text;
}

}  // namespace

std::vector<std::string> read_report_contents(std::string_view text) {
  const auto lines = lines_of(text);
  for (std::size_t i = 0; i < lines.size() && i <= paragraphs_behind; ++i) {
    const auto begin = list_begins(lines[i], i > 0);
    if (!begin) continue;
    std::vector<std::string> out;
    const auto list = to_sentence_end(base::trim(lines[i].substr(*begin)));
    std::size_t named = 0;
    if (!list.empty()) {
      const auto parts = parts_of(list);
      named = parts.size();
      for (const auto part : parts) add(out, part);
    } else {
      for (std::size_t next = i + 1; next < lines.size() && mark_at(lines[next]) > 0; ++next, ++named) {
        add(out, lines[next]);
        if (lines[next].ends_with('.')) break;
      }
    }
    return named >= 2 ? out : std::vector<std::string>{};
  }
  return {};
}

}  // namespace dondoc::compiler
