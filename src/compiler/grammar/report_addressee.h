// To whom a report goes, read from the words behind the one that reports.
#pragma once

#include "compiler/grammar/page.h"
#include "compiler/grammar/subject.h"

namespace dondoc::compiler {

struct Addressees {
  std::vector<Body> to;
  std::uint32_t end = 0;
};

/// "cấp có thẩm quyền", "cấp trên" at `i`, which nobody is named by; `end`: behind it.
bool is_authority(const Words& words, std::uint32_t i, std::uint32_t last, std::uint32_t& end);

/// Bodies at `i`, or those in the bracket behind "cấp thẩm quyền". `further`: how many lists may follow behind "(qua …)".
Addressees bodies_at(const Page& page, std::uint32_t i, std::uint32_t last, int further = 8);

/// A word that leads to who gets it: "về", "cho", "gửi", …
bool leads_to_addressee(const Words& words, std::uint32_t i);

/// Behind the other verbs that hand it up: "và đề xuất, trình".
std::uint32_t handed_up(const Words& words, std::uint32_t i, std::uint32_t last);

/// From behind the word that reports to the end of its clause.
Addressees addressees(const Page& page, std::uint32_t i, std::uint32_t last);

}  // namespace dondoc::compiler
