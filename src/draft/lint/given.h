// What a rule is given to judge by: the draft, its text, the day, the options;
// and where it puts what it finds.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "base/work_calendar.h"
#include "draft/draft.h"
#include "draft/lint/finding.h"
#include "draft/lint/law.h"

namespace dondoc::draft::lint {

struct Options {
  std::set<std::string, std::less<>> without;  // rules switched off
  std::set<std::string, std::less<>> only;     // where not empty: no others
  std::optional<base::Date> as_of;  // judge as of this day; by default the document's own
  int working_days = 3;             // between the units' reports and the consolidated one
  const base::WorkCalendar* calendar = nullptr;  // an office's, which outlives the call; by default the law's
};

class Given {
 public:
  Given(const Draft& draft, const Options& options);

  const Draft& draft;
  const Options& options;
  const Law& law;
  const base::WorkCalendar& calendar;

  /// The document's text; empty in a draft that was stored without it. Rules
  /// that read the text find nothing then.
  std::string_view text() const { return text_; }
  std::string_view passage(const At& at) const;
  /// The passage of bytes [begin, end) of the text.
  At at(std::size_t begin, std::size_t end) const;
  /// A scan or a copy of which the letters' marks are lost: nothing can be said of its form.
  bool lost_its_marks() const;
  std::size_t byte_at(std::uint32_t code_point) const { return map_.byte_at(code_point); }

  /// The first day on which the document may have been issued: its own date, else
  /// options.as_of, else the newest document of its preamble; as_of before all where `forced`.
  const std::optional<base::Date>& day() const { return day_; }
  /// The day printed in the head alone; nothing where it is open.
  const std::optional<base::Date>& issued_on() const { return issued_on_; }

 private:
  std::string_view text_;
  base::CodePointMap map_;
  std::optional<base::Date> day_, issued_on_;
};

/// The findings of one rule after the other.
class Found {
 public:
  explicit Found(const Given& given) : given_(given) {}
  void begin(std::string_view rule, Severity severity, std::string_view law_subject);
  /// `variant`: which of the rule's reasons, or ""; `severity`: another than the rule's. Of each rule the first 500 are
  /// kept: whoever has more has another trouble.
  void add(At at, std::vector<Param> params, std::string variant = {}, std::vector<At> related = {}, std::optional<Severity> severity = {});
  std::vector<Finding> take();

 private:
  const Given& given_;
  std::string rule_;
  Severity severity_ = Severity::warning;
  std::optional<std::string> law_;
  std::vector<Finding> findings_;
  int of_rule_ = 0;
  std::map<std::string, int> seen_;
};

using Bytes = std::pair<std::size_t, std::size_t>;
/// What the document says itself, as bytes of its text. The head, the recipients and the signature have forms of their
/// own; they end the text, or the plan that a decision carries follows them.
std::vector<Bytes> own_words(const Given& given);
bool holds(const std::vector<Bytes>& own, std::size_t at);

bool overlap(const At& a, const At& b);
bool within(const At& inner, const At& outer);
/// As long a part of the text as a sentence of the finding can bear, whole words.
std::string excerpt(std::string_view text, std::size_t code_points = 90);

}  // namespace dondoc::draft::lint
