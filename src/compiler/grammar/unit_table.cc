#include "compiler/grammar/unit_table.h"

#include <algorithm>
#include <iterator>

#include "compiler/grammar/members.h"
#include "compiler/lexicon/short_forms.h"

namespace dondoc::compiler {

using namespace literals;

namespace {

// Words that join the parts of a name and that spellings differ in.
bool joins(WordKey key) { return key == "và"_w || key == mark_key('&') || key == mark_key(',') || key == mark_key('-') || key == mark_key('.') || key == mark_key('/'); }

bool is_upper_name(const Words& words, Span span) {
  for (std::uint32_t i = span.first; i < span.last; ++i)
    if (words[i].capitals) return true;
  return false;
}

draft::At at_of(Range bytes, const base::CodePointMap& map) { return {map.code_point_at(bytes.begin), map.code_point_at(bytes.end)}; }

}  // namespace

UnitTable::UnitTable(const Page& page) : page_(page) {
  for (const auto& [full, form, sign] : page.short_forms) {
    const Key name = key_of(full), shortened = key_of(form);
    if (name.size() > shortened.size() || sign) defined_.emplace(shortened, name);
  }
}

UnitTable::Key UnitTable::key_of(Span span) const {
  const auto& words = page_.words;
  Key key;
  std::uint32_t i = span.first;
  if (const auto determiner = words.find(determiners, i, span.last); determiner && determiner.size < span.size()) i += static_cast<std::uint32_t>(determiner.size);
  while (i < span.last) {
    if (page_.rules.on(Rule::body_spellings))
      if (const auto form = words.find(short_forms, i, span.last)) {
        for (std::size_t k = 0; k < form.tag.size; ++k) key.push_back(form.tag.keys[k]);
        i += static_cast<std::uint32_t>(form.size);
        continue;
      }
    if (!joins(words.key(i)) || !page_.rules.on(Rule::body_spellings)) key.push_back(words.key(i));
    ++i;
  }
  if (!page_.rules.on(Rule::body_spellings)) {
    key.clear();
    for (const char c : words.quote(span)) key.push_back(static_cast<unsigned char>(c));
    return key;
  }
  // "Sở Y tế tỉnh" is "Sở Y tế"; but a committee's level is its name.
  const bool levelled = key.size() > 3 && ((key[0] == "ủy"_w && key[1] == "ban"_w && key[2] == "nhân"_w) || (key[0] == "hội"_w && key[1] == "đồng"_w));
  if (!levelled && key.size() > 2 && key.back() == "tỉnh"_w && key[key.size() - 2] != "các"_w && key[key.size() - 2] != "cấp"_w) key.pop_back();
  if (const auto it = defined_.find(key); it != defined_.end()) return it->second;
  return key;
}

std::size_t UnitTable::enter(const Body& body) {
  Key key = key_of(body.span);
  if (!body.kind.empty()) {
    Key kind = key_of(body.kind);
    kind.insert(kind.end(), key.begin(), key.end());
    key = std::move(kind);
  }
  auto name = page_.words.quote(body.span);
  if (!body.kind.empty()) name = page_.words.quote(body.kind) + " " + name;
  const bool spelled_out = !is_upper_name(page_.words, body.span);
  const auto [it, fresh] = index_.emplace(key, entries_.size());
  if (fresh) entries_.push_back({key, name, spelled_out, {}, body.group, {}});
  auto& entry = entries_[it->second];
  if (name != entry.name) {
    if (spelled_out && !entry.spelled_out) {
      std::swap(name, entry.name);
      entry.spelled_out = true;
    }
    if (std::find(entry.aliases.begin(), entry.aliases.end(), name) == entry.aliases.end()) entry.aliases.push_back(name);
  }
  entry.group = entry.group || body.group;
  entry.at.emplace(body.span.first, body.span.last);
  return it->second;
}

draft::Mention UnitTable::mention(const Body& body, const base::CodePointMap& map) {
  const auto index = enter(body);
  return {"u" + std::to_string(index + 1), page_.words.quote(body.span), at_of(page_.words.bytes(body.span), map)};
}

std::vector<draft::Unit> UnitTable::units(const base::CodePointMap& map) {
  // Further mentions: whatever reads as one of the bodies already known.
  const auto& words = page_.words;
  for (std::uint32_t b = 0; b < page_.blocks.size(); ++b) {
    const auto zone = page_.structure.places[b].zone;
    if (zone != Zone::body && zone != Zone::preamble && zone != Zone::annex) continue;
    if (page_.block(b).kind == BlockKind::table) continue;
    const Span span = page_.blocks[b];
    for (std::uint32_t i = span.first; i < span.last; ++i) {
      if (!words[i].capital && !words.find(determiners, i, span.last)) continue;
      if (!body_starts(words, i, span.last)) continue;
      const auto body = read_body(words, i, span.last, Reading::prose, page_.rules);
      if (!body) continue;
      const auto it = index_.find(key_of(body->span));
      if (it == index_.end()) continue;
      auto& at = entries_[it->second].at;
      const auto after = at.lower_bound(body->span.last);
      if (after == at.begin() || std::prev(after)->second <= body->span.first) at.emplace(body->span.first, body->span.last);
      i = body->span.last - 1;
    }
  }
  std::vector<draft::Unit> units;
  for (std::size_t u = 0; u < entries_.size(); ++u) {
    auto& entry = entries_[u];
    draft::Unit unit;
    unit.id = "u" + std::to_string(u + 1);
    unit.name = entry.name;
    unit.aliases = entry.aliases;
    unit.class_ = entry.group ? draft::UnitClass::group : draft::UnitClass::unit;
    for (const auto& [first, last] : entry.at) {
      unit.at.push_back(at_of(words.bytes({first, last}), map));
      if (entry.group && unit.members.empty() && page_.rules.on(Rule::body_members)) unit.members = read_members(page_, {first, last});
    }
    units.push_back(std::move(unit));
  }
  return units;
}

}  // namespace dondoc::compiler
