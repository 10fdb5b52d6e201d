// Documents on their way in. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "service/views/common.h"

namespace dondoc::service {

enum class ImportState { waiting, reading, read, failed, broken_off };
BOOST_DESCRIBE_ENUM(ImportState, waiting, reading, read, failed, broken_off)

struct ImportFailure { std::string code, field; std::vector<Param> params; };
BOOST_DESCRIBE_STRUCT(ImportFailure, (), (code, field, params))

/// A document behind its request. Read and pages: of a scan that is recognised,
/// else 0 of 0. Broken off: the program ended before it was read, and nothing is
/// known of it any more, not even file_name; it has to be sent again.
struct Import {
  base::Id id;
  std::string file_name;
  ImportState state{};
  int read = 0, pages = 0;
  std::optional<base::Id> draft_id;
  std::optional<ImportFailure> error;
  base::Instant begun_at;
};
BOOST_DESCRIBE_STRUCT(Import, (), (id, file_name, state, read, pages, draft_id, error, begun_at))

/// Which document of the dossier is the plan.
struct DocumentChoice { base::Id document_id; };
BOOST_DESCRIBE_STRUCT(DocumentChoice, (), (document_id))

}  // namespace dondoc::service
