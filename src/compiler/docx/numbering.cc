#include "compiler/docx/numbering.h"

#include "compiler/docx/numerals.h"
#include "compiler/docx/symbols.h"

namespace dondoc::compiler::docx {

Numbering::Numbering(const base::Xml* xml, const Styles& styles) : styles_(styles) {
  if (!xml) return;
  for (const Node node : xml->root()) {
    if (local(node) == "abstractNum") {
      Abstract abstract;
      abstract.style_link = value(node, "numStyleLink").value_or("");
      for (const Node level : node)
        if (local(level) == "lvl")
          if (const auto index = number(attribute(level, "ilvl")); index && *index >= 0 && *index < levels)
            abstract.set[static_cast<std::size_t>(*index)] = read_level(level);
      abstracts_[number(attribute(node, "abstractNumId")).value_or(0)] = std::move(abstract);
    } else if (local(node) == "num") {
      List list;
      list.abstract_id = number(value(node, "abstractNumId")).value_or(-1);
      for (const Node override_node : node) {
        const auto index = number(attribute(override_node, "ilvl"));
        if (local(override_node) != "lvlOverride" || !index || *index < 0 || *index >= levels) continue;
        if (const Node level = child(override_node, "lvl")) list.own[*index] = read_level(level);
        if (const auto start = number(value(override_node, "startOverride"))) list.starts[*index] = *start;
      }
      lists_[number(attribute(node, "numId")).value_or(0)] = std::move(list);
    }
  }
}

Numbering::Level Numbering::read_level(Node node) {
  Level level;
  level.start = number(value(node, "start")).value_or(1);
  level.restart = number(value(node, "lvlRestart")).value_or(-1);
  level.text = value(node, "lvlText").value_or("");
  level.suffix = value(node, "suff").value_or("tab");
  level.style = value(node, "pStyle").value_or("");
  level.legal = flag(node, "isLgl").value_or(false);
  if (const Node fonts = child(child(node, "rPr"), "rFonts")) level.font = attribute(fonts, "ascii").value_or("");
  if (const auto format = value(node, "numFmt")) level.format = *format;
  else if (const Node choice = child(node, "AlternateContent"))  // a newer format and what older programs show
    level.format = value(child(choice, "Fallback"), "numFmt").value_or("decimal");
  return level;
}

const Numbering::Abstract* Numbering::abstract_of(const List& list, int* id) const {
  auto found = abstracts_.find(list.abstract_id);
  // A definition may only point to a list style, whose own list holds the levels.
  for (int hops = 0; found != abstracts_.end() && !found->second.style_link.empty() && hops < 4; ++hops) {
    const Style* style = styles_.character(found->second.style_link);
    const auto target = style && style->paragraph.list ? lists_.find(*style->paragraph.list) : lists_.end();
    if (target == lists_.end()) break;
    found = abstracts_.find(target->second.abstract_id);
  }
  if (found == abstracts_.end()) return nullptr;
  *id = found->first;
  return &found->second;
}

const Numbering::Level& Numbering::level_of(const List& list, const Abstract& abstract, int level) const {
  const auto own = list.own.find(level);
  return own != list.own.end() ? own->second : abstract.set[static_cast<std::size_t>(level)];
}

std::optional<int> Numbering::level_of_style(int list, std::string_view style) const {
  const auto found = lists_.find(list);
  int id = 0;
  const Abstract* abstract = found == lists_.end() ? nullptr : abstract_of(found->second, &id);
  if (!abstract) return std::nullopt;
  for (int level = 0; level < levels; ++level)
    if (level_of(found->second, *abstract, level).style == style) return level;
  return std::nullopt;
}

std::optional<ListLabel> Numbering::next(int list_id, int level) {
  const auto found = lists_.find(list_id);
  int abstract_id = 0;
  const Abstract* abstract = found == lists_.end() ? nullptr : abstract_of(found->second, &abstract_id);
  if (!abstract || level < 0 || level >= levels) return std::nullopt;
  const List& list = found->second;
  auto& counters = counters_[abstract_id];

  auto& counter = counters[static_cast<std::size_t>(level)];
  const auto start = list.starts.find(level);
  if (start != list.starts.end() && begun_.insert({list_id, level}).second) counter = {start->second, true};
  else if (!counter.started) counter = {level_of(list, *abstract, level).start, true};
  else ++counter.value;
  for (int deeper = level + 1; deeper < levels; ++deeper) {
    const int restart = level_of(list, *abstract, deeper).restart;
    if (restart < 0 || level < restart) counters[static_cast<std::size_t>(deeper)].started = false;
  }

  const Level& shape = level_of(list, *abstract, level);
  ListLabel label;
  label.glued = shape.suffix == "nothing";
  label.bullet = shape.format == "bullet";
  if (label.bullet) {
    label.text = plain_symbols(shape.text, shape.font);
    return label;
  }
  for (std::size_t i = 0; i < shape.text.size(); ++i) {
    const bool place = shape.text[i] == '%' && i + 1 < shape.text.size() && shape.text[i + 1] >= '1' && shape.text[i + 1] <= '9';
    if (!place) { label.text += shape.text[i]; continue; }
    const int named = shape.text[++i] - '1';
    const Level& other = level_of(list, *abstract, named);
    auto& count = counters[static_cast<std::size_t>(named)];
    const int shown = count.started ? count.value : other.start;
    const bool decimal = shape.legal && other.format != "none" && other.format != "bullet";
    const auto digits = numeral(decimal ? "decimal" : other.format, shown);
    if (!digits) label.unknown = other.format;
    label.text += digits.value_or(std::to_string(shown));
  }
  return label;
}

}  // namespace dondoc::compiler::docx
