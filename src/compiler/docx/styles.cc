#include "compiler/docx/styles.h"

namespace dondoc::compiler::docx {

namespace {

template <class T> void fill(std::optional<T>& mine, const std::optional<T>& theirs) {
  if (!mine) mine = theirs;
}

std::optional<Block::Align> align_of(Node properties) {
  using Align = Block::Align;
  const auto word = value(properties, "jc");
  if (!word) return std::nullopt;
  if (*word == "center") return Align::center;
  if (*word == "right" || *word == "end") return Align::right;
  if (*word == "both" || *word == "distribute" || word->ends_with("Kashida")) return Align::justify;
  return Align::left;
}

std::optional<bool> turned(const std::optional<bool>& by_paragraph, const std::optional<bool>& by_character) {
  if (!by_character) return by_paragraph;
  return *by_character != by_paragraph.value_or(false);
}

}  // namespace

RunLook RunLook::of(Node properties) {
  if (!properties) return {};
  RunLook look{flag(properties, "b"), flag(properties, "i"), flag(properties, "caps"), flag(properties, "vanish"), {}};
  if (const Node fonts = child(properties, "rFonts")) look.font = attribute(fonts, "ascii").value_or("");
  return look;
}

void RunLook::inherit(const RunLook& from) {
  fill(bold, from.bold);
  fill(italic, from.italic);
  fill(caps, from.caps);
  fill(hidden, from.hidden);
  if (font.empty()) font = from.font;
}

ParagraphLook ParagraphLook::of(Node properties) {
  if (!properties) return {};
  ParagraphLook look;
  if (const Node list = child(properties, "numPr")) {
    look.list = number(value(list, "numId"));
    look.level = number(value(list, "ilvl"));
  }
  look.outline = number(value(properties, "outlineLvl"));
  look.align = align_of(properties);
  return look;
}

void ParagraphLook::inherit(const ParagraphLook& from) {
  fill(list, from.list);
  fill(level, from.level);
  fill(outline, from.outline);
  fill(align, from.align);
}

Styles::Styles(const base::Xml* xml) {
  if (!xml) return;
  const Node defaults = child(xml->root(), "docDefaults");
  default_run_ = RunLook::of(child(child(defaults, "rPrDefault"), "rPr"));
  default_paragraph_ = ParagraphLook::of(child(child(defaults, "pPrDefault"), "pPr"));
  for (const Node node : xml->root()) {
    if (local(node) != "style") continue;
    const auto id = attribute(node, "styleId");
    if (!id) continue;
    Entry entry;
    entry.style = {std::string(*id), std::string(value(node, "name").value_or("")), ParagraphLook::of(child(node, "pPr")),
                   RunLook::of(child(node, "rPr"))};
    entry.parent = value(node, "basedOn").value_or("");
    const auto is_default = attribute(node, "default");
    if (attribute(node, "type") == "paragraph" && is_default && *is_default != "0" && *is_default != "false") default_id_ = *id;
    entries_.emplace(*id, std::move(entry));
  }
  for (auto& [id, entry] : entries_) resolve(entry, 0);
}

Style& Styles::resolve(Entry& entry, int depth) {
  // A chain of styles that bites its tail ends somewhere; Word allows ten or so.
  if (entry.resolved || depth > 32) return entry.style;
  entry.resolved = true;
  if (const auto parent = entries_.find(entry.parent); parent != entries_.end()) {
    const Style& from = resolve(parent->second, depth + 1);
    entry.style.paragraph.inherit(from.paragraph);
    entry.style.run.inherit(from.run);
  }
  return entry.style;
}

const Style& Styles::paragraph(std::string_view id) const {
  auto found = id.empty() ? entries_.end() : entries_.find(id);
  if (found == entries_.end()) found = entries_.find(default_id_);
  return found == entries_.end() ? none_ : found->second.style;
}

const Style* Styles::character(std::string_view id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : &found->second.style;
}

RunLook Styles::run(const Style& paragraph, Node properties) const {
  RunLook look = RunLook::of(properties);
  RunLook styled = paragraph.run;
  if (const auto id = value(properties, "rStyle"))
    if (const Style* character_style = character(*id)) {
      const RunLook& by = character_style->run;
      styled.bold = turned(styled.bold, by.bold);
      styled.italic = turned(styled.italic, by.italic);
      styled.caps = turned(styled.caps, by.caps);
      styled.hidden = turned(styled.hidden, by.hidden);
      if (!by.font.empty()) styled.font = by.font;
    }
  look.inherit(styled);
  look.inherit(default_run_);
  return look;
}

}  // namespace dondoc::compiler::docx
