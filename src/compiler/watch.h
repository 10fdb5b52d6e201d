// How who asked for a document follows its reading, which may take minutes
// where pages must be recognised.
#pragma once

#include <functional>
#include <stop_token>

namespace dondoc::compiler {

struct Watch {
  /// Called after each recognised page, one call at a time, from any thread.
  std::function<void(int read, int pages)> on_page{};
  /// Asks to give up: base::run throws unavailable "tool.stopped".
  std::stop_token stop{};
};

}  // namespace dondoc::compiler
