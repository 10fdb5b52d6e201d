#include "service/organisation/unit_marks.h"

#include <algorithm>

#include "base/error.h"
#include "base/text.h"
#include "domain/unit_code.h"
#include "service/organisation/unit_points.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

const base::Date always = base::Date::of(1, 1, 1);

template <class Mark> Mark timed(Mark mark, const std::optional<base::Date>& from, const std::optional<base::Date>& to, base::Date today, const std::string& at) {
  mark.from = from.value_or(always);
  mark.to = to;
  if (mark.from > today || (to && (*to <= mark.from || *to > today))) throw Error(ErrorKind::invalid, "unit.bad_time", at);
  return mark;
}

// One at most holds today in a scheme or hierarchy.
template <class Mark> void check_one_today(const std::vector<Mark>& marks, std::string Mark::* of, const char* code, const std::string& at) {
  const auto& last = marks.back();
  if (last.to) return;
  if (std::ranges::count_if(marks, [&](const auto& one) { return !one.to && one.*of == last.*of; }) > 1) throw Error(ErrorKind::conflict, code, at);
}

void keep_codes(store::Transaction& tx, const base::Id& unit, const std::vector<UnitCodeInput>& codes, base::Date today) {
  std::vector<store::CodeMark> marks;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const auto at = "codes[" + std::to_string(i) + "]";
    const auto& [scheme, sent, from, to] = codes[i];
    const auto code = domain::written_code(sent);
    if (!domain::is_code_scheme(scheme)) throw Error(ErrorKind::invalid, "unit.unknown_scheme", at);
    if (!domain::is_code_of(scheme, code)) throw Error(ErrorKind::invalid, "unit.wrong_code", at, {{"code", sent}});
    marks.push_back(timed(store::CodeMark{scheme, code, {}, {}}, from, to, today, at));
    check_one_today(marks, &store::CodeMark::scheme, "unit.code_twice", at);
    if (const auto holder = store::holder_of_code(tx, scheme, code); !to && holder && *holder != unit) throw Error(ErrorKind::conflict, "unit.code_taken", at);
  }
  store::settle_codes(tx, unit, marks);
}

void keep_places(store::Transaction& tx, const base::Id& unit, const std::vector<UnitPlaceInput>& places, base::Date today) {
  std::vector<store::PlaceMark> marks;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto at = "places[" + std::to_string(i) + "]";
    const auto& [hierarchy, parent, from, to] = places[i];
    if (!domain::is_other_hierarchy(hierarchy)) throw Error(ErrorKind::invalid, "unit.unknown_hierarchy", at);
    if (!store::find_unit(tx, parent)) throw Error(ErrorKind::invalid, "unit.unknown", at);
    if (parent == unit || (!to && store::stands_under_in(tx, parent, unit, hierarchy))) throw Error(ErrorKind::conflict, "unit.is_own_parent", at);
    marks.push_back(timed(store::PlaceMark{hierarchy, parent, {}, {}}, from, to, today, at));
    check_one_today(marks, &store::PlaceMark::hierarchy, "unit.place_twice", at);
  }
  store::settle_places(tx, unit, marks);
}

}  // namespace

void keep_marks(store::Transaction& tx, const base::Id& unit, const UnitInput& input, base::Date today, bool is_new) {
  if (input.codes) keep_codes(tx, unit, *input.codes, today);
  if (input.places) keep_places(tx, unit, *input.places, today);
  if (const auto typed = base::trim(input.point.value_or("")); !typed.empty()) {
    const auto point = domain::point_from(typed);
    if (!point) throw Error(ErrorKind::invalid, "unit.wrong_point", "point");
    store::set_point(tx, unit, point);
  } else if (is_new) {
    if (const auto point = PointsByName(tx).find(input.name)) store::set_point(tx, unit, point);
  } else if (input.point) {
    store::set_point(tx, unit, {});
  }
}

}  // namespace dondoc::service
