// The start list as the program carries it: tables of tabs, turned into units.
#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <span>
#include <unordered_map>

#include "base/embedded.h"
#include "base/error.h"
#include "base/text.h"
#include "service/organisation/start_list.h"

namespace dondoc::service {

std::span<const base::EmbeddedFile> embedded_start_list();

namespace {

using Fields = std::vector<std::string_view>;

Fields split(std::string_view text, char by) {
  Fields out;
  while (!text.empty()) {
    const auto end = std::min(text.find(by), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// The rows of one table, those that begin with '#' left out, filled up to `columns`.
std::vector<Fields> table(std::string_view path, std::size_t columns) {
  std::vector<Fields> out;
  for (const auto& file : embedded_start_list())
    if (file.path == path)
      for (const auto line : split(file.bytes, '\n'))
        if (!line.empty() && !line.starts_with('#')) {
          out.push_back(split(line, '\t'));
          out.back().resize(columns);
        }
  return out;
}

std::vector<std::string> texts(const Fields& fields) { return {fields.begin(), fields.end()}; }

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
  return text;
}

/// "tỉnh" and the name put into the words of the table.
std::string filled(std::string_view words, const StartProvince& province) {
  const bool city = province.kind == "Thành phố";
  auto text = replaced(std::string(words), "{tỉnh}", city ? "thành phố" : "tỉnh");
  text = replaced(std::move(text), "{Tỉnh}", city ? "Thành" : "Tỉnh");
  return replaced(std::move(text), "{X}", province.name);
}

bool is_chosen(std::string_view rule, const std::string& province) {
  if (rule == "yes" || rule == "no") return rule == "yes";
  const bool but = rule.starts_with('!');
  const auto codes = split(but ? rule.substr(1) : rule, ',');
  return (std::ranges::find(codes, province) != codes.end()) != but;
}

struct SectionWords { std::string_view word; StartSection section; const char* kind; };
constexpr std::array<SectionWords, 4> sections = {{
    {"state", StartSection::state, "Sở, ban, ngành"},
    {"party", StartSection::party, "Cơ quan Đảng"},
    {"front", StartSection::front, "Mặt trận, đoàn thể"},
    {"force", StartSection::force, "Lực lượng vũ trang"},
}};

const char* kind_of(std::string_view key, const SectionWords& section) {
  if (key == "people") return "Ủy ban nhân dân cấp tỉnh";
  if (key == "committee") return "Cấp ủy";
  if (key == "press") return "Cơ quan báo chí";
  return section.kind;
}

std::string group_name(std::string_view word) {
  if (word == "departments") return "Các sở, ban, ngành";
  if (word == "committees") return "Các ban Đảng";
  if (word == "unions") return "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội";
  return "Các cơ quan, đơn vị, địa phương";
}

void add_bodies(StartList& list) {
  for (const auto& row : table("bodies.tsv", 8)) {
    const auto section = std::ranges::find(sections, row[1], &SectionWords::word);
    StartUnit unit;
    unit.key = row[0];
    unit.section = section->section;
    unit.kind = kind_of(row[0], *section);
    if (!row[2].empty()) unit.parent_key = std::string(row[2]);
    for (const auto word : split(row[3], ',')) unit.groups.push_back(group_name(word));
    unit.chosen = is_chosen(row[4], list.province.code);
    unit.name = filled(row[5], list.province);
    unit.short_name = filled(row[6], list.province);
    for (const auto alias : split(row[7], ';')) unit.aliases.push_back(filled(alias, list.province));
    list.units.push_back(std::move(unit));
  }
}

// "Phường Phúc Xá|Quận Ba Đình*": in words, and, undivided, as a former name.
void add_origin(StartUnit& unit, std::string_view origin) {
  const bool part = origin.ends_with('*');
  if (part) origin.remove_suffix(1);
  const auto words = split(origin, '|');
  const std::string name(words[0]);
  unit.formed_from.push_back(name + (words.size() > 1 ? " (" + std::string(words[1]) + ")" : "") + (part ? " *" : ""));
  if (!part) unit.former_names.push_back(name);
}

void add_communes(StartList& list) {
  std::vector<StartUnit> communes, committees;
  std::map<std::string, int> meanings;  // a former name that several had says nothing any more
  bool zones = false;
  for (const auto& row : table("communes.tsv", 5)) {
    if (row[1] != list.province.code) continue;
    const std::string title(std::string(row[2]) + " " + std::string(row[3]));
    const std::string in_text = base::lower(row[2]) + " " + std::string(row[3]);
    zones |= row[2] == "Đặc khu";
    StartUnit unit;
    unit.key = "commune-" + std::string(row[0]);
    unit.section = StartSection::commune;
    unit.kind = "Ủy ban nhân dân cấp xã";
    unit.code = std::string(row[0]);
    unit.parent_key = "people";
    unit.name = "Ủy ban nhân dân " + in_text;
    unit.short_name = "UBND " + in_text;
    unit.aliases = {title};
    for (const auto origin : split(row[4], ';')) add_origin(unit, origin);
    unit.chosen = true;
    ++meanings[base::fold(title)];
    for (const auto& name : unit.former_names)
      if (base::fold(name) != base::fold(title)) ++meanings[base::fold(name)];
    communes.push_back(unit);
    unit.key = "commune-party-" + std::string(row[0]);
    unit.section = StartSection::commune_party;
    unit.kind = "Cấp ủy";
    unit.code.reset();
    unit.parent_key = "committee";
    unit.name = "Đảng ủy " + in_text;
    unit.short_name = "ĐU " + in_text;
    unit.aliases.clear();
    unit.former_names.clear();
    unit.chosen = false;
    committees.push_back(std::move(unit));
  }
  const std::string all = group_name("all"), of = zones ? "các xã, phường, đặc khu" : "các xã, phường";
  for (auto& unit : communes) {
    std::erase_if(unit.former_names, [&](const auto& name) { return meanings[base::fold(name)] > 1 || base::fold(name) == base::fold(unit.aliases[0]); });
    unit.groups = {all, "Ủy ban nhân dân " + of};
    list.units.push_back(std::move(unit));
  }
  for (auto& unit : committees) {
    unit.groups = {"Các đảng ủy " + of.substr(std::string_view("các ").size())};
    list.units.push_back(std::move(unit));
  }
}

std::unordered_map<std::string, domain::GeoPoint> read_positions() {
  std::unordered_map<std::string, domain::GeoPoint> out;
  for (const auto& row : table("communes.tsv", 7)) {
    const auto number = [](std::string_view text) {
      double value = 0;
      std::from_chars(text.data(), text.data() + text.size(), value);
      return value;
    };
    if (!row[5].empty() && !row[6].empty()) out.emplace(row[0], domain::GeoPoint{number(row[5]), number(row[6])});
  }
  return out;
}

std::vector<StartProvince> read_provinces() {
  std::map<std::string_view, int> communes;
  for (const auto& row : table("communes.tsv", 5)) ++communes[row[1]];
  std::vector<StartProvince> out;
  for (const auto& row : table("provinces.tsv", 4))
    out.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2]), texts(split(row[3], ';')), communes[row[0]]});
  return out;
}

}  // namespace

std::optional<domain::GeoPoint> position_of(std::string_view list_key) {
  static const auto positions = read_positions();
  for (const auto kind : {"commune-party-", "commune-"})
    if (list_key.starts_with(kind)) {
      const auto found = positions.find(std::string(list_key.substr(std::string_view(kind).size())));
      return found == positions.end() ? std::nullopt : std::optional(found->second);
    }
  return std::nullopt;
}

std::vector<StartProvince> start_provinces() {
  static const auto provinces = read_provinces();
  return provinces;
}

const PointsOfCommunes& points_of_communes(std::string_view province_code) {
  static const auto points = [] {
    std::map<std::string, PointsOfCommunes, std::less<>> out;
    for (const auto& row : table("communes.tsv", 5))
      if (const auto point = position_of("commune-" + std::string(row[0]))) out[std::string(row[1])].emplace(base::fold(std::string(row[2]) + " " + std::string(row[3])), *point);
    return out;
  }();
  static const PointsOfCommunes none;
  const auto found = points.find(province_code);
  return found == points.end() ? none : found->second;
}

std::string province_of_commune(std::string_view code) {
  for (const auto& row : table("communes.tsv", 5))
    if (row[0] == code) return std::string(row[1]);
  return {};
}

const std::vector<FormerBody>& former_bodies() {
  static const auto bodies = [] {
    std::vector<FormerBody> out;
    // As a province and as a city write them; the name of either is known by the list's key.
    for (const auto& province : {StartProvince{"", "Tỉnh", "", {}, 0}, StartProvince{"", "Thành phố", "", {}, 0}}) {
      std::unordered_map<std::string_view, std::vector<std::string>> names;
      for (const auto& row : table("bodies.tsv", 8)) {
        auto& of = names[row[0]];
        for (const auto name : {row[5], row[6]}) of.push_back(base::fold_spaces(filled(name, province)));
        for (const auto alias : split(row[7], ';')) of.push_back(base::fold_spaces(filled(alias, province)));
      }
      for (const auto& row : table("former.tsv", 4)) {
        FormerBody body{{base::fold_spaces(filled(row[0], province))}, {}, std::string(row[3])};
        for (const auto name : split(row[1], ';')) body.names.push_back(base::fold_spaces(filled(name, province)));
        for (const auto successor : split(row[2], ';')) {
          const auto by = successor.find('=');
          const auto key = successor.substr(0, by);
          body.successors.push_back({std::string(key), names.at(key), std::string(successor.substr(by + 1))});
        }
        out.push_back(std::move(body));
      }
    }
    return out;
  }();
  return bodies;
}

StartList start_list_of(std::string_view province_code) {
  StartList list;
  for (auto& province : start_provinces())
    if (province.code == province_code) list.province = std::move(province);
  if (list.province.code.empty()) throw base::Error(base::ErrorKind::not_found, "start_list.unknown_province", "province_code");
  add_bodies(list);
  add_communes(list);
  return list;
}

}  // namespace dondoc::service
