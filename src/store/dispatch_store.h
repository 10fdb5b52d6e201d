// To whom documents of plans went, who opened and received them, what was handed on
// outside of the program.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/dispatch.h"
#include "store/plan_store.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct HandingRow {
  domain::HandingWay way{};
  base::Date handed_on;
  std::string note;
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
};

/// Who did it in the program, and when.
struct DoneRow { base::Id by; std::string by_name; base::Instant at; };

struct DispatchRow {
  base::Id id;
  NamedRow plan;  // short_name: its symbol
  std::optional<base::Id> amendment_id;
  std::optional<base::Date> amended_on;
  int ordinal = 0;
  std::optional<std::string> line;  // none: charged with work, and not among the recipients
  std::optional<domain::Purpose> purpose;
  std::optional<NamedRow> unit;     // who holds it now
  std::string name;                 // as it was called when it was sent
  bool in_product = false;
  base::Date sent_on;
  std::optional<base::Date> resolved_on;  // when it was found out which unit the name means
  std::optional<DoneRow> opened, received;
  std::optional<HandingRow> handing;
  domain::DispatchState state() const { return domain::dispatch_state({purpose, in_product, handing.has_value(), opened.has_value(), received.has_value()}); }
};

struct DispatchListRequest : ListRequest {
  std::optional<base::Id> plan_id, unit_id;
  std::optional<domain::DispatchState> state;
  std::optional<domain::LateSince> late;          // late ones alone
  std::optional<std::vector<base::Id>> units;     // held by these
};

/// When documents are late, as the agency says.
domain::DispatchDays load_dispatch_days(Transaction& tx);
void update_dispatch_days(Transaction& tx, const domain::DispatchDays& days, base::Instant now);

void insert_dispatches(Transaction& tx, const base::Id& plan, const std::vector<DispatchRow>& rows);
/// sort: -sent_on (default; within a document in its order), name, plan.
Listed<DispatchRow> list_dispatches(Transaction& tx, const DispatchListRequest& request);
/// Those that there are, in no order.
std::vector<DispatchRow> find_dispatches(Transaction& tx, const std::vector<base::Id>& ids);
/// Whom the plan gives work that was not taken from them, by name.
std::vector<base::Id> charged_units(Transaction& tx, const base::Id& plan);
/// The plan charges one of these units, or went to it.
bool plan_reaches(Transaction& tx, const base::Id& plan, const std::vector<base::Id>& units);
bool has_dispatches(Transaction& tx, const base::Id& plan);
/// Whether the same document went to the unit by another line too.
bool went_to(Transaction& tx, const DispatchRow& row, const base::Id& unit);

/// How many stand so; late: of those that nobody opened or handed on.
struct DispatchCountRow { int to_hand = 0, handed = 0, sent = 0, opened = 0, received = 0, filed = 0, late = 0; };
DispatchCountRow count_dispatches(Transaction& tx, const base::Id& plan, const domain::LateSince& late);

/// Of the plan, held by these units, that nobody opened yet (or received), the copies that are filed left out.
std::vector<DispatchRow> unopened_dispatches(Transaction& tx, const base::Id& plan, const std::vector<base::Id>& units);
std::vector<DispatchRow> unreceived_dispatches(Transaction& tx, const base::Id& plan, const std::vector<base::Id>& units);
void set_opened(Transaction& tx, const base::Id& id, const base::Id& by, base::Instant at);
/// And opened, where nobody had.
void set_received(Transaction& tx, const base::Id& id, const base::Id& by, base::Instant at);

/// The name means that unit from this day on; in_product: somebody of it can sign in. Without a unit: a name again.
void set_resolved(Transaction& tx, const base::Id& id, const std::optional<base::Id>& unit, bool in_product, const base::Id& by, base::Date on);
/// Throws conflict store.unique where it was handed over already.
void insert_handing(Transaction& tx, const base::Id& dispatch, const HandingRow& row);
void take_back_handing(Transaction& tx, const base::Id& dispatch, const base::Id& by, base::Instant at);

}  // namespace dondoc::store
