// How sure the compiler is of a task or a duty to report: what it was read by,
// and what speaks against it. Every number of confidence stands in
// confidence.cc; the grammars only name their grounds.
#pragma once

#include <bitset>
#include <cstdint>

namespace dondoc::compiler {

enum class Ground : std::uint8_t {
  // How a task was found; one of these each.
  under_body,             // an item under a body's name in the part that assigns
  under_body_in_content,  // the same in the part that tells of the content
  section_of_body,        // what closes a section that names a body and no more
  behind_name,            // "Sở A: …" on one line
  row,                    // a row of a table of tasks
  labelled,               // "Cơ quan chủ trì: …"
  sentence,               // a sentence that names its doer, in the part that assigns
  sentence_in_content,    // the same in the part that tells of the content
  closing,                // a paragraph that closes the plan
  article,                // "Điều 2. … chịu trách nhiệm thi hành"
  // What speaks against a task.
  doer_unknown,       // no word of the lexicon opens its doer's name
  doer_behind_others, // its doer stands behind a base or a condition
  doer_not_heading,   // its sentence names another doer than the heading above
  partners_unread,    // it is to work with others, whom it does not name in a way that can be read
  partners_twice,     // it speaks of working together more than once
  year_missing,       // its deadline's year stands nowhere
  year_supplied,      // its deadline's year was taken from elsewhere in the document
  deadlines_several,  // it prints several days
  // How a duty to report was found.
  report,             // a sentence that asks for it
  report_passed_on,   // who receives a report is to report in turn
  // What speaks against a duty to report.
  sender_above,       // who is to report stands in a line further up
  sender_missing,     // nobody is named who is to report
  addressee_missing,  // nobody is named to whom
  addressee_bracket,  // a bracket behind the addressee may belong to its name or not
  purpose,            // "để báo cáo …" may only tell what something else is for
  // What speaks against any fact.
  unreadable,         // many of its words are no Vietnamese
  scan_doubtful,      // words of it were recognised with little confidence
  count
};

class Grounds {
 public:
  explicit Grounds(Ground way) { add(way); }
  void add(Ground ground) { held_.set(static_cast<std::size_t>(ground)); }
  bool holds(Ground ground) const { return held_.test(static_cast<std::size_t>(ground)); }
  /// 0 to 1, in hundredths. From 0.9 on a person need not look at the fact.
  double confidence() const;

 private:
  std::bitset<static_cast<std::size_t>(Ground::count)> held_;
};

}  // namespace dondoc::compiler
