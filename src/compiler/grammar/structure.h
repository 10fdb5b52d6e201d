// What the grammar finds out about a document as a whole before anybody's duty
// is read: its head and foot, its outline, the documents it cites, and for each
// block in which part of the document and under which section it stands.
// All places are byte ranges of SourceText::text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/block.h"
#include "compiler/rules.h"
#include "draft/draft.h"

namespace dondoc::compiler {

/// The part of the document in which a block stands, in the usual order.
enum class Zone : std::uint8_t {
  header,      // to the title's last line
  preamble,    // bases and the words that issue the plan, before the first section
  body,        // the sections
  closing,     // what closes the plan after its last section ("Trên đây là Kế hoạch …"), under no section
  recipients,  // "Nơi nhận:" and its lines
  signature,   // authority, position, name
  annex,       // from "Phụ lục" on
  form,        // forms to fill in: no outline, no duties
  footnote,
  furniture,   // page numbers, rules, the portal's own words
};

enum class LabelKind : std::uint8_t {
  part,     // Phần thứ nhất, Phần I
  chapter,  // Chương I
  division, // Mục 1 (a line of its own)
  article,  // Điều 1
  capital,  // A. B. C., above I. II. III.
  roman,    // I. I- I)
  arabic,   // 1. 1- 1) 1.1. 1.1.1
  letter,   // a) a. a-
  bracketed,// (1), opening a paragraph
  annex,    // Phụ lục, Phụ lục 1
  named,    // Ngày 1, Giai đoạn 1: a word and a number on a heading of their own
};

/// One labelled node of the outline. `own` is what belongs to it alone: from its
/// label to the next label of any depth; `at` takes in its children.
struct SectionNode {
  std::string path;           // "II.1.a"
  std::string label;          // as printed, "a)"
  LabelKind kind = LabelKind::roman;
  std::vector<int> numbers;   // 1.2.3 → {1, 2, 3}; roman and letters as their ordinal
  int parent = -1;            // index in Structure::sections
  int depth = 0;              // 0: top
  Range label_at;
  Range heading;              // empty for a numbered paragraph
  Range text;                 // of the label's block, after label and heading (and the colon between)
  Range own, at;
  std::uint32_t first_block = 0, own_end = 0, last_block = 0;  // own: [first_block, own_end), with children [first_block, last_block)
  draft::SectionRole role = draft::SectionRole::other;
};

/// Where a block stands. `section`: the innermost one, -1 before the first and
/// after the last part that is outlined (recipients, signature).
struct Place {
  Zone zone = Zone::body;
  int section = -1;
};

/// A value as it goes into the draft, and where it was read (quoted there).
struct Fact {
  std::string value;
  Range at;
};

struct DocumentFacts {
  std::optional<Fact> kind, number, symbol, issuer, issuer_parent, place, date, title, urgency, circulation;
  std::optional<Fact> received_by, received_number, received_date;
  Range received;  // the whole stamp
  std::optional<Fact> authority, position, signer;
  draft::Family family = draft::Family::other;
};

struct CitedDocument {
  std::string symbol;  // "82-HD/BTGTW"
  std::optional<Fact> kind, date, issuer, title, ground;
  draft::Relation relation = draft::Relation::cites;
  Range symbol_at, at;  // at: from the kind to the end of date, issuer or title
};

struct RecipientLine {
  std::string name;
  std::optional<std::string> purpose;
  Range at;
};

struct Structure {
  DocumentFacts document;
  std::vector<SectionNode> sections;  // in document order, parents before children
  std::vector<Place> places;          // one for each block of the SourceText
  std::vector<CitedDocument> references;
  std::vector<RecipientLine> recipients;

  /// The section of a block, or null.
  const SectionNode* section_of(std::size_t block) const {
    const int index = places[block].section;
    return index < 0 ? nullptr : &sections[static_cast<std::size_t>(index)];
  }
};

Structure read_structure(const SourceText& source, const Rules& rules = {});

/// Writes document, references, sections and recipients into the draft.
void write_structure(const Structure& structure, const SourceText& source, draft::Draft& draft);

}  // namespace dondoc::compiler
