// Letters that chase units, and the register of outgoing documents.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/letter.h"
#include "store/attachment_store.h"
#include "store/plan_store.h"
#include "store/unit_store.h"

namespace dondoc::store {

struct LetterRow {
  base::Id id;
  NamedRow plan;  // short_name: its symbol
  domain::LetterStatus status{};
  int revision = 1;
  domain::LetterContent content;
  base::Date drawn_up_on;
  std::optional<std::string> symbol;
  std::optional<base::Date> dated_on;
  std::optional<FileRow> file;
  std::optional<std::string> file_name, rejection;
  base::Id made_by;
  std::string made_by_name;
  base::Instant made_at;
  std::optional<base::Id> approved_by, issued_by;
  std::optional<std::string> approved_by_name, issued_by_name;
  std::optional<base::Instant> approved_at, issued_at;
  base::Instant updated_at;
  std::optional<base::Instant> deleted_at;
  int items = 0, units = 0;
};

/// A duty, or a report.
struct LetterItemRow {
  std::optional<base::Id> assignment_id, report_id;
  base::Id unit_id;
  std::string unit_name;
  int task = 0;
  std::string text;
  std::optional<base::Date> due_on;
  domain::ChaseReason reason{};
  int working_days = 0;
  bool done = false;  // read alone: by now
};

/// A report that the plan asks for and that was not sent.
struct OwedReportRow { base::Id id; NamedRow unit; std::string text; base::Date due_on; };
/// Of an issued plan, those due up to `until`, by unit; or one of them.
std::vector<OwedReportRow> reports_owed(Transaction& tx, const base::Id& plan, base::Date until, const std::optional<base::Id>& report = {});

void insert_letter(Transaction& tx, const LetterRow& letter, const std::vector<LetterItemRow>& items);
/// All but what it lists and who made it.
void update_letter(Transaction& tx, const LetterRow& letter, base::Instant now);
void replace_items(Transaction& tx, const base::Id& letter, const std::vector<LetterItemRow>& items);
/// Also a deleted one.
std::optional<LetterRow> find_letter(Transaction& tx, const base::Id& id);
std::vector<LetterItemRow> items_of_letter(Transaction& tx, const base::Id& letter);
/// sort: -updated_at (default), status, dated_on.
Listed<LetterRow> list_letters(Transaction& tx, const ListRequest& request, const std::optional<base::Id>& plan,
                               const std::optional<domain::LetterStatus>& status);
/// The issued ones that list an assignment, the newest first.
std::vector<LetterRow> letters_of_assignment(Transaction& tx, const base::Id& assignment);

/// Numbers of a committee are apart from those of the agency (none).
struct Series {
  std::string name;
  std::optional<base::Id> committee_id{};
};
struct OutgoingRow {
  base::Id id;
  Series series;
  int year = 0, number = 0;
  std::string symbol;
  std::optional<base::Date> dated_on;
  std::string summary, signer, recipients, kept_by, note;
  std::optional<base::Id> letter_id;
  base::Id entered_by;
};
/// Throws Error{conflict, "store.unique"} where the number was given before.
void insert_outgoing(Transaction& tx, const OutgoingRow& row, base::Instant now);
std::optional<OutgoingRow> find_outgoing(Transaction& tx, const base::Id& id);
/// Of an entry without a letter.
void remove_outgoing(Transaction& tx, const base::Id& id);
/// By number, the greatest first.
Listed<OutgoingRow> list_outgoing(Transaction& tx, const Series& series, int year, Slice slice);
/// In ascending order. Of all years where none is asked for.
std::vector<int> numbers_given(Transaction& tx, const Series& series, const std::optional<int>& year);
struct NumberSeriesRow { Series series; int year = 0; std::optional<std::string> committee_name{}; };
/// The newest year first.
std::vector<NumberSeriesRow> list_series(Transaction& tx);

}  // namespace dondoc::store
