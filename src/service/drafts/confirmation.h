// A confirmed draft as rows: the plan, its tasks, its duties to report and its schedule.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "service/drafts/draft_schedule.h"
#include "service/drafts/fields.h"
#include "store/agency_store.h"
#include "store/draft_store.h"
#include "store/plan_store.h"
#include "store/report_store.h"
#include "store/unit_store.h"

namespace dondoc::service {

/// Of one draft; what it is given outlives it. Days by the agency's calendar.
class Confirmation {
 public:
  Confirmation(const Context& context, const store::AgencyRow& agency, const OfficeCalendar& calendar, const draft::Draft& draft,
               const store::DraftContent& content, const std::vector<domain::Known>& known);

  store::PlanRow plan(const store::DraftRow& row) const;
  /// The unit whose own plan it is: its issuer, where that is known beyond doubt and not the agency itself.
  std::optional<base::Id> owner() const;
  store::TaskRow task(const draft::Task& read, const base::Id& plan, int ordinal);
  store::DutyRow duty(const draft::Reporting& read, const base::Id& plan, int ordinal);
  /// Of a task or duty that was asked for: the event's key, and how far from it.
  struct CountedFrom { std::string key; store::BindingRow binding; };
  std::optional<CountedFrom> counted_from(const base::Id& subject) const;
  /// Events and phases, and what is counted from them: once tasks and duties are there.
  void keep_schedule(store::Transaction& tx) const;

 private:
  void index_headings(const std::vector<draft::Section>& sections, const std::string& above = {});
  std::string passage(const draft::At& at) const;
  domain::DueRule rule(const std::string& clause, draft::Frequency frequency) const;
  store::DueRow due(const std::optional<draft::Due>& read, std::optional<domain::DeadlineOf> kind, const base::Id& subject);

  const Context& context_;
  const store::AgencyRow& agency_;
  const OfficeCalendar& calendar_;
  const draft::Draft& draft_;
  const std::vector<store::ResolutionRow>& resolutions_;
  const std::vector<domain::Known>& known_;
  const std::string text_;
  const base::CodePointMap places_;
  const base::Id plan_id_;
  const DraftSchedule schedule_;
  const Fields fields_;
  std::vector<store::BindingRow> bindings_;
  std::unordered_map<std::string, std::string> headings_;
};

}  // namespace dondoc::service
