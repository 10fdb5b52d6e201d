// What a letter that chases units says, and is numbered by, before a person changes it.
#pragma once

#include "service/views/batch.h"
#include "service/views/plan.h"
#include "store/agency_store.h"
#include "store/committee_store.h"
#include "store/letter_store.h"

namespace dondoc::service {

/// `items` are those of the letter, by units. `today`: the day that it tells of.
/// committee: that issued the plan, and whose symbol the letter bears.
domain::LetterContent propose_letter(const store::AgencyRow& agency, const std::optional<store::CommitteeRow>& committee, const Plan& plan, const std::vector<store::LetterItemRow>& items, base::Date today,
                                     base::Date demanded_on, int demanded_days);

/// "Quá hạn 05 ngày làm việc", "Sắp đến hạn", "Chưa có thông tin triển khai".
std::string standing_words(const store::LetterItemRow& item);

/// The committee that issues the plan, where the letter bears the committee's symbol and no other.
std::optional<store::CommitteeRow> committee_of_letter(store::Transaction& tx, const base::Id& plan, const domain::LetterContent& content, base::Date on);
/// The committee among `known` that the issuer of a plan is.
std::optional<store::CommitteeRow> committee_issuing(store::Transaction& tx, const std::optional<std::string>& issuer, base::Date on);

/// In which the letter is numbered.
store::Series series_of_letter(store::Transaction& tx, const store::LetterRow& row, base::Date on);
/// What the register would give a document of that day: one more than the greatest number of its series.
int next_number(store::Transaction& tx, const store::Series& series, domain::Family family, base::Date on);

/// Its title, and whom it is written to where that is one unit.
void name_letter(const store::LetterRow& row, BatchItem& item);

/// Counts under ten with a zero before them, as offices write them: "05".
std::string count_words(int count);

}  // namespace dondoc::service
