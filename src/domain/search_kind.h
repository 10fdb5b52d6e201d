// The kinds of things that a search finds, in the order in which they are shown.
#pragma once

#include <boost/describe/enum.hpp>

namespace dondoc::domain {

/// passage: a paragraph of an issued or confirmed plan's document. document: what
/// is being read. person: a focal point.
enum class SearchKind { plan, task, passage, report, consolidated, letter, document, unit, person };
BOOST_DESCRIBE_ENUM(SearchKind, plan, task, passage, report, consolidated, letter, document, unit, person)

}  // namespace dondoc::domain
