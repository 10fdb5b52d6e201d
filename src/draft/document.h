// The head and the foot of a document: what it is called, who issued and who
// signed it.
#pragma once

#include "draft/source.h"

namespace dondoc::draft {

enum class Family { party, state, other };
BOOST_DESCRIBE_ENUM(Family, party, state, other)
/// dấu đến
struct Received { std::optional<std::string> by, number, date; };
BOOST_DESCRIBE_STRUCT(Received, (), (by, number, date))
struct Signature { std::optional<std::string> authority, position, name; };
BOOST_DESCRIBE_STRUCT(Signature, (), (authority, position, name))
/// Where each of the document's fields was read; absent where the field is null.
struct DocumentAt {
  std::optional<At> kind, number, symbol, issuer, issuer_parent, place, date, title, urgency, circulation, received,
      authority, position, name;
};
BOOST_DESCRIBE_STRUCT(DocumentAt, (), (kind, number, symbol, issuer, issuer_parent, place, date, title, urgency, circulation,
                                       received, authority, position, name))
struct Document {
  std::optional<std::string> kind, number, symbol;
  Family family = Family::other;
  std::optional<std::string> issuer, issuer_parent, place, date, title, urgency, circulation;
  std::optional<Received> received;
  std::optional<Signature> signature;
  DocumentAt at;
};
BOOST_DESCRIBE_STRUCT(Document, (), (kind, number, symbol, family, issuer, issuer_parent, place, date, title, urgency,
                                     circulation, received, signature, at))

}  // namespace dondoc::draft
