// One body or group of bodies as printed: "Sở Văn hóa, Thể thao và Du lịch",
// "UBND các huyện: A, B và C", "các sở, ban, ngành liên quan".
#pragma once

#include <optional>

#include "compiler/grammar/words.h"
#include "compiler/lexicon/bodies.h"
#include "compiler/lexicon/body_heads.h"
#include "compiler/rules.h"

namespace dondoc::compiler {

/// Where a name is read: a heading, label or cell holds nothing but names; in
/// running text a verb ends them.
enum class Reading : std::uint8_t { list, prose };

struct Body {
  Span span;
  bool group = false;   // a class of bodies rather than one
  bool common = false;  // common nouns alone, nothing that tells which: "các đơn vị"
  Span kind = {};       // of an elided name, the word it shares: "Sở" of "Sở: TC, YT"
  bool whole = false;   // the name is complete though small words follow it: "Sở Y tế | tiêm phòng …"
};

/// How a body begins: determiner, then the head's words.
struct BodyStart {
  Head head = Head::group;
  std::uint32_t determiner = 0, size = 0;  // words; size includes the determiner
};
std::optional<BodyStart> body_starts(const Words& words, std::uint32_t i, std::uint32_t last);

/// The body that begins at `i`.
std::optional<Body> read_body(const Words& words, std::uint32_t i, std::uint32_t last, Reading reading, const Rules& rules = {});

/// "Sở" of "các Sở Y tế", a name of that noun ("Bộ", "Phòng") and one sector and no more; empty for any other.
Span noun_of_sector(const Words& words, Span name);
/// "Sở Y tế, | Nội vụ": behind a sector that stands at `i` for a body of the kind before it; `i` where it is none.
std::uint32_t past_elided_sector(const Words& words, std::uint32_t i, std::uint32_t last, Span noun);

/// Its name opens with a word that the lexicon knows, or shares one that does.
bool is_known(const Words& words, const Body& body);

/// "và", "hoặc", "cùng", "&".
bool joins_names(const Words& words, std::uint32_t i);
inline bool takes_name(Head head) { return head == Head::named || head == Head::committee; }
/// A name follows the head: "Sở Y tế", not "sở, ban" nor "đài Trung ương".
bool named_on(const Words& words, std::uint32_t i, std::uint32_t last);

/// Whether a further body begins at `i`, behind a comma or "và" that follows `before`.
bool another_begins(const Words& words, std::uint32_t i, std::uint32_t last, const Body& before, bool after_and);

}  // namespace dondoc::compiler
