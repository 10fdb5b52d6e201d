// Letters that chase units, and the register of outgoing documents. Field for
// field the schemas of src/api/openapi.yaml; LetterContent is the domain's.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/letter.h"
#include "service/views/common.h"

namespace dondoc::service {

using domain::LetterContent;

/// How much a letter would list: duties and reports, how many of them are reports, and their units.
struct LetterScope { int late = 0, late_reports = 0, late_units = 0, soon = 0, soon_reports = 0, soon_units = 0, silent = 0, silent_units = 0; };
BOOST_DESCRIBE_STRUCT(LetterScope, (), (late, late_reports, late_units, soon, soon_reports, soon_units, silent, silent_units))

/// reasons: which duties are listed; soon_days, demanded_days: in working days from
/// today; unit_ids: of these units alone, of all where it is empty.
struct LettersInput {
  std::vector<domain::ChaseReason> reasons;
  int soon_days = 0, demanded_days = 0;
  bool per_unit = false;
  std::vector<base::Id> unit_ids;
};
BOOST_DESCRIBE_STRUCT(LettersInput, (), (reasons, soon_days, demanded_days, per_unit, unit_ids))

struct LetterRow {
  base::Id id;
  UnitRef plan;
  domain::LetterStatus status{};
  std::string title;
  std::vector<std::string> addressees;
  std::optional<std::string> symbol;
  std::optional<base::Date> dated_on;
  base::Date demanded_on;
  int items = 0, units = 0;
  PersonRef made_by;
  base::Instant updated_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(LetterRow, (), (id, plan, status, title, addressees, symbol, dated_on, demanded_on, items, units, made_by,
                                      updated_at, can))

struct LettersMade { std::vector<LetterRow> items; };
BOOST_DESCRIBE_STRUCT(LettersMade, (), (items))

struct LetterItem {
  std::optional<base::Id> assignment_id, report_id;
  UnitRef unit;
  int task = 0;
  std::string text;
  std::optional<base::Date> due_on;
  domain::ChaseReason reason{};
  int working_days = 0;
  bool done = false;
};
BOOST_DESCRIBE_STRUCT(LetterItem, (), (assignment_id, report_id, unit, task, text, due_on, reason, working_days, done))

/// next_number: what the register would give today; digest: SHA-256 of the issued file.
struct Letter {
  LetterRow letter;
  int revision = 0;
  LetterContent content;
  base::Date drawn_up_on;
  std::vector<LetterItem> list;
  int next_number = 0;
  std::optional<std::string> rejection, digest;
  std::optional<PersonRef> approved_by, issued_by;
  std::optional<base::Instant> approved_at, issued_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Letter, (), (letter, revision, content, drawn_up_on, list, next_number, rejection, digest, approved_by, issued_by,
                                   approved_at, issued_at, can))

struct LetterInput { int base_revision = 0; LetterContent content; };
BOOST_DESCRIBE_STRUCT(LetterInput, (), (base_revision, content))

/// number: absent, the next of the series.
struct LetterIssue { std::optional<int> number; base::Date dated_on; };
BOOST_DESCRIBE_STRUCT(LetterIssue, (), (number, dated_on))

/// An issued letter, for the units that it names.
struct LetterSent { base::Id id; std::string symbol, title; base::Date dated_on, demanded_on; };
BOOST_DESCRIBE_STRUCT(LetterSent, (), (id, symbol, title, dated_on, demanded_on))

struct LettersSent { std::vector<LetterSent> items; };
BOOST_DESCRIBE_STRUCT(LettersSent, (), (items))

struct OutgoingEntry {
  base::Id id;
  int number = 0;
  std::string symbol;
  std::optional<base::Date> dated_on;
  std::string summary, signer, recipients, kept_by, note;
  std::optional<base::Id> letter_id;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(OutgoingEntry, (), (id, number, symbol, dated_on, summary, signer, recipients, kept_by, note, letter_id, can))

/// committee: whose numbers these are, where they are not the agency's.
struct OutgoingSeries { std::string series; int year = 0; std::optional<UnitRef> committee; };
BOOST_DESCRIBE_STRUCT(OutgoingSeries, (), (series, year, committee))

/// One series of one year; all there are in `known`. can: edit.
struct Outgoing {
  std::string series;
  int year = 0;
  std::optional<UnitRef> committee;
  std::vector<OutgoingEntry> items;
  int total = 0, page = 1, size = 0;
  std::vector<domain::Gap> gaps;
  std::vector<OutgoingSeries> known;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Outgoing, (), (series, year, committee, items, total, page, size, gaps, known, can))

/// Numbers that were given outside of the program or left out, and why.
struct OutgoingInput {
  std::string series;
  int year = 0, first = 0, last = 0;
  std::string summary, note;
  std::optional<base::Id> committee_id{};
};
BOOST_DESCRIBE_STRUCT(OutgoingInput, (), (series, year, first, last, summary, note, committee_id))

/// A document of a committee that is given the next number of its series. kind:
/// "KH", "TB", or empty of a công văn; number: absent, the next.
struct OutgoingDocument {
  std::string kind, summary;
  std::optional<int> number;
  base::Date dated_on;
  std::string signer, recipients;
};
BOOST_DESCRIBE_STRUCT(OutgoingDocument, (), (kind, summary, number, dated_on, signer, recipients))

}  // namespace dondoc::service
