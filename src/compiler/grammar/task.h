// Tasks: each assigned piece of work. What is one and what is none is said in
// docs/reading-rules.md; here they are spans, bodies are not yet resolved.
#pragma once

#include "compiler/confidence.h"
#include "compiler/grammar/field.h"
#include "compiler/grammar/page.h"
#include "compiler/grammar/subject.h"

namespace dondoc::compiler {

struct TaskText {
  Span text;
  int section = -1;
  std::vector<Body> assignees, partners;
  draft::Role role = draft::Role::perform;
  std::optional<Deadline> due;
  std::optional<RecurrenceText> recurrence;
  std::vector<Span> products;  // what "Kết quả: …" or the column of products prints
  Span scope;                  // everything read for it: the text and its labelled lines
  Grounds grounds;

  explicit TaskText(Ground way) : grounds(way) {}
};

/// In document order.
std::vector<TaskText> read_tasks(const Page& page);

/// Role, partners and deadline as the task's own text gives them.
void read_details(const Page& page, TaskText& task, Span subject, std::uint32_t predicate);
/// The deadline with its year, where the document lets it be known.
void complete_year(const Page& page, Deadline& deadline);

/// One of the labels says who: "Cơ quan chủ trì", "Đơn vị thực hiện".
bool names_doer(const std::vector<Field>& fields);
/// What a section's label stands before: its heading and the text behind it.
Span label_text(const Page& page, const SectionNode& node);
/// The task called `text` of which labelled values say the rest.
TaskText task_of_fields(const Page& page, const std::vector<Field>& fields, Span text, Span scope, int section);
/// The one task of a section whose points are headed "Nội dung", "Cơ quan chủ trì",
/// "Thời gian", with the values below them; nothing for any other section.
std::optional<TaskText> read_points(const Page& page, int section);

/// The block is one of the bullets below the label that stands alone on its line: "- Cơ quan thực hiện:".
bool tells_value(const Page& page, std::uint32_t block, std::uint32_t label);
/// The section's points are labelled lines themselves: "a) Nội dung: …",
/// "b) Đơn vị thực hiện: …", "c) Thời gian: …".
bool lists_fields(const Page& page, int section);
/// Tasks of "Cơ quan chủ trì: …" blocks in the section; empty when it has none.
std::vector<TaskText> read_blocks(const Page& page, int section);
/// "Tổ chức đối thoại. Đơn vị chủ trì: A. Thời gian: quý II/2026.": the labels behind
/// the sentence that says what; nothing where none of them names who.
std::optional<TaskText> read_labels_behind(const Page& page, Span text, int section);
/// Rows of a table whose columns say what and who; empty for any other table.
std::vector<TaskText> read_rows(const Page& page, std::uint32_t table);
/// The cells of the table's column of times, and those of its column of forms; empty where it has none.
struct TimesOf {
  std::vector<Span> cells;
  bool carried_out = false;  // "Thời gian thực hiện", not "Thời gian hoàn thành"
};
TimesOf read_times_of(const Page& page, std::uint32_t table);
std::vector<Span> read_forms_of(const Page& page, std::uint32_t table);
/// The paragraph that closes the plan and charges those it names with something
/// of its own; nothing when it only urges them on.
std::optional<TaskText> read_closing(const Page& page, std::uint32_t block);
/// "… – Trường A thực hiện.": the item of the content part that names its doer at
/// its end; nothing where it names none there.
std::optional<TaskText> read_trailing(const Page& page, Span text, int section);
/// It closes the plan: "Trên đây là …", "Yêu cầu các sở …".
bool is_closing(const Page& page, std::uint32_t block);
/// "Các đơn vị gửi báo cáo về Sở A …" behind the bullets of one body, the heading's: all report, not that one.
bool reports_of_all(const Page& page, Span text, const std::vector<Body>& heading);
/// "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện Kế hoạch này.": it asks a class
/// of bodies for nothing of its own.
bool only_carries_out(const Page& page, Span text);

}  // namespace dondoc::compiler
