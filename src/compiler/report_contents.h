// What a plan wants its reports to hold: "Nội dung báo cáo gồm: (1) kết quả thực
// hiện; (2) số tin, bài đã đăng; …", as the questions of a report form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dondoc::compiler {

/// The things named, in the words of the text, the first letter a capital one,
/// at most 200 letters each; empty where nothing or one thing alone is named.
/// `text` begins with the paragraph of the duty to report; the list stands in
/// that paragraph or in one of the next three that begins with the words
/// "Nội dung báo cáo", behind them or line by line below. Difficulties and
/// proposals are left out where a thing is no more than that: every report has
/// a part for them.
std::vector<std::string> read_report_contents(std::string_view text);

}  // namespace dondoc::compiler
