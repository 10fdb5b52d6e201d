// What a table's column means, told by a person: the table's rows are read again by it.
import { within, type At } from "@/shared/document/code_points";
import type { LayoutBlock } from "@/shared/document/layout";
import type { Body, PlanJson, Task } from "./draft";
import { bodies_from, edit, next_id, type Edit } from "./edits";
import { settled_by } from "./missed";
import { pointer, type Operation } from "./patch";

export const column_meanings = ["task", "lead", "perform", "cooperate", "deadline", "product", "form", "other"] as const;
export type ColumnMeaning = (typeof column_meanings)[number];

/** What the server read; the ids are of its reading. */
export interface ColumnReading { header: string; at: At; table: At; tasks: Task[]; units: Body[] }

/** So many rows at most are the heading of a table, for the server too. */
const heading_rows = 3;

/** Whether a passage stands within the header of a table's column. */
export const is_header = (layout: readonly LayoutBlock[] | null | undefined, at: At): boolean =>
  (layout ?? []).some((block) => block.rows.slice(0, heading_rows).some((row) => row.cells.some((cell) => within(at, cell.at))));

/** The table's tasks are those of the reading; what stands outside it stays. */
export function set_column(content: PlanJson, meaning: ColumnMeaning, reading: ColumnReading): Edit {
  const { added, renamed } = bodies_from(content, reading.units, reading.tasks.flatMap((task) => [...task.assignees, ...task.with]));
  const inside = (task: Task) => within(task.at, reading.table);
  const removed = content.tasks.flatMap((task, index): Operation[] => (inside(task) ? [{ op: "remove", path: pointer("tasks", index) }] : [])).reverse();
  const place = content.tasks.filter((task) => !inside(task) && task.at[0] < reading.table[0]).length;
  const made: Task[] = [];
  reading.tasks.forEach((task) => {
    const old = content.tasks.find((one) => inside(one) && one.at[0] === task.at[0] && one.at[1] === task.at[1]);
    const { id, needs, period, phase } = old ?? { id: next_id("t", [...content.tasks, ...made]), needs: [], period: null, phase: null };
    made.push({ ...task, id, needs, period, phase, assignees: renamed(task.assignees), with: renamed(task.with), confidence: 1 });
  });
  const said = { header: reading.header, meaning, at: reading.at };
  const told = (content.columns ?? []).filter((one) => one.header !== said.header);
  return edit("review.edit.column", [
    ...added,
    ...removed,
    ...made.map((value, n): Operation => ({ op: "add", path: pointer("tasks", place + n), value })),
    { op: "add", path: "/columns", value: [...told, said] },
    ...settled_by(content, reading.table),
  ]);
}
