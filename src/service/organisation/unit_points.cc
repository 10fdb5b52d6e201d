#include "service/organisation/unit_points.h"

#include <string_view>

#include "base/text.h"
#include "service/organisation/start_list.h"
#include "store/agency_store.h"
#include "store/overview_store.h"
#include "store/unit_mark_store.h"

namespace dondoc::service {
namespace {

constexpr const char* statistics = "gso";

/// "Ủy ban nhân dân xã A", "UBND xã A", "Đảng ủy xã A" → "xa a"
std::string commune_in(const std::string& name) {
  auto key = base::fold(name);
  for (const std::string_view before : {"uy ban nhan dan ", "ubnd ", "dang uy "})
    if (key.starts_with(before)) return key.substr(before.size());
  return key;
}

/// The province that the agency is of: the one that it is named by, else the one whose list was taken; empty where none is known.
std::string province_of(store::Transaction& tx) {
  const auto agency = store::load_agency(tx);
  const auto said = " " + base::fold(agency.name + " " + agency.parent_name.value_or("")) + " ";
  for (const auto& province : start_provinces())
    if (said.find(" " + base::fold(province.kind + " " + province.name) + " ") != std::string::npos) return province.code;
  for (const auto& [key, unit] : store::units_by_code(tx, list_scheme))
    if (key.starts_with("commune-") && !key.starts_with("commune-party-")) return province_of_commune(std::string_view(key).substr(std::string_view("commune-").size()));
  return {};
}

}  // namespace

std::unordered_map<base::Id, domain::GeoPoint> points_on(store::Transaction& tx, base::Date on) {
  auto out = store::points_of_units(tx);
  for (const auto& [key, unit] : store::units_by_code_on(tx, list_scheme, on))
    if (const auto point = position_of(key)) out.emplace(unit, *point);
  for (const auto& [code, unit] : store::units_by_code_on(tx, statistics, on))
    if (const auto point = position_of("commune-" + code)) out.emplace(unit, *point);
  return out;
}

std::optional<domain::GeoPoint> PointsByName::find(const std::string& name) {
  const auto commune = commune_in(name);
  if (!commune.starts_with("xa ") && !commune.starts_with("phuong ") && !commune.starts_with("dac khu ")) return std::nullopt;
  if (!province_) province_ = province_of(tx_);
  const auto& points = points_of_communes(*province_);
  const auto found = points.find(commune);
  return found == points.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace dondoc::service
