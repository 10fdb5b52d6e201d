// The signature: on whose behalf, in what office, and who.
#include <algorithm>
#include <array>

#include "compiler/grammar/header.h"

namespace dondoc::compiler {
namespace {

using std::string_view;

// Lines that stand where the hand and the seal go.
bool is_placeholder(string_view key) {
  static constexpr std::array words = {"(da ky", "( da ky", "(ky ten", "(ky, ", "(chu ky", "da ky", "(ghi ro", "(ho va ten", "(ho ten"};
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

// "PGS.TS. Lò …": a degree is no part of the name.
std::size_t past_degrees(string_view key) {
  static constexpr std::array degrees = {"gs.ts", "pgs.ts", "gs", "pgs", "ts", "ths", "bs", "bscki", "bsckii", "luat su", "thay thuoc"};
  std::size_t at = 0;
  for (;;) {
    const std::size_t end = key.find(' ', at);
    if (end == string_view::npos) return at;
    string_view word = key.substr(at, end - at);
    while (word.ends_with('.')) word.remove_suffix(1);
    if (std::find(degrees.begin(), degrees.end(), word) == degrees.end()) return at;
    at = end + 1;
  }
}

// "CHỦ TỊCH Lò Thị Mây": a cell whose lines ran together; where the name begins, `begin` where none does.
std::size_t name_behind_office(const BlockKeys& keys, std::size_t i, std::size_t begin, std::size_t end) {
  const string_view key = keys.key(i);
  std::size_t words = 0;
  for (std::size_t at = begin; at < end;) {
    const std::size_t next = std::min(key.find(' ', at), end);
    if (!BlockKeys::capitals_in(keys.slice(keys.range(i, at, next))) || past_degrees(key.substr(at, end - at)))
      return words >= 2 && key.find(' ', at) < end && names_office(key.substr(begin, at - begin)) ? at : begin;
    ++words;
    at = next + 1;
  }
  return begin;
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
    const auto cut = [&](std::size_t stop) {  // the line up to there is one of its own
      const Range at = keys.range(i, begin, stop - 1);
      lines.push_back({at, std::string(keys.slice(at)), std::string(key.substr(begin, stop - 1 - begin)), true});
      begin = stop;
    };
    const auto name = name_behind_office(keys, i, begin, end);
    // "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH": lines that ran together.
    const auto lines_end = name > begin ? name : end;
    const auto part = [&](string_view authority, string_view next) {
      const auto found = find_word(key.substr(0, lines_end), next, begin + 1);
      if (found != string_view::npos && key.substr(begin).starts_with(authority) && key[found - 1] == ' ') cut(found);
    };
    for (const string_view on_behalf : {"tm.", "t/m"}) {
      // The nearest: "T/M TỈNH ỦY PHÓ BÍ THƯ", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH".
      string_view nearest;
      std::size_t place = lines_end;
      for (const string_view office : {"kt", "k/t", "pho", "bi thu", "chu tich", "truong ban"})
        if (const auto found = find_word(key.substr(0, lines_end), office, begin + 1); found != string_view::npos && found < place) place = found, nearest = office;
      if (!nearest.empty()) part(on_behalf, nearest);
    }
    for (const string_view deputy : {"pho", "thu truong"}) part("kt.", deputy);
    if (name > begin) cut(name);
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
  for (SignatureLine& line : lines)
    if (const auto cut = past_degrees(line.key); cut && !line.capitals && line.text.size() == line.at.size()) {
      line.at.begin += static_cast<std::uint32_t>(cut);  // a degree is printed in letters of one byte each
      line.text.erase(0, cut);
      line.key.erase(0, cut);
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
