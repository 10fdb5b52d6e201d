#include "compiler/html/fonts.h"

#include <algorithm>
#include <utility>

namespace dondoc::compiler::html {

namespace {

constexpr std::size_t deepest = 64;  // elements that a tag may close; what lies deeper is forgotten

/// Elements that one of their own kind ends where they were not closed.
bool follows_itself(std::string_view name) { return name == "p" || name == "li" || name == "td" || name == "th" || name == "tr" || name == "option"; }

bool is_void(std::string_view name) {
  static constexpr std::string_view names[] = {"br", "img", "hr", "meta", "link", "input", "col", "wbr", "area", "base", "!doctype", "o:p", "head", "script", "style", "title"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

}  // namespace

void Fonts::on(std::string_view name, bool closes, const std::function<std::string()>& asked) {
  if (is_void(name)) return;
  const auto close = [&](auto outermost) {
    for (auto at = open_.rbegin(); at != open_.rend() && !outermost(at->name); ++at)
      if (at->name == name) { open_.erase(std::prev(at.base()), open_.end()); return; }
  };
  if (closes) return close([](std::string_view) { return false; });
  if (follows_itself(name)) close([](std::string_view each) { return each == "table" || each == "ul" || each == "ol"; });
  auto font = asked();
  if (font.empty()) font = current();
  if (open_.size() >= deepest) open_.erase(open_.begin());
  open_.push_back({std::string(name), std::move(font)});
}

}  // namespace dondoc::compiler::html
