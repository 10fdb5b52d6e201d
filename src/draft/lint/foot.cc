// Recipients and signature by the rules of presentation in force on the document's day.
#include <algorithm>
#include <array>

#include "draft/lint/body_names.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

bool judged(const Given& given) {
  return !given.lost_its_marks() && given.day() && given.draft.document.family != Family::other && given.law.in_force(given.draft.document.family, *given.day());
}

}  // namespace

void recipients_form(const Given& given, Found& found) {
  if (!judged(given)) return;
  const auto& all = given.draft.recipients;
  if (all.empty()) {
    found.add({}, {}, "none");
    return;
  }
  const auto is_filed = [&](const Recipient& it) {
    if (it.purpose == "to-file" || base::starts_with_folded(it.name, "luu")) return true;
    // A text layer that parts letters ("Lư u : V T") or runs lines together ("…, KGVX. - Lưu: VT"): nothing is wrong with the document.
    auto key = base::fold(it.at.size() == 2 ? given.passage(it.at) : std::string_view(it.name));
    std::erase(key, ' ');
    return key.starts_with("luu:") || key.find("-luu:") != key.npos || key.find(";luu:") != key.npos;
  };
  const auto filed = std::find_if(all.begin(), all.end(), is_filed);
  if (filed == all.end()) found.add(all.back().at, {{"last", excerpt(all.back().name, 60)}}, "file");
  else if (filed + 1 != all.end()) found.add(filed->at, {{"last", excerpt(filed->name, 60)}}, "file_last");
}

namespace {

// Who may print a rank or degree before the name, by what their own ministry says: NĐ 30/2020/NĐ-CP, Annex I, part I, section II.7.b.
bool of_school_clinic_or_forces(const Document& it) {
  const auto issuer = base::fold(it.issuer.value_or("") + " " + it.issuer_parent.value_or(""));
  for (const std::string_view word : {"truong", "dai hoc", "hoc vien", "vien", "benh vien", "trung tam y te", "bo chi huy", "ban chi huy", "cong an", "quan khu", "bo doi", "quan su", "bo tu lenh"})
    if (has_word(issuer, word)) return true;
  return false;
}

// The last word before the signer's name: "TS." of "TS. Trần Văn Mẫu".
std::string word_before(const Given& given, const At& at) {
  if (at.size() != 2) return {};
  const auto end = given.byte_at(at[0]);
  auto before = given.text().substr(end > 12 ? end - 12 : 0, std::min<std::size_t>(end, 12));
  if (!before.ends_with(' ') && !before.ends_with('.')) return {};
  while (!before.empty() && (before.back() == ' ' || before.back() == '.')) before.remove_suffix(1);
  const auto space = before.find_last_of(" \n\t.|");
  return std::string(space == before.npos ? before : before.substr(space + 1));
}

bool is_degree(const std::string& word) {
  static constexpr std::array<std::string_view, 10> degrees{"GS", "PGS", "TS", "ThS", "Ths", "BS", "BSCKI", "BSCKII", "KS", "CN"};
  return std::find(degrees.begin(), degrees.end(), word) != degrees.end();
}

// "Ủy ban nhân dân tỉnh ban hành Kế hoạch …": the plan is the committee's, not its chairman's.
bool committee_issues(const Given& given) {
  const auto& it = given.draft.document;
  const auto& sections = given.draft.sections;
  if (!base::starts_with_folded(it.issuer.value_or(""), "uy ban nhan dan") && !base::starts_with_folded(it.issuer.value_or(""), "ubnd")) return false;
  if (it.kind && base::fold(*it.kind).starts_with("quyet dinh")) return false;
  const auto end = sections.empty() || sections.front().at.size() != 2 ? std::size_t{0} : given.byte_at(sections.front().at[0]);
  const auto key = base::fold(given.text().substr(0, end));
  for (const std::string_view name : {"uy ban nhan dan", "ubnd"})
    for (auto at = key.rfind(name); at != key.npos; at = at ? key.rfind(name, at - 1) : key.npos) {
      if (key.substr(0, at).ends_with("chu tich ")) continue;
      const auto rest = key.substr(at, key.find_first_of(";.\n", at) - at);
      for (const std::string_view verb : {" ban hanh ke hoach", " xay dung ke hoach", " ban hanh chuong trinh", " ban hanh phuong an"})
        if (const auto said = rest.find(verb); said != rest.npos && rest.substr(0, said).find(" cua ") == rest.npos && said < 60) return true;
    }
  return false;
}

}  // namespace

void signature_form(const Given& given, Found& found) {
  if (!judged(given)) return;
  const auto& it = given.draft.document;
  if (!it.signature || !it.signature->position) found.add({}, {}, "position");
  if (it.family == Family::state && it.signature) {
    // A deputy signs for the head: "KT. CHỦ TỊCH". On behalf of a body that decides together ("TM. BAN THƯỜNG TRỰC") he signs as himself.
    const auto position = base::fold(it.signature->position.value_or("")), authority = base::fold(it.signature->authority.value_or(""));
    const bool together = authority.find("tm.") != authority.npos && authority.find("uy ban nhan dan") == authority.npos && authority.find("ubnd") == authority.npos;
    if (position.starts_with("pho ") && authority.find("kt.") == authority.npos && authority.find("k/t") == authority.npos && authority.find("tuq.") == authority.npos && !together)
      found.add(it.at.position.value_or(At{}), {{"position", *it.signature->position}, {"head", it.signature->position->substr(it.signature->position->find(' ') + 1)}}, "deputy");
    if ((authority.empty() || authority.find("kt.") != authority.npos) && authority.find("tm.") == authority.npos && authority.find("t/m") == authority.npos && base::contains_folded(position, "chu tich") && committee_issues(given))
      found.add(it.at.authority ? *it.at.authority : it.at.position.value_or(At{}), {{"authority", it.signature->authority.value_or(it.signature->position.value_or(""))}}, "collective");
    if (const auto word = it.at.name ? word_before(given, *it.at.name) : std::string(); is_degree(word) && !of_school_clinic_or_forces(it))
      found.add(*it.at.name, {{"degree", word}, {"name", it.signature->name.value_or("")}}, "degree");
  }
  if (!it.signature || !it.signature->authority) return;
  // "KT." in State documents, "K/T" in those of the Party.
  const auto& authority = *it.signature->authority;
  const auto at = it.at.authority.value_or(At{});
  // "TM. ỦY BAN NHÂN DÂN, K/T CHỦ TỊCH": each of its lines.
  const auto has = [&](std::string_view mark) {
    const auto found_at = authority.find(mark);
    return found_at != authority.npos && (found_at == 0 || authority[found_at - 1] == ' ' || authority[found_at - 1] == '\n');
  };
  const bool slash = has("T/M") || has("K/T") || has("T/L");
  const bool dot = has("TM.") || has("KT.") || has("TL.") || has("TUQ.");
  if (it.family == Family::state && slash) found.add(at, {{"authority", authority}}, "state");
  if (it.family == Family::party && dot) found.add(at, {{"authority", authority}}, "party");
}

}  // namespace dondoc::draft::lint
