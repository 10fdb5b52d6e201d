// The kinds of things that a search finds, in the order in which they are shown.
#pragma once

#include <boost/describe/enum.hpp>

namespace dondoc::domain {

/// directive: a document issued to steer a plan, or a review of it. passage: a
/// paragraph of an issued or confirmed plan's document. outgoing: a line of the
/// register of outgoing documents. document: what is being read. person: a focal point.
enum class SearchKind {
  plan, task, directive, passage, outgoing, difficulty, guidance, inspection, report, consolidated, letter, comment, document, unit, person
};
BOOST_DESCRIBE_ENUM(SearchKind, plan, task, directive, passage, outgoing, difficulty, guidance, inspection, report, consolidated, letter, comment, document, unit, person)

}  // namespace dondoc::domain
