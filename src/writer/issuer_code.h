// The issuer's part of a document's symbol, as offices abbreviate their names.
#pragma once

#include <string>
#include <string_view>

namespace dondoc::writer {

/// "Sở Nông nghiệp và Môi trường" → "SNNMT", "Ủy ban nhân dân xã Đá Mọc" →
/// "UBND", "Tỉnh ủy Sơn Thủy" → "TU", "Ban Chỉ đạo công tác …" → "BCĐ": the
/// initials without và, without the place that the body serves. NĐ 30 leaves the
/// abbreviation to the office ("ngắn gọn, dễ hiểu"), so this is a proposal.
std::string issuer_code(std::string_view name);

}  // namespace dondoc::writer
