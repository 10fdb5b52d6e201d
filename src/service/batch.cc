#include "service/batch.h"

#include <algorithm>
#include <set>

namespace dondoc::service {
namespace {

using base::Error;
using base::ErrorKind;

/// What is wrong with the request as a whole, or with the program, is no refusal of the one thing.
bool is_refusal(const Error& error) {
  const bool of_one = error.kind() == ErrorKind::invalid || error.kind() == ErrorKind::conflict || error.kind() == ErrorKind::forbidden || error.kind() == ErrorKind::not_found;
  return of_one && !error.code().starts_with("idempotency.");
}

}  // namespace

Batch each_of(const Context& context, const std::vector<base::Id>& ids, const std::function<void(Context&, BatchItem&)>& one) {
  if (ids.empty()) throw Error(ErrorKind::invalid, "batch.nothing_chosen", "ids");
  if (ids.size() > most_in_batch) throw Error(ErrorKind::invalid, "batch.too_many", "ids", {{"limit", std::to_string(most_in_batch)}});
  Batch out;
  std::set<base::Id> seen;
  for (const auto& id : ids) {
    if (!seen.insert(id).second) continue;
    auto& item = out.items.emplace_back();
    item.id = id;
    auto own = context;
    if (!own.idempotency_key.empty()) own.idempotency_key += " " + id.str();
    try {
      one(own, item);
      ++out.taken;
    } catch (const Error& error) {
      if (!is_refusal(error)) throw;
      item.refusal = BatchRefusal{error.code(), error.field(), {}};
      for (const auto& [name, value] : error.params()) item.refusal->params.push_back({name, value});
    }
  }
  return out;
}

}  // namespace dondoc::service
