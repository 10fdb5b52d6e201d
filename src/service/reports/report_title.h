// What reports are called, so that two in a list are told apart: by what they
// are, how often they recur and until when, or which period they are of.
#pragma once

#include <string>

#include "store/report_store.h"

namespace dondoc::service {

/// "Báo cáo sơ kết thực hiện Kế hoạch (trước ngày 15/06/2026)", "Báo cáo kết quả
/// thực hiện Kế hoạch hằng tháng (trước ngày 25)": what a duty is called until
/// somebody calls it otherwise. Asks passage, frequency, due and rule alone.
std::string duty_title(const store::DutyRow& duty);

/// The duty's report of one period ("Tháng 12/2026"): "Báo cáo kết quả thực hiện
/// Kế hoạch tháng 12/2026". Of a period that names no time, the duty's own title.
std::string report_title(const std::string& duty_title, const std::string& period);

}  // namespace dondoc::service
