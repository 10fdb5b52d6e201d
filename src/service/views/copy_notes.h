// What the clean copy of a plan does not say as the plan does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace dondoc::service {

enum class LeftKind { task_words, task_added, task_removed, due, bodies, role, report, period, channel, theme };
BOOST_DESCRIBE_ENUM(LeftKind, task_words, task_added, task_removed, due, bodies, role, report, period, channel, theme)

/// A correction that the copy's words do not say. text: of the task, or the passage of the duty to report; nothing for times, channels and themes; printed: the
/// words that stand in the copy; now: what the plan says instead.
struct NotCarried {
  LeftKind what{};
  std::string text;
  std::optional<std::string> printed, now;
};
BOOST_DESCRIBE_STRUCT(NotCarried, (), (what, text, printed, now))

struct CopyNotes { std::vector<NotCarried> left; };
BOOST_DESCRIBE_STRUCT(CopyNotes, (), (left))

}  // namespace dondoc::service
