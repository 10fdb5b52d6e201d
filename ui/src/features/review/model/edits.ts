// Every correction as an edit: JSON patch, which real units the draft's bodies
// are, and the key of the words for what was done. Pure: the same draft and the
// same wish give the same edit.
import type { At, CodePoints } from "@/shared/document/code_points";
import type { Schema } from "@/shared/api/api";
import type { Key } from "@/shared/words/words";
import type { Body, Due, FactList, Mention, PlanJson, Reporting, Task } from "./draft";
import { fact_of, section_at } from "./facts";
import { settled_by } from "./missed";
import { pointer, steps_of, value_at, type Operation } from "./patch";
import { read_bound, read_day } from "./read_day";

/** Members are told of several units, the section of those who are charged. */
export type Resolve = Omit<Schema<"Resolve">, "members" | "section"> & Partial<Schema<"Resolve">>;
export interface Edit { patch: Operation[]; resolve: Resolve[]; label: Key }

/** An edit of its parts. */
export const edit = (label: Key, patch: Operation[], resolve: Resolve[] = []): Edit => ({ label, patch, resolve });

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

/** What a person sets at a task or a duty to report they have looked at: it is sure from then on. */
export function looked_at(content: PlanJson, path: string): Operation[] {
  const place = `${fact_of(path)}/confidence`;
  const [list] = steps_of(path);
  const confidence = value_at(content, place);
  if ((list !== "tasks" && list !== "reporting") || path === place || typeof confidence !== "number" || confidence >= 1) return [];
  return [{ op: "replace", path: place, value: 1 }];
}

/** Changes one value; nothing when it is that already. */
export function set_value(content: PlanJson, path: string, value: unknown, label: Key = "review.edit.changed"): Edit | null {
  const old = value_at(content, path);
  if (JSON.stringify(old) === JSON.stringify(value)) return null;
  return edit(label, [{ op: old === undefined ? "add" : "replace", path, value }, ...looked_at(content, path)]);
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
    reporting: () => ({ from: [], to: [], via: null, due: null, frequency: "once", confidence: 1, at, fields: [] }),
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
  return { path, edit: edit(list === "tasks" ? "review.edit.task_added" : "review.edit.added", [{ op: "add", path, value: facts[list]() }, ...(list === "tasks" ? settled_by(content, at) : [])]) };
}

/** A task that a person types: it stands behind the last one, or behind the one that is selected. */
export function typed_task(content: PlanJson, typed: string, after = content.tasks.length - 1): { path: string; edit: Edit } | null {
  const text = typed.trim().replace(/\s+/g, " ");
  if (text === "") return null;
  const before = content.tasks[after];
  const place = before?.at[1] ?? 0;
  const value: Task = {
    id: next_id("t", content.tasks), section: before?.section ?? null, text, assignees: [], role: "perform", with: [], due: null, recurrence: null, condition: null,
    needs: [], period: null, phase: null, deliverables: [], confidence: 1, at: [place, place],
  };
  const path = pointer("tasks", before === undefined ? content.tasks.length : after + 1);
  return { path, edit: edit("review.edit.task_added", [{ op: "add", path, value }]) };
}

/** A duty to report that is printed nowhere: it stands behind the last one, or behind the one that is selected, and goes where that goes. */
export function empty_report(content: PlanJson, after = content.reporting.length - 1): { path: string; edit: Edit } {
  const before = content.reporting[after];
  const place = before?.at[1] ?? 0;
  const value: Reporting = { from: [], to: before?.to ?? [], via: null, due: null, frequency: "once", confidence: 1, at: [place, place], fields: before?.fields ?? [] };
  const path = pointer("reporting", before === undefined ? content.reporting.length : after + 1);
  return { path, edit: edit("review.edit.added", [{ op: "add", path, value }]) };
}

/** Every duty to report of the plan asks what this one asks; nothing where they do already. */
export function fields_for_all(content: PlanJson, from: number): Edit | null {
  const fields = content.reporting[from]?.fields ?? [];
  const patch = content.reporting.flatMap((one, index) => (
    JSON.stringify(one.fields ?? []) === JSON.stringify(fields) ? [] : set_value(content, pointer("reporting", index, "fields"), fields)!.patch));
  return patch.length === 0 ? null : edit("review.edit.fields_for_all", patch);
}

/** What the server read in a passage, as a task and as a duty to report; its ids are its own. */
export interface PassageReading { task: Task; report: Reporting; units: Body[] }

/** Bodies of a reading that these mentions name: those that the draft knows by a name are its own, others are added. */
export function bodies_from(content: PlanJson, units: readonly Body[], named: readonly Mention[]): { added: Operation[]; renamed: (list: Mention[]) => Mention[] } {
  const added: Body[] = [];
  const ids = new Map(units.filter((unit) => named.some((one) => one.unit === unit.id)).map((unit) => {
    const names = [unit.name, ...unit.aliases].map((name) => name.toLocaleLowerCase("vi"));
    const known = content.units.find((one) => [one.name, ...one.aliases].some((name) => names.includes(name.toLocaleLowerCase("vi"))));
    if (known) return [unit.id, known.id] as const;
    const id = next_id("u", [...content.units, ...added]);
    added.push({ ...unit, id });
    return [unit.id, id] as const;
  }));
  return {
    added: added.map((value) => ({ op: "add", path: "/units/-", value })),
    renamed: (list) => list.map((one) => ({ ...one, unit: one.unit === null ? null : (ids.get(one.unit) ?? null) })),
  };
}

/** A new task as the server read it. */
export function task_from(content: PlanJson, { task, units }: PassageReading): { path: string; edit: Edit } {
  const { added, renamed } = bodies_from(content, units, [...task.assignees, ...task.with]);
  const made: Task = { ...task, id: next_id("t", content.tasks), assignees: renamed(task.assignees), with: renamed(task.with), needs: [], period: null, phase: null, confidence: 1 };
  const path = pointer("tasks", place_for(content.tasks, task.at));
  return { path, edit: edit("review.edit.task_added", [...added, { op: "add", path, value: made }, ...settled_by(content, task.at)]) };
}

/** A new duty to report as the server read it. */
export function report_from(content: PlanJson, { report, units }: PassageReading): { path: string; edit: Edit } {
  const via = report.via === null ? [] : [report.via];
  const { added, renamed } = bodies_from(content, units, [...report.from, ...report.to, ...via]);
  const made: Reporting = { ...report, from: renamed(report.from), to: renamed(report.to), via: renamed(via)[0] ?? null, confidence: 1 };
  const path = pointer("reporting", place_for(content.reporting, report.at));
  return { path, edit: edit("review.edit.added", [...added, { op: "add", path, value: made }]) };
}

/** The deadline of a task or a reporting duty, read at a passage. `date` as far as it could be understood. */
export function due_from(content: PlanJson, points: CodePoints, owner: string, selected: At, date: string | null): Edit | null {
  const at = points.trimmed(selected);
  const text = points.quote(at);
  return text === "" ? null : set_value(content, `${owner}/due`, { date, bound: null, text, relative_to: null, at }, "review.edit.due");
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
    ...looked_at(content, `${path}/at`),
    ...(words === undefined ? [] : [{ op: "replace" as const, path: `${path}/${words}`, value: text }]),
  ]);
}

/** The printed words of a deadline as a person types them: what they say of the day and its bound goes with them. */
export function type_due(content: PlanJson, owner: string, typed: string | null): Edit | null {
  const due = value_at(content, `${owner}/due`) as Due | null;
  if (due === null) return null;
  const text = typed ?? "";
  if (text === due.text) return null;
  const date = read_day(text);
  return set_value(content, `${owner}/due`, { ...due, text, ...(date === null ? {} : { date, bound: read_bound(text) ?? due.bound }) }, "review.edit.due");
}
