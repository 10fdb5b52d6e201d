// Tasks cut in two and made one.
import { within, type At, type CodePoints } from "@/shared/document/code_points";
import type { Mention, PlanJson, Task } from "./draft";
import { edit, next_id, set_value, type Edit } from "./edits";
import { pointer, type Operation } from "./patch";

/** Cuts a task in two at a code point inside its passage; each half keeps what was read in it, and both the bodies. */
export function split_task(content: PlanJson, points: CodePoints, index: number, place: number): Edit | null {
  const task = content.tasks[index];
  if (task === undefined || place <= task.at[0] || place >= task.at[1]) return null;
  const head = points.trimmed([task.at[0], place]);
  const tail = points.trimmed([place, task.at[1]]);
  if (head[0] === head[1] || tail[0] === tail[1]) return null;
  const first: Task = {
    ...task, at: head, text: points.quote(head), confidence: 1,
    due: task.due && within(task.due.at, tail) ? null : task.due,
    deliverables: task.deliverables.filter((one) => !within(one.at, tail)),
  };
  const second: Task = {
    ...task, id: next_id("t", content.tasks), at: tail, text: points.quote(tail), confidence: 1, needs: [],
    due: task.due && within(task.due.at, head) ? null : task.due,
    deliverables: task.deliverables.filter((one) => within(one.at, tail)),
  };
  return edit("review.edit.task_split", [
    { op: "replace", path: pointer("tasks", index), value: first },
    { op: "add", path: pointer("tasks", index + 1), value: second },
  ]);
}

function all_mentions(first: readonly Mention[], second: readonly Mention[]): Mention[] {
  const known = new Set(first.map((one) => one.unit ?? one.text));
  return [...first, ...second.filter((one) => !known.has(one.unit ?? one.text))];
}

/** Makes one task of a task and the one after it. */
export function join_tasks(content: PlanJson, index: number): Edit | null {
  const first = content.tasks[index];
  const second = content.tasks[index + 1];
  if (first === undefined || second === undefined) return null;
  const joined: Task = {
    ...first,
    at: [Math.min(first.at[0], second.at[0]), Math.max(first.at[1], second.at[1])],
    text: `${first.text} ${second.text}`,
    assignees: all_mentions(first.assignees, second.assignees),
    with: all_mentions(first.with, second.with),
    due: first.due ?? second.due,
    recurrence: first.recurrence ?? second.recurrence,
    condition: first.condition ?? second.condition,
    needs: [...new Set([...first.needs, ...second.needs])].filter((id) => id !== first.id && id !== second.id),
    period: first.period ?? second.period,
    phase: first.phase ?? second.phase,
    deliverables: [...first.deliverables, ...second.deliverables],
    confidence: 1,
  };
  const needs = content.tasks.flatMap((task, other): Operation[] => other === index || other === index + 1 || !task.needs.includes(second.id) ? []
    : [{ op: "replace", path: pointer("tasks", other, "needs"), value: [...new Set(task.needs.map((id) => (id === second.id ? first.id : id)))] }]);
  return edit("review.edit.tasks_joined", [...needs, { op: "replace", path: pointer("tasks", index), value: joined }, { op: "remove", path: pointer("tasks", index + 1) }]);
}

/** What a task is to produce, how often it comes again or on what condition it is done, as the selected passage says. */
export function part_from(content: PlanJson, points: CodePoints, index: number, part: "deliverable" | "recurrence" | "condition", selected: At): Edit | null {
  const task = content.tasks[index];
  const at = points.trimmed(selected);
  const text = points.quote(at);
  if (task === undefined || text === "") return null;
  const path = (name: string) => pointer("tasks", index, name);
  if (part === "condition") return set_value(content, path("condition"), text);
  if (part === "recurrence") return set_value(content, path("recurrence"), { every: task.recurrence?.every ?? "month", text }, "review.edit.recurrence");
  return edit("review.edit.deliverables", [{ op: "add", path: `${path("deliverables")}/-`, value: { what: text, quantity: null, unit: null, at } }]);
}
