// What a letter that chases units says, and is numbered by, before a person changes it.
#pragma once

#include "service/views/plan.h"
#include "store/agency_store.h"
#include "store/letter_store.h"

namespace dondoc::service {

/// `items` are those of the letter, by units. `today`: the day that it tells of.
domain::LetterContent propose_letter(const store::AgencyRow& agency, const Plan& plan, const std::vector<store::LetterItemRow>& items, base::Date today,
                                     base::Date demanded_on, int demanded_days);

/// "Quá hạn 05 ngày làm việc", "Sắp đến hạn", "Chưa có thông tin triển khai".
std::string standing_words(const store::LetterItemRow& item);

/// What the register would give a letter of that day: one more than the greatest number of its series.
int next_number(store::Transaction& tx, const domain::LetterContent& content, base::Date on);

/// Counts under ten with a zero before them, as offices write them: "05".
std::string count_words(int count);

}  // namespace dondoc::service
