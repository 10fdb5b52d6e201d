#include "compiler/grammar/references.h"

#include <algorithm>
#include <array>
#include <set>

#include "compiler/grammar/symbol.h"
#include "compiler/grammar/written_date.h"

namespace dondoc::compiler {
namespace {

using std::string_view;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

std::size_t skip(string_view key, std::size_t at, string_view chars) {
  while (at < key.size() && chars.find(key[at]) != string_view::npos) ++at;
  return at;
}

std::size_t trim_end(string_view key, std::size_t begin, std::size_t end) {
  while (end > begin && (key[end - 1] == ' ' || key[end - 1] == ',')) --end;
  return end;
}

// Whether any of `words` stands at `at` as whole words.
template <std::size_t N> bool any_word_at(string_view key, std::size_t at, const std::array<const char*, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](string_view word) { return word_at(key, at, word); });
}

// Words that end an issuer's name and begin what the document is about.
constexpr std::array title_openers = {"ve viec", "ve", "v/v", "ban hanh", "phe duyet", "quy dinh", "huong dan", "sua doi", "bo sung", "thong bao", "ket luan",
                                      "trien khai", "thuc hien", "cong bo", "tang cuong", "chi tiet", "bai bo", "thanh lap", "kien toan"};
// Words that lead on from an issuer's name to something else.
constexpr std::array name_enders = {"tren dia ban", "den", "nham", "bang", "theo", "trong", "tai", "voi", "cho", "de", "la", "co", "duoc", "nay", "gan"};

/// One citation, from its symbol outwards.
class CitationReader {
 public:
  CitationReader(const BlockKeys& keys, std::size_t block, const Rules& rules) : keys_(keys), block_(block), key_(keys.key(block)), rules_(rules) {}

  std::optional<CitedDocument> read(std::size_t number, const Symbol& symbol, std::size_t symbol_end) {
    // A form's number ("Mẫu số 02/HNMT") is no document's.
    const std::size_t before = before_number(number);
    for (const string_view word : {"mau", "bieu", "phieu", "dien thoai", "fax"})
      if (before >= word.size() && word_at(key_, before - word.size(), word)) return std::nullopt;
    if (key_.substr(0, before).find("mau so", before > 24 ? before - 24 : 0) != string_view::npos && !has_number_word(number)) return std::nullopt;
    std::size_t begin = number;
    CitedDocument cited;
    cited.symbol = symbol.full;
    cited.symbol_at = keys_.range(block_, number, symbol_end);
    read_kind(cited, number, begin);
    if (symbol.weak && !cited.kind && !has_number_word(number)) return std::nullopt;
    std::size_t end = symbol_end;
    if (rules_.on(Rule::references_date)) read_date(cited, end);
    if (rules_.on(Rule::references_issuer)) read_issuer(cited, end);
    if (rules_.on(Rule::references_title)) read_title(cited, end);
    cited.at = keys_.range(block_, begin, end);
    begin_ = begin;
    return cited;
  }

  void read_ground(CitedDocument& cited, bool basis) const {
    struct Ground { const char* key; const char* value; };
    static constexpr Ground grounds[] = {{"can cu", "căn cứ"}, {"thuc hien", "thực hiện"}, {"thay the", "thay thế"}, {"sua doi", "sửa đổi"}};
    std::size_t best = string_view::npos;
    const char* value = nullptr;
    for (const Ground& ground : grounds) {
      for (std::size_t at = find_word(key_, ground.key); at != string_view::npos && at < begin_; at = find_word(key_, ground.key, at + 1)) {
        const string_view between = key_.substr(at, begin_ - at);
        const std::size_t before = at == 0 ? 0 : key_.find_last_not_of(" ", at - 1);
        const bool opens_clause = at == 0 || key_[before] == ';' || key_[before] == '.';
        // A list of bases shares the ground that opens it; elsewhere the ground
        // stands right before the document.
        const bool near = between.size() < 40 && between.find_first_of(";.") == string_view::npos;
        if (!(basis && opens_clause) && !near) continue;
        if (best == string_view::npos || at > best) { best = at; value = ground.value; }
      }
    }
    if (value) cited.ground = Fact{value, keys_.range(block_, best, best + base::fold(value).size())};
  }

 private:
  // The end of what stands before the number and its "số".
  std::size_t before_number(std::size_t number) const {
    std::size_t at = number;
    while (at > 0 && (key_[at - 1] == ' ' || key_[at - 1] == ':')) --at;
    if (at >= 2 && word_at(key_, at - 2, "so")) {
      at -= 2;
      while (at > 0 && key_[at - 1] == ' ') --at;
    }
    return at;
  }
  bool has_number_word(std::size_t number) const {
    std::size_t at = number;
    while (at > 0 && (key_[at - 1] == ' ' || key_[at - 1] == ':')) --at;
    return at >= 2 && word_at(key_, at - 2, "so");
  }

  // The nearest type's word to the left: right before "số", or, of laws, with
  // the law's name between.
  void read_kind(CitedDocument& cited, std::size_t number, std::size_t& begin) {
    if (!rules_.on(Rule::references_kind)) return;
    const std::size_t limit = before_number(number);
    for (std::size_t at = limit; at-- > (limit > 240 ? limit - 240 : 0);) {
      if (key_[at] == ';' || (key_[at] == '.' && at + 1 < limit && key_[at + 1] == ' ')) return;
      if (at > 0 && is_word(key_[at - 1])) continue;
      const TypeName* type = type_at(key_, at);
      if (!type) continue;
      const std::size_t end = at + string_view(type->key).size();
      if (end > limit) continue;
      const std::size_t name = skip(key_, end, " ");
      const bool law = string_view(type->key) == "luat" || string_view(type->key) == "phap lenh";
      if (!law && limit > name + 30) return;
      // A law's name begins with a capital; "pháp luật về …" is no law.
      if (law && !base::is_upper(base::decode(keys_.slice(keys_.range(block_, at, end)), 0).value)) continue;
      cited.kind = Fact{type->name, keys_.range(block_, at, end)};
      if (law && limit > name + 3) cited.title = Fact{std::string(keys_.slice(keys_.range(block_, name, trim_end(key_, name, limit)))), keys_.range(block_, name, trim_end(key_, name, limit))};
      begin = at;
      return;
    }
  }

  void read_date(CitedDocument& cited, std::size_t& end) {
    std::size_t at = skip(key_, end, " ,(");
    if (!word_at(key_, at, "ngay") && !word_at(key_, at, "nam") && !word_at(key_, at, "thang")) return;
    if (const auto date = read_written_date(key_, at)) {
      cited.date = Fact{date->iso, keys_.range(block_, date->begin, date->end)};
      end = date->end;
      if (end < key_.size() && key_[end] == ')') ++end;
    }
  }

  char32_t letter(std::size_t at) const {
    const Range range = keys_.range(block_, at, at + 1);
    return range.empty() ? 0 : base::decode(keys_.slice(range), 0).value;
  }

  // Where a clause ends that began at `at`: ';', a full stop, a bracket, or the
  // next document of a list.
  bool ends_clause(std::size_t at) const {
    const char c = key_[at];
    if (c == ';') return true;
    if (c == '.') return at + 1 >= key_.size() || key_[at + 1] == ' ' || key_[at + 1] == '/';
    if (c == '(') return true;
    if (word_at(key_, at, "va") || c == ',') {
      const std::size_t next = skip(key_, at + (c == ',' ? 1 : 2), " ");
      if (type_at(key_, next) && base::is_upper(letter(next)) && key_.substr(next, 40).find(" so ") != string_view::npos) return true;
      // ", Ủy ban nhân dân tỉnh ban hành …": the subject of the sentence.
      if (c == ',' && next < key_.size() && base::is_upper(letter(next)) && begins_with_body(key_.substr(next)) && !word_at(key_, next, "bao") && goes_on_with_verb(next)) return true;
    }
    return false;
  }
  bool goes_on_with_verb(std::size_t at) const {
    const string_view rest = key_.substr(at, 160);
    for (const string_view verb : {" ban hanh ", " xay dung ", " de nghi ", " trien khai ", " phat dong ", " to chuc "})
      if (rest.find(verb) != string_view::npos) return true;
    return false;
  }

  void read_issuer(CitedDocument& cited, std::size_t& end) {
    std::size_t at = skip(key_, end, " ,");
    if (!word_at(key_, at, "cua")) return;
    at = skip(key_, at + 3, " ");
    std::size_t stop = at;
    for (; stop < key_.size() && !ends_clause(stop); ++stop) {
      if (stop == at || is_word(key_[stop - 1])) continue;
      if (any_word_at(key_, stop, title_openers)) break;
      if (key_[stop] == ',') {
        const std::size_t next = skip(key_, stop + 1, " ");
        if (next >= key_.size() || !base::is_upper(letter(next))) break;  // "Sở Văn hóa, Thể thao và Du lịch" goes on
      }
      if (key_[stop] == '"' || (any_word_at(key_, stop, name_enders) && !base::is_upper(letter(stop)))) break;
    }
    stop = trim_end(key_, at, stop);
    if (stop <= at || stop - at > 200) return;
    const Range range = keys_.range(block_, at, stop);
    cited.issuer = Fact{std::string(keys_.slice(range)), range};
    end = stop;
  }

  void read_title(CitedDocument& cited, std::size_t& end) {
    if (cited.title) return;
    std::size_t at = skip(key_, end, " ,");
    if (!any_word_at(key_, at, title_openers)) return;
    for (const string_view word : {"ve viec", "ve", "v/v"})
      if (word_at(key_, at, word)) { at = skip(key_, at + word.size(), " :"); break; }
    std::size_t stop = at;
    while (stop < key_.size() && !ends_clause(stop)) ++stop;
    stop = trim_end(key_, at, stop);
    if (stop <= at) return;
    const Range range = keys_.range(block_, at, stop);
    cited.title = Fact{std::string(keys_.slice(range)), range};
    end = stop;
  }

  const BlockKeys& keys_;
  std::size_t block_;
  string_view key_;
  const Rules& rules_;
  std::size_t begin_ = 0;
};

// A number that was misread in parts ("số 15l 1/QĐ-UBND") reaches back to "số".
std::size_t misread_number(string_view key, std::size_t at, Symbol& symbol) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < 6 && (is_digit(key[begin - 1]) || key[begin - 1] == 'l' || key[begin - 1] == 'i' || key[begin - 1] == 'o' || key[begin - 1] == ' ')) --begin;
  // From the word "số" on, which ends in such a letter itself.
  const std::size_t word = key.rfind("so ", at);
  if (word == string_view::npos || word + 3 <= begin || word + 3 >= at || !is_digit(key[word + 3])) {
    if (word == string_view::npos || at < word + 4 || at - word > 9 || !is_digit(key[word + 3])) return at;
  }
  begin = word + 3;
  std::string front;
  for (std::size_t i = begin; i < at; ++i) {
    if (key[i] == ' ') continue;
    if (!is_digit(key[i]) && key[i] != 'l' && key[i] != 'i' && key[i] != 'o') return at;
    front += key[i];
  }
  if (front.empty() || front.size() > 4) return at;
  symbol.number = front + symbol.number;
  symbol.full = front + symbol.full;
  return begin;
}

std::string comparable(string_view symbol) {
  std::string key;
  for (const char c : base::fold(symbol))
    if (is_word(c)) key += c;
  return key;
}

}  // namespace

std::vector<CitedDocument> read_references(const BlockKeys& keys, const Frame& frame, std::uint32_t first_section, string_view own, const Rules& rules) {
  std::vector<CitedDocument> found;
  std::set<std::string> seen;
  if (!own.empty()) seen.insert(comparable(own));
  // "102/2025/NQLT" is short for "102/2025/NQLT-UBTVQH15-…" cited above.
  const auto shortens = [&](const Symbol& symbol) {
    return symbol.symbol.size() > 4 && symbol.symbol[4] == '/' &&
           std::any_of(found.begin(), found.end(), [&](const CitedDocument& cited) {
             return cited.symbol.size() > symbol.full.size() && cited.symbol.starts_with(symbol.full) && (cited.symbol[symbol.full.size()] == '-' || cited.symbol[symbol.full.size()] == '/');
           });
  };
  const auto read_block = [&](std::size_t i) {
    const string_view text = keys.text(i), key = keys.key(i);
    if (keys.block(i).kind == BlockKind::table || key.find('/') == string_view::npos) return;
    for (std::size_t at = 0; at < key.size(); ++at) {
      if (key[at] < '0' || key[at] > '9') continue;
      std::size_t digits = at;
      while (digits < key.size() && key[digits] >= '0' && key[digits] <= '9') ++digits;
      const bool inside = at > 0 && (is_word(key[at - 1]) || key[at - 1] == '/' || key[at - 1] == '.' || (key[at - 1] == '-' && at > 1 && is_word(key[at - 2])));
      const std::uint32_t byte = keys.range(i, at, at).begin;
      const auto symbol = inside ? std::nullopt : read_symbol(text, byte - keys.block(i).at.begin);
      if (!symbol) { at = digits - 1; continue; }
      Symbol read = *symbol;
      at = misread_number(key, at, read);
      const std::size_t end = keys.index(i, keys.block(i).at.begin + static_cast<std::uint32_t>(read.end));
      if (!seen.count(comparable(read.full)) && !shortens(read)) {
        CitationReader reader(keys, i, rules);
        if (auto cited = reader.read(at, read, end)) {
          seen.insert(comparable(read.full));
          const bool basis = i < first_section && rules.on(Rule::references_basis);
          cited->relation = basis ? draft::Relation::basis : draft::Relation::cites;
          if (rules.on(Rule::references_ground)) reader.read_ground(*cited, basis);
          found.push_back(std::move(*cited));
        }
      }
      at = end - 1;
    }
  };
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Zone zone = frame.zones[i];
    if (zone == Zone::header || zone == Zone::recipients || zone == Zone::signature || zone == Zone::furniture) continue;
    read_block(i);
  }
  // A title in capitals spells symbols in capitals too, so it is asked last.
  for (const std::uint32_t i : frame.head.title) read_block(i);
  std::stable_sort(found.begin(), found.end(), [](const CitedDocument& a, const CitedDocument& b) { return a.at.begin < b.at.begin; });
  return found;
}

}  // namespace dondoc::compiler
