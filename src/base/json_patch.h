// JSON Patch (RFC 6902) on values: what an editor in the browser sends, and
// what undo, redo and a history keep.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace dondoc::base {

namespace json_detail {
/// Carries `patch` out on `document` and returns the patch that undoes it. When
/// it throws, `document` is half patched and of no further use.
boost::json::value apply_patch(boost::json::value& document, const boost::json::value& patch);
}  // namespace json_detail

template <class T> struct Patched {
  T value;
  std::string inverse;  // a patch: applied to the result, it gives the document back
};

/// Carries out all of `patch` on `document` or none of it, and reads what comes
/// out as a T.
///
/// Throws, besides from_json's errors for a result that is no T, Error of kind
/// - invalid: "patch.malformed" (field: "[2].path", the operation's place in the
///   patch), "patch.no_such_place" (field: the JSON Pointer);
/// - conflict: "patch.test_failed" (field: the JSON Pointer): the document is
///   no longer what the patch was made for.
template <class T>
Patched<T> patch_json(std::string_view document, std::string_view patch, std::size_t max_depth = 32) {
  auto value = json_detail::parse(document, max_depth);
  const auto inverse = json_detail::apply_patch(value, json_detail::parse(patch, max_depth));
  std::vector<BadField> bad;
  Patched<T> out;
  read_value(out.value, value, "", bad);
  if (!bad.empty()) json_detail::fail(bad);
  out.inverse = json_detail::serialize(inverse);
  return out;
}

}  // namespace dondoc::base
