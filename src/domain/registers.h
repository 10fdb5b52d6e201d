// Registers (sổ theo dõi) as data: what a register holds, the states of its
// entries, who may move them and how it is looked at stand in its definition,
// so that a further register is a row and not a release.
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/actor.h"
#include "domain/report.h"

namespace dondoc::domain {

enum class EntryFieldType { text, number, day, choice, unit, file, link };
BOOST_DESCRIBE_ENUM(EntryFieldType, text, number, day, choice, unit, file, link)
enum class ViewKind { table, board, calendar, map, gallery };
BOOST_DESCRIBE_ENUM(ViewKind, table, board, calendar, map, gallery)

struct EntryField {
  std::string key, label;
  EntryFieldType type{};
  bool required = false;
  std::vector<std::string> choices;  // of a choice, at least one
};
BOOST_DESCRIBE_STRUCT(EntryField, (), (key, label, type, required, choices))

struct EntryState { std::string key, label; bool final = false; };
BOOST_DESCRIBE_STRUCT(EntryState, (), (key, label, final))

/// An entry may go from one state to another when one of `roles` moves it.
struct EntryMove { std::string from, to; std::vector<UserRole> roles; };
BOOST_DESCRIBE_STRUCT(EntryMove, (), (from, to, roles))

/// A calendar, map or gallery shows the day, place or file of `field`.
struct RegisterView { ViewKind kind{}; std::string label; std::optional<std::string> field; };
BOOST_DESCRIBE_STRUCT(RegisterView, (), (kind, label, field))

/// The first state is the one in which entries begin.
struct RegisterDefinition {
  std::string key, name;
  std::vector<EntryField> fields;
  std::vector<EntryState> states;
  std::vector<EntryMove> moves;
  std::vector<RegisterView> views;
};
BOOST_DESCRIBE_STRUCT(RegisterDefinition, (), (key, name, fields, states, moves, views))

/// Throws Error{invalid} naming the first fault by its path: register.no_fields,
/// no_states, no_views, duplicate_key, no_choices, unknown_state, unreachable
/// (a state that no move leads to), dead_end (not final, yet none leads out),
/// unknown_field, wrong_field (a calendar of something that is no day).
void check_definition(const RegisterDefinition& definition);

/// Throws Error{invalid, field "values[i]"}: register.unknown_field,
/// register.required, register.bad_value.
void check_entry(const RegisterDefinition& definition, const std::vector<ReportValue>& values);

/// The states that the actor may move an entry to from `state`.
std::vector<std::string> moves_from(const RegisterDefinition& definition, const std::string& state, const Actor& actor);

}  // namespace dondoc::domain
