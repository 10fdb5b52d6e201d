#include "compiler/text/mend_legacy.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "compiler/lexicon/syllable.h"
#include "compiler/text/legacy.h"
#include "compiler/text/replace_texts.h"
#include "compiler/text/syllable_share.h"

namespace dondoc::compiler {

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";
constexpr std::size_t enough = 32 << 10;  // bytes that tell the encoding
constexpr double least_sense = 0.6;       // of the marked words of a paragraph that is in Unicode

std::string without_soft_hyphens(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; (at = out.find(soft_hyphen, at)) != out.npos;) out.erase(at, soft_hyphen.size());
  return out;
}

/// Letters and signs of Latin-1, which is what old encodings look like; dots that
/// are filled in by hand, quotation marks and dashes are none.
std::size_t western_signs(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto [code, size] = base::decode(text, i);
    i += size;
    count += code >= 0xA1 && code <= 0xFF && code != U'·' && code != U'«' && code != U'»' && code != U'°' && code != 0xAD;
  }
  return count;
}

bool is_letter_or_sign(char32_t code) { return base::is_letter(code) || (code >= 0xA1 && code <= 0xFF); }  // the soft hyphen too

/// ư is a soft hyphen in TCVN3, and a PDF's fonts draw that as a hyphen: "tr-êng". Where a word makes sense
/// with ư, it is ư; "KT-XH" and a dash that opens a line make none.
std::string with_lost_letter(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    bool hyphen = false, letter = false;
    while (end < text.size()) {
      const auto [code, size] = base::decode(text, end);
      if (code != '-' && !is_letter_or_sign(code)) break;
      hyphen = hyphen || code == '-';
      letter = letter || code != '-';
      end += size;
    }
    if (end == i) {
      const auto size = base::decode(text, i).size;
      out += text.substr(i, size);
      i += size;
      continue;
    }
    std::string word(text.substr(i, end - i));
    i = end;
    if (hyphen && letter) {
      std::string whole;
      for (const char c : word) c == '-' ? whole += soft_hyphen : whole += c;
      if (is_syllable(from_legacy(whole, Legacy::tcvn3))) word = std::move(whole);
    }
    out += word;
  }
  return out;
}

/// The words of a text, letters alone, each as `mend` gives it.
template <class Mend> std::string each_word(std::string_view text, Mend mend) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size()) {
      const auto [code, size] = base::decode(text, end);
      if (!is_letter_or_sign(code)) break;
      end += size;
    }
    if (end == i) {
      const auto size = base::decode(text, i).size;
      out += text.substr(i, size);
      i += size;
    } else {
      out += mend(text.substr(i, end - i));
      i = end;
    }
  }
  return out;
}

/// A PDF or a text that was cleaned of soft hyphens has no ư left: "trờng", "đợc", "nh". A small word that is no syllable
/// is one with ư in one place.
std::string with_dropped_letter(std::string_view text) {
  return each_word(text, [](std::string_view word) {
    if (word == "nh") return std::string("như");
    if (word == "ngời") return std::string("người");  // the one syllable that is a word of its own too, and a rare one
    constexpr std::size_t longest = 16;  // bytes of a syllable
    if (word.size() > longest || base::lower(word) != word || is_syllable(word)) return std::string(word);
    const bool vowel = std::any_of(word.begin(), word.end(), [](char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos || static_cast<unsigned char>(c) > 127; });
    std::string found;
    for (std::size_t at = 0; vowel && at < word.size(); at += base::decode(word, at).size) {
      const auto whole = std::string(word.substr(0, at)) + "ư" + std::string(word.substr(at));
      if (!is_syllable(whole)) continue;
      if (!found.empty()) return std::string(word);
      found = whole;
    }
    return found.empty() ? std::string(word) : found;
  });
}

std::string read_as(std::string_view text, Legacy legacy) {
  if (legacy != Legacy::tcvn3) return from_legacy(std::string(text), legacy);
  const auto whole = with_lost_letter(text);
  const auto read = from_legacy(whole, legacy);
  return whole.find(soft_hyphen) == whole.npos ? with_dropped_letter(read) : read;
}

/// "bố trÝ kinh phÝ trưíc ngµy": the words of a Unicode paragraph that make sense in the encoding of the next one alone,
/// µ or a capital Ý within them. The word beside one of these goes with it: "phÝ tríc".
std::string with_words_in(std::string_view text, Legacy legacy) {
  bool near = false;
  return each_word(text, [&](std::string_view word) {
    bool small = false, odd = false;
    for (std::size_t i = 0; i < word.size();) {
      const auto [code, size] = base::decode(word, i);
      odd = odd || (code > 0xA0 && code < 0x100 && (!base::is_letter(code) || (small && base::is_upper(code))));
      small = small || (base::is_letter(code) && !base::is_upper(code));
      i += size;
    }
    const auto read = odd || (near && western_signs(word) > 0) ? read_as(word, legacy) : std::string();
    const bool mended = !read.empty() && is_syllable(read) && (odd || !is_syllable(word));
    if (western_signs(word) > 0 || !std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 128; })) near = mended;
    return mended ? read : std::string(word);
  });
}

struct Passage {
  std::size_t block = 0;
  bool unicode = false;   // holds a letter that old encodings do not have
  SyllableShare share{};  // as it stands; this and the next where it holds none
  std::size_t western = 0;
  bool poor = false;
  std::optional<Legacy> legacy{};
};

/// What the poor passages that are still in no encoding were written in.
std::optional<Legacy> encoding_of(const SourceText& source, const std::vector<Passage>& passages) {
  std::string sample;
  for (const auto& passage : passages) {
    if (!passage.poor || passage.legacy || sample.size() > enough) continue;
    sample += with_lost_letter(source.text_of(source.blocks[passage.block]));
    sample += '\n';
  }
  const auto guessed = guess_legacy(sample);
  return guessed == Legacy::viqr ? std::nullopt : guessed;
}

/// Passages that make as much sense either way go with those around them.
void settle_the_doubtful(const SourceText& source, std::vector<Passage>& passages) {
  const auto decided = [](const Passage& each) { return each.legacy || each.unicode; };
  std::vector<std::optional<Legacy>> before(passages.size()), after(passages.size());
  std::vector<bool> any_before(passages.size()), any_after(passages.size());
  std::optional<Legacy> last;
  bool any = false;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    before[i] = last;
    any_before[i] = any;
    if (decided(passages[i])) { last = passages[i].legacy; any = true; }
  }
  last.reset();
  any = false;
  for (std::size_t i = passages.size(); i-- > 0;) {
    after[i] = last;
    any_after[i] = any;
    if (decided(passages[i])) { last = passages[i].legacy; any = true; }
  }
  for (std::size_t i = 0; i < passages.size(); ++i) {
    auto& passage = passages[i];
    if (decided(passage)) continue;
    const auto around = any_before[i] ? before[i] : after[i];
    if (!around || (any_before[i] && any_after[i] && before[i] != after[i])) continue;
    const auto read = syllable_share(read_as(source.text_of(source.blocks[passage.block]), *around));
    if (read.words > 0 && read.value() >= passage.share.value()) passage.legacy = around;
  }
}

/// What the passage before or behind was written in.
std::optional<Legacy> legacy_beside(const std::vector<Passage>& passages, std::vector<Passage>::const_iterator at) {
  if (at != passages.begin() && (at - 1)->legacy) return (at - 1)->legacy;
  return at + 1 != passages.end() ? (at + 1)->legacy : std::nullopt;
}

}  // namespace

void mend_legacy(SourceText& source) {
  std::vector<Passage> passages;
  const bool hyphens = source.text.find(soft_hyphen) != source.text.npos;
  bool poor = false;
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    const auto& block = source.blocks[i];
    if (block.kind == BlockKind::table || block.at.empty()) continue;
    const auto text = source.text_of(block);
    Passage passage{.block = i, .unicode = holds_unicode(text)};
    if (!passage.unicode) {  // what is in Unicode is not looked at again
      passage.share = syllable_share(text);
      passage.western = western_signs(text);
      if (passage.share.words == 0) continue;
      passage.poor = passage.western > 0 && passage.share.value() < least_sense;
    }
    poor = poor || passage.poor;
    passages.push_back(passage);
  }
  if (!hyphens && !poor) return;
  for (int round = 0; poor && round < 3; ++round) {  // a document may hold more than one
    const auto legacy = encoding_of(source, passages);
    if (!legacy) break;
    for (auto& passage : passages) {
      if (!passage.poor || passage.legacy) continue;
      const auto read = syllable_share(read_as(source.text_of(source.blocks[passage.block]), *legacy));
      if (read.value() > passage.share.value() && read.value() >= least_sense) passage.legacy = legacy;
    }
  }
  settle_the_doubtful(source, passages);
  std::vector<std::pair<std::size_t, std::string>> texts;
  auto passage = passages.begin();
  int mended = 0;
  Range first;
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    while (passage != passages.end() && passage->block < i) ++passage;
    const auto& block = source.blocks[i];
    if (block.kind == BlockKind::table || block.at.empty()) continue;
    const auto text = source.text_of(block);
    if (passage != passages.end() && passage->block == i && passage->legacy) {
      if (mended++ == 0) first = block.at;
      texts.emplace_back(i, read_as(text, *passage->legacy));
    } else if (const auto beside = passage != passages.end() && passage->block == i && passage->unicode ? legacy_beside(passages, passage) : std::nullopt; beside && with_words_in(text, *beside) != text) {
      if (mended++ == 0) first = block.at;
      texts.emplace_back(i, without_soft_hyphens(with_words_in(text, *beside)));
    } else if (text.find(soft_hyphen) != text.npos) {
      texts.emplace_back(i, without_soft_hyphens(text));
    }
  }
  if (mended > 0)
    source.notes.push_back({"text.legacy", "Có " + std::to_string(mended) + " đoạn gõ theo bảng mã cũ (TCVN3, VNI) dưới tên phông chữ khác; đã chuyển sang Unicode để đọc, tệp gốc giữ nguyên.", first});
  for (const auto& each : passages)
    if (each.poor && !each.legacy && each.share.words >= 4 && each.western >= each.share.words) {
      source.notes.push_back({"text.garbled", "Đoạn này không đọc được thành tiếng Việt, có thể do bảng mã cũ; hãy đối chiếu với bản giấy và nhập lại những gì đoạn này giao.", source.blocks[each.block].at});
      break;
    }
  replace_texts(source, texts);
}

}  // namespace dondoc::compiler
