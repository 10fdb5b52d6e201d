// What units owe and what they say of it. Field for field the schemas of src/api/openapi.yaml.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "domain/answering.h"
#include "domain/words.h"
#include "service/views/common.h"

namespace dondoc::service {

struct Attachment {
  base::Id id;
  std::string file_name, media_type;
  int size = 0;
};
BOOST_DESCRIBE_STRUCT(Attachment, (), (id, file_name, media_type, size))

/// That a question or difficulty was passed on: to the staff, the leader, a unit.
struct AnswerStep { domain::Answerer to{}; std::optional<UnitRef> unit; std::string note; PersonRef by; base::Instant at; };
BOOST_DESCRIBE_STRUCT(AnswerStep, (), (to, unit, note, by, at))

/// Who is to answer, and by when; steps: how it came to them.
struct Asked { domain::Answerer to{}; std::optional<UnitRef> unit; std::optional<base::Date> due_on; std::vector<AnswerStep> steps; };
BOOST_DESCRIBE_STRUCT(Asked, (), (to, unit, due_on, steps))

struct Update {
  base::Id id;
  domain::UpdateKind kind{};
  std::string note;
  std::optional<std::string> proposal;
  std::optional<int> percent;
  std::vector<std::string> links;
  std::vector<Attachment> attachments;
  PersonRef by;
  UnitRef unit;
  base::Instant at;
  std::optional<std::string> answer;
  std::optional<PersonRef> answered_by;
  std::optional<base::Instant> answered_at;
  std::optional<Asked> asked;  // of questions and difficulties of duties
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(Update, (), (id, kind, note, proposal, percent, links, attachments, by, unit, at, answer,
                                   answered_by, answered_at, asked, can))

/// Of an assignment that a unit handed down: by whom, to whom in its unit, of which task.
struct ShareOf {
  base::Id parent_id;
  UnitRef given_by;
  std::optional<PersonRef> person;
  std::string task;
  bool withdrawn = false;
};
BOOST_DESCRIBE_STRUCT(ShareOf, (), (parent_id, given_by, person, task, withdrawn))

/// text: the task's, or the share's own words. shares: what was handed down of it.
struct AssignmentRow {
  base::Id id, task_id;
  UnitRef plan;
  int ordinal = 0;
  std::string text;
  UnitRef unit;
  domain::Role role{};
  DueView due;
  domain::AssignmentState state{};
  domain::Standing standing{};
  bool question_open = false, difficulty_open = false;
  std::optional<base::Instant> last_update_at;
  std::optional<ShareOf> share;
  std::optional<Progress> shares;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(AssignmentRow, (), (id, task_id, plan, ordinal, text, unit, role, due, state, standing,
                                          question_open, difficulty_open, last_update_at, share, shares, can))

struct AssignmentPage {
  std::vector<AssignmentRow> items;
  int total = 0, page = 0, size = 0;
  Progress progress;
};
BOOST_DESCRIBE_STRUCT(AssignmentPage, (), (items, total, page, size, progress))

/// chase_on: of open work without a deadline, the day that it is chased by.
struct AssignmentDetail {
  AssignmentRow assignment;
  std::string passage;
  std::optional<std::string> section_heading, condition;
  std::vector<std::string> deliverables;
  std::vector<UnitRef> leads, cooperates;  // the first of them, by name
  int leads_total = 0, cooperates_total = 0;
  std::optional<base::Date> chase_on;
  std::vector<Update> updates;
  std::vector<std::string> can;
};
BOOST_DESCRIBE_STRUCT(AssignmentDetail, (), (assignment, passage, section_heading, condition, deliverables, leads,
                                             cooperates, leads_total, cooperates_total, chase_on, updates, can))

struct UpdateInput {
  domain::UpdateKind kind{};
  std::string note;
  std::optional<std::string> proposal;
  std::optional<int> percent;
  std::vector<std::string> links;
  std::vector<base::Id> attachment_ids;
};
BOOST_DESCRIBE_STRUCT(UpdateInput, (), (kind, note, proposal, percent, links, attachment_ids))

struct AnswerInput { std::string answer; };
BOOST_DESCRIBE_STRUCT(AnswerInput, (), (answer))

struct Difficulty { Update update; AssignmentRow assignment; };
BOOST_DESCRIBE_STRUCT(Difficulty, (), (update, assignment))

/// to: unit with unit_id; note: may be empty.
struct ForwardInput { domain::Answerer to{}; std::optional<base::Id> unit_id; std::string note; };
BOOST_DESCRIBE_STRUCT(ForwardInput, (), (to, unit_id, note))

/// What another unit was asked, as the unit sees that is to answer: no more of the duty than its text and day.
struct Entrusted { Update update; UnitRef plan; std::string task; std::optional<base::Date> due_on; };
BOOST_DESCRIBE_STRUCT(Entrusted, (), (update, plan, task, due_on))

}  // namespace dondoc::service
