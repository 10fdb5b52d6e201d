#include "compiler/rules.h"

#include <algorithm>
#include <array>

namespace dondoc::compiler {
namespace {

constexpr std::string_view names[] = {
#define DONDOC_RULE(name) #name,
    DONDOC_READING_RULES(DONDOC_RULE)
#undef DONDOC_RULE
};

}  // namespace

std::string rule_id(Rule rule) {
  std::string id(names[static_cast<std::size_t>(rule)]);
  std::replace(id.begin(), id.end(), '_', '-');
  return id;
}

std::optional<Rule> rule_of(std::string_view id) {
  for (std::size_t i = 0; i < std::size(names); ++i)
    if (rule_id(static_cast<Rule>(i)) == id) return static_cast<Rule>(i);
  return std::nullopt;
}

}  // namespace dondoc::compiler
