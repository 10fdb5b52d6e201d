#include "service/import_progress.h"

#include <map>
#include <mutex>

#include "service/act.h"

namespace dondoc::service {

namespace {

constexpr int most_at_once = 3;  // of the server's four workers

struct Readings {
  std::mutex mutex;
  int under_way = 0;
  std::map<std::string, ImportProgress> by_key;  // the person's id and the key
};

Readings& readings() {
  static Readings all;
  return all;
}

std::string key_of(const Context& context, const std::string& key) { return context.actor.user_id.str() + "/" + key; }

}  // namespace

ImportUnderWay::ImportUnderWay(const Context& context) : key_(key_of(context, context.idempotency_key)) {
  const std::lock_guard lock(readings().mutex);
  if (readings().under_way >= most_at_once) throw base::Error(base::ErrorKind::unavailable, "import.busy");
  ++readings().under_way;
  readings().by_key[key_] = {};
}

ImportUnderWay::~ImportUnderWay() {
  const std::lock_guard lock(readings().mutex);
  --readings().under_way;
  readings().by_key.erase(key_);
}

void ImportUnderWay::tell(int read, int pages) {
  const std::lock_guard lock(readings().mutex);
  readings().by_key[key_] = {read, pages};
}

ImportProgress get_import_progress(Context& context, base::Id key) {
  require(domain::can_navigate(context.actor), "import-document");
  const std::lock_guard lock(readings().mutex);
  const auto found = readings().by_key.find(key_of(context, key.str()));
  return found == readings().by_key.end() ? ImportProgress{} : found->second;
}

}  // namespace dondoc::service
