// Which handler answers which method and path.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/server/http.h"

namespace dondoc::api {

/// Patterns are "/plans/{plan_id}/tasks"; a brace stands for one segment. At
/// one place a plain word wins over a brace ("/plans/import" over
/// "/plans/{plan_id}"). `index` is the caller's number of the route.
class Router {
 public:
  Router();
  ~Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;

  /// A second route of the same method and pattern is a fault of the program
  /// (std::logic_error), and so are two names for the brace at one place.
  void add(Method method, std::string_view pattern, std::size_t index);

  struct Match {
    std::size_t index;
    Pairs params;
  };
  /// HEAD is answered by the route of GET. Throws Error{not_found,
  /// "request.no_such_path"}, or Error{not_found, "request.method_not_allowed"}
  /// with the parameter "allow" ("GET, POST").
  Match match(Method method, const std::vector<std::string>& segments) const;
  /// The index of `match`, or nothing.
  std::optional<std::size_t> index_of(Method method, const std::vector<std::string>& segments) const;

 private:
  struct Node;
  std::unique_ptr<Node> root_;
};

}  // namespace dondoc::api
