// One question of the form that a duty to report gives its units.
#pragma once

#include <optional>
#include <string>

#include "draft/source.h"

namespace dondoc::draft {

enum class FieldType { number, text };
BOOST_DESCRIBE_ENUM(FieldType, number, text)
/// How the answers of units become one.
enum class Method { sum, maximum, latest, list, narrative };
BOOST_DESCRIBE_ENUM(Method, sum, maximum, latest, list, narrative)

/// What a report must tell. key: tells it from the duty's others and stays when the
/// label is reworded; label: as printed, its first letter a capital one.
struct ReportField {
  std::string key, label;
  FieldType type = FieldType::text;
  Method method = Method::narrative;
  std::optional<std::string> unit;
  bool required = true;
  At at;
};
BOOST_DESCRIBE_STRUCT(ReportField, (), (key, label, type, method, unit, required, at))

}  // namespace dondoc::draft
