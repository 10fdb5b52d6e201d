// Vietnamese phrases as parts of sentences: which first letter is a name's, and
// how names are listed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dondoc::base {

/// A phrase as a sentence goes on with it: "Phòng, chống tội phạm" → "phòng,
/// chống tội phạm". The capital stays where the phrase begins with a name
/// ("Sở Y tế", "Ủy ban nhân dân xã", "Khe Ngàn", "UBND", "Tết") by NĐ
/// 30/2020/NĐ-CP, Annex II.
std::string in_sentence(std::string_view phrase);

/// The phrase with a capital at its beginning.
std::string capitalised(std::string_view phrase);

/// Names one after another, those of one kind under it once: "Ủy ban nhân dân
/// các xã Khe Ngàn, Đá Mọc; Sở Y tế".
std::string listed(const std::vector<std::string>& names);

/// The text without the marks of its footnotes: "Các đơn vị [2] cử đầu mối" →
/// "Các đơn vị cử đầu mối". A mark is a number of up to three digits in square brackets.
std::string without_note_marks(std::string_view text);

}  // namespace dondoc::base
