// One entry per body: its spellings brought together, whatever the document
// shortens, capitalises or marks differently.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/text.h"
#include "compiler/grammar/body.h"
#include "compiler/grammar/page.h"
#include "draft/draft.h"

namespace dondoc::compiler {

class UnitTable {
 public:
  explicit UnitTable(const Page& page);

  /// The mention as the draft holds it, its body entered in the table.
  draft::Mention mention(const Body& body, const base::CodePointMap& map);
  /// The bodies in the order in which they were first mentioned, every further
  /// place in the running text at which one of them is named added.
  std::vector<draft::Unit> units(const base::CodePointMap& map);

 private:
  using Key = std::vector<WordKey>;
  Key key_of(Span span) const;
  std::size_t enter(const Body& body);

  struct Entry { Key key; std::string name; bool spelled_out = false; std::vector<std::string> aliases; bool group = false; std::map<std::uint32_t, std::uint32_t> at; };  // first word to last
  const Page& page_;
  std::map<Key, Key> defined_;  // a document's short form, and what it stands for
  std::map<Key, std::size_t> index_;
  std::vector<Entry> entries_;
};

}  // namespace dondoc::compiler
