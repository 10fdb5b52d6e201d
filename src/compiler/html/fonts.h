// Which font the words of a page stand in: pages older than Unicode tell by it
// what their bytes mean.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::compiler::html {

/// Follows the tags as they open and close. Pages forget to close some, and close
/// some that were never open; neither loses the font of what stands around.
class Fonts {
 public:
  /// `asked`: the font that an opening tag asks for, "" where none.
  void on(std::string_view name, bool closes, const std::function<std::string()>& asked);
  /// "" where none was asked for.
  std::string_view current() const { return open_.empty() ? std::string_view() : std::string_view(open_.back().font); }

 private:
  struct Open { std::string name, font; };
  std::vector<Open> open_;
};

}  // namespace dondoc::compiler::html
