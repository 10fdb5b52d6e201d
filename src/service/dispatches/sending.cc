#include "service/dispatches/sending.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/text.h"
#include "service/drafts/draft_points.h"
#include "service/drafts/draft_reach.h"
#include "service/plans/charge.h"
#include "store/dispatch_store.h"
#include "store/people_store.h"

namespace dondoc::service {
namespace {

using base::Id;
using domain::Party;
using domain::TargetKind;
using store::DispatchRow;
using store::ResolutionRow;

/// "Như Mục III", "Các đơn vị nêu tại Mục III": those that the plan gives work there.
std::optional<std::string> as_charge(const std::string& line) {
  constexpr std::string_view who = "Các cơ quan, đơn vị được giao nhiệm vụ";
  const auto key = base::fold(line);
  if (key.starts_with("nhu ")) return std::string(who) + " tại " + key.substr(4);
  for (const std::string_view words : {" neu tai ", " neu o ", " co ten tai ", " co ten o ", " quy dinh tai "})
    if (const auto at = key.find(words); at != std::string::npos) return std::string(who) + " tại " + key.substr(at + words.size());
  return std::nullopt;
}

std::vector<std::string> parts_of(const std::string& line) {
  std::vector<std::string> out{""};
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == ',' || line[i] == ';') out.emplace_back();
    else out.back() += line[i];
  }
  for (auto& part : out) part = base::trim(part);
  std::erase(out, "");
  return out;
}

/// What lines of Nơi nhận mean, found as names in a draft are.
class Meanings {
 public:
  Meanings(const SentDocument& document, const std::vector<domain::Known>& known) : document_(document), known_(known) {
    asked_.document = document.draft.document;
    asked_.sections = document.draft.sections;
    for (const auto& line : document.draft.recipients) ask(line);
    found_ = resolve_units(asked_, decided_, known);
  }

  std::vector<Party> of(std::size_t line) const {
    for (const auto& ids : ways_.at(line)) {
      std::vector<Party> out;
      bool all = true;
      for (const auto at : ids) {
        const auto& row = found_.at(at);
        all = all && (row.kind != TargetKind::none || row.by_person);
        for (auto& party : parties_of({{row.unit, asked_.units.at(at).name, {}}}, domain::Role::perform, found_, known_)) out.push_back(std::move(party));
      }
      if (all) return out;
    }
    return {};
  }

 private:
  using Ids = std::vector<std::size_t>;

  std::size_t add(const std::string& name) {
    draft::Unit unit;
    unit.id = std::to_string(asked_.units.size());
    unit.name = name;
    asked_.units.push_back(std::move(unit));
    return asked_.units.size() - 1;
  }

  /// The ways in which a line may be meant, the plainest first.
  void ask(const draft::Recipient& line) {
    auto& ways = ways_.emplace_back();
    if (line.purpose == "to-file") return;
    ways.push_back({add(line.name)});
    decide(asked_.units.back());
    if (const auto colon = line.name.find(':'); colon != std::string::npos) ways.push_back({add(std::string(base::trim(std::string_view(line.name).substr(colon + 1))))});
    if (const auto parts = parts_of(line.name); parts.size() > 1) {
      Ids ids;
      for (const auto& part : parts) ids.push_back(add(part));
      ways.push_back(std::move(ids));
    }
    if (const auto charge = as_charge(line.name)) {
      ways.push_back({add(*charge)});
      ways.push_back({add("Các cơ quan, đơn vị được giao nhiệm vụ")});  // of a part that the outline does not know
    }
  }

  /// What a person said of that name in the review holds here too.
  void decide(const draft::Unit& asked) {
    const auto key = base::fold(asked.name);
    for (const auto& unit : document_.draft.units) {
      const bool called = base::fold(unit.name) == key || std::ranges::any_of(unit.aliases, [&](const auto& alias) { return base::fold(alias) == key; });
      if (!called) continue;
      const auto row = std::ranges::find(document_.resolutions, unit.id, &ResolutionRow::unit);
      if (row == document_.resolutions.end() || !row->by_person) continue;
      decided_.push_back(*row);
      decided_.back().unit = asked.id;
    }
  }

  const SentDocument& document_;
  const std::vector<domain::Known>& known_;
  draft::Draft asked_;
  std::vector<ResolutionRow> decided_, found_;
  std::vector<std::vector<Ids>> ways_;
};

/// The rows of one document, each unit once.
class Recipients {
 public:
  Recipients(store::Transaction& tx, const Context& context, const std::optional<Id>& amendment)
      : names_(store::unit_names(tx)), today_(context.today()), amendment_(amendment) {
    for (const auto& unit : store::units_with_account(tx)) with_account_.insert(unit);
  }

  void name(const std::optional<std::string>& line, std::optional<domain::Purpose> purpose, const std::string& name) {
    add(line, purpose).name = name;
  }
  /// direct: the line names the unit itself.
  void unit(const std::optional<std::string>& line, std::optional<domain::Purpose> purpose, const Id& id, bool direct) {
    const auto known = names_.find(id);
    if (known == names_.end()) return;
    const auto [at, is_new] = place_.try_emplace(id, Place{rows.size(), direct});
    if (!is_new) {
      if (!direct || at->second.direct) return;
      at->second.direct = true;
      rows[at->second.row].line = line;
      rows[at->second.row].purpose = purpose;
      return;
    }
    auto& row = add(line, purpose);
    row.unit = known->second;
    row.name = known->second.name;
    row.in_product = with_account_.contains(id);
  }

  std::vector<DispatchRow> rows;

 private:
  struct Place { std::size_t row; bool direct; };

  DispatchRow& add(const std::optional<std::string>& line, std::optional<domain::Purpose> purpose) {
    DispatchRow row;
    row.id = Id::make();
    row.amendment_id = amendment_;
    row.ordinal = static_cast<int>(rows.size()) + 1;
    row.line = line;
    row.purpose = purpose;
    row.sent_on = today_;
    return rows.emplace_back(std::move(row));
  }

  const std::unordered_map<Id, store::NamedRow> names_;
  std::set<Id> with_account_;
  const base::Date today_;
  const std::optional<Id> amendment_;
  std::unordered_map<Id, Place> place_;
};

std::optional<domain::Purpose> purpose_of(const draft::Recipient& line) {
  return line.purpose ? base::enum_from_name<domain::Purpose>(*line.purpose) : std::nullopt;
}

/// Once more to all who have the plan.
void send_again(store::Transaction& tx, const base::Id& plan, Recipients& recipients) {
  store::DispatchListRequest request;
  request.plan_id = plan;
  request.slice = {100'000, 0};
  std::set<std::string> named;
  for (const auto& row : store::list_dispatches(tx, request).rows) {
    if (row.unit) recipients.unit(row.line, row.purpose, row.unit->id, true);
    else if (named.insert(row.name).second) recipients.name(row.line, row.purpose, row.name);
  }
}

}  // namespace

void send_document(store::Transaction& tx, const Context& context, const store::PlanRow& plan, const SentDocument& document) {
  const auto known = store::known_bodies(tx);
  const auto charge = charge_of(tx, plan, known, all_tasks(tx, plan.id));
  Recipients recipients(tx, context, document.amendment_id);
  const Meanings meanings(document, known);
  const auto& lines = document.draft.recipients;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto purpose = purpose_of(lines[i]);
    const auto parties = meanings.of(i);
    const auto before = recipients.rows.size();
    bool reached = false;
    for (const auto& party : parties) {
      if (party.kind == TargetKind::unit && party.id) recipients.unit(lines[i].name, purpose, *party.id, true), reached = true;
      else if (party.kind == TargetKind::none) recipients.name(lines[i].name, purpose, party.text);
      else
        for (const auto& unit : charge.units({party})) recipients.unit(lines[i].name, purpose, unit, false), reached = true;
    }
    // Nobody is known by that line, be it a group without members: it stays a name.
    if (!reached && recipients.rows.size() == before) recipients.name(lines[i].name, purpose, lines[i].name);
  }
  if (lines.empty() && document.amendment_id) send_again(tx, plan.id, recipients);
  for (const auto& unit : document.charged) recipients.unit({}, {}, unit, false);
  store::insert_dispatches(tx, plan.id, recipients.rows);
}

void send_plan(store::Transaction& tx, const Context& context, const store::PlanRow& plan) {
  const auto draft = base::from_json<draft::Draft>(store::load_plan_revision(tx, plan.id).content);
  const auto resolutions = store::load_draft_content(tx, plan.draft_id, false).resolutions;
  send_document(tx, context, plan, {draft, resolutions, {}, store::charged_units(tx, plan.id)});
}

void received_by_work(store::Transaction& tx, const Context& context, const base::Id& plan, const base::Id& unit) {
  if (!context.actor.of_unit(unit)) return;
  for (const auto& row : store::unreceived_dispatches(tx, plan, {unit})) store::set_received(tx, row.id, context.actor.user_id, context.now());
}

}  // namespace dondoc::service
