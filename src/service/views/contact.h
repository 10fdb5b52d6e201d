// Readings of the lists of people. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "service/views/common.h"

namespace dondoc::service {

/// unit: the list was that of one unit; people: how many the page held.
struct ContactRead {
  base::Instant at;
  std::optional<PersonRef> by;
  std::optional<std::string> unit;
  int people = 0;
  bool exported = false;
};
BOOST_DESCRIBE_STRUCT(ContactRead, (), (at, by, unit, people, exported))

/// payloads: how many events forgot what they told.
struct Erased { int payloads = 0; };
BOOST_DESCRIBE_STRUCT(Erased, (), (payloads))

}  // namespace dondoc::service
