// Steps along the tree of an office file. Elements and attributes are known by
// their local names: the prefix is the writing program's choice.
#pragma once

#include <cstdlib>
#include <cstring>
#include <optional>
#include <string_view>

#include "base/xml.h"

namespace dondoc::compiler::docx {

using Node = pugi::xml_node;

inline std::string_view local(const char* name) {
  const char* colon = std::strchr(name, ':');
  return colon ? colon + 1 : name;
}
inline std::string_view local(Node node) { return local(node.name()); }

/// The first child of that name, or an empty node.
inline Node child(Node parent, std::string_view name) {
  for (Node node = parent.first_child(); node; node = node.next_sibling())
    if (local(node) == name) return node;
  return {};
}

/// The attribute's value, or nothing.
inline std::optional<std::string_view> attribute(Node node, std::string_view name) {
  for (auto it = node.first_attribute(); it; it = it.next_attribute())
    if (local(it.name()) == name) return it.value();
  return std::nullopt;
}

/// w:val of a child: <w:jc w:val="center"/>.
inline std::optional<std::string_view> value(Node parent, std::string_view name) {
  const Node node = child(parent, name);
  return node ? attribute(node, "val") : std::nullopt;
}

inline std::optional<int> number(std::optional<std::string_view> text) {
  if (!text || text->empty()) return std::nullopt;
  return static_cast<int>(std::strtol(text->data(), nullptr, 10));  // attributes end with '\0'
}

inline bool is_on(std::string_view text) { return !(text == "0" || text == "false" || text == "off"); }

/// A switch as OOXML writes it: absent nothing, without a value true.
inline std::optional<bool> flag(Node parent, std::string_view name) {
  const Node node = child(parent, name);
  if (!node) return std::nullopt;
  return is_on(attribute(node, "val").value_or("1"));
}

/// A content control that nobody filled in: it shows the form's own words, such
/// as "Chọn đơn vị".
inline bool is_placeholder(Node node) {
  return local(node) == "sdt" && flag(child(node, "sdtPr"), "showingPlcHdr").value_or(false);
}

/// All words below, a paragraph a line.
inline std::string words_below(Node node) {
  struct Words : pugi::xml_tree_walker {
    std::string out;
    bool for_each(pugi::xml_node& below) override {
      if (local(below) == "p" || local(below) == "br") out += '\n';
      else if (local(below) == "t") out += below.text().get();
      return true;
    }
  } words;
  node.traverse(words);
  return std::move(words.out);
}

}  // namespace dondoc::compiler::docx
