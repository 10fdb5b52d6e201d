// How far the reading of documents has come: in memory alone, since a reading
// that is broken off leaves nothing behind.
#pragma once

#include <functional>
#include <string>

#include "service/context.h"
#include "service/views/draft.h"

namespace dondoc::service {

/// One reading, from its beginning to its end. Recognising a scan takes minutes
/// of a worker, so only so many read at once that others are left for everyone else.
class ImportUnderWay {
 public:
  /// Throws Error{unavailable, "import.busy"} where enough are read already.
  explicit ImportUnderWay(const Context& context);
  ~ImportUnderWay();
  ImportUnderWay(const ImportUnderWay&) = delete;
  ImportUnderWay& operator=(const ImportUnderWay&) = delete;

  /// From any thread.
  void tell(int read, int pages);

 private:
  std::string key_;
};

/// How many pages have been recognised of the document that this person sends
/// under this idempotency key; 0 of 0 while nothing is known of it.
ImportProgress get_import_progress(Context& context, base::Id key);

}  // namespace dondoc::service
