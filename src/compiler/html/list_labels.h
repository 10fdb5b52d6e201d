// The labels that a browser would draw before the items of lists.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dondoc::compiler::html {

class ListLabels {
 public:
  void open_bullets() { open({}); }
  /// `type`: "1", "a", "A", "i", "I"; `start`: its first number. Empty where the
  /// tag does not say. A list that is opened for nothing but the list in it goes
  /// on where that one ended: office suites write so what stands between two of
  /// its items.
  void open_numbers(std::string_view type, std::string_view start);
  void close();
  /// "- ", "2. ", "II. ", "b) "; `value` is that of the item, where it has one.
  std::string next(std::string_view value);

 private:
  struct List {
    char type = 0;  // 0: bullets
    int number = 0;
    bool has_items = false;
  };
  void open(List list);

  std::vector<List> open_;
  std::vector<List> ended_;  // the last list of numbers at each depth since an item stood above it
};

}  // namespace dondoc::compiler::html
