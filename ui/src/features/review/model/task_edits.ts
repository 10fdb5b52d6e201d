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

/** Share of a passage beyond which duties to report tell all of it; less where words between the figures it asks for are told by nothing. */
const told_share = 0.75;
const told_share_with_figures = 0.6;

/** The tasks whose passages ask for reports and nothing else: their duties to report tell them already. */
export function tasks_that_report(content: PlanJson): number[] {
  return content.tasks.flatMap((task, index) => {
    const [start, end] = task.at;
    const told = new Set<number>();
    let figures = false;
    for (const duty of content.reporting)
      for (const [from, to] of [duty.at, ...(duty.fields ?? []).map((field) => field.at)]) {
        if (from === undefined || to === undefined) continue;
        figures = figures || (from > start && to <= end && duty.at[0] !== from);
        for (let place = Math.max(from, start); place < Math.min(to, end); place += 1) told.add(place);
      }
    return end > start && told.size >= (end - start) * (figures ? told_share_with_figures : told_share) ? [index] : [];
  });
}

/** Takes these tasks out at once, and what pointed to them. */
export function drop_tasks(content: PlanJson, indices: readonly number[]): Edit | null {
  const gone = new Set(indices.map((index) => content.tasks[index]?.id));
  const needs = content.tasks.flatMap((task, index): Operation[] => (indices.includes(index) || !task.needs.some((id) => gone.has(id)) ? []
    : [{ op: "replace", path: pointer("tasks", index, "needs"), value: task.needs.filter((id) => !gone.has(id)) }]));
  const removed = [...indices].sort((a, b) => b - a).map((index): Operation => ({ op: "remove", path: pointer("tasks", index) }));
  return removed.length === 0 ? null : edit("review.edit.reports_dropped", [...needs, ...removed]);
}
