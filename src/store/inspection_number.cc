#include "store/inspection_number.h"

namespace dondoc::store {

std::optional<InspectionNumberRow> number_of_inspection(Transaction& tx, const base::Id& inspection) {
  for (const auto row : tx.query("SELECT id, number, symbol, dated_on FROM outgoing WHERE agency_id = $1 AND inspection_id = $2", tx.agency(), inspection)) {
    InspectionNumberRow out;
    row.read(out.outgoing_id, out.number, out.symbol, out.dated_on);
    return out;
  }
  return std::nullopt;
}

void set_number_of_inspection(Transaction& tx, const base::Id& outgoing, const base::Id& inspection) {
  tx.run("UPDATE outgoing SET inspection_id = $3 WHERE agency_id = $1 AND id = $2", tx.agency(), outgoing, inspection);
}

}  // namespace dondoc::store
