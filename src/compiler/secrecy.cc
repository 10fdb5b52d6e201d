#include "compiler/secrecy.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/text.h"

namespace dondoc::compiler {

namespace {

// Stamps stand beside or above the title; a whole head of a document, with a
// list of legal bases, is well within these.
constexpr std::size_t top_blocks = 40, top_lines = 80, top_bytes = 6'000;
constexpr std::size_t longest_with_term = 240;  // bytes of a stamp and its term

[[noreturn]] void refuse() { throw base::Error(base::ErrorKind::refused, "document.secret"); }

/// Letters and digits of the words, those of spaced-out stamps ("M Ậ T") closed up.
std::vector<std::u32string> words_of(std::string_view text) {
  std::vector<std::u32string> words(1);
  for (std::size_t i = 0; i < text.size();) {
    const auto [code, size] = base::decode(text, i);
    i += size;
    if (base::is_letter(code) || base::is_digit(code) || code == '|' || code == '!') words.back() += code;
    else if (!words.back().empty()) words.emplace_back();
  }
  std::erase_if(words, [](const std::u32string& word) { return word.find_first_not_of(U"|!") == word.npos; });
  const bool spaced = words.size() > 2 && std::all_of(words.begin(), words.end(), [](const auto& word) { return word.size() == 1; });
  if (!spaced) return words;
  // T Ố I M Ậ T: the last three letters are MẬT, what is before them is the grade.
  std::vector<std::u32string> closed(1);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + 3 == words.size() && i > 0) closed.emplace_back();
    closed.back() += words[i];
  }
  return closed;
}

/// The word's letters against a pattern of plain ones; OCR takes l, 1, | and ! for I.
bool reads(const std::u32string& word, std::string_view plain) {
  if (word.size() != plain.size() || !base::is_upper(word[0])) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool stroke = plain[i] == 'i' && (word[i] == 'l' || word[i] == '1' || word[i] == '|' || word[i] == '!');
    if (!stroke && base::plain(word[i]) != plain[i]) return false;
  }
  return true;
}

/// MẬT and what scanning makes of it (MÂT, MẠT, MAT), but not MẮT, MẶT, MÁT.
bool is_mat(const std::u32string& word, bool capital) {
  if (word.size() != 3 || (capital && !base::is_upper(word[0])) || base::plain(word[0]) != 'm' || base::plain(word[2]) != 't') return false;
  const char32_t vowel = base::upper(word[1]);
  return base::without_tone(vowel) == U'Â' || vowel == U'Ạ' || vowel == U'A';
}

bool is_grade(const std::vector<std::u32string>& words, std::size_t from) {
  const auto count = words.size() - from;
  if (count == 1) return is_mat(words[from], true);
  if (count != 2 || !is_mat(words[from + 1], false)) return false;
  const auto& first = words[from];
  return reads(first, "tuyet") || (reads(first, "toi") && base::without_tone(base::upper(first[1])) != U'Ơ');
}

/// What stands before the time for which the secret is kept, which may be printed
/// with the stamp: "MẬT (Thời hạn bảo vệ: 10 năm)", "TỐI MẬT - Thời hạn …". Small
/// letters without a bracket are of a list that tells of grades, not of a stamp.
std::string_view without_term(std::string_view words) {
  const auto folded = base::PlainText(words);
  const auto term = folded.key.find("thoi han");
  if (term == folded.key.npos || term == 0) return words;
  auto before = base::trim(words.substr(0, folded.byte[term]));
  const bool bracket = before.ends_with('(') || before.ends_with('[');
  const bool capitals = base::upper(before) == before;
  return bracket || capitals ? before : words;
}

/// "TÀI LIỆU MẬT", "VĂN BẢN TỐI MẬT", "Dấu MẬT": nothing else on the line, the grade in capitals. An entry of a list,
/// which goes on, tells of such marks.
bool names_a_marked_paper(std::string_view words, const std::vector<std::u32string>& list) {
  if (words.ends_with(';') || words.ends_with(',')) return false;
  const auto is = [&list](std::size_t at, std::string_view plain) { return at < list.size() && reads(list[at], plain); };
  const std::size_t before = is(0, "dau") ? 1 : (is(0, "tai") && is(1, "lieu")) || (is(0, "van") && is(1, "ban")) ? 2 : 0;
  if (before == 0 || list.size() <= before || list.size() > before + 2) return false;
  for (auto word = list.begin() + static_cast<std::ptrdiff_t>(before == 1 ? 1 : 0); word != list.end(); ++word)
    if (!std::all_of(word->begin(), word->end(), base::is_upper)) return false;
  return is_grade(list, before);
}

/// "Số: 231/KH-UBND (M)", "Số 15-KH/TU(Mật)": the grade right behind the number of the document itself.
bool numbers_a_marked_paper(std::string_view words) {
  if (!words.starts_with("Số") && !words.starts_with("SỐ")) return false;
  const auto open = words.find('('), shut = words.find(')', std::min(open, words.size()));
  // A whole symbol, "/KH-UBND" or "-KH/TU"; behind the grade nothing, or place and date of the right column. A paper that is
  // cited goes on with its date.
  if (shut == words.npos || words.find('/') > open || words.find('-') > open) return false;
  const auto behind = base::trim(words.substr(shut + 1));
  if (!behind.empty() && (behind.size() > 80 || behind.starts_with("ng") || behind.find(", ng") == behind.npos)) return false;
  auto number = base::trim(words.substr(std::string_view("Số").size(), open - std::string_view("Số").size()));
  const auto length = std::min(number.find_first_not_of("0123456789:. "), number.size());
  if (length == 0) return false;
  number.remove_prefix(length);
  if (base::trim(number).find(' ') != number.npos) return false;  // words stand between
  const auto grade = base::trim(words.substr(open + 1, shut - open - 1));
  if (grade == "M" || grade == "TM" || grade == "TUM") return true;
  const auto list = words_of(grade);
  return !list.empty() && is_grade(list, 0);
}

/// `heads_a_column`: beside others in a row, where "VĂN BẢN MẬT" tells what the column counts.
bool is_stamp(std::string_view words, bool heads_a_column) {
  if (words.size() > longest_with_term) return false;
  words = base::trim(words);
  if (numbers_a_marked_paper(words)) return true;
  words = without_term(words);
  if (words.size() > 80) return false;
  const auto list = words_of(words);
  if (!heads_a_column && names_a_marked_paper(words, list)) return true;
  if (base::upper(words) == words && base::contains_folded(words, "chi nguoi co ten moi duoc boc bi")) return true;
  if (list.empty() || list.size() > 5) return false;
  if (is_grade(list, 0)) return true;
  // "Độ mật: Mật", "Mức độ mật: Tối mật", "ĐỘ MẬT: A"; A, B and C stand for the grades on envelopes
  const auto colon = words.find(':');
  if (colon == words.npos) return false;
  const auto name = words_of(words.substr(0, colon));
  if (name.size() < 2 || !is_mat(name.back(), false)) return false;
  const auto told = base::fold(words.substr(0, colon));
  const auto grade = words_of(words.substr(colon + 1));
  if (grade.size() == 1 && (grade[0] == U"A" || grade[0] == U"B" || grade[0] == U"C")) return told == "do mat" || told == "muc do mat";
  return (told.ends_with("do mat") || told.ends_with("dau mat")) && !grade.empty() && is_grade(grade, 0);
}

bool any_stamp(std::string_view line, std::string_view separators) {
  int columns = 0;
  for (std::size_t at = 0; at <= line.size();) {
    const auto end = std::min(line.find_first_of(separators, at), line.size());
    columns += !base::trim(line.substr(at, end - at)).empty();
    at = end + 1;
  }
  const bool row = columns > 2 && separators != "\n";
  for (std::size_t at = 0; at <= line.size();) {
    const auto end = std::min(line.find_first_of(separators, at), line.size());
    if (is_stamp(line.substr(at, end - at), row)) return true;
    at = end + 1;
  }
  return false;
}

bool heads_a_column(const SourceText& source, const Block& block) {
  if (block.table < 0) return false;
  const auto& rows = source.blocks[static_cast<std::size_t>(block.table)].rows;
  return !rows.empty() && rows[0].cells.size() > 2;
}

/// A line's columns: parted by bars, tabs or two spaces and more.
bool any_stamp_in_columns(std::string_view line) {
  std::string parted(line);
  for (std::size_t at; (at = parted.find("  ")) != parted.npos;) parted.replace(at, 2, "\t");
  return any_stamp(line, "") || any_stamp(parted, "\t|");
}

}  // namespace

bool is_secrecy_stamp(std::string_view words) { return is_stamp(words, false); }

void refuse_secret(const SourceText& source) {
  for (const auto& words : source.hidden)
    if (is_secrecy_stamp(words) || any_stamp(words, "\n")) refuse();
  std::size_t blocks = 0;
  for (const auto& block : source.blocks) {
    if (block.kind == BlockKind::table) continue;
    const bool margin = block.kind == BlockKind::header || block.kind == BlockKind::footer;
    if (!margin && (++blocks > top_blocks || block.at.begin > top_bytes)) continue;
    const auto text = source.text_of(block);
    if (is_stamp(text, heads_a_column(source, block)) || any_stamp(text, "\n")) refuse();
  }
}

void refuse_secret_text(std::string_view text) {
  std::size_t lines = 0;
  for (std::size_t at = 0; at < text.size() && at < top_bytes && lines < top_lines;) {
    const auto end = std::min(text.find_first_of("\r\n\f", at), text.size());
    const auto line = base::trim(text.substr(at, end - at));
    if (!line.empty()) {
      ++lines;
      if (any_stamp_in_columns(line)) refuse();
    }
    at = end + 1;
  }
}

}  // namespace dondoc::compiler
