// A draft: what a document says, as values. The public form is the plan JSON
// (docs/plan.schema.json); each struct here is one object of it, field by field.
// A draft is not a plan: nothing here knows which units really exist, or what
// day it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "draft/document.h"
#include "draft/report_field.h"

namespace dondoc::draft {

enum class Relation { basis, cites };
BOOST_DESCRIBE_ENUM(Relation, basis, cites)
enum class SectionRole { purpose, requirements, content, channels, time, place, resources, assignment, reporting, other };
BOOST_DESCRIBE_ENUM(SectionRole, purpose, requirements, content, channels, time, place, resources, assignment, reporting, other)
enum class UnitClass { unit, group };
BOOST_DESCRIBE_ENUM(UnitClass, unit, group)
enum class Role { lead, cooperate, perform };
BOOST_DESCRIBE_ENUM(Role, lead, cooperate, perform)
enum class Bound { before, by, in, from };
BOOST_DESCRIBE_ENUM(Bound, before, by, in, from)
enum class Frequency { once, monthly, quarterly, half_yearly, yearly, periodic, ad_hoc };
BOOST_DESCRIBE_ENUM(Frequency, once, monthly, quarterly, half_yearly, yearly, periodic, ad_hoc)

struct Reference {
  std::string symbol;
  std::optional<std::string> kind, date, issuer, title;
  Relation relation = Relation::cites;
  std::optional<std::string> ground;
  At at;
};
BOOST_DESCRIBE_STRUCT(Reference, (), (symbol, kind, date, issuer, title, relation, ground, at))

struct Section {
  std::string path, label;
  std::optional<std::string> heading;
  std::string starts;
  SectionRole role = SectionRole::other;
  At at;
  std::vector<Section> children;
};
BOOST_DESCRIBE_STRUCT(Section, (), (path, label, heading, starts, role, at, children))

struct Period { std::string id; std::optional<std::string> from, to; bool peak = false; std::string text; At at; };
BOOST_DESCRIBE_STRUCT(Period, (), (id, from, to, peak, text, at))
struct Phase { std::string id, name; At at; };
BOOST_DESCRIBE_STRUCT(Phase, (), (id, name, at))
struct Event { std::string id, name; std::optional<std::string> date, phase; At at; };
BOOST_DESCRIBE_STRUCT(Event, (), (id, name, date, phase, at))
struct Theme { std::string text; std::optional<std::string> section; At at; };
BOOST_DESCRIBE_STRUCT(Theme, (), (text, section, at))
struct Channel { std::string text; std::optional<std::string> section; At at; };
BOOST_DESCRIBE_STRUCT(Channel, (), (text, section, at))

/// One entry per body named, its spellings merged; at: every mention.
struct Unit { std::string id, name; std::vector<std::string> aliases; UnitClass class_ = UnitClass::unit; std::vector<std::string> members; std::vector<At> at; };
BOOST_DESCRIBE_STRUCT(Unit, (), (id, name, aliases, class_, members, at))
/// A body as printed at one place; unit: the id of the body meant.
struct Mention { std::optional<std::string> unit; std::string text; At at; };
BOOST_DESCRIBE_STRUCT(Mention, (), (unit, text, at))

/// date: "2023-12-15", "2023-12" or "2023". relative_to: an event's or phase's id.
struct Due { std::optional<std::string> date; std::optional<Bound> bound; std::string text; std::optional<std::string> relative_to; At at; };
BOOST_DESCRIBE_STRUCT(Due, (), (date, bound, text, relative_to, at))
/// every: day, week, month, quarter, half-year, year.
struct Recurrence { std::string every, text; };
BOOST_DESCRIBE_STRUCT(Recurrence, (), (every, text))
struct Deliverable { std::string what; std::optional<int> quantity; std::optional<std::string> unit; At at; };
BOOST_DESCRIBE_STRUCT(Deliverable, (), (what, quantity, unit, at))

struct Task {
  std::string id;
  std::optional<std::string> section;
  std::string text;
  std::vector<Mention> assignees;
  Role role = Role::perform;
  std::vector<Mention> with;
  std::optional<Due> due;
  std::optional<Recurrence> recurrence;
  std::optional<std::string> condition;
  std::vector<std::string> needs;
  std::optional<std::string> period, phase;
  std::vector<Deliverable> deliverables;
  double confidence = 1.0;
  At at;
};
BOOST_DESCRIBE_STRUCT(Task, (), (id, section, text, assignees, role, with, due, recurrence, condition, needs, period, phase,
                                 deliverables, confidence, at))

struct Reporting {
  std::vector<Mention> from, to;
  std::optional<Mention> via;
  std::optional<Due> due;
  Frequency frequency = Frequency::once;
  double confidence = 1.0;
  At at;
  std::optional<std::vector<ReportField>> fields;  // absent: nobody has looked for them
};
BOOST_DESCRIBE_STRUCT(Reporting, (), (from, to, via, due, frequency, confidence, at, fields))

/// purpose: to-report, to-implement, to-coordinate, to-know, to-file.
struct Recipient { std::string name; std::optional<std::string> purpose; At at; };
BOOST_DESCRIBE_STRUCT(Recipient, (), (name, purpose, at))
/// A finding of the linter (its id) that a person set aside, and why.
struct Muted { std::string finding, reason; };
BOOST_DESCRIBE_STRUCT(Muted, (), (finding, reason))
/// A word that is misspelt or misread, and what is meant. The source's text stays as it is.
struct Slip { std::string text, suggestion; At at; };
BOOST_DESCRIBE_STRUCT(Slip, (), (text, suggestion, at))
/// What a person said of a table's column, by its header; meaning: a word of compiler::ColumnMeaning.
struct TableColumn { std::string header, meaning; At at; };
BOOST_DESCRIBE_STRUCT(TableColumn, (), (header, meaning, at))
struct Warning { std::string code, message; std::optional<At> at; };
BOOST_DESCRIBE_STRUCT(Warning, (), (code, message, at))

struct Draft {
  Source source;
  Document document;
  std::vector<Reference> references;
  std::vector<Section> sections;
  std::vector<Period> periods;
  std::vector<Phase> phases;
  std::vector<Event> events;
  std::vector<Theme> themes;
  std::vector<Channel> channels;
  std::vector<Unit> units;
  std::vector<Task> tasks;
  std::vector<Reporting> reporting;
  std::vector<Recipient> recipients;
  std::vector<Warning> warnings;
  std::optional<std::vector<Muted>> muted;  // absent: none
  std::optional<std::vector<Slip>> slips;      // probably so, not settled yet; absent: none
  std::optional<std::vector<Slip>> spellings;  // what a person took of them; absent: none
  std::optional<std::vector<TableColumn>> columns;  // absent: none was told
};
BOOST_DESCRIBE_STRUCT(Draft, (), (source, document, references, sections, periods, phases, events, themes, channels, units,
                                  tasks, reporting, recipients, warnings, muted, slips, spellings, columns))

}  // namespace dondoc::draft

// Their JSON is long and needed in many files: made once, in draft/json.cc.
namespace dondoc::base {
extern template void write_json(std::string&, const draft::Draft&);
extern template void read_value(draft::Draft&, const boost::json::value&, const std::string&, std::vector<BadField>&);
}  // namespace dondoc::base
