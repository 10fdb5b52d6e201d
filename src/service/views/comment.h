// What leaders write at figures of the leader's page. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/comment.h"
#include "service/views/overview.h"

namespace dondoc::service {

/// text: of an edit, what stood there before. unit: for which it was said.
struct CommentEntry {
  base::Id id;
  domain::CommentStep step{};
  std::string text;
  std::optional<UnitRef> unit;
  PersonRef by;
  base::Instant at;
};
BOOST_DESCRIBE_STRUCT(CommentEntry, (), (id, step, text, unit, by, at))

/// plan: that it stands at, or that the page was narrowed to; name, figures: of what it stands at, on the day
/// as_of, as it was read; unit: to whom, none: the standing body. can: edit, withdraw, answer, done, reopen.
struct Comment {
  base::Id id;
  domain::CommentTarget target{};
  std::optional<UnitRef> plan;
  std::optional<base::Id> target_unit_id;
  std::optional<std::string> section;
  std::string name;
  base::Date as_of;
  OverviewFigures figures;
  int revision = 1;
  std::string text;
  std::optional<UnitRef> unit;
  domain::CommentState state{};
  PersonRef by;
  base::Instant made_at;
  std::vector<CommentEntry> entries;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Comment, (), (id, target, plan, target_unit_id, section, name, as_of, figures, revision, text, unit, state, by, made_at, entries, can))

/// can: comment.
struct Comments { std::vector<Comment> items; int total = 0, page = 1, size = 0; std::vector<std::string> can; };
BOOST_DESCRIBE_STRUCT(Comments, (), (items, total, page, size, can))

/// plan_id: of a plan; at any other figure, the plan that the page is narrowed to. target_unit_id: of a unit or place.
struct CommentInput {
  domain::CommentTarget target{};
  std::optional<base::Id> plan_id, target_unit_id;
  std::optional<std::string> section;
  base::Date as_of;
  std::string text;
  std::optional<base::Id> unit_id;
};
BOOST_DESCRIBE_STRUCT(CommentInput, (), (target, plan_id, target_unit_id, section, as_of, text, unit_id))

struct CommentChange { int base_revision = 0; std::string text; std::optional<base::Id> unit_id; };
BOOST_DESCRIBE_STRUCT(CommentChange, (), (base_revision, text, unit_id))

struct CommentText { std::string text; };
BOOST_DESCRIBE_STRUCT(CommentText, (), (text))

/// Whoever it concerns is told of what happened to a comment.
struct CommentNotice {
  base::Id id, comment_id;
  domain::CommentStep step{};
  domain::CommentTarget target{};
  std::string name, text;
  base::Instant made_at;
  std::optional<base::Instant> read_at;
};
BOOST_DESCRIBE_STRUCT(CommentNotice, (), (id, comment_id, step, target, name, text, made_at, read_at))

}  // namespace dondoc::service
