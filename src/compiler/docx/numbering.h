// numbering.xml: the labels that Word makes itself ("I.", "1.2.", "a)", "-"),
// as it shows them.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "compiler/docx/node.h"
#include "compiler/docx/styles.h"

namespace dondoc::compiler::docx {

struct ListLabel {
  std::string text;     // "II.1", "-"; may be empty
  bool bullet = false;
  bool glued = false;   // nothing stands between label and text
  std::string unknown;  // a number format that was shown as decimal instead
};

/// Counts as it goes: paragraphs must be asked for in the document's order.
class Numbering {
 public:
  static constexpr int levels = 9;

  /// `xml` may be null. Both must outlive this.
  Numbering(const base::Xml* xml, const Styles& styles);

  /// Counts one paragraph of list `list` (numId) at `level` (ilvl) and gives its
  /// label, or nothing where there is no such list.
  ///
  /// All lists made from one abstract definition count together; a list that
  /// overrides a start begins anew at its own first paragraph of that level.
  /// A deeper level begins anew after a higher one, unless lvlRestart says
  /// otherwise. A level that was skipped counts as at its start.
  std::optional<ListLabel> next(int list, int level);

  /// The level that is bound to a paragraph style, where the list has one.
  std::optional<int> level_of_style(int list, std::string_view style) const;

 private:
  struct Level {
    int start = 1, restart = -1;  // restart: 1-based level after which it restarts, 0 never, -1 after any higher
    std::string format = "decimal", text, suffix = "tab", style, font;
    bool legal = false;           // isLgl: every number in decimal
  };
  using LevelSet = std::array<Level, levels>;
  struct Abstract { LevelSet set; std::string style_link; };
  struct List {
    int abstract_id = 0;
    std::map<int, Level> own;    // lvlOverride/lvl
    std::map<int, int> starts;   // lvlOverride/startOverride
  };
  struct Counter { int value = 0; bool started = false; };

  static Level read_level(Node node);
  const Level& level_of(const List& list, const Abstract& abstract, int level) const;
  const Abstract* abstract_of(const List& list, int* id) const;

  const Styles& styles_;
  std::map<int, Abstract> abstracts_;
  std::map<int, List> lists_;
  std::map<int, std::array<Counter, levels>> counters_;  // by abstract definition
  std::set<std::pair<int, int>> begun_;                  // (list, level) whose start override is spent
};

}  // namespace dondoc::compiler::docx
