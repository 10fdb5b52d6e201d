#include "domain/registers.h"

#include <algorithm>
#include <set>

#include "base/error.h"
#include "base/text.h"

namespace dondoc::domain {
namespace {

using base::Error;
using base::ErrorKind;

[[noreturn]] void wrong(const char* code, std::string at, const std::string& value = {}) {
  throw Error(ErrorKind::invalid, code, std::move(at), {{"value", value}});
}

std::string at(const char* list, std::size_t index) { return std::string(list) + "[" + std::to_string(index) + "]"; }

template <class T> void keys_differ(const std::vector<T>& items, const char* list) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (items[i].key.empty() || !seen.insert(items[i].key).second) wrong("register.duplicate_key", at(list, i), items[i].key);
}

std::optional<EntryFieldType> shown_by(ViewKind kind) {
  switch (kind) {
    case ViewKind::calendar: return EntryFieldType::day;
    case ViewKind::map: return EntryFieldType::unit;
    case ViewKind::gallery: return EntryFieldType::file;
    default: return std::nullopt;
  }
}

bool fits(const EntryField& field, const std::string& value) {
  switch (field.type) {
    case EntryFieldType::number: return is_number(value);
    case EntryFieldType::day: return base::Date::parse(value).has_value();
    case EntryFieldType::choice: return std::ranges::find(field.choices, value) != field.choices.end();
    case EntryFieldType::unit:
    case EntryFieldType::file: return base::Id::parse(value).has_value();
    case EntryFieldType::link: return value.starts_with("https://") || value.starts_with("http://");
    case EntryFieldType::text: return true;
  }
  return false;
}

}  // namespace

void check_definition(const RegisterDefinition& definition) {
  if (definition.fields.empty()) wrong("register.no_fields", "fields");
  if (definition.states.empty()) wrong("register.no_states", "states");
  if (definition.views.empty()) wrong("register.no_views", "views");
  keys_differ(definition.fields, "fields");
  keys_differ(definition.states, "states");
  for (std::size_t i = 0; i < definition.fields.size(); ++i)
    if (definition.fields[i].type == EntryFieldType::choice && definition.fields[i].choices.empty())
      wrong("register.no_choices", at("fields", i));
  const auto is_state = [&](const std::string& key) {
    return std::ranges::find(definition.states, key, &EntryState::key) != definition.states.end();
  };
  for (std::size_t i = 0; i < definition.moves.size(); ++i)
    for (const auto& key : {definition.moves[i].from, definition.moves[i].to})
      if (!is_state(key)) wrong("register.unknown_state", at("moves", i), key);
  for (std::size_t i = 0; i < definition.states.size(); ++i) {
    const auto& state = definition.states[i];
    const auto leads_in = [&](const auto& move) { return move.to == state.key; };
    const auto leads_out = [&](const auto& move) { return move.from == state.key; };
    if (i > 0 && std::ranges::none_of(definition.moves, leads_in)) wrong("register.unreachable", at("states", i), state.key);
    if (!state.final && std::ranges::none_of(definition.moves, leads_out)) wrong("register.dead_end", at("states", i), state.key);
  }
  for (std::size_t i = 0; i < definition.views.size(); ++i) {
    const auto& view = definition.views[i];
    const auto wanted = shown_by(view.kind);
    if (!wanted) continue;
    const auto field = std::ranges::find(definition.fields, view.field.value_or(""), &EntryField::key);
    if (field == definition.fields.end()) wrong("register.unknown_field", at("views", i), view.field.value_or(""));
    if (field->type != *wanted) wrong("register.wrong_field", at("views", i), field->key);
  }
}

void check_entry(const RegisterDefinition& definition, const std::vector<ReportValue>& values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto field = std::ranges::find(definition.fields, values[i].key, &EntryField::key);
    if (field == definition.fields.end()) wrong("register.unknown_field", at("values", i), values[i].key);
    if (values[i].value && !values[i].value->empty() && !fits(*field, *values[i].value))
      wrong("register.bad_value", at("values", i), *values[i].value);
  }
  for (const auto& field : definition.fields) {
    const auto value = std::ranges::find(values, field.key, &ReportValue::key);
    const bool given = value != values.end() && value->value && !base::trim(*value->value).empty();
    if (field.required && !given) wrong("register.required", "values." + field.key, field.label);
  }
}

std::vector<std::string> moves_from(const RegisterDefinition& definition, const std::string& state, const Actor& actor) {
  std::vector<std::string> out;
  for (const auto& move : definition.moves)
    if (move.from == state && std::ranges::any_of(move.roles, [&](UserRole role) { return actor.has(role); })) out.push_back(move.to);
  return out;
}

}  // namespace dondoc::domain
