#include "compiler/grammar/structure.h"

#include <algorithm>

#include "compiler/grammar/frame.h"
#include "compiler/grammar/header.h"
#include "compiler/grammar/outline.h"
#include "compiler/grammar/recipients.h"
#include "compiler/grammar/references.h"

namespace dondoc::compiler {
namespace {

// "Trên đây là Kế hoạch …", "Trong quá trình thực hiện, nếu có vướng mắc …": the
// paragraphs after the last section that speak of the plan as a whole.
bool closes_plan(std::string_view key, bool& opened) {
  static constexpr std::string_view openers[] = {"tren day la", "tren co so ke hoach", "trong qua trinh", "nhan duoc ke hoach", "can cu ke hoach", "yeu cau", "de nghi",
                                                 "ke hoach nay", "uy ban nhan dan", "ubnd", "quan ky"};
  const bool opens = std::any_of(std::begin(openers), std::end(openers), [&](std::string_view opener) { return word_at(key, 0, opener); });
  const bool about_plan = key.find("ke hoach") != std::string_view::npos || key.find("trong qua trinh") != std::string_view::npos || key.find("vuong mac") != std::string_view::npos ||
                          key.ends_with("./.") || key.ends_with("thuc hien.");
  // The last words of the plan, whoever they are about: "Các đơn vị báo cáo …./."
  const bool last_words = !opened && key.ends_with("./.") && (word_at(key, 0, "cac") || word_at(key, 0, "dinh ky"));
  opened = opened || (opens && about_plan) || last_words;
  return (opens && about_plan) || last_words;
}

void mark_closing(const BlockKeys& keys, const Frame& frame, std::vector<Place>& places, std::vector<SectionNode>& sections) {
  // Upwards from the foot, over the paragraphs that carry no label and no bullet.
  std::size_t i = std::min<std::size_t>(frame.foot, keys.size());
  std::size_t first = i;
  bool opened = false;
  while (i-- > frame.body) {
    if (places[i].zone == Zone::furniture || places[i].zone == Zone::footnote) continue;
    const Block& block = keys.block(i);
    const int section = places[i].section;
    if (places[i].zone != Zone::body || block.kind != BlockKind::paragraph || block.table >= 0 || section < 0) break;
    if (sections[static_cast<std::size_t>(section)].first_block == i) break;
    if (!closes_plan(keys.key(i), opened)) break;
    first = i;
  }
  if (!opened) return;
  for (std::size_t k = first; k < frame.foot; ++k) {
    if (places[k].zone == Zone::body) places[k] = {Zone::closing, -1};
  }
  const auto end = static_cast<std::uint32_t>(first);
  for (SectionNode& section : sections) {
    if (section.first_block >= end || section.last_block <= end) continue;
    section.last_block = end;
    section.own_end = std::min(section.own_end, end);
    section.at.end = keys.block(section.last_block - 1).at.end;
    section.own.end = std::min(section.own.end, keys.block(section.own_end - 1).at.end);
  }
}

}  // namespace

Structure read_structure(const SourceText& source, const Rules& rules) {
  const BlockKeys keys(source);
  const Frame frame = read_frame(keys, rules);
  Structure structure;
  structure.sections = read_outline(keys, frame, rules);
  const std::uint32_t first_section = structure.sections.empty() ? std::min<std::uint32_t>(frame.foot, static_cast<std::uint32_t>(keys.size())) : structure.sections.front().first_block;

  structure.places.resize(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    structure.places[i].zone = frame.zones[i];
    if (i >= frame.body && i < first_section && frame.zones[i] == Zone::body) structure.places[i].zone = Zone::preamble;
  }
  for (std::size_t s = 0; s < structure.sections.size(); ++s)
    for (std::uint32_t b = structure.sections[s].first_block; b < structure.sections[s].last_block; ++b)
      if (structure.places[b].zone == Zone::body || structure.places[b].zone == Zone::annex) structure.places[b].section = static_cast<int>(s);
  if (rules.on(Rule::outline_closing)) mark_closing(keys, frame, structure.places, structure.sections);

  structure.document = read_header(keys, frame, first_section, rules);
  std::string own;
  if (structure.document.symbol && structure.document.number)
    own = structure.document.number->value + "/" + structure.document.symbol->value;
  structure.references = read_references(keys, frame, first_section, own, rules);
  structure.recipients = read_recipients(keys, frame, rules);
  return structure;
}

}  // namespace dondoc::compiler
