// A task in the words of a heading.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dondoc::domain {

/// What is to be done, without who does it, with whom and until when: "Sở Y tế
/// chủ trì, phối hợp với Sở Tài chính tổ chức tập huấn, hoàn thành trước ngày
/// 01/12/2023." → "Tổ chức tập huấn". bodies: as the task's text names them;
/// due: the deadline as printed. A text of which too little would be left is
/// kept whole, without its end mark.
std::string task_core(std::string_view text, const std::vector<std::string>& bodies, const std::optional<std::string>& due);

}  // namespace dondoc::domain
