#include "store/past.h"

namespace dondoc::store {

Past past_of(Transaction& tx, base::Date as_of) {
  Past past;
  past.holders = !tx.query("SELECT 1 FROM passage WHERE agency_id = $1 AND passed_on > $2 LIMIT 1", tx.agency(), as_of).empty();
  past.names = !tx.query("SELECT 1 FROM unit_name WHERE agency_id = $1 AND valid_to > $2 LIMIT 1", tx.agency(), as_of).empty();
  return past;
}

std::string holder_at(const std::string& a, const std::string& day) {
  return "coalesce((SELECT y.from_unit_id FROM passage y WHERE y.subject_id = " + a + ".id AND y.subject_kind = 'assignment' AND y.passed_on > " + day +
         " ORDER BY y.passed_on, y.reorganisation_id, y.back LIMIT 1), " + a + ".unit_id)";
}

std::string name_at(const std::string& unit_id, const std::string& day) {
  return "(SELECT m.id FROM unit_name m WHERE m.unit_id = " + unit_id + " ORDER BY CASE WHEN m.valid_from <= " + day + " AND (m.valid_to IS NULL OR m.valid_to > " + day +
         ") THEN 0 ELSE 1 END, m.valid_from LIMIT 1)";
}

}  // namespace dondoc::store
