#include "draft/lint/given.h"

#include <algorithm>

namespace dondoc::draft::lint {

namespace {

std::string_view text_of(const Draft& draft) { return draft.source.text ? std::string_view(*draft.source.text) : std::string_view(); }

std::optional<base::Date> newest_basis(const Draft& draft) {
  std::optional<base::Date> out;
  for (const auto& it : draft.references)
    if (it.relation == Relation::basis && it.date)
      if (const auto day = base::Date::parse(*it.date); day && (!out || *day > *out)) out = day;
  return out;
}

}  // namespace

Given::Given(const Draft& d, const Options& o)
    : draft(d), options(o), law(lint::law()), calendar(o.calendar ? *o.calendar : base::WorkCalendar::viet_nam()), text_(text_of(d)), map_(text_) {
  if (d.document.date) issued_on_ = base::first_day_of(*d.document.date);
  day_ = o.as_of ? o.as_of : issued_on_ ? issued_on_ : newest_basis(d);
}

std::string_view Given::passage(const At& at) const {
  if (at.size() != 2) return {};
  const auto begin = map_.byte_at(at[0]), end = map_.byte_at(at[1]);
  return begin <= end ? text_.substr(begin, end - begin) : std::string_view();
}

bool Given::lost_its_marks() const {
  return std::any_of(draft.warnings.begin(), draft.warnings.end(), [](const Warning& it) { return it.code == "text.unmarked"; });
}

At Given::at(std::size_t begin, std::size_t end) const { return {map_.code_point_at(begin), map_.code_point_at(end)}; }

std::vector<Bytes> own_words(const Given& given) {
  const auto& draft = given.draft;
  const auto end = given.text().size();
  const auto first = draft.sections.empty() || draft.sections.front().at.size() != 2 ? 0 : given.byte_at(draft.sections.front().at[0]);
  if (draft.recipients.empty() || draft.recipients.front().at.size() != 2 || draft.recipients.back().at.size() != 2) return {{first, end}};
  std::vector<Bytes> out{{first, given.byte_at(draft.recipients.front().at[0])}};
  for (const auto& section : draft.sections)
    if (section.at.size() == 2 && section.at[0] >= draft.recipients.back().at[1] && !section.path.starts_with("PL")) {
      out.push_back({given.byte_at(section.at[0]), end});
      break;
    }
  return out;
}

bool holds(const std::vector<Bytes>& own, std::size_t at) {
  return std::any_of(own.begin(), own.end(), [&](const Bytes& it) { return it.first <= at && at < it.second; });
}

void Found::begin(std::string_view rule, Severity severity, std::string_view law_subject) {
  rule_ = rule;
  of_rule_ = 0;
  severity_ = severity;
  law_.reset();
  if (!law_subject.empty() && given_.day()) law_ = given_.law.cite(given_.draft.document.family, *given_.day(), law_subject);
}

void Found::add(At at, std::vector<Param> params, std::string variant, std::vector<At> related, std::optional<Severity> severity) {
  if (++of_rule_ > 500) return;
  Finding it;
  it.id = rule_ + "@" + (at.size() == 2 ? std::to_string(at[0]) + "-" + std::to_string(at[1]) : std::string("document"));
  if (!variant.empty()) it.id += "." + variant;
  if (const int same = ++seen_[it.id]; same > 1) it.id += "#" + std::to_string(same);
  it.rule = rule_;
  it.severity = severity.value_or(severity_);
  it.variant = std::move(variant);
  it.at = std::move(at);
  it.related = std::move(related);
  it.params = std::move(params);
  it.law = law_;
  findings_.push_back(std::move(it));
}

std::vector<Finding> Found::take() {
  std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
    const auto place = [](const Finding& f) { return f.at.size() == 2 ? f.at[0] : 0u; };
    return place(a) < place(b);
  });
  return std::move(findings_);
}

bool overlap(const At& a, const At& b) { return a.size() == 2 && b.size() == 2 && a[0] < b[1] && b[0] < a[1]; }
bool within(const At& inner, const At& outer) { return inner.size() == 2 && outer.size() == 2 && outer[0] <= inner[0] && inner[1] <= outer[1]; }

std::string excerpt(std::string_view text, std::size_t code_points) {
  auto out = base::fold_spaces(text);
  if (base::count_code_points(out) <= code_points) return out;
  auto end = base::CodePointMap(out).byte_at(static_cast<std::uint32_t>(code_points));
  if (const auto space = out.rfind(' ', end); space != out.npos && space > 0) end = space;
  out.resize(end);
  return out + "…";
}

}  // namespace dondoc::draft::lint
