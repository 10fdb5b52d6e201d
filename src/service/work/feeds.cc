#include "service/work/feeds.h"

#include "base/crypto.h"
#include "service/act.h"
#include "service/organisation/days_of_note.h"
#include "service/plans/month.h"
#include "service/reports/report_title.h"
#include "service/views_of.h"
#include "store/feed_store.h"
#include "store/month_store.h"
#include "store/report_store.h"
#include "store/unit_store.h"
#include "writer/ical.h"

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;
using writer::CalendarEntry;

constexpr int most_feeds = 20, most_entries = 2000, days_back = 30, days_ahead = 400;

Feed view_of(const store::FeedRow& row) {
  return {row.id, row.unit ? std::optional(ref_of(*row.unit)) : std::nullopt, row.days_of_note, row.created_at, row.fetched_on};
}

std::string named(const store::NamedRow& plan) { return plan.short_name ? plan.name + " (" + *plan.short_name + ")" : plan.name; }

const char* kind_of(MonthKind kind) {
  switch (kind) {
    case MonthKind::peak: return "Cao điểm";
    case MonthKind::phase: return "Giai đoạn";
    case MonthKind::event: return "Hoạt động";
    case MonthKind::milestone: return "Mốc";
    case MonthKind::review: return "Sơ kết, tổng kết";
    case MonthKind::instruction: return "Văn bản chỉ đạo, hướng dẫn";
    case MonthKind::inspection: return "Kiểm tra";
    case MonthKind::mending: return "Hạn khắc phục";
    case MonthKind::answer: return "Hạn trả lời";
    case MonthKind::awaited: return "Hạn gửi đầu vào";
    case MonthKind::task:
    case MonthKind::report: break;
  }
  return "Hạn";
}

std::string words_of(const MonthItem& item) {
  std::string out = kind_of(item.kind);
  if (item.timing == domain::Timing::unconfirmed) out += " (chưa chốt ngày)";
  if (item.late > 0) out += " (quá hạn)";
  if (item.unit) out += (item.kind == MonthKind::inspection ? " " : ": ") + item.unit->short_name.value_or(item.unit->name);
  return out + ": " + item.text;
}

/// As the month leads to it.
std::string path_of(const MonthItem& item) {
  switch (item.kind) {
    case MonthKind::answer: return item.assignment_id ? "/assignments/" + item.assignment_id->str() : "/my-work";
    case MonthKind::inspection:
    case MonthKind::mending: return "/inspections/" + item.id;
    default: return "/plans/" + item.plan_id.str() + "?tab=schedule";
  }
}

/// What a person has to meet: entries of one calendar.
class Deadlines {
 public:
  Deadlines(store::Transaction& tx, base::Date today, const std::string& site) : tx_(tx), today_(today), from_(today.plus(-days_back)), site_(site) {}

  /// What these units owe, one entry each.
  void add_own(const std::vector<base::Id>& units, const base::Id& person) {
    add_assignments(units, person);
    add_reports(units);
  }

  /// What all units owe, by plan and day.
  void add_everybodys() {
    for (const auto& it : store::open_assignments_by_day(tx_, from_))
      add("plan-" + it.subject.str() + "-" + it.due_on.str(), std::to_string(it.open) + " việc " + standing(it.due_on) + ": " + it.plan.name, "Kế hoạch: " + named(it.plan),
          "/tracking?plan_id=" + it.plan.id.str(), it.due_on);
    for (const auto& it : store::open_reports_by_day(tx_, from_))
      add("period-" + it.subject.str() + "-" + it.due_on.str(), std::to_string(it.open) + " báo cáo " + standing(it.due_on) + ": " + report_title(it.duty, it.period),
          "Kế hoạch: " + named(it.plan), "/plans/" + it.plan.id.str(), it.due_on);
  }

  /// What the month shows besides: programmes, checks, answers and inputs that are still to come, or were not there in time.
  void add_programme(Context& context, const std::optional<base::Id>& unit) {
    for (const auto& it : programme_within(tx_, context, from_, today_.plus(days_ahead), {{}, unit})) {
      const auto& item = it.item;
      if (item.total > 0 && item.done == item.total) continue;
      CalendarEntry entry{it.uid + "@dondoc", words_of(item), "Kế hoạch: " + it.plan, site_ + path_of(item), item.from_on};
      if (item.to_on != item.from_on) entry.until = item.to_on;
      entries.push_back(std::move(entry));
    }
  }

  /// What is commemorated within a year.
  void add_days_of_note() {
    for (const auto& [on, note] : notes_within(tx_, from_, today_.plus(days_ahead)))
      add("note-" + (note.id ? note.id->str() : "law") + "-" + on.str(), note_words(note), note.source, "/calendar?month=" + on.str().substr(0, 7), on);
  }

  std::vector<CalendarEntry> entries;

 private:
  void add_assignments(const std::vector<base::Id>& units, const base::Id& person) {
    store::BoardRequest request;
    request.units = units;
    request.for_person = person;
    request.as_of = today_;
    request.open_first = true;
    request.slice.limit = most_entries;
    for (const auto& it : store::assignments_due(tx_, request, {from_})) {
      if (it.now.done_on || !it.due.due_on || *it.due.due_on < from_ || it.plan_status != domain::PlanStatus::issued) continue;
      add_own("assignment-" + it.id.str(), it.what(), "Kế hoạch: " + named(it.plan) + "\nĐơn vị: " + it.unit.name, "/assignments/" + it.id.str(), *it.due.due_on);
    }
  }

  void add_reports(const std::vector<base::Id>& units) {
    store::ReportListRequest request;
    request.visible_to = units;
    request.sort = "due_on";
    request.slice.limit = most_entries;
    for (const auto& it : store::reports_due_of(tx_, request, {from_}).rows) {
      const bool sent = it.status == domain::ReportStatus::submitted || it.status == domain::ReportStatus::accepted;
      if (sent || !it.due_on || *it.due_on < from_ || it.plan_status != domain::PlanStatus::issued) continue;
      add_own("report-" + it.id.str(), report_title(it.title, it.period), "Kế hoạch: " + named(it.plan) + "\nĐơn vị: " + it.unit.name,
          "/reports/" + it.id.str(), *it.due_on);
    }
  }

  const char* standing(base::Date due_on) const { return due_on < today_ ? "quá hạn" : "đến hạn"; }
  void add_own(std::string uid, const std::string& what, std::string description, const std::string& path, base::Date due_on) {
    add(std::move(uid), (due_on < today_ ? "Quá hạn: " : "Hạn: ") + what, std::move(description), path, due_on);
  }
  void add(std::string uid, std::string summary, std::string description, const std::string& path, base::Date due_on) {
    entries.push_back({std::move(uid) + "@dondoc", std::move(summary), std::move(description), site_ + path, due_on});
  }

  store::Transaction& tx_;
  base::Date today_, from_;
  const std::string& site_;
};

}  // namespace

FeedList list_feeds(Context& context) {
  auto tx = context.read();
  FeedList out;
  for (const auto& row : store::feeds_of_user(tx, context.actor.user_id)) out.items.push_back(view_of(row));
  return out;
}

NewFeed create_feed(Context& context, const FeedInput& input) {
  Act act(context, "feed.made");
  const auto token = base::random_token();
  const auto kept = store::feeds_of_user(act.tx, context.actor.user_id);
  if (act.earlier() && act.earlier()->result_id) {
    for (const auto& row : kept)
      if (row.id == *act.earlier()->result_id) {
        store::set_feed_digest(act.tx, row.id, base::sha256_hex(token));
        act.tx.commit();
        return {view_of(row), token};
      }
    throw Error(ErrorKind::not_found, "feed.unknown");
  }
  if (static_cast<int>(kept.size()) >= most_feeds) throw Error(ErrorKind::conflict, "feed.too_many", {}, {{"limit", std::to_string(most_feeds)}});
  store::FeedRow feed{base::Id::make(), context.actor.user_id, {}, context.now(), {}, input.days_of_note};
  if (input.unit_id) {
    const auto unit = found(store::find_unit(act.tx, *input.unit_id), "unit.unknown");
    if (!domain::may_see_of(context.actor, unit.id)) throw Error(ErrorKind::forbidden, "act.forbidden");
    feed.unit = {unit.id, unit.name, unit.short_name};
  }
  store::insert_feed(act.tx, feed, base::sha256_hex(token));
  act.finish("user", context.actor.user_id, {}, {{"unit", feed.unit ? feed.unit->name : ""}}, feed.id);
  return {view_of(feed), token};
}

void delete_feed(Context& context, base::Id id) {
  Act act(context, "feed.deleted");
  if (act.earlier()) return;
  if (!store::delete_feed(act.tx, id, context.actor.user_id)) throw Error(ErrorKind::not_found, "feed.unknown");
  act.finish("user", context.actor.user_id);
}

MadeFile fetch_feed(App& app, const std::string& token, const std::string& site) {
  std::optional<store::FoundFeed> behind;
  {
    auto tx = app.database.read({});
    behind = store::find_feed(tx, base::sha256_hex(token));
  }
  if (!behind) throw Error(ErrorKind::not_found, "feed.unknown");
  const auto& [feed, actor] = *behind;
  if (feed.unit && !domain::may_see_of(actor, feed.unit->id)) throw Error(ErrorKind::not_found, "feed.unknown");
  const auto today = app.clock.today();
  // Once a day is enough to tell whether anybody still asks.
  if (feed.fetched_on != today) {
    auto tx = app.database.write(actor.agency_id);
    store::set_feed_fetched(tx, feed.id, today);
    tx.commit();
  }
  auto tx = app.database.read(actor.agency_id);
  Deadlines deadlines(tx, today, site);
  if (feed.unit) deadlines.add_own({feed.unit->id}, actor.user_id);
  else if (!actor.units.empty()) deadlines.add_own(actor.units, actor.user_id);
  if (!feed.unit && actor.sees_all()) deadlines.add_everybodys();
  Context context{app, actor, {}, {}, {}};
  if (feed.unit || actor.sees_all() || !actor.units.empty()) deadlines.add_programme(context, feed.unit ? std::optional(feed.unit->id) : std::nullopt);
  if (feed.days_of_note) deadlines.add_days_of_note();
  const auto name = "Hạn công việc và báo cáo - " + (feed.unit ? feed.unit->name : actor.name);
  return {"han.ics", "text/calendar; charset=utf-8", writer::write_ical(name, deadlines.entries, app.clock.now())};
}

}  // namespace dondoc::service
