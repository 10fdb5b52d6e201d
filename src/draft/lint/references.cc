// Documents that are cited: whole at the first mention, and one way throughout.
#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "draft/lint/due.h"
#include "draft/lint/rules.h"
#include "draft/lint/written.h"

namespace dondoc::draft::lint {

namespace {

// Luật and Pháp lệnh are cited without number and issuer.
bool is_law(const Reference& it) {
  const auto kind = base::fold(it.kind.value_or(""));
  return kind.starts_with("luat") || kind.starts_with("bo luat") || kind.starts_with("phap lenh") || it.symbol.find("/QH") != it.symbol.npos || it.symbol.find("UBTVQH") != it.symbol.npos;
}

bool names_itself(const Given& given, const Reference& it) {
  // "giữa A và B": those who agreed are the issuers.
  if (it.at.size() != 2) return false;
  const auto begin = given.byte_at(it.at[0]), end = given.byte_at(it.at[1]);
  // "theo đề nghị của Sở A tại Tờ trình số …": the issuer stands before.
  if (base::fold(given.text().substr(begin > 8 ? begin - 8 : 0, begin > 8 ? 8 : begin)).ends_with(" tai")) return true;
  if (base::contains_folded(given.text().substr(end > 160 ? end - 160 : 0, 320), "giua ")) return true;
  const auto passage = base::fold(given.passage(it.at));
  if (passage.find("phoi hop giua ") != passage.npos) return true;
  // "Kết luận liên ngành tư pháp Trung ương số …": who issued it stands between kind and number.
  const auto number = passage.find(" so ");
  return number != passage.npos && (passage.substr(0, number).find(" lien nganh ") != passage.npos || passage.substr(0, number).find(" cua ") != passage.npos);
}

// "số 411/QĐ-TTg của Thủ tướng Chính phủ ngày 31/3/2022 phê duyệt …": the day stands behind the issuer.
bool dated_behind_issuer(const Given& given, const Reference& it) {
  if (it.at.size() != 2 || !it.issuer) return false;
  const auto passage = base::fold(given.passage(it.at));
  const auto owner = passage.find(" cua ");
  if (owner == passage.npos) return false;
  for (const auto& date : written_dates(passage))
    if (exists(date) && date.begin > owner && date.begin - owner < 70 && passage.substr(owner, date.begin - owner).ends_with(" ngay ") && !passage.substr(owner, date.begin - owner).ends_with("truoc ngay ") && passage.substr(owner, date.begin - owner).find_first_of(",;.") == passage.npos) return true;
  return false;
}

// "Thông tư số A ngày … và Thông tư số B ngày … của Bộ Tài chính": one issuer for both.
bool shares_issuer(const Given& given, const Reference& it) {
  if (it.at.size() != 2) return false;
  for (const auto& next : given.draft.references) {
    if (next.at.size() != 2 || next.at[0] < it.at[1] || next.at[0] > it.at[1] + 4 || !next.issuer) continue;
    const auto between = base::trim(given.passage({it.at[1], next.at[0]}));
    if (between == "và" || between == ",") return true;
  }
  return false;
}

// There is one Government and one Prime Minister.
bool symbol_names_issuer(std::string_view symbol) { return symbol.ends_with("-TTg") || symbol.ends_with("-CP"); }

struct Kind { std::string_view key; const char* name; };
constexpr Kind kinds[] = {{"ke hoach", "Kế hoạch"}, {"quyet dinh", "Quyết định"}, {"cong van", "Công văn"}, {"huong dan", "Hướng dẫn"}, {"chi thi", "Chỉ thị"},
                          {"nghi quyet", "Nghị quyết"}, {"nghi dinh", "Nghị định"}, {"thong tu", "Thông tư"}, {"thong bao", "Thông báo"}, {"ket luan", "Kết luận"},
                          {"chuong trinh", "Chương trình"}, {"quy dinh", "Quy định"}, {"de an", "Đề án"}, {"bao cao", "Báo cáo"}, {"to trinh", "Tờ trình"}, {"cong dien", "Công điện"}};

struct Cited { std::string kind, date; At at; };

// Letters and digits of a symbol, so that spaces and dashes do not matter.
std::string bare(std::string_view text) {
  std::string out;
  for (const char c : base::fold(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '&') out += c;
  return out;
}

constexpr std::size_t head_size = 4;  // letters of a symbol by which it is looked up

// Where a symbol may begin, by its first letters, spaces not counted: thousands of
// citations look at the text once, not once each.
using Starts = std::unordered_map<std::string, std::vector<std::size_t>>;
Starts symbol_starts(std::string_view key) {
  Starts out;
  for (std::size_t at = 0; at < key.size(); ++at) {
    if (!std::isdigit(static_cast<unsigned char>(key[at])) && !std::isalpha(static_cast<unsigned char>(key[at]))) continue;
    if (at && (std::isalnum(static_cast<unsigned char>(key[at - 1])) || key[at - 1] == '/')) continue;
    std::string head;
    for (std::size_t i = at; i < key.size() && i < at + 4 * head_size && head.size() < head_size; ++i)
      if (key[i] != ' ') head += key[i];
    if (head.size() == head_size) out[std::move(head)].push_back(at);
  }
  return out;
}

// Every place where the symbol stands in the text, with the kind before and the date behind.
std::vector<Cited> citations(const Given& given, const base::PlainText& plain, const Starts& starts, const std::string& symbol) {
  std::vector<Cited> out;
  const std::string_view key = plain.key;
  std::string wanted;
  for (const char c : base::fold(symbol))
    if (c != ' ') wanted += c;
  if (wanted.size() < head_size) return out;
  const auto places = starts.find(wanted.substr(0, head_size));
  if (places == starts.end()) return out;
  for (const auto at : places->second) {
    if (out.size() == 50) break;
    std::size_t i = at, w = 0;
    while (i < key.size() && w < wanted.size()) {
      if (key[i] == wanted[w]) ++w, ++i;
      else if (key[i] == ' ') ++i;
      else break;
    }
    if (w < wanted.size() || (i < key.size() && (std::isalnum(static_cast<unsigned char>(key[i])) || key[i] == '-'))) continue;
    Cited it;
    it.at = given.at(plain.byte[at], plain.byte[i]);
    auto before = key.substr(at > 22 ? at - 22 : 0, at - (at > 22 ? at - 22 : 0));
    while (before.ends_with(' ')) before.remove_suffix(1);
    if (before.ends_with("so")) before.remove_suffix(2);
    while (before.ends_with(' ')) before.remove_suffix(1);
    for (const auto& kind : kinds)
      if (before.ends_with(kind.key)) it.kind = kind.name;
    auto behind = key.substr(i, 44);
    while (behind.starts_with(' ') || behind.starts_with(',')) behind.remove_prefix(1);
    if (behind.starts_with("ngay")) {
      std::array<int, 3> parts{};
      std::size_t n = 0;
      for (std::size_t c = 4; c < behind.size() && n < 3;) {
        if (!std::isdigit(static_cast<unsigned char>(behind[c]))) { ++c; continue; }
        int value = 0;
        while (c < behind.size() && std::isdigit(static_cast<unsigned char>(behind[c]))) value = (value * 10 + (behind[c++] - '0')) % 10000;
        parts[n++] = value;
      }
      if (n == 3 && parts[2] > 1900) {
        const std::chrono::year_month_day day{std::chrono::year(parts[2]), std::chrono::month(static_cast<unsigned>(parts[1])), std::chrono::day(static_cast<unsigned>(parts[0]))};
        if (day.ok()) it.date = base::Date(day).str();
      }
    }
    out.push_back(std::move(it));
  }
  return out;
}

// "112/KH-UBND" in one place and "112-KH/UBND" in another, wherever they stand: of a plan one reference may be read.
void symbols_written_two_ways(const Given& given, const base::PlainText& plain, const std::set<std::string>& told, Found& found) {
  struct Symbol { char separator; std::string printed, date; At at; };
  std::unordered_map<std::string, Symbol> seen;
  const std::string_view key = plain.key;
  const auto letter = [&](std::size_t i) { return i < key.size() && (std::isalpha(static_cast<unsigned char>(key[i])) || key[i] == '&'); };
  for (std::size_t at = 0; at < key.size(); ++at) {
    if (!std::isdigit(static_cast<unsigned char>(key[at])) || (at && (std::isalnum(static_cast<unsigned char>(key[at - 1])) || std::string_view("/-.&").find(key[at - 1]) != std::string_view::npos))) continue;
    auto i = at;
    while (i < key.size() && std::isdigit(static_cast<unsigned char>(key[i]))) ++i;
    const auto first = i < key.size() ? key[i] : ' ';
    const auto kind = i + 1;
    for (i = kind; letter(i); ++i) {}
    const auto second = i < key.size() ? key[i] : ' ';
    if (i == kind || !((first == '/' && second == '-') || (first == '-' && second == '/')) || !letter(i + 1)) continue;
    for (++i; letter(i) || (i < key.size() && key[i] == '-' && letter(i + 1)); ++i) {}
    const auto number = bare(key.substr(at, i - at));
    const auto printed_as = std::string(given.text().substr(plain.byte[at], plain.byte[i] - plain.byte[at]));
    // "… ngày 28/7/2026" right behind it; "… trước ngày 15/12/2026" is a deadline.
    const auto behind = key.substr(i, 45);
    const auto dates = written_dates(behind);
    const bool its_own = !dates.empty() && exists(dates.front()) && behind.substr(0, dates.front().begin).find_first_not_of(" ,(ngay") == behind.npos;
    const auto date = its_own ? day_of(dates.front()).str() : std::string();
    std::string name = number;
    std::erase(name, '/');
    const auto [before, fresh] = seen.try_emplace(name, Symbol{first, printed_as, date, given.at(plain.byte[at], plain.byte[i])});
    if (fresh || before->second.separator == first || told.contains(name) || (!date.empty() && !before->second.date.empty() && date != before->second.date)) continue;
    found.add(given.at(plain.byte[at], plain.byte[i]), {{"document", printed_as}, {"one", before->second.printed}, {"other", printed_as}}, "symbol", {before->second.at});
    before->second.separator = first;
  }
}

}  // namespace

void reference_incomplete(const Given& given, Found& found) {
  for (const auto& it : given.draft.references) {
    if (is_law(it)) continue;
    const bool no_date = !it.date && !dated_behind_issuer(given, it), no_issuer = !it.issuer && !names_itself(given, it) && !shares_issuer(given, it) && !symbol_names_issuer(it.symbol);
    if (!no_date && !no_issuer) continue;
    found.add(it.at, {{"document", it.kind.value_or("") + (it.kind ? " " : "") + it.symbol}}, no_date && no_issuer ? "both" : no_date ? "date" : "issuer");
  }
  cited_without_number(given, found);
}

void reference_inconsistent(const Given& given, Found& found) {
  const base::PlainText plain(given.text());
  const auto starts = symbol_starts(plain.key);
  const auto& references = given.draft.references;
  std::set<std::string> told;
  std::unordered_map<std::string, const Reference*> numbers;  // by what no punctuation changes: the first
  for (std::size_t i = 0; i < references.size(); ++i) {
    const auto& it = references[i];
    const auto cited = citations(given, plain, starts, it.symbol);
    const Cited *kind = nullptr, *date = nullptr;
    for (const auto& other : cited) {
      if (!other.kind.empty()) {
        if (kind && kind->kind != other.kind) {
          found.add(other.at, {{"document", it.symbol}, {"one", kind->kind}, {"other", other.kind}}, "kind", {kind->at});
          break;
        }
        kind = &other;
      }
      if (!other.date.empty()) {
        if (date && date->date != other.date) {
          found.add(other.at, {{"document", it.symbol}, {"one", printed(date->date)}, {"other", printed(other.date)}}, "date", {date->at});
          break;
        }
        date = &other;
      }
    }
    // "82-HD/BTGTW" and "82/HD-BTGTW": one number, punctuated two ways.
    auto number = bare(it.symbol);
    std::erase(number, '/');
    const auto& first = *numbers.try_emplace(number + "|" + it.date.value_or(""), &it).first->second;
    if (it.symbol != first.symbol) {
      found.add(it.at, {{"document", it.symbol}, {"one", first.symbol}, {"other", it.symbol}}, "symbol", {first.at});
      told.insert(number);
    }
  }
  symbols_written_two_ways(given, plain, told, found);
}

}  // namespace dondoc::draft::lint
