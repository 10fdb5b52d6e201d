#include "base/json_patch.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace dondoc::base::json_detail {

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

[[noreturn]] void no_such_place(std::string_view pointer) {
  throw Error(ErrorKind::invalid, "patch.no_such_place", std::string(pointer));
}

/// RFC 6901: "/tasks/3/text"; "~1" is '/', "~0" is '~'.
std::vector<std::string> steps_of(std::string_view pointer) {
  std::vector<std::string> steps;
  if (pointer.empty()) return steps;
  if (pointer[0] != '/') no_such_place(pointer);
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    const char c = pointer[i];
    if (c == '/') steps.emplace_back();
    else if (c != '~') steps.back() += c;
    else if (i + 1 < pointer.size() && (pointer[i + 1] == '0' || pointer[i + 1] == '1')) steps.back() += pointer[++i] == '0' ? '~' : '/';
    else no_such_place(pointer);
  }
  return steps;
}

std::string pointer_of(const std::vector<std::string>& steps) {
  std::string out;
  for (const auto& step : steps) {
    out += '/';
    for (const char c : step) { if (c == '~') out += "~0"; else if (c == '/') out += "~1"; else out += c; }
  }
  return out;
}

/// The index that a step names in an array; `size` itself only where adding.
std::size_t index_of(const std::string& step, std::size_t size, bool adding, std::string_view pointer) {
  if (adding && step == "-") return size;
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
  const bool plain = error == std::errc() && end == step.data() + step.size() && (step == "0" || step[0] != '0');
  if (!plain || index > size || (index == size && !adding)) no_such_place(pointer);
  return index;
}

value& child(value& parent, const std::string& step, std::string_view pointer) {
  if (parent.is_array()) return parent.get_array()[index_of(step, parent.get_array().size(), false, pointer)];
  if (parent.is_object()) if (auto* found = parent.get_object().if_contains(step)) return *found;
  no_such_place(pointer);
}

/// A place: the value that holds it and the last step to it.
struct Place {
  std::vector<std::string> steps;
  value* parent = nullptr;  // null: the whole document
  const std::string& last() const { return steps.back(); }
};

Place find(value& document, std::string_view pointer) {
  Place place{steps_of(pointer), nullptr};
  if (place.steps.empty()) return place;
  value* at = &document;
  for (std::size_t i = 0; i + 1 < place.steps.size(); ++i) at = &child(*at, place.steps[i], pointer);
  place.parent = at;
  return place;
}

value& value_at(value& document, std::string_view pointer) {
  const auto place = find(document, pointer);
  return place.parent ? child(*place.parent, place.last(), pointer) : document;
}

object operation(const char* op, std::string path) { return {{"op", op}, {"path", path}}; }

object operation(const char* op, std::string path, value with) {
  auto out = operation(op, std::move(path));
  out.emplace("value", std::move(with));
  return out;
}

/// Each of these changes the document and returns what undoes the change.
object add(value& document, std::string_view pointer, value what) {
  auto place = find(document, pointer);
  if (!place.parent) return operation("replace", "", std::exchange(document, std::move(what)));
  if (place.parent->is_array()) {
    auto& items = place.parent->get_array();
    const auto index = index_of(place.last(), items.size(), true, pointer);
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(index), std::move(what));
    place.steps.back() = std::to_string(index);
    return operation("remove", pointer_of(place.steps));
  }
  if (!place.parent->is_object()) no_such_place(pointer);
  auto& members = place.parent->get_object();
  if (auto* old = members.if_contains(place.last()))
    return operation("replace", std::string(pointer), std::exchange(*old, std::move(what)));
  members.emplace(place.last(), std::move(what));
  return operation("remove", std::string(pointer));
}

object remove(value& document, std::string_view pointer) {
  const auto place = find(document, pointer);
  if (!place.parent) no_such_place(pointer);
  value old = std::move(child(*place.parent, place.last(), pointer));
  if (place.parent->is_array()) {
    auto& items = place.parent->get_array();
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(index_of(place.last(), items.size(), false, pointer)));
  } else {
    place.parent->get_object().erase(place.last());
  }
  return operation("add", std::string(pointer), std::move(old));
}

object replace(value& document, std::string_view pointer, value what) {
  return operation("replace", std::string(pointer), std::exchange(value_at(document, pointer), std::move(what)));
}

/// One operation of a patch, its members checked as they are asked for.
struct Operation {
  const object& members;
  std::size_t number;

  [[noreturn]] void malformed(const char* member) const {
    throw Error(ErrorKind::invalid, "patch.malformed", "[" + std::to_string(number) + "]." + member);
  }
  std::string_view text(const char* member) const {
    const auto* found = members.if_contains(member);
    if (!found || !found->is_string()) malformed(member);
    return found->get_string();
  }
  const value& given() const {
    const auto* found = members.if_contains("value");
    if (!found) malformed("value");
    return *found;
  }
};

void apply(value& document, const Operation& step, std::vector<object>& undo) {
  const auto op = step.text("op");
  const auto path = step.text("path");
  if (op == "add") undo.push_back(add(document, path, step.given()));
  else if (op == "remove") undo.push_back(remove(document, path));
  else if (op == "replace") undo.push_back(replace(document, path, step.given()));
  else if (op == "copy") undo.push_back(add(document, path, value(value_at(document, step.text("from")))));
  else if (op == "move") {
    const auto from = step.text("from");
    if (path.size() > from.size() && path.starts_with(from) && path[from.size()] == '/') no_such_place(path);
    value moved = value_at(document, from);
    undo.push_back(remove(document, from));
    undo.push_back(add(document, path, std::move(moved)));
  } else if (op == "test") {
    if (value_at(document, path) != step.given()) throw Error(ErrorKind::conflict, "patch.test_failed", std::string(path));
  } else step.malformed("op");
}

}  // namespace

value apply_patch(value& document, const value& patch) {
  if (!patch.is_array()) throw Error(ErrorKind::invalid, "patch.malformed");
  std::vector<object> undo;
  std::size_t number = 0;
  for (const auto& item : patch.get_array()) {
    if (!item.is_object()) throw Error(ErrorKind::invalid, "patch.malformed", "[" + std::to_string(number) + "]");
    apply(document, {item.get_object(), number++}, undo);
  }
  std::reverse(undo.begin(), undo.end());
  array out;
  for (auto& step : undo) out.push_back(std::move(step));
  return out;
}

}  // namespace dondoc::base::json_detail
