// The facts of a document's head and foot (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II:
// ô số 1–14; the Party's guides): type, number, issuer, place and day, title,
// urgency, circulation, the stamp of arrival, who signed.
#pragma once

#include "compiler/grammar/frame.h"
#include "compiler/grammar/structure.h"

namespace dondoc::compiler {

/// `first_section`: the block where the outline begins; the paragraph before it
/// names the issuer where the head does not.
DocumentFacts read_header(const BlockKeys& keys, const Frame& frame, std::uint32_t first_section, const Rules& rules);

/// Urgency, circulation and the stamp of arrival (in header_stamps.cc).
void read_stamps(const BlockKeys& keys, const Frame& frame, std::uint32_t first_section, const Rules& rules, DocumentFacts& facts);

/// Signature: what the foot says (in header_foot.cc).
void read_signature_facts(const BlockKeys& keys, const Frame& frame, const Rules& rules, DocumentFacts& facts);

}  // namespace dondoc::compiler
