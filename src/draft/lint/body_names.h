// Whether two printed names mean one body, and whether a group's name holds a
// body. What the units of an installation really are is decided elsewhere; here
// the plan is held against itself alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draft/lint/given.h"

namespace dondoc::draft::lint {

/// The kinds of body that a group's name may hold.
enum Kind : unsigned {
  department = 1, board = 2, branch = 4, mass_organisation = 8, government = 16, party = 32, press = 64, enterprise = 128,
  school = 256, anyone = 512, person = 1024,
  several = 2048,  // a group's name, or a list of common nouns
  own_part = 4096,  // a part of the issuer itself: "phòng", "khoa"
  centre = 8192, hospital = 16384, health_station = 32768,
  party_cell = 65536,
};

/// Common abbreviations written out, as printed otherwise.
std::string written_out(const Law& law, std::string_view name);

/// Folded, common abbreviations written out ("Sở VH, TT&DL" → "so van hoa, the thao va du lich").
std::string body_key(const Law& law, std::string_view name);

/// The kinds that a folded name is of (a body) or speaks of (a group). `person`:
/// an office held, no body.
unsigned kinds_of(std::string_view key);

/// Names of one body: equal, or the one the other with its place behind
/// ("Bộ Chỉ huy Bộ đội Biên phòng" and "… tỉnh").
bool same_body(std::string_view key, std::string_view other);

/// A line (folded, written out) that has the body's name in it, with or without its place.
bool line_names(std::string_view line_key, std::string_view body_key);

/// Lines of recipients (folded, written out), made ready to be asked about many bodies.
class RecipientLines {
 public:
  explicit RecipientLines(std::vector<std::string> keys);
  /// One names the body, alone, in a list, or by a group of its kind; a group that is charged is told when one of its
  /// kind is.
  bool hold(std::string_view body_key) const;
  const std::vector<std::string>& keys() const { return keys_; }

 private:
  struct Part { std::string key; unsigned kinds; };
  std::vector<std::string> keys_;
  std::vector<Part> groups_;                             // parts that may hold a body they do not name
  unsigned kinds_ = 0;                                   // of all parts
};

/// The parts of a recipients' line that name a body each: "Các Sở: A, B" is "Sở A" and "Sở B".
std::vector<std::string> names_in(std::string_view line);

/// The keys of all units of the draft, in their order.
std::vector<std::string> unit_keys(const Given& given);

/// Whether `word` stands in the folded text as whole syllables.
bool has_word(std::string_view key, std::string_view word);

}  // namespace dondoc::draft::lint
