// "Cử đầu mối, gửi trước ngày …": a plan asks each unit to name its focal point.
#pragma once

#include <string_view>

namespace dondoc::domain {

/// Whether a task's text asks for that: somebody is appointed, registered or told
/// of as focal point. That a body is or acts as the focal point of some matter
/// ("Sở Y tế là đầu mối tổng hợp") is no such demand. A proposal, for a person to
/// settle before the plan is issued.
bool demands_focal_point(std::string_view text);

}  // namespace dondoc::domain
