// From byte ranges to the draft's code points: the only place where a structure
// leaves the compiler.
#include <algorithm>

#include "base/text.h"
#include "compiler/grammar/structure.h"

namespace dondoc::compiler {
namespace {

class Writer {
 public:
  Writer(const Structure& structure, const SourceText& source, draft::Draft& draft)
      : structure_(structure), source_(source), draft_(draft), map_(source.text) {}

  void write() {
    write_document();
    for (const CitedDocument& cited : structure_.references) draft_.references.push_back(reference(cited));
    std::size_t next = 0;
    while (next < structure_.sections.size()) draft_.sections.push_back(section(next));
    for (const RecipientLine& line : structure_.recipients) draft_.recipients.push_back({line.name, line.purpose, at(line.at)});
  }

 private:
  draft::At at(Range range) const { return {map_.code_point_at(range.begin), map_.code_point_at(range.end)}; }
  static std::optional<std::string> value(const std::optional<Fact>& fact) { return fact ? std::optional(fact->value) : std::nullopt; }
  std::optional<draft::At> place(const std::optional<Fact>& fact) const { return fact ? std::optional(at(fact->at)) : std::nullopt; }

  void write_document() {
    const DocumentFacts& facts = structure_.document;
    draft::Document& document = draft_.document;
    document.kind = value(facts.kind);
    document.number = value(facts.number);
    document.symbol = value(facts.symbol);
    document.family = facts.family;
    document.issuer = value(facts.issuer);
    document.issuer_parent = value(facts.issuer_parent);
    document.place = value(facts.place);
    document.date = value(facts.date);
    document.title = value(facts.title);
    document.urgency = value(facts.urgency);
    document.circulation = value(facts.circulation);
    if (facts.received_number || facts.received_date)
      document.received = draft::Received{value(facts.received_by), value(facts.received_number), value(facts.received_date)};
    if (facts.authority || facts.position || facts.signer)
      document.signature = draft::Signature{value(facts.authority), value(facts.position), value(facts.signer)};
    draft::DocumentAt& places = document.at;
    places.kind = place(facts.kind);
    places.number = place(facts.number);
    places.symbol = place(facts.symbol);
    places.issuer = place(facts.issuer);
    places.issuer_parent = place(facts.issuer_parent);
    places.place = place(facts.place);
    places.date = place(facts.date);
    places.title = place(facts.title);
    places.urgency = place(facts.urgency);
    places.circulation = place(facts.circulation);
    if (document.received) places.received = at(facts.received);
    places.authority = place(facts.authority);
    places.position = place(facts.position);
    places.name = place(facts.signer);
  }

  draft::Reference reference(const CitedDocument& cited) const {
    draft::Reference out;
    out.symbol = cited.symbol;
    out.kind = value(cited.kind);
    out.date = value(cited.date);
    out.issuer = value(cited.issuer);
    out.title = value(cited.title);
    out.relation = cited.relation;
    out.ground = value(cited.ground);
    out.at = at(cited.at);
    return out;
  }

  // The section `next` with its children; leaves `next` after them.
  draft::Section section(std::size_t& next) const {
    const SectionNode& node = structure_.sections[next++];
    draft::Section out;
    out.path = node.path;
    out.label = node.label;
    if (!node.heading.empty()) out.heading = base::fold_spaces(source_.slice(node.heading));
    // What follows the label: of a label alone on its line, the heading below it.
    const std::uint32_t begin = node.heading.empty() ? node.text.begin : std::min(node.heading.begin, std::max(node.text.begin, node.heading.begin));
    const std::uint32_t line_end = static_cast<std::uint32_t>(std::min(source_.text.find('\n', begin), source_.text.size()));
    std::string starts = base::fold_spaces(source_.slice({begin, std::max(begin, std::max(line_end, node.text.end))}));
    const base::CodePointMap points(starts);
    starts.resize(points.byte_at(80));
    out.starts = base::fold_spaces(starts);
    out.role = node.role;
    out.at = at(node.at);
    while (next < structure_.sections.size() && structure_.sections[next].depth > node.depth) out.children.push_back(section(next));
    return out;
  }

  const Structure& structure_;
  const SourceText& source_;
  draft::Draft& draft_;
  const base::CodePointMap map_;
};

}  // namespace

void write_structure(const Structure& structure, const SourceText& source, draft::Draft& draft) { Writer(structure, source, draft).write(); }

}  // namespace dondoc::compiler
