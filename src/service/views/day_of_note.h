// Days of note: ngày lễ lớn of the country, ngày kỷ niệm of the agency. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/day_of_note.h"
#include "service/views/common.h"

namespace dondoc::service {

/// id: of the agency's own; those of the country bear their law as source. next_on: when it falls the next time, this day
/// included; years, jubilee: of that day. can: edit, delete, restore.
struct DayOfNote {
  std::optional<base::Id> id;
  std::string name;
  base::Recurrence kind{};
  std::optional<int> month, day;
  std::optional<base::Date> on;
  std::optional<int> since_year;
  std::string source;
  std::optional<base::Date> next_on;
  std::optional<int> years;
  base::Jubilee jubilee{};
  int revision = 0;
  std::optional<base::Instant> deleted_at;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(DayOfNote, (), (id, name, kind, month, day, on, since_year, source, next_on, years, jubilee, revision, deleted_at, can))

/// Those of the country first; the agency's own, those in the bin too for who may restore them. can: add.
struct DaysOfNote { std::vector<DayOfNote> items; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(DaysOfNote, (), (items, can))

/// month, day: of a yearly one; on: of one that does not come again.
struct DayOfNoteInput {
  int base_revision = 0;
  std::string name;
  base::Recurrence kind{};
  std::optional<int> month, day;
  std::optional<base::Date> on;
  std::optional<int> since_year;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(DayOfNoteInput, (), (base_revision, name, kind, month, day, on, since_year, source))

/// One in a month. by_law: of the country; rest: named among the days of rest too.
struct NoteOfDay {
  std::optional<base::Id> id;
  std::string name, source;
  std::optional<int> years;
  base::Jubilee jubilee{};
  bool by_law = false, rest = false;
};
BOOST_DESCRIBE_STRUCT(NoteOfDay, (), (id, name, source, years, jubilee, by_law, rest))

}  // namespace dondoc::service
