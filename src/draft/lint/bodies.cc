// Bodies that are no more on the document's day, and groups that nobody can
// say the members of.
#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "draft/lint/body_names.h"
#include "draft/lint/due.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

bool ends_name(std::string_view rest) {
  // "Huyện ủy A" is the body, "Sở Tài nguyên và Môi trường nước" is another.
  return rest.empty() || rest.front() == ' ' || rest.front() == ',' || rest.front() == ':' || rest.front() == ';' || rest.front() == ')' || rest.front() == '(';
}

const EndedBody* ended(const std::vector<EndedBody>& bodies, std::string_view key, std::string_view toned, base::Date day) {
  for (const auto& it : bodies) {
    // "cơ quan Ủy ban" is no "Quận ủy": the letters decide, only tones may stand elsewhere.
    if (it.ended_on > day || toned.find(it.toned) == toned.npos) continue;
    for (auto at = key.find(it.key); at != key.npos; at = key.find(it.key, at + 1))
      if ((at == 0 || key[at - 1] == ' ' || key[at - 1] == '(') && ends_name(key.substr(at + it.key.size()))) {
        // What the text itself calls former is known to be.
        const auto rest = key.substr(at + it.key.size());
        if (rest.find("(cu)") != rest.npos || rest.find("truoc day") != rest.npos) continue;
        return &it;
      }
  }
  return nullptr;
}

}  // namespace

namespace {

void tell(const EndedBody& body, const At& at, std::string_view printed_as, std::vector<At> others, Found& found) {
  found.add(at, {{"body", base::fold_spaces(printed_as)}, {"ended", printed(body.ended_on)}, {"successor", body.successor}, {"source", body.source}}, body.check ? "check" : "", std::move(others),
            body.check ? std::optional(Severity::warning) : std::nullopt);
}

// "UBND các huyện": in sentences the long names stand shortened.
std::vector<std::string> printed_keys(const EndedBody& body) {
  std::vector<std::string> out{body.key};
  constexpr std::pair<std::string_view, std::string_view> short_forms[] = {{"uy ban nhan dan", "ubnd"}, {"hoi dong nhan dan", "hdnd"}, {"mat tran to quoc", "mttq"}};
  for (const auto& [full, brief] : short_forms)
    if (const auto at = body.key.find(full); at != body.key.npos) out.push_back(std::string(body.key).replace(at, full.size(), brief));
  // "Truyền thanh - Truyền hình": as it is typed.
  if (auto spaced = body.key; spaced.find('-') != spaced.npos) {
    for (auto at = spaced.find('-'); at != spaced.npos; at = spaced.find('-', at + 3)) spaced.replace(at, 1, " - ");
    out.push_back(std::move(spaced));
  }
  return out;
}

// Of what was: a document that is cited, "(nay là …)", "trước đây".
bool is_past(const Given& given, std::string_view key, std::size_t begin, std::size_t end, const At& at) {
  constexpr std::size_t near = 40;
  const auto behind = key.substr(end, near), before = key.substr(begin > near ? begin - near : 0, std::min(begin, near));
  for (const std::string_view word : {"(cu)", "nay la", "truoc day", "truoc khi", "da giai the"})
    if (behind.find(word) != behind.npos) return true;
  for (const std::string_view word : {"truoc day", "tiep nhan", "hop nhat", "sap nhap", "thay the", "cua nguyen"})
    if (before.find(word) != before.npos) return true;
  // "10/2022/TT-BLĐTBXH của Bộ trưởng Bộ …", "ngày 31/5/2022 của Bộ …": who issued it.
  auto lead = before;
  for (const std::string_view office : {"bo truong ", "giam doc ", "chu tich ", "cua "})
    if (lead.ends_with(office)) lead.remove_suffix(office.size());
  if (lead.size() < before.size() && before.substr(lead.size()).starts_with("cua ")) {
    while (lead.ends_with(' ')) lead.remove_suffix(1);
    const auto token = lead.substr(lead.find_last_of(' ') == lead.npos ? 0 : lead.find_last_of(' ') + 1);
    if (token.find('/') != token.npos || (!token.empty() && token.find_first_not_of("0123456789") == token.npos)) return true;
  }
  // Whose document it is and what it is about stand in its paragraph, before the next semicolon.
  constexpr std::uint32_t title = 200;  // code points
  return std::any_of(given.draft.references.begin(), given.draft.references.end(), [&](const Reference& it) {
    if (it.at.size() != 2 || it.at[0] > at[0] || at[0] >= it.at[1] + title) return false;
    return at[0] < it.at[1] || given.passage({it.at[1], at[0]}).find_first_of(";\n") == std::string_view::npos;
  });
}

// Bodies that are named in sentences, and were read as no unit: "gửi Sở Thông tin và Truyền thông".
void ended_in_prose(const Given& given, std::set<const EndedBody*>& told, Found& found) {
  const auto text = given.text();
  if (text.empty()) return;
  const base::PlainText plain(text);
  const auto own = own_words(given);
  const std::string_view key = plain.key;
  for (const auto& body : given.law.bodies) {
    if (body.ended_on > *given.day()) continue;
    for (const auto& name : printed_keys(body))
      for (auto at = key.find(name); at != key.npos && !told.contains(&body); at = key.find(name, at + 1)) {
        const auto end = at + name.size();
        if ((at > 0 && key[at - 1] != ' ' && key[at - 1] != '(') || (end < key.size() && std::isalnum(static_cast<unsigned char>(key[end]))) || !holds(own, plain.byte[at])) continue;
        const auto printed_name = text.substr(plain.byte[at], plain.byte[end] - plain.byte[at]);
        // A name has its capital, and no more than that; what is shouted is a heading.
        if (!base::is_upper(base::decode(printed_name, 0).value) || base::upper(printed_name) == printed_name || printed_name.find('\n') != printed_name.npos) continue;
        if (base::fold_tones(written_out(given.law, printed_name)).find(body.toned) == std::string::npos) continue;
        // "Phòng Giáo dục và Đào tạo" of a name that goes on: "Thanh tra Sở Y tế" is that body, "Ban Dân vận Trung ương" another entry's.
        const bool longer = std::any_of(given.law.bodies.begin(), given.law.bodies.end(), [&](const EndedBody& other) { return other.key.size() > body.key.size() && key.substr(at).starts_with(other.key); });
        const auto passage = given.at(plain.byte[at], plain.byte[end]);
        if (longer || is_past(given, key, at, end, passage)) continue;
        told.insert(&body);
        tell(body, passage, printed_name, {}, found);
      }
  }
}

}  // namespace

void body_ended(const Given& given, Found& found) {
  if (!given.day()) return;
  std::set<std::string> told;
  std::set<const EndedBody*> told_bodies;
  const auto look = [&](const std::string& name, const At& at, std::vector<At> others) {
    const auto key = body_key(given.law, name), toned = base::fold_tones(written_out(given.law, name));
    const auto* it = ended(given.law.bodies, key, toned, *given.day());
    if (!it) it = ended(given.law.provinces, key, toned, *given.day());
    if (it) told_bodies.insert(it);
    if (!it || !told.insert(key).second) return;
    tell(*it, at, name, std::move(others), found);
  };
  for (const auto& unit : given.draft.units)
    if (!unit.at.empty()) look(unit.name, unit.at.front(), {unit.at.begin() + 1, unit.at.end()});
  for (const auto& it : given.draft.recipients) look(it.name, it.at, {});
  ended_in_prose(given, told_bodies, found);
}

void group_unresolved(const Given& given, Found& found) {
  constexpr std::array<std::string_view, 3> vague{"lien quan", "chuc nang", "co tham quyen"};
  std::set<std::string> told;
  for (const auto& task : given.draft.tasks) {
    // Whoever meets a difficulty is to say so: no list is needed.
    if (task.condition) continue;
    for (const auto& it : task.assignees) {
      const auto unit = std::find_if(given.draft.units.begin(), given.draft.units.end(), [&](const Unit& u) { return it.unit && u.id == *it.unit; });
      // "Đối với tuyến xã": a level is nobody.
      if (const auto level = base::fold(it.text); level.starts_with("tuyen ") && told.insert(level).second) found.add(it.at, {{"group", base::fold_spaces(it.text)}, {"task", excerpt(task.text)}});
      if (unit != given.draft.units.end() && (unit->class_ != UnitClass::group || !unit->members.empty())) continue;
      const auto key = base::fold(it.text);
      if (unit == given.draft.units.end() || (!key.ends_with(" trong diem") && std::none_of(vague.begin(), vague.end(), [&](std::string_view word) { return has_word(key, word); }))) continue;
      if (told.insert(key).second) found.add(it.at, {{"group", base::fold_spaces(it.text)}, {"task", excerpt(task.text)}});
    }
  }
}

}  // namespace dondoc::draft::lint
