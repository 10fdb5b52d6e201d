// A passage that a person calls a task: read as one.
#pragma once

#include "compiler/rules.h"
#include "draft/draft.h"

namespace dondoc::compiler {

struct PassageReading {
  draft::Task task;  // without id; its text is the passage
  draft::Reporting report;         // its `at` is the passage
  std::vector<draft::Unit> units;  // that the mentions of both name, with ids of their own
};

/// Reads the passage `at` of the draft's document as a task given to whom it
/// names, or else to whom the heading above it names. Where nobody is named the
/// task has no assignees; its deadline is read all the same. The label that the
/// passage begins with ("a)", "-") is no part of the task.
///
/// Reads it as a duty to report too: what the paragraphs it stands in ask to be
/// reported, from whom to whom, how often and by when; where they ask for no
/// report, whoever the task names by its deadline.
///
/// The draft must hold its text, and `at` lie within it.
PassageReading read_passage(const draft::Draft& draft, const draft::At& at, const Rules& rules = {});

}  // namespace dondoc::compiler
