// What stands at the head and the foot of an office's papers, as far as it
// follows from names.
#pragma once

#include <optional>
#include <string>

#include "service/views/plan.h"

namespace dondoc::service {

/// The office's letters in the numbers of its papers (NĐ 30/2020/NĐ-CP, Annex
/// I, part II, section I.3): the short name where that is one word ("SYT"),
/// "UBND" of a People's Committee, else the first letters of the words
/// ("Sở Nông nghiệp và Môi trường" → "SNNMT").
std::string letters_of(const std::string& name, const std::optional<std::string>& short_name);

/// Who signs for the office and as what, for the usual kinds; the person writes
/// over it. An empty authority: the head signs in the office's own name.
struct Signing { std::string authority, position; };
Signing signing_of(const std::string& name, domain::Family family);

/// "Kế hoạch số 214/KH-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh
/// về Truyền thông …", with what the plan states of it.
std::string citation_of(const Plan& plan);

}  // namespace dondoc::service
