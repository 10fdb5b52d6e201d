// A product that a task waits for, and that the plan gives to nobody: "theo ma két do Sở A phê duyệt", where Sở A has no
// such task.
#include <algorithm>
#include <array>
#include <optional>

#include "draft/lint/body_names.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

// What is made for the plan itself; a scheme or a programme that is approved elsewhere is none of its products.
constexpr std::array<std::string_view, 26> products{"ma ket", "maket", "market", "mau thiet ke", "mau", "kich ban", "de cuong", "bo tai lieu", "tai lieu", "noi dung", "clip", "video", "phim", "hinh anh", "bai viet", "tin bai",
                                                    "danh sach", "khau hieu", "logo", "bo nhan dien", "thiet ke", "san pham", "an pham", "bo du lieu", "bieu mau", "thong diep"};
constexpr std::array<std::string_view, 12> supplies{"cung cap", "xay dung", "bien soan", "tham dinh", "phe duyet", "thiet ke", "duyet", "ban hanh", "chuyen giao", "gui", "lap", "san xuat"};

struct Awaited { std::size_t begin, end; std::string product, unit; };  // bytes of the passage

bool at_word(std::string_view key, std::size_t at, std::string_view word) {
  return key.substr(at).starts_with(word) && (at == 0 || key[at - 1] == ' ') && (at + word.size() == key.size() || !std::isalnum(static_cast<unsigned char>(key[at + word.size()])));
}

// The product whose name ends before `end`, nothing else than "đã" between.
std::optional<std::pair<std::size_t, std::string_view>> product_before(std::string_view key, std::size_t end) {
  auto before = key.substr(0, end);
  while (before.ends_with(' ')) before.remove_suffix(1);
  for (const std::string_view word : {" da", " duoc", " da"})
    if (before.ends_with(word)) before.remove_suffix(word.size());
  // "ma két tuyên truyền", "đề cương bài nói": a few words that tell more of it.
  constexpr std::size_t farthest = 34;
  const auto from = before.size() > farthest ? before.size() - farthest : 0;
  std::optional<std::pair<std::size_t, std::string_view>> out;
  for (const auto product : products)
    for (auto at = before.find(product, from); at != before.npos; at = before.find(product, at + 1))
      if (at_word(before, at, product) && before.substr(at).find_first_of(",;.:(") == before.npos && (!out || at > out->first || (at == out->first && product.size() > out->second.size()))) out = {at, product};
  if (!out) return std::nullopt;
  // What is used, not what is made: "theo ma két", "sử dụng tài liệu".
  auto lead = before.substr(0, out->first);
  while (lead.ends_with(' ')) lead.remove_suffix(1);
  for (const std::string_view word : {"theo", "su dung", "tren co so", "dung", "bang", "can cu", "tu", "cac", "nhung", "bo", "phat", "in", "treo", "dang tai", "dang", "phat song", "cap phat", "pho bien"})
    if (lead.ends_with(word) && (lead.size() == word.size() || lead[lead.size() - word.size() - 1] == ' ')) return out;
  return std::nullopt;
}

std::vector<Awaited> awaited_in(std::string_view printed) {
  std::vector<Awaited> out;
  const base::PlainText plain(printed);
  const std::string_view key = plain.key;
  for (std::size_t at = 0; at < key.size(); ++at) {
    // "do Sở A thiết kế", "được Sở A duyệt", "của Sở A biên soạn".
    const std::string_view by = at_word(key, at, "do") ? "do" : at_word(key, at, "duoc") ? "duoc" : at_word(key, at, "cua") ? "cua" : "";
    if (by.empty()) continue;
    const auto first = at + by.size() + 1;
    if (first >= key.size()) break;
    const auto printed_at = printed.substr(plain.byte[first]);
    if (printed_at.empty() || !base::is_upper(base::decode(printed_at, 0).value)) continue;
    std::size_t last = std::string_view::npos, verb_end = 0;
    constexpr std::size_t longest = 70;  // letters of a name
    for (auto i = first; i < std::min(key.size(), first + longest) && last == std::string_view::npos; ++i) {
      if (key[i] == ';' || key[i] == '.') break;
      for (const auto verb : supplies)
        if (i > first && at_word(key, i, verb) && !base::is_upper(base::decode(printed.substr(plain.byte[i]), 0).value)) last = i, verb_end = i + verb.size();
    }
    if (last == std::string_view::npos) continue;
    const auto product = product_before(key, at);
    if (!product) continue;
    const auto name = printed.substr(plain.byte[first], plain.byte[last] - plain.byte[first]);
    out.push_back({plain.byte[product->first], plain.byte[verb_end], std::string(product->second), std::string(base::trim(name))});
  }
  return out;
}

// Of the State's head or the Party's, or whoever is above: they do what no plan of a province asks of them.
bool above(std::string_view key) {
  return key.find("trung uong") != key.npos || key.find("chinh phu") != key.npos || key.find("cap tren") != key.npos || key.find("tham quyen") != key.npos ||
         (key.starts_with("bo ") && !key.starts_with("bo chi huy") && !key.starts_with("bo doi"));
}

}  // namespace

void product_awaited(const Given& given, Found& found) {
  const auto& draft = given.draft;
  const auto issuer = body_key(given.law, draft.document.issuer.value_or("")), parent = body_key(given.law, draft.document.issuer_parent.value_or(""));
  for (const auto& task : draft.tasks) {
    if (!task.needs.empty() || task.at.size() != 2) continue;
    const auto from = given.byte_at(task.at[0]);
    for (const auto& it : awaited_in(given.passage(task.at))) {
      const auto key = body_key(given.law, it.unit);
      const auto kinds = kinds_of(key);
      if (!kinds || (kinds & (person | several | anyone)) || above(key) || same_body(key, issuer) || same_body(key, parent) || has_word(issuer, key)) continue;
      const auto charged = [&](const Task& other) {
        return std::any_of(other.assignees.begin(), other.assignees.end(), [&](const Mention& mention) { return same_body(key, body_key(given.law, mention.text)) || line_names(body_key(given.law, mention.text), key); });
      };
      if (charged(task)) continue;
      const bool delivered = std::any_of(draft.tasks.begin(), draft.tasks.end(), [&](const Task& other) { return &other != &task && charged(other) && has_word(base::fold(other.text), it.product); });
      if (!delivered) found.add(given.at(from + it.begin, from + it.end), {{"product", excerpt(given.passage(task.at).substr(it.begin, it.end - it.begin))}, {"unit", base::fold_spaces(it.unit)}, {"task", excerpt(task.text)}});
    }
  }
}

}  // namespace dondoc::draft::lint
