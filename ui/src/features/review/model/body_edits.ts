// The bodies that a draft names: where they are mentioned, which real units they
// are, and which of them are the same.
import type { At } from "@/shared/document/code_points";
import type { Schema } from "@/shared/api/api";
import type { Body, Mention, PlanJson } from "./draft";
import { edit, looked_at, next_id, set_value, type Edit, type Resolve } from "./edits";
import { wish_of, type Wish } from "./meaning";
import { pointer, value_at, type Operation } from "./patch";

/** Adds a body that the draft knows to a list of mentions ("/tasks/0/with"). */
export function add_mention(content: PlanJson, list: string, body: Body, at: At): Edit | null {
  const mentions = value_at(content, list) as Mention[];
  if (mentions.some((one) => one.unit === body.id)) return null;
  return edit("review.edit.unit_added", [{ op: "add", path: `${list}/-`, value: { unit: body.id, text: body.name, at } }, ...looked_at(content, list)]);
}

/** Puts a body that the draft knows where one is named alone ("/reporting/0/via"). */
export const set_mention = (content: PlanJson, path: string, body: Body, at: At): Edit | null =>
  set_value(content, path, { unit: body.id, text: body.name, at }, "review.edit.unit_added");

/** Takes a mention out; the body stays. With `single` the place is a mention, not a list. */
export const remove_mention = (content: PlanJson, list: string, index: number, single = false): Edit | null =>
  single ? set_value(content, list, null, "review.edit.unit_dropped") : edit("review.edit.unit_dropped", [{ op: "remove", path: `${list}/${index}` }, ...looked_at(content, list)]);

/** Adds a body that the draft does not know: a passage, or a real unit chosen from the directory. */
export function add_new_body(content: PlanJson, list: string, name: string, at: At, target: Omit<Resolve, "unit"> | null, single = false): Edit {
  const known = content.units.find((one) => one.name === name || one.aliases.includes(name));
  const id = known?.id ?? next_id("u", content.units);
  const mention: Mention = { unit: id, text: name, at };
  const place: Operation = single ? { op: "replace", path: list, value: mention } : { op: "add", path: `${list}/-`, value: mention };
  const sure = looked_at(content, list);
  if (known) return edit("review.edit.unit_added", [place, ...sure]);
  const body: Body = { id, name, aliases: [], class: target?.kind === "group" ? "group" : "unit", members: [], at: at[0] < at[1] ? [at] : [] };
  return edit("review.edit.unit_added", [{ op: "add", path: "/units/-", value: body }, place, ...sure], target === null ? [] : [{ unit: id, ...target }]);
}

/** Takes every proposal for what it is. */
export const accept_proposals = (proposed: readonly Schema<"Resolution">[]): Edit =>
  edit("review.edit.units_accepted", [], proposed.map((one) => ({ unit: one.unit, ...wish_of(one) })));

/** Says which real units a body is, or whose work tells it; kind "none": that it is none. */
export const resolve_body = (body: string, target: Wish): Edit =>
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
