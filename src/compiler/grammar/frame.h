// The frame of a document: where its head ends, where recipients, signature,
// annexes and forms lie. Found by the set words of the head and foot alone, so
// that the outline is read between them.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/grammar/block_keys.h"
#include "compiler/grammar/structure.h"

namespace dondoc::compiler {

/// The type's word in a head ("KẾ HOẠCH") and the title that follows it, in the
/// same block or in the next.
struct TitleBlocks {
  std::int32_t type_block = -1;  // -1: a document without one
  std::size_t type_end = 0;      // where the type's word ends, in the block's key
  std::vector<std::uint32_t> title;  // blocks of the title; the type's block too where words follow it there
};

struct Frame {
  std::vector<Zone> zones;   // one for each block; body where nothing else is known
  TitleBlocks head;
  std::uint32_t body = 0;    // the first block after the title
  std::int32_t recipients = -1;  // the block "Nơi nhận"
  std::uint32_t foot = 0;    // the first block of recipients or signature; the number of blocks where there is none
  std::vector<std::uint32_t> attached;  // blocks where a plan attached to a decision begins (its type's word)
};

Frame read_frame(const BlockKeys& keys, const Rules& rules);

/// The proper name of a document's type whose word opens `key`, and the word's
/// size; null where none does.
struct TypeName { const char* key; const char* name; };
const TypeName* type_at(std::string_view key, std::size_t at = 0);

/// Words that a body's name begins with ("uy ban nhan dan", "so ", "ban chi dao").
bool begins_with_body(std::string_view key);
/// "TM.", "KT.", "T/M", "K/T", "TL.", "TUQ.", "Q." before an authority or office.
bool begins_with_authority(std::string_view key);

}  // namespace dondoc::compiler
