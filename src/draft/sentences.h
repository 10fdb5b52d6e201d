// The parts of a composition in the words that offices write: what the compiler
// is to read again as it was meant.
#pragma once

#include <string>
#include <string_view>

#include "draft/composition.h"

namespace dondoc::draft {

/// Typed text as the readers would give it back: NFC, single spaces, no line
/// breaks and no control characters.
std::string clean_text(std::string_view typed);

/// The line as it is printed, without label or dash; empty while it says nothing.
/// A task: "Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức tập huấn, hoàn
/// thành trước ngày 01/12/2026; sản phẩm: 02 lớp tập huấn."
std::string sentence_of(const Part& part);

/// The deadline with its bound, as it stands in a sentence: "trước ngày
/// 01/12/2026", "trong tháng 12/2026"; empty where there is none.
std::string words_of(const Deadline& due);

/// What offices print behind a recipient's name: " (b/c)" for to-report; empty
/// for a purpose without such words.
std::string purpose_words(std::string_view purpose);

}  // namespace dondoc::draft
