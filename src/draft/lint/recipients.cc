// Units held against "Nơi nhận": who is to carry out the plan must have
// something to do, and who has something to do must receive the plan.
#include <algorithm>
#include <array>
#include <set>

#include "draft/lint/body_names.h"
#include "draft/lint/rules.h"

namespace dondoc::draft::lint {

namespace {

struct Line { At at; std::string text; std::string purpose; std::vector<const Recipient*> parts; };

// Recipients by printed line: "A; B; C (t/h)" are all to implement.
std::vector<Line> lines_of(const Given& given) {
  std::vector<Line> out;
  for (const auto& it : given.draft.recipients) {
    const bool joins = !out.empty() && it.at.size() == 2 && out.back().at.size() == 2 && !given.text().empty() && it.at[0] >= out.back().at[1] &&
                       given.passage({out.back().at[1], it.at[0]}).find('\n') == std::string_view::npos;
    if (joins) {
      out.back().at[1] = it.at[1];
      out.back().text += "; " + it.name;
      out.back().parts.push_back(&it);
      if (it.purpose) out.back().purpose = *it.purpose;
    } else {
      out.push_back({it.at, it.name, it.purpose.value_or(""), {&it}});
    }
  }
  return out;
}

std::string without_head(const std::string& name) {
  // "Thành viên Tiểu ban: Sở A" names Sở A.
  const auto colon = name.find(':');
  const auto key = base::fold(name.substr(0, colon));
  return colon != name.npos && key.find("thanh vien") != key.npos ? std::string(base::trim(std::string_view(name).substr(colon + 1))) : name;
}

// Where the issuer sits: "son thuy" of "Ủy ban nhân dân tỉnh Sơn Thủy" and of "Sơn Thủy, ngày …".
std::vector<std::string> own_places(const Given& given) {
  const auto& document = given.draft.document;
  std::vector<std::string> out;
  if (document.place) out.push_back(base::fold(*document.place));
  for (const auto& name : {document.issuer, document.issuer_parent}) {
    const auto key = base::fold(name.value_or(""));
    for (const std::string_view level : {"tinh ", "thanh pho ", "huyen ", "phuong ", "xa "})
      if (const auto at = key.rfind(level); at != key.npos && (at == 0 || key[at - 1] == ' ')) out.push_back(key.substr(at + level.size()));
  }
  return out;
}

// "tinh doan son thuy" of Sơn Thủy is "tinh doan".
std::string without_place(const std::string& key, const std::vector<std::string>& places) {
  for (const auto& place : places)
    if (!place.empty() && key.size() > place.size() + 1 && key.ends_with(" " + place)) return key.substr(0, key.size() - place.size() - 1);
  return key;
}

// "Văn phòng HĐND và UBND xã" is told where its house is; "Đoàn trường" of a school is a part of it.
bool told_by_house(std::string_view key, std::string_view issuer, const std::vector<std::string>& lines) {
  if ((key.ends_with(" truong") || key.find("nha truong") != key.npos) && has_word(issuer, "truong")) return true;
  if (!key.starts_with("van phong ")) return false;
  key.remove_prefix(std::string_view("van phong ").size());
  if (key.starts_with("co quan ")) key.remove_prefix(std::string_view("co quan ").size());
  const auto word = key.find(' ');
  const auto house = key.substr(0, word == key.npos ? key.npos : key.find(' ', word + 1));
  return has_word(issuer, house) || std::any_of(lines.begin(), lines.end(), [&](const std::string& line) { return has_word(line, house); });
}

// "Trưởng các thôn, Tổ trưởng tổ dân phố" are offices held, and each is a place that the plan must reach.
constexpr std::array<std::string_view, 8> villages{"thon", "to dan pho", "khu pho", "khoi pho", "khu dan cu", "ap", "xom", "buon"};
bool leads_villages(std::string_view key) {
  return (key.starts_with("truong ") || key.starts_with("cac truong ") || key.starts_with("to truong ")) && std::any_of(villages.begin(), villages.end(), [&](std::string_view word) { return has_word(key, word); });
}
bool reaches_villages(const std::vector<std::string>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return std::any_of(villages.begin(), villages.end(), [&](std::string_view word) { return has_word(line, word); }); });
}

bool speaks_of_sections(std::string_view line) { return line.starts_with("nhu ") || has_word(line, "dieu") || has_word(line, "muc"); }

}  // namespace

void unit_without_task(const Given& given, Found& found) {
  const auto& draft = given.draft;
  if (draft.tasks.empty()) return;
  std::vector<std::string> named;
  std::vector<unsigned> groups;  // the kinds of who is charged
  std::set<std::string> seen, charged_keys;
  const auto take = [&](const std::vector<Mention>& mentions, bool charged) {
    for (const auto& it : mentions) {
      auto key = body_key(given.law, it.text);
      if (!seen.insert(key).second && !charged) continue;
      if (charged && charged_keys.insert(key).second) groups.push_back(kinds_of(key));
      named.push_back(std::move(key));
    }
  };
  for (const auto& task : draft.tasks) take(task.assignees, true), take(task.with, false);
  for (const auto& report : draft.reporting) take(report.from, true);
  for (const auto& unit : draft.units)
    for (const auto& member : unit.members) named.push_back(body_key(given.law, member));
  for (const auto& line : lines_of(given)) {
    if (line.purpose != "to-implement") continue;
    for (const auto* part : line.parts)
      for (const auto& name : names_in(without_head(part->name))) {
        const auto key = body_key(given.law, name);
        const auto kinds = kinds_of(key);
        if (key.empty() || (kinds & (person | anyone | own_part)) || speaks_of_sections(key)) continue;
        const bool has = std::any_of(named.begin(), named.end(), [&](const std::string& other) { return same_body(key, other) || line_names(other, key) || line_names(key, other); });
        // A charged group has a body of its kind among its members; one body's task is none of another's.
        const bool by_group = std::any_of(groups.begin(), groups.end(), [&](unsigned charged) {
          return !(charged & anyone) && ((charged | kinds) & several) && (charged & kinds & ~unsigned{several});
        });
        if (!has && !by_group) found.add(part->at, {{"unit", name}});
      }
  }
}

void unit_not_recipient(const Given& given, Found& found) {
  const auto& draft = given.draft;
  if (draft.recipients.empty()) return;
  std::vector<std::string> lines;
  for (const auto& line : lines_of(given)) {
    // "Các Sở: A, B" are these two, no others.
    std::string text;
    if (line.text.find(':') != line.text.npos)
      for (const auto* part : line.parts)
        for (const auto& name : names_in(part->name)) text += (text.empty() ? "" : "; ") + name;
    lines.push_back(body_key(given.law, text.empty() ? line.text : text));
  }
  // "Như Điều 3", "Các cơ quan nêu tại Mục V": whoever is charged there receives it.
  if (std::any_of(lines.begin(), lines.end(), [](const std::string& line) { return speaks_of_sections(line); })) return;
  const RecipientLines recipients(std::move(lines));
  const auto places = own_places(given);
  const auto issuer = body_key(given.law, draft.document.issuer.value_or("")), parent = body_key(given.law, draft.document.issuer_parent.value_or(""));
  std::set<std::string> told;
  for (const auto& task : draft.tasks)
    for (const auto& it : task.assignees) {
      const auto key = body_key(given.law, it.text);
      const auto kinds = kinds_of(key);
      // Offices held, parts of the issuer itself, and whoever no one can name: not to be looked for here.
      const bool vague = (kinds & own_part) || ((kinds & anyone) && !(kinds & (press | enterprise | school)));
      if (leads_villages(key) && !reaches_villages(recipients.keys()) && told.insert(key).second) {
        found.add(it.at, {{"unit", base::fold_spaces(it.text)}, {"task", excerpt(task.text)}});
        continue;
      }
      if (key.empty() || (kinds & ~unsigned{several}) == 0 || (kinds & person) || vague || key == "van phong" || !told.insert(key).second) continue;
      if (same_body(key, issuer) || same_body(key, parent) || has_word(issuer, key) || told_by_house(key, issuer, recipients.keys())) continue;
      const auto bare = without_place(key, places);
      const bool receives = recipients.hold(key) || (bare != key && recipients.hold(bare));
      if (!receives) found.add(it.at, {{"unit", base::fold_spaces(it.text)}, {"task", excerpt(task.text)}});
    }
}

}  // namespace dondoc::draft::lint
