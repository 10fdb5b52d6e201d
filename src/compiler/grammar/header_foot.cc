// The signature: on whose behalf, in what office, and who.
#include <algorithm>
#include <array>

#include "compiler/grammar/header.h"

namespace dondoc::compiler {
namespace {

using std::string_view;

// Lines that stand where the hand and the seal go.
bool is_placeholder(string_view key) {
  static constexpr std::array words = {"(da ky", "( da ky", "(ky ten", "(ky, ", "(chu ky", "da ky", "(ghi ro"};
  return std::any_of(words.begin(), words.end(), [&](string_view word) { return key.starts_with(word); }) || key.find_first_of("abcdefghijklmnopqrstuvwxyz") == string_view::npos ||
         (key[0] >= '0' && key[0] <= '9');  // the drafter's mark and the number of copies
}

bool names_office(string_view key) {
  static constexpr std::array words = {"chu tich", "giam doc", "truong", "pho", "bi thu", "hieu truong", "chanh", "cuc truong", "bo truong", "thu truong",
                                       "tong", "uy vien", "chi huy", "chinh uy", "kiem", "quyen", "vu truong", "vien truong", "thu tuong"};
  return std::any_of(words.begin(), words.end(), [&](string_view word) { return find_word(key, word) != string_view::npos; });
}

struct SignatureLine { Range at; std::string text, key; bool capitals; };

void extend(std::optional<Fact>& fact, const SignatureLine& line) {
  if (!fact) {
    fact = Fact{line.text, line.at};
  } else {
    fact->value += " " + line.text;
    fact->at.end = line.at.end;
  }
}

}  // namespace

void read_signature_facts(const BlockKeys& keys, const Frame& frame, const Rules& rules, DocumentFacts& facts) {
  if (!rules.on(Rule::document_signature)) return;
  std::vector<SignatureLine> lines;
  const auto add = [&](std::size_t i, std::size_t begin, std::size_t end) {
    const string_view key = keys.key(i);
    while (begin < end && key[begin] == ' ') ++begin;
    if (const auto signed_at = key.find("(da ky", begin); signed_at != string_view::npos && signed_at > begin && signed_at < end) end = signed_at;
    while (end > begin && key[end - 1] == ' ') --end;
    if (begin >= end || is_placeholder(key.substr(begin, end - begin))) return;
    const Range at = keys.range(i, begin, end);
    lines.push_back({at, std::string(keys.slice(at)), std::string(key.substr(begin, end - begin)), BlockKeys::capitals_in(keys.slice(at))});
  };
  // An office may stand on the line "Nơi nhận:" where two columns ran together.
  if (frame.recipients >= 0) {
    const auto head = static_cast<std::size_t>(frame.recipients);
    const string_view key = keys.key(head);
    std::size_t after = std::min(key.find(':'), key.size());
    if (after < key.size() && ++after < key.size()) {
      const std::size_t word = key.find_first_not_of(' ', after);
      if (word != string_view::npos && (begins_with_authority(key.substr(word)) || BlockKeys::capitals_in(keys.slice(keys.range(head, word, key.size()))))) add(head, word, key.size());
    }
  }
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (frame.zones[i] != Zone::signature || keys.block(i).kind == BlockKind::table || keys.block(i).kind == BlockKind::item) continue;
    const string_view key = keys.key(i);
    for (std::size_t begin = 0; begin < key.size();) {  // lines broken by hand
      const std::size_t end = std::min(key.find('\n', begin), key.size());
      add(i, begin, end);
      begin = end + 1;
    }
  }
  // "Đại tá Nghiêm …": the rank is no part of the name.
  static constexpr std::array ranks = {"dai tuong ", "thuong tuong ", "trung tuong ", "thieu tuong ", "dai ta ", "thuong ta ", "trung ta ", "thieu ta ", "dai uy ", "thuong uy ", "trung uy ", "thieu uy "};
  for (SignatureLine& line : lines)
    for (const string_view rank : ranks)
      if (line.key.starts_with(rank) && !line.capitals) {
        const auto cut = line.text.size() - base::trim(string_view(line.text).substr(line.text.find(' ', line.text.find(' ') + 1))).size();
        line.at.begin += static_cast<std::uint32_t>(cut);
        line.text.erase(0, cut);
        line.key.erase(0, rank.size());
        break;
      }
  for (std::size_t n = 0; n < lines.size(); ++n) {
    const SignatureLine& line = lines[n];
    if (facts.date && line.at.begin <= facts.date->at.begin && facts.date->at.begin < line.at.end) continue;
    if (begins_with_authority(line.key) && rules.on(Rule::document_authority)) {
      extend(facts.authority, line);
    } else if (facts.authority && !facts.position && line.capitals && !names_office(line.key) && n + 1 < lines.size() && begins_with_body(line.key)) {
      extend(facts.authority, line);  // "TM. ỦY BAN" / "HỘI ĐỒNG …" over two lines
    } else if (line.capitals && (names_office(line.key) || !facts.position) && !(facts.position && n + 1 == lines.size() && !names_office(line.key))) {
      extend(facts.position, line);
    } else if (word_at(line.key, 0, "kiem") || (names_office(line.key) && n + 1 < lines.size() && !facts.signer)) {
      extend(facts.position, line);
    } else if (line.text.size() < 80 && (facts.position || facts.authority)) {
      // An electronic seal prints its office where the name goes; the name follows.
      if (!facts.signer || begins_with_body(base::PlainText(facts.signer->value).key)) facts.signer = Fact{line.text, line.at};
    }
  }
}

}  // namespace dondoc::compiler
