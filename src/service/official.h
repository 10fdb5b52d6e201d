// What stands at the head and the foot of an office's papers, as far as it
// follows from names.
#pragma once

#include <optional>
#include <string>
#include <vector>

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

/// A name that a head prints in capitals alone, as it is read in a sentence: the
/// one of `known` that it is, else its letters small but the first.
std::string name_as_read(const std::string& printed, const std::vector<std::string>& known);

/// "tháng 12/2026", to go on a sentence with; empty of a label that names no time
/// ("Một lần", "Đột xuất").
std::string period_in_sentence(const std::string& label);

/// "Kế hoạch số 214/KH-UBND ngày 20 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh
/// về Truyền thông …", with what the plan states of it. `known` as above.
std::string citation_of(const Plan& plan, const std::vector<std::string>& known);

}  // namespace dondoc::service
