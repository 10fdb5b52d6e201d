#include "service/overview/overview.h"

#include <algorithm>
#include <tuple>

#include "service/act.h"
#include "service/organisation/unit_points.h"
#include "service/views_of.h"
#include "store/closing_store.h"
#include "store/agency_store.h"
#include "store/kept_rows.h"
#include "store/overview_store.h"

namespace dondoc::service {
namespace {

using base::Id;

constexpr int kWeeks = 12;
/// What one page shows; the lists behind it hold the rest.
struct Most { std::size_t plans = 30, units = 40, sections = 20; };
/// On paper nothing is left out; more than these have no names in one query.
constexpr Most kOnPaper{10'000, 10'000, 10'000};

std::vector<base::Date> ends_of_weeks(base::Date as_of) {
  std::vector<base::Date> out;
  for (int week = kWeeks - 1; week >= 0; --week) out.push_back(as_of.plus(-7 * week));
  return out;
}

/// The most late first, then what nobody was heard of, then the most.
auto urgency(const domain::Standings& at) { return std::tuple(-at.late, -at.silent, -at.total); }

bool by_urgency(const store::SeriesRow& a, const store::SeriesRow& b) {
  return std::tuple(urgency(a.days.back()), a.id) < std::tuple(urgency(b.days.back()), b.id);
}

std::vector<Id> ids_of(const std::vector<store::SeriesRow>& rows, std::size_t most) {
  std::vector<Id> out;
  for (std::size_t i = 0; i < std::min(most, rows.size()); ++i) out.push_back(rows[i].id);
  return out;
}

using Names = std::unordered_map<Id, store::NamedRow>;

std::vector<OverviewSeries> series_of(const std::vector<store::SeriesRow>& rows, std::size_t most, const Names& names) {
  std::vector<OverviewSeries> out;
  for (std::size_t i = 0; i < std::min(most, rows.size()); ++i) {
    const auto name = names.find(rows[i].id);
    if (name == names.end()) continue;
    auto& one = out.emplace_back(OverviewSeries{ref_of(name->second), figures_of(rows[i].days.back()), {}, {}, {}, {}});
    for (const auto& at : rows[i].days) {
      one.total.push_back(at.total);
      one.done.push_back(at.done);
      one.late.push_back(at.late);
      one.silent.push_back(at.silent);
    }
  }
  return out;
}

struct Placed { const store::SeriesRow* row; domain::GeoPoint position; };

/// Units whose place is known; of those that were there on that day.
std::vector<Placed> placed(store::Transaction& tx, const std::vector<store::SeriesRow>& units, base::Date on) {
  const auto positions = points_on(tx, on);
  std::vector<Placed> out;
  for (const auto& row : units)
    if (const auto found = positions.find(row.id); found != positions.end()) out.push_back({&row, found->second});
  return out;
}

base::Date day_asked(const Context& context, const std::optional<base::Date>& as_of) {
  base::require(context.actor.sees_all(), "act.forbidden");
  const auto day = as_of.value_or(context.today());
  if (day > context.today()) throw base::Error(base::ErrorKind::invalid, "overview.future_day", "as_of");
  return day;
}

std::optional<domain::Standings> of_id(const std::vector<store::SeriesRow>& rows, const std::optional<Id>& id) {
  for (const auto& row : rows)
    if (row.id == id) return row.days.back();
  return std::nullopt;
}

}  // namespace

OverviewFigures figures_of(const domain::Standings& at) {
  return {progress_of(store::CountsRow{at.total, at.done, at.late, at.silent, at.under_way()}), at.in_time, at.done_late};
}

std::optional<FigureAt> figure_at(Context& context, domain::CommentTarget target, const std::optional<Id>& plan_id, const std::optional<Id>& unit_id,
                                  const std::optional<std::string>& section, base::Date as_of) {
  using Target = domain::CommentTarget;
  const auto asked = day_asked(context, as_of);
  const bool of_unit = target == Target::unit || target == Target::place;
  if (of_unit != unit_id.has_value() || (target == Target::section) != section.has_value() || (target == Target::plan && !plan_id)) return std::nullopt;
  auto tx = context.read();
  const auto day = store::day_in_plan(tx, plan_id, asked);
  const auto counted = store::count_overview(tx, {{day}, plan_id});
  std::optional<FigureAt> out;
  if (target == Target::page) out = {"", counted.all.back()};
  if (target == Target::plan) {
    const auto names = store::plan_names(tx, {*plan_id});
    if (const auto at = of_id(counted.plans, plan_id); at && names.contains(*plan_id)) out = {names.at(*plan_id).name, *at};
  }
  if (of_unit) {
    const auto names = store::unit_names_at(tx, {*unit_id}, day);
    if (const auto at = of_id(counted.units, unit_id); at && names.contains(*unit_id)) out = {names.at(*unit_id).name, *at};
  }
  if (section)
    for (const auto& row : counted.sections)
      if (row.section == *section) out = {row.section, row.at_end};
  if (out && out->at.total == 0) return std::nullopt;
  return out;
}

namespace {

Overview overview_of(Context& context, const std::optional<Id>& plan_id, const std::optional<base::Date>& as_of, const Most& most) {
  const auto asked = day_asked(context, as_of);
  auto tx = context.read();
  const auto day = store::day_in_plan(tx, plan_id, asked);
  const auto days = ends_of_weeks(day);
  auto counted = store::count_overview(tx, {days, plan_id});
  // What had no work yet, or none any more, has nothing to show.
  for (auto* rows : {&counted.plans, &counted.units}) {
    std::erase_if(*rows, [](const auto& row) { return row.days.back().total == 0; });
    std::ranges::sort(*rows, by_urgency);
  }
  std::ranges::sort(counted.sections, {}, [](const auto& row) { return std::tuple(urgency(row.at_end), row.section); });

  Overview out;
  out.as_of = day;
  for (std::size_t i = 0; i < days.size(); ++i) out.weeks.push_back({days[i], figures_of(counted.all[i])});
  out.plans_total = static_cast<int>(counted.plans.size());
  out.units_total = static_cast<int>(counted.units.size());
  out.sections_total = static_cast<int>(counted.sections.size());
  out.plans = series_of(counted.plans, most.plans, store::plan_names(tx, ids_of(counted.plans, most.plans)));
  for (std::size_t i = 0; i < std::min(most.sections, counted.sections.size()); ++i)
    out.sections.push_back({counted.sections[i].section, figures_of(counted.sections[i].at_end)});

  const auto places = placed(tx, counted.units, day);
  auto named = ids_of(counted.units, most.units);
  for (const auto& place : places) named.push_back(place.row->id);
  const auto names = store::unit_names_at(tx, named, day);
  out.units = series_of(counted.units, most.units, names);
  for (const auto& place : places)
    if (const auto name = names.find(place.row->id); name != names.end())
      out.places.push_back({ref_of(name->second), place.position.latitude, place.position.longitude, figures_of(place.row->days.back()).progress});
  return out;
}

}  // namespace

Overview get_overview(Context& context, const std::optional<Id>& plan_id, const std::optional<base::Date>& as_of) {
  return overview_of(context, plan_id, as_of, {});
}

Overview get_whole_overview(Context& context, const std::optional<Id>& plan_id, const std::optional<base::Date>& as_of) {
  return overview_of(context, plan_id, as_of, kOnPaper);
}

void keep_counts(App& app) {
  std::vector<Id> agencies;
  {
    auto tx = app.database.read({});
    agencies = store::list_agencies(tx);
  }
  for (const auto& agency : agencies) {
    auto tx = app.database.read(agency);
    store::count_overview(tx, {ends_of_weeks(app.clock.today()), {}});
    tx.kept().charged(tx);  // looks through the log, so that no act has to
  }
}

}  // namespace dondoc::service
