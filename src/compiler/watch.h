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
  /// The reading only serves to refuse what bears a stamp of secrecy. Of scans,
  /// the first page and the margins of the others are recognised, where
  /// refuse_secret() of page_secrecy.h looks; what was read is of no other use.
  bool for_stamps = false;
};

}  // namespace dondoc::compiler
