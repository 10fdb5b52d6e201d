// The record of a check takes a number of the register of outgoing documents, where the office numbers them.
#include "service/act.h"
#include "service/chasing/letter_text.h"
#include "service/inspections/inspection_views.h"
#include "service/inspections/inspections.h"
#include "service/official.h"
#include "store/agency_store.h"
#include "store/inspection_number.h"
#include "store/letter_store.h"
#include "writer/presentation.h"

namespace dondoc::service {

using base::Error;
using base::ErrorKind;

namespace {

constexpr int greatest_number = 100'000;

void check_day(base::Date dated_on, const store::InspectionRow& row, base::Date today) {
  if (dated_on > today || dated_on < *row.held_on) throw Error(ErrorKind::invalid, "inspection.number_day", "dated_on");
}

}  // namespace

Inspection number_inspection(Context& context, base::Id id, const InspectionNumberInput& input) {
  {
    Act act(context, "inspection.numbered");
    const auto row = load_inspection(act.tx, context, id);
    if (!act.earlier()) {
      if (!row.held_on) throw Error(ErrorKind::conflict, "inspection.not_recorded");
      const bool numbered = store::number_of_inspection(act.tx, id).has_value();
      if (numbered) throw Error(ErrorKind::conflict, "inspection.numbered");
      require(domain::can_inspection(context.actor, {{row.unit.id}, true, row.answered, row.deleted_at.has_value(), row.plan_status, numbered}), "number");
      check_day(input.dated_on, row, context.today());
      const auto agency = store::load_agency(act.tx);
      const auto letters = letters_of(agency.name, agency.short_name);
      const store::Series series{domain::series_of(agency.family, letters, "BB"), std::nullopt};
      store::OutgoingRow entry;
      entry.id = base::Id::make();
      entry.series = series;
      entry.year = static_cast<int>(input.dated_on.ymd().year());
      entry.number = input.number.value_or(next_number(act.tx, series, agency.family, input.dated_on));
      if (entry.number < 1 || entry.number > greatest_number) throw Error(ErrorKind::invalid, "letter.number", "number");
      for (const int given : store::numbers_given(act.tx, series, entry.year))
        if (given == entry.number)
          throw Error(ErrorKind::conflict, "letter.number_taken", "number", {{"number", std::to_string(entry.number)}, {"year", std::to_string(entry.year)}});
      const auto family = agency.family == domain::Family::party ? writer::Family::party : writer::Family::state;
      const auto line = writer::number_line(family, {std::to_string(entry.number), "BB", letters});
      entry.symbol = line.substr(line.find(' ') + 1);
      entry.dated_on = input.dated_on;
      entry.summary = "Biên bản kiểm tra tại " + row.unit_name.value_or(row.unit.name);
      entry.signer = row.head;
      entry.recipients = row.unit.name;
      entry.entered_by = context.actor.user_id;
      store::insert_outgoing(act.tx, entry, context.now());
      store::set_number_of_inspection(act.tx, entry.id, id);
      act.finish("inspection", id, row.plan.id, {{"unit", row.unit.name}, {"symbol", entry.symbol}});
    }
  }
  return get_inspection(context, id);
}

}  // namespace dondoc::service
