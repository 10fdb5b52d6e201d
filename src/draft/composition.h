// A plan that is written here, as the parts that a person puts it together
// from. What it says as a document is rendered from it, and what that document
// means is read by the compiler as of any other: a composition is never a plan.
#pragma once

#include "base/id.h"
#include "draft/draft.h"

namespace dondoc::draft {

/// A body as it is to be printed; kind and id where it was picked from the
/// directory (kind: unit or group).
struct NamedBody { std::string name; std::optional<std::string> kind; std::optional<base::Id> id; };
BOOST_DESCRIBE_STRUCT(NamedBody, (), (name, kind, id))

/// By `words` as typed, where there are any; else by `date` ("2026-12-15",
/// "2026-12" or "2026") and `bound`.
struct Deadline { std::optional<std::string> date; Bound bound = Bound::before; std::string words; };
BOOST_DESCRIBE_STRUCT(Deadline, (), (date, bound, words))

enum class PartKind { heading, paragraph, bullet, channel, task, report };
BOOST_DESCRIBE_ENUM(PartKind, heading, paragraph, bullet, channel, task, report)

/// One line of the plan; what does not belong to its kind is left empty.
/// level: of a heading 1 (I.), 2 (1.), 3 (a)); of a bullet 1 (-), 2 (+).
/// text: the heading's words, the paragraph, what a task does, what a report is about.
/// who: does the task, or reports; with: cooperates in the task; to, via: of a report.
struct Part {
  std::string id;
  PartKind kind = PartKind::paragraph;
  int level = 1;
  std::string text;
  std::vector<NamedBody> who, with, to;
  std::optional<NamedBody> via;
  Role role = Role::lead;
  Frequency frequency = Frequency::once;
  std::optional<Deadline> due;
  std::string product;
};
BOOST_DESCRIBE_STRUCT(Part, (), (id, kind, level, text, who, with, to, via, role, frequency, due, product))

struct Basis { std::string id, text; };
BOOST_DESCRIBE_STRUCT(Basis, (), (id, text))
struct Addressee { std::string id, name; std::optional<std::string> purpose; };
BOOST_DESCRIBE_STRUCT(Addressee, (), (id, name, purpose))

/// The head: number and date are left to be written when it is signed.
/// issuer_code: the letters behind "KH" in its symbol.
struct CompositionHead { Family family = Family::state; std::string issuer_parent, issuer, issuer_code, place, kind, title; };
BOOST_DESCRIBE_STRUCT(CompositionHead, (), (family, issuer_parent, issuer, issuer_code, place, kind, title))
struct CompositionFoot { std::string filed_at, authority, position, name; };
BOOST_DESCRIBE_STRUCT(CompositionFoot, (), (filed_at, authority, position, name))

/// Where a part, by its id, came to stand in the draft's text; of the server's making.
struct Place { std::string part; At at; };
BOOST_DESCRIBE_STRUCT(Place, (), (part, at))

struct Composition {
  CompositionHead head;
  std::vector<Basis> bases;
  std::vector<Part> parts;
  std::vector<Addressee> recipients;
  CompositionFoot foot;
  std::vector<Place> places;
};
BOOST_DESCRIBE_STRUCT(Composition, (), (head, bases, parts, recipients, foot, places))

/// What of a composed draft a person can change; all else follows from it.
struct Manuscript {
  Composition composition;
  std::optional<std::vector<Muted>> muted;
};
BOOST_DESCRIBE_STRUCT(Manuscript, (), (composition, muted))

/// Throws Error{invalid, "composition.fields"} with the first bad path in `field`
/// and all of them as parameters: draft.id (an id is empty or given twice),
/// draft.date, draft.word (a recipient's purpose, a body's kind, a level that the
/// kind does not have); Error{too_large, "composition.too_large"} beyond 2000
/// parts or 1 MB of text.
void check(const Composition& composition);

}  // namespace dondoc::draft

// Their JSON is long and needed in many files: made once, in draft/json.cc.
namespace dondoc::base {
extern template void write_json(std::string&, const draft::Composition&);
extern template void read_value(draft::Composition&, const boost::json::value&, const std::string&, std::vector<BadField>&);
}  // namespace dondoc::base
