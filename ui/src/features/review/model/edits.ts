// Every correction as an edit: JSON patch, which real units the draft's bodies
// are, and the key of the words for what was done. Pure: the same draft and the
// same wish give the same edit.
import { within, type At, type CodePoints } from "@/shared/document/code_points";
import type { Schema } from "@/shared/api/api";
import type { Key } from "@/shared/words/words";
import type { Body, FactList, Mention, PlanJson, Task } from "./draft";
import { section_at } from "./facts";
import { pointer, steps_of, value_at, type Operation } from "./patch";

export type Resolve = Schema<"Resolve">;
export interface Edit { patch: Operation[]; resolve: Resolve[]; label: Key }

const edit = (label: Key, patch: Operation[], resolve: Resolve[] = []): Edit => ({ label, patch, resolve });

/** An id of the draft that is not taken: "t7" after "t6". */
export function next_id(prefix: string, taken: readonly { id: string }[]): string {
  const highest = taken.reduce((most, { id }) => Math.max(most, id.startsWith(prefix) ? Number(id.slice(prefix.length)) || 0 : 0), 0);
  return `${prefix}${highest + 1}`;
}

/** Where a fact read at `at` belongs in a list that follows the document. */
function place_for(list: readonly { at: At | At[] | null }[], at: At): number {
  const start = (one: { at: At | At[] | null }) => {
    const first = one.at?.[0];
    return typeof first === "number" ? first : (first?.[0] ?? 0);
  };
  const found = list.findIndex((one) => start(one) > at[0]);
  return found < 0 ? list.length : found;
}

/** Changes one value; nothing when it is that already. */
export function set_value(content: PlanJson, path: string, value: unknown, label: Key = "review.edit.changed"): Edit | null {
  const old = value_at(content, path);
  if (JSON.stringify(old) === JSON.stringify(value)) return null;
  return edit(label, [{ op: old === undefined ? "add" : "replace", path, value }]);
}

/** A person looked and found it right. */
export const confirm_fact = (content: PlanJson, path: string): Edit | null => set_value(content, `${path}/confidence`, 1, "review.edit.confirmed");

/** Removes every mention of a body from tasks and reporting duties, from the back so that the indices hold. */
function without_mentions(content: PlanJson, body: string): Operation[] {
  const patch: Operation[] = [];
  const lists = (owner: string, index: number, names: string[]) => names.forEach((name) => {
    const mentions = value_at(content, pointer(owner, index, name)) as Mention[];
    for (let place = mentions.length - 1; place >= 0; --place) {
      if (mentions[place]!.unit === body) patch.push({ op: "remove", path: pointer(owner, index, name, place) });
    }
  });
  content.tasks.forEach((_, index) => lists("tasks", index, ["assignees", "with"]));
  content.reporting.forEach((one, index) => {
    lists("reporting", index, ["from", "to"]);
    if (one.via?.unit === body) patch.push({ op: "replace", path: pointer("reporting", index, "via"), value: null });
  });
  return patch;
}

/** What must not point to a fact that goes. */
function without_pointers(content: PlanJson, list: string, id: string): Operation[] {
  const patch: Operation[] = [];
  if (list === "units") {
    patch.push(...without_mentions(content, id));
    content.units.forEach((body, index) => {
      if (body.members.includes(id)) patch.push({ op: "replace", path: pointer("units", index, "members"), value: body.members.filter((one) => one !== id) });
    });
  }
  content.tasks.forEach((task, index) => {
    if (list === "tasks" && task.needs.includes(id)) patch.push({ op: "replace", path: pointer("tasks", index, "needs"), value: task.needs.filter((one) => one !== id) });
    if (list === "phases" && task.phase === id) patch.push({ op: "replace", path: pointer("tasks", index, "phase"), value: null });
    if (list === "periods" && task.period === id) patch.push({ op: "replace", path: pointer("tasks", index, "period"), value: null });
  });
  if (list === "phases" || list === "events") {
    const dues = [...content.tasks.map((task, index) => [pointer("tasks", index, "due", "relative_to"), task.due] as const),
      ...content.reporting.map((one, index) => [pointer("reporting", index, "due", "relative_to"), one.due] as const)];
    for (const [path, due] of dues) if (due?.relative_to === id) patch.push({ op: "replace", path, value: null });
  }
  if (list === "phases") {
    content.events.forEach((event, index) => { if (event.phase === id) patch.push({ op: "replace", path: pointer("events", index, "phase"), value: null }); });
  }
  return patch;
}

/** Deletes a fact and what pointed to it. */
export function remove_fact(content: PlanJson, path: string): Edit | null {
  const fact = value_at(content, path) as { id?: string } | undefined;
  const [list] = steps_of(path);
  if (fact === undefined || list === undefined || list === "document") return null;
  const label: Key = list === "warnings" ? "review.edit.warning_seen" : list === "tasks" ? "review.edit.task_deleted" : "review.edit.deleted";
  return edit(label, [...(fact.id === undefined ? [] : without_pointers(content, list, fact.id)), { op: "remove", path }]);
}

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

/** A new fact read at a passage that a person selected. */
export function fact_from(content: PlanJson, points: CodePoints, list: FactList, selected: At): { path: string; edit: Edit } | null {
  const at = points.trimmed(selected);
  const text = points.quote(at);
  if (text === "") return null;
  const section = section_at(content, at);
  const facts: Record<FactList, () => unknown> = {
    tasks: (): Task => ({
      id: next_id("t", content.tasks), section, text, assignees: [], role: "perform", with: [], due: null, recurrence: null, condition: null,
      needs: [], period: null, phase: null, deliverables: [], confidence: 1, at,
    }),
    reporting: () => ({ from: [], to: [], via: null, due: null, frequency: "once", confidence: 1, at }),
    units: (): Body => ({ id: next_id("u", content.units), name: text, aliases: [], class: "unit", members: [], at: [at] }),
    references: () => ({ symbol: text, kind: null, date: null, issuer: null, title: null, relation: "cites", ground: null, at }),
    periods: () => ({ id: next_id("p", content.periods), from: null, to: null, peak: false, text, at }),
    phases: () => ({ id: next_id("f", content.phases), name: text, at }),
    events: () => ({ id: next_id("e", content.events), name: text, date: null, phase: null, at }),
    themes: () => ({ text, section, at }),
    channels: () => ({ text, section, at }),
    recipients: () => ({ name: text, purpose: null, at }),
    warnings: () => ({ code: "note", message: text, at }),
  };
  const path = pointer(list, list === "units" ? content.units.length : place_for(content[list] as { at: At }[], at));
  return { path, edit: edit(list === "tasks" ? "review.edit.task_added" : "review.edit.added", [{ op: "add", path, value: facts[list]() }]) };
}

/** The deadline of a task or a reporting duty, read at a passage. `date` as far as it could be understood. */
export function due_from(content: PlanJson, points: CodePoints, owner: string, selected: At, date: string | null): Edit | null {
  const at = points.trimmed(selected);
  const text = points.quote(at);
  return text === "" ? null : set_value(content, `${owner}/due`, { date, bound: null, text, relative_to: null, at }, "review.edit.due");
}

/** Adds a body that the draft knows to a list of mentions ("/tasks/0/with"). */
export function add_mention(content: PlanJson, list: string, body: Body, at: At): Edit | null {
  const mentions = value_at(content, list) as Mention[];
  if (mentions.some((one) => one.unit === body.id)) return null;
  return edit("review.edit.unit_added", [{ op: "add", path: `${list}/-`, value: { unit: body.id, text: body.name, at } }]);
}

/** Puts a body that the draft knows where one is named alone ("/reporting/0/via"). */
export const set_mention = (content: PlanJson, path: string, body: Body, at: At): Edit | null =>
  set_value(content, path, { unit: body.id, text: body.name, at }, "review.edit.unit_added");

/** Takes a mention out; the body stays. With `single` the place is a mention, not a list. */
export const remove_mention = (content: PlanJson, list: string, index: number, single = false): Edit | null =>
  single ? set_value(content, list, null, "review.edit.unit_dropped") : edit("review.edit.unit_dropped", [{ op: "remove", path: `${list}/${index}` }]);

/** Adds a body that the draft does not know: a passage, or a real unit chosen from the directory. */
export function add_new_body(content: PlanJson, list: string, name: string, at: At, target: Omit<Resolve, "unit"> | null, single = false): Edit {
  const known = content.units.find((one) => one.name === name || one.aliases.includes(name));
  const id = known?.id ?? next_id("u", content.units);
  const mention: Mention = { unit: id, text: name, at };
  const place: Operation = single ? { op: "replace", path: list, value: mention } : { op: "add", path: `${list}/-`, value: mention };
  if (known) return edit("review.edit.unit_added", [place]);
  const body: Body = { id, name, aliases: [], class: target?.kind === "group" ? "group" : "unit", members: [], at: at[0] < at[1] ? [at] : [] };
  return edit("review.edit.unit_added", [{ op: "add", path: "/units/-", value: body }, place], target === null ? [] : [{ unit: id, ...target }]);
}

/** Takes every proposal for what it is. */
export const accept_proposals = (proposed: readonly Schema<"Resolution">[]): Edit =>
  edit("review.edit.units_accepted", [], proposed.map(({ unit, kind, id }) => ({ unit, kind, id })));

/** Says which real unit or group a body is; kind "none": that it is none. */
export const resolve_body = (body: string, target: Omit<Resolve, "unit">): Edit =>
  edit(target.kind === "none" ? "review.edit.unit_none" : "review.edit.unit_resolved", [], [{ unit: body, ...target }]);

/** Two entries are one body: the second's names and mentions go to the first. */
export function merge_bodies(content: PlanJson, keep: number, gone: number): Edit | null {
  const first = content.units[keep];
  const second = content.units[gone];
  if (first === undefined || second === undefined || keep === gone) return null;
  const patch: Operation[] = [];
  const remap = (list: string) => (value_at(content, list) as Mention[]).forEach((one, index) => {
    if (one.unit === second.id) patch.push({ op: "replace", path: `${list}/${index}/unit`, value: first.id });
  });
  content.tasks.forEach((_, index) => ["assignees", "with"].forEach((name) => remap(pointer("tasks", index, name))));
  content.reporting.forEach((one, index) => {
    ["from", "to"].forEach((name) => remap(pointer("reporting", index, name)));
    if (one.via?.unit === second.id) patch.push({ op: "replace", path: pointer("reporting", index, "via", "unit"), value: first.id });
  });
  content.units.forEach((body, index) => {
    if (body.members.includes(second.id)) {
      patch.push({ op: "replace", path: pointer("units", index, "members"), value: [...new Set(body.members.map((id) => (id === second.id ? first.id : id)))] });
    }
  });
  const aliases = [...new Set([...first.aliases, second.name, ...second.aliases])].filter((name) => name !== first.name);
  patch.push(
    { op: "replace", path: pointer("units", keep, "aliases"), value: aliases },
    { op: "replace", path: pointer("units", keep, "at"), value: [...first.at, ...second.at].sort((a, b) => a[0] - b[0]) },
    { op: "remove", path: pointer("units", gone) },
  );
  return edit("review.edit.units_joined", patch);
}

/** A fact's passage is the selected one; its words become what stands there. */
export function set_passage(content: PlanJson, points: CodePoints, path: string, selected: At): Edit | null {
  const fact = value_at(content, path) as Record<string, unknown> | undefined;
  const at = points.trimmed(selected);
  const text = points.quote(at);
  if (fact === undefined || text === "" || !("at" in fact)) return null;
  const list = steps_of(path)[0];
  if (list === "units" || list === "document" || list === "sections") return null;
  const words = ["text", "name", "symbol"].find((field) => typeof fact[field] === "string");
  return edit("review.edit.passage", [
    { op: "replace", path: `${path}/at`, value: at },
    ...(words === undefined ? [] : [{ op: "replace" as const, path: `${path}/${words}`, value: text }]),
  ]);
}
