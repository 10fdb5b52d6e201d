#pragma once

#include <boost/describe/class.hpp>

namespace dondoc::service {

/// duties: not done, late ones among them; reports: due, begun or returned, and not sent; asked: questions
/// and difficulties without an answer; extensions: asked for; mendings: after checks.
struct LeftOpen { int duties = 0, late = 0, reports = 0, asked = 0, extensions = 0, mendings = 0; };
BOOST_DESCRIBE_STRUCT(LeftOpen, (), (duties, late, reports, asked, extensions, mendings))

}  // namespace dondoc::service
