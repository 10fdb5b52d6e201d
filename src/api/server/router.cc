#include "api/server/router.h"

#include <stdexcept>

#include "base/error.h"

namespace dondoc::api {

struct Router::Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> words;
  std::unique_ptr<Node> any;
  std::string param;
  std::map<Method, std::size_t> routes;

  // The deepest match, words before braces; `params` is left as it was where
  // there is none.
  const Node* find(const std::vector<std::string>& segments, std::size_t at, Pairs& params) const {
    if (at == segments.size()) return routes.empty() ? nullptr : this;
    if (const auto word = words.find(segments[at]); word != words.end())
      if (const auto* found = word->second->find(segments, at + 1, params)) return found;
    if (!any) return nullptr;
    params.emplace_back(param, segments[at]);
    if (const auto* found = any->find(segments, at + 1, params)) return found;
    params.pop_back();
    return nullptr;
  }
};

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::add(Method method, std::string_view pattern, std::size_t index) {
  const auto fault = [&](const char* what) { throw std::logic_error(std::string(pattern) + ": " + what); };
  Node* node = root_.get();
  auto rest = pattern;
  while (!rest.empty()) {
    if (!rest.starts_with('/')) fault("a pattern begins with '/'");
    rest.remove_prefix(1);
    const auto segment = rest.substr(0, rest.find('/'));
    rest.remove_prefix(segment.size());
    if (segment.empty()) fault("an empty segment");
    std::unique_ptr<Node>* next;
    if (segment.starts_with('{') && segment.ends_with('}')) {
      const auto name = segment.substr(1, segment.size() - 2);
      if (node->any && node->param != name) fault("two names for one place");
      node->param = name;
      next = &node->any;
    } else {
      next = &node->words[std::string(segment)];
    }
    if (!*next) *next = std::make_unique<Node>();
    node = next->get();
  }
  if (!node->routes.emplace(method, index).second) fault("twice");
}

Router::Match Router::match(Method method, const std::vector<std::string>& segments) const {
  Match out{};
  const auto* node = root_->find(segments, 0, out.params);
  if (!node) throw base::Error(base::ErrorKind::not_found, "request.no_such_path");
  auto route = node->routes.find(method);
  if (route == node->routes.end() && method == Method::head) route = node->routes.find(Method::get);
  if (route == node->routes.end()) {
    std::string allow;
    for (const auto& [known, index] : node->routes) {
      if (!allow.empty()) allow += ", ";
      allow += name_of(known);
    }
    throw base::Error(base::ErrorKind::not_found, "request.method_not_allowed", {}, {{"allow", allow}});
  }
  out.index = route->second;
  return out;
}

std::optional<std::size_t> Router::index_of(Method method, const std::vector<std::string>& segments) const {
  Pairs params;
  const auto* node = root_->find(segments, 0, params);
  if (!node) return std::nullopt;
  const auto route = node->routes.find(method);
  return route == node->routes.end() ? std::nullopt : std::optional(route->second);
}

}  // namespace dondoc::api
