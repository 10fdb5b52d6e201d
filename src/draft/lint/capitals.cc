// Bodies' names whose capitals are put otherwise than the rules put them
// (NĐ 30/2020/NĐ-CP, Annex II), or one way here and another there.
#include <algorithm>
#include <set>

#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

// Each letter upper or lower; tones and where they stand do not matter.
std::string cases(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto [code, size] = base::decode(text, i);
    if (base::is_letter(code)) out += base::is_upper(code) ? 'U' : 'l';
    i += size;
  }
  return out;
}

bool shouted(std::string_view cases) { return cases.find('l') == cases.npos; }

// "giao ủy ban nhân dân xã", "hội nông dân tỉnh": one body, whose name is printed small; "các ủy ban nhân dân" speaks of a kind.
bool is_of_a_place(std::string_view key, std::size_t begin, std::size_t end) {
  const auto name = key.substr(begin, end - begin);
  if (!name.starts_with("uy ban ") && !name.starts_with("hoi ") && !name.starts_with("mat tran ")) return false;
  const auto before = key.substr(0, begin), behind = key.substr(end);
  for (const std::string_view kind : {"cac ", "nhung ", "moi ", "xa ", "cac cap ", "quoc ", "uy ban "})
    if (before.ends_with(kind)) return false;
  for (const std::string_view place : {" tinh", " thanh pho", " xa", " phuong", " dac khu", " viet nam"})
    if (behind.starts_with(place)) return true;
  return false;
}

}  // namespace

void body_capitals(const Given& given, Found& found) {
  const auto text = given.text();
  if (text.empty()) return;
  const base::PlainText plain(text);
  std::set<std::string> told;
  for (const auto& name : given.law.capitals) {
    const std::string key = base::PlainText(name).key, wanted = cases(name);
    for (auto at = plain.key.find(key); at != plain.key.npos; at = plain.key.find(key, at + 1)) {
      const auto end = at + key.size();
      const auto letter = [&](std::size_t i) { return i < plain.key.size() && ((plain.key[i] >= 'a' && plain.key[i] <= 'z') || plain.key[i] == 0x7f); };
      if ((at && letter(at - 1)) || letter(end)) continue;
      const auto printed = text.substr(plain.byte[at], plain.byte[end] - plain.byte[at]);
      const auto got = cases(printed);
      // Tones tell words apart that plain letters do not: what stands there must be that name.
      if (got == wanted || shouted(got) || base::fold_tones(printed) != base::fold_tones(name)) continue;
      // "các sở y tế" speaks of a kind, "nội bộ Công an" of something else; a name has its first capital.
      if (got.front() == 'l' && key != "uy ban mttq" && !is_of_a_place(plain.key, at, end)) continue;
      // "Bộ Công An" is told as that ministry.
      if (key == "cong an" && std::string_view(plain.key).substr(0, at).ends_with("bo ")) continue;
      const std::string as_printed = base::fold_spaces(printed);
      if (told.insert(as_printed).second) found.add(given.at(plain.byte[at], plain.byte[end]), {{"printed", as_printed}, {"right", name}});
    }
  }
}

}  // namespace dondoc::draft::lint
