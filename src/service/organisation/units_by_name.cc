#include "service/organisation/units_by_name.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/text.h"
#include "service/organisation/start_list.h"
#include "store/unit_life_store.h"

namespace dondoc::service {
namespace {

using base::Id;

constexpr std::string_view committee = "uy ban nhan dan ";

bool begins_with_one_of(std::string_view text, auto const& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

bool is_district(std::string_view place) {
  static constexpr std::array<std::string_view, 4> words{"huyen ", "quan ", "thi xa ", "thanh pho "};
  return begins_with_one_of(place, words);
}

/// A city that is a province says of nobody in which district it stands.
bool is_province(std::string_view place) {
  static const auto cities = [] {
    std::vector<std::string> out;
    for (const auto& province : start_provinces())
      if (province.kind == "Thành phố") out.push_back(base::fold(province.kind + " " + province.name));
    return out;
  }();
  return std::ranges::find(cities, place) != cities.end();
}

/// "UBND huyện B" → huyen b; "TP. C" → thanh pho c.
std::string place_of(std::string_view name) {
  auto key = base::fold(name);
  for (const std::string_view before : {committee, std::string_view("ubnd ")})
    if (key.starts_with(before)) key.erase(0, before.size());
  for (const std::string_view city : {"tp. ", "tp.", "tp "})
    if (key.starts_with(city)) return "thanh pho " + key.substr(city.size());
  return key;
}

/// One key for "Xã A", "UBND xã A" and "Ủy ban nhân dân xã A".
std::string key_of(std::string_view name) {
  static constexpr std::array<std::string_view, 9> places{"xa ", "phuong ", "thi tran ", "dac khu ", "huyen ", "quan ", "thi xa ", "thanh pho ", "tinh "};
  const auto place = place_of(name);
  return begins_with_one_of(place, places) ? std::string(committee) + place : base::fold(name);
}

/// "Xã A (huyện B)", "Xã A, huyện B" → Xã A and the district's place.
std::optional<std::pair<std::string, std::string>> with_district(const std::string& text) {
  for (const auto& [opens, closes] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {",", ""}}) {
    const auto at = text.rfind(opens);
    if (at == std::string::npos || !text.ends_with(closes)) continue;
    const auto district = place_of(base::trim(std::string_view(text).substr(at + opens.size(), text.size() - at - opens.size() - closes.size())));
    const auto name = base::trim(std::string_view(text).substr(0, at));
    if (is_district(district) && !name.empty()) return std::pair(std::string(name), district);
  }
  return std::nullopt;
}

bool is_group(const domain::Known& known) { return known.kind != domain::TargetKind::unit; }

}  // namespace

UnitsByName::UnitsByName(store::Transaction& tx) : tx_(tx), known_(store::known_bodies(tx)), index_((std::erase_if(known_, is_group), known_)) {
  const auto add = [](auto& into, const std::string& text, const domain::Known& one) {
    auto& there = into[key_of(text)];
    if (there.empty() || there.back() != &one) there.push_back(&one);
  };
  for (const auto& one : known_) {
    add(named_, one.name, one);
    if (const auto parts = with_district(one.name)) add(named_, parts->first, one);
    if (one.short_name) add(called_, *one.short_name, one);
    for (const auto& alias : one.aliases) add(called_, alias, one);
  }
}

std::vector<const domain::Known*> UnitsByName::bearing(const std::string& name) const {
  const auto key = key_of(name);
  if (const auto at = named_.find(key); at != named_.end()) return at->second;
  if (const auto at = called_.find(key); at != called_.end()) return at->second;
  return {};
}

std::vector<std::string> UnitsByName::districts_of(const domain::Known& unit) const {
  std::vector<std::string> out;
  if (const auto parts = with_district(unit.name)) out.push_back(parts->second);
  const auto above = store::superiors_ever(tx_, {unit.id});
  if (const auto at = above.find(unit.id); at != above.end())
    for (const auto& name : at->second)
      if (auto place = place_of(name); is_district(place) && !is_province(place)) out.push_back(std::move(place));
  return out;
}

bool UnitsByName::stood_in(const Id& unit, const std::string& district) const {
  const auto known = std::ranges::find(known_, unit, &domain::Known::id);
  if (known == known_.end()) return false;
  const auto districts = districts_of(*known);
  return std::ranges::find(districts, place_of(district)) != districts.end();
}

std::vector<const domain::Known*> UnitsByName::in_district(std::vector<const domain::Known*> units, const std::string& district) const {
  std::vector<const domain::Known*> there, nowhere;
  for (const auto* unit : units) {
    const auto districts = districts_of(*unit);
    if (std::ranges::find(districts, district) != districts.end()) there.push_back(unit);
    else if (districts.empty()) nowhere.push_back(unit);
  }
  return there.empty() ? nowhere : there;
}

std::vector<UnitRef> UnitsByName::find(const std::string& text) const {
  std::vector<UnitRef> out;
  auto meant = bearing(text);
  if (const auto parts = with_district(text); parts && meant.empty()) {
    meant = in_district(bearing(parts->first), parts->second);
    if (meant.empty() && !bearing(parts->first).empty()) return out;  // those of that name stand elsewhere
  }
  for (const auto* one : meant) out.push_back({one->id, one->name, one->short_name});
  if (!out.empty()) return out;
  if (const auto id = store::find_unit_by(tx_, text))
    if (const auto unit = store::find_unit(tx_, *id)) return {{unit->id, unit->name, unit->short_name}};
  if (const auto* one = index_.propose(text)) out.push_back({one->id, one->name, one->short_name});
  return out;
}

}  // namespace dondoc::service
