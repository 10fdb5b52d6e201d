// Lĩnh vực: what the leader's page counts tasks under. Headings of the document, but for those that
// name who does it, when it is done, or one task alone: what stands there counts to the heading above.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "draft/draft.h"

namespace dondoc::service {

class Fields {
 public:
  explicit Fields(const draft::Draft& draft);
  /// By the path of the section; where no heading is left, the document's title, or none.
  std::optional<std::string> of(const std::optional<std::string>& section) const;

 private:
  std::optional<std::string> title_;
  std::unordered_map<std::string, std::string> by_path_;
};

}  // namespace dondoc::service
