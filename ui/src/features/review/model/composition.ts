// The writing of a plan as edits of its composition. Pure, as the corrections of
// edits.ts: the same composition and the same wish give the same edit.
import type { Schema } from "@/shared/api/api";
import type { At } from "@/shared/document/code_points";
import type { Key } from "@/shared/words/words";
import type { PlanJson } from "./draft";
import { edit, next_id, set_value, type Edit } from "./edits";
import { pointer, type Operation } from "./patch";

export type Composition = Schema<"Composition">;
export type Part = Schema<"Part">;
export type PartKind = Part["kind"];
export type NamedBody = Schema<"NamedBody">;

export const part_kinds: readonly PartKind[] = ["heading", "paragraph", "bullet", "channel", "task", "report"];

const parts_of = (content: PlanJson): readonly Part[] => content.composition?.parts ?? [];
const path_of = (index: number) => pointer("composition", "parts", index);

const deepest: Record<PartKind, number> = { heading: 3, bullet: 2, channel: 2, paragraph: 1, task: 1, report: 1 };

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"];
const numeral = (level: number, n: number): string =>
  level === 1 ? (roman[n - 1] ?? String(n)) : level === 2 ? String(n) : String.fromCharCode(96 + Math.min(n, 26));

/** The label of each part as the server will print it; empty for those that have none. */
export function labels_of(parts: readonly Part[], family: Composition["head"]["family"]): string[] {
  const counts = [0, 0, 0];
  return parts.map(({ kind, level }) => {
    if (kind !== "heading") return kind === "paragraph" ? "" : level === 2 ? "+" : "–";
    counts[level - 1]! += 1;
    counts.fill(0, level);
    return numeral(level, counts[level - 1]!) + (level === 3 ? ")" : family === "party" ? "-" : ".");
  });
}

/** The part that stands at a passage of the text. */
export function part_at(composition: Composition, at: At): Part | undefined {
  const place = composition.places.find(({ at: here }) => here[0]! < at[1] && at[0] < here[1]!);
  return composition.parts.find((part) => part.id === place?.part);
}

/** Changes fields of one part; nothing where it stands so already or is gone. */
export function set_part(content: PlanJson, id: string, change: Partial<Part>, label: Key = "compose.edit.part"): Edit | null {
  const index = parts_of(content).findIndex((part) => part.id === id);
  const old = parts_of(content)[index];
  if (old === undefined) return null;
  const patch = Object.entries(change)
    .filter(([field, value]) => JSON.stringify(old[field as keyof Part]) !== JSON.stringify(value))
    .map(([field, value]): Operation => ({ op: "replace", path: `${path_of(index)}/${field}`, value }));
  return patch.length === 0 ? null : edit(label, patch);
}

/** Another kind keeps the words, and the level as far as it has it. */
export function set_kind(content: PlanJson, id: string, kind: PartKind): Edit | null {
  const part = parts_of(content).find((one) => one.id === id);
  return part ? set_part(content, id, { kind, level: Math.min(part.level, deepest[kind]) }, "compose.edit.kind") : null;
}

export const new_part = (id: string, kind: PartKind, level = 1): Part => ({
  id, kind, level: Math.min(level, deepest[kind]), text: "", who: [], with: [], to: [], via: null, role: kind === "task" ? "lead" : "perform", frequency: "once", due: null, product: "",
});

/** An empty part behind another, or at the end. */
export function insert_part(content: PlanJson, after: string | null, kind: PartKind, level = 1): { id: string; edit: Edit } {
  const parts = parts_of(content);
  const id = next_id("p", parts);
  const index = after === null ? -1 : parts.findIndex((part) => part.id === after);
  return { id, edit: edit("compose.edit.added", [{ op: "add", path: path_of(index < 0 ? parts.length : index + 1), value: new_part(id, kind, level) }]) };
}

export function remove_part(content: PlanJson, id: string): Edit | null {
  const index = parts_of(content).findIndex((part) => part.id === id);
  return index < 0 ? null : edit("compose.edit.removed", [{ op: "remove", path: path_of(index) }]);
}

/** Where the block of a part ends: a heading carries all that stands below it. */
function block_end(parts: readonly Part[], index: number): number {
  const { kind, level } = parts[index]!;
  if (kind !== "heading") return index + 1;
  const next = parts.findIndex((part, at) => at > index && part.kind === "heading" && part.level <= level);
  return next < 0 ? parts.length : next;
}

/** The first of the block before a heading's, where that is of its level. */
function block_before(parts: readonly Part[], index: number): number {
  const { kind, level } = parts[index]!;
  if (kind !== "heading") return index - 1;
  for (let at = index - 1; at >= 0; --at) {
    if (parts[at]!.kind === "heading" && parts[at]!.level <= level) return parts[at]!.level === level ? at : -1;
  }
  return -1;
}

/** Moves a part, a heading with all below it, before the one before it or behind the next. */
export function move_part(content: PlanJson, id: string, by: 1 | -1): Edit | null {
  const parts = parts_of(content);
  const index = parts.findIndex((part) => part.id === id);
  if (index < 0) return null;
  const end = block_end(parts, index);
  const moved = (from: number, last: number, to: number) =>
    edit("compose.edit.moved", Array.from({ length: last - from }, (_, n): Operation => ({ op: "move", from: path_of(from + n), path: path_of(to + n) })));
  if (by < 0) {
    const to = block_before(parts, index);
    return to < 0 ? null : moved(index, end, to);
  }
  const next = parts[end];
  if (next === undefined || (parts[index]!.kind === "heading" && next.level !== parts[index]!.level)) return null;
  // What stands behind it goes before it.
  return moved(end, parts[index]!.kind === "heading" ? block_end(parts, end) : end + 1, index);
}

/** One level in or out: a paragraph becomes a bullet and back; nothing where there is no such level. */
export function indent_part(content: PlanJson, id: string, by: 1 | -1): Edit | null {
  const part = parts_of(content).find((one) => one.id === id);
  if (part === undefined) return null;
  if (part.kind === "paragraph") return by > 0 ? set_part(content, id, { kind: "bullet" }, "compose.edit.level") : null;
  if (part.kind === "bullet" && part.level === 1 && by < 0) return set_part(content, id, { kind: "paragraph" }, "compose.edit.level");
  const level = part.level + by;
  return level < 1 || level > deepest[part.kind] ? null : set_part(content, id, { level }, "compose.edit.level");
}

type Lines = "bases" | "recipients";

/** A further line of the legal bases or the recipients. */
export function add_line(content: PlanJson, list: Lines, words = ""): Edit {
  const lines = content.composition?.[list] ?? [];
  const id = next_id(list[0]!, lines);
  return edit("compose.edit.added", [{ op: "add", path: `/composition/${list}/-`, value: list === "bases" ? { id, text: words } : { id, name: words, purpose: "to-implement" } }]);
}

export function set_line(content: PlanJson, list: Lines, id: string, field: string, value: string | null): Edit | null {
  const index = (content.composition?.[list] ?? []).findIndex((line) => line.id === id);
  return index < 0 ? null : set_value(content, pointer("composition", list, index, field), value, "compose.edit.part");
}

export function remove_line(content: PlanJson, list: Lines, id: string): Edit | null {
  const index = (content.composition?.[list] ?? []).findIndex((line) => line.id === id);
  return index < 0 ? null : edit("compose.edit.removed", [{ op: "remove", path: pointer("composition", list, index) }]);
}

const key_of = (name: string) => name.trim().toLocaleLowerCase("vi");

/** Every body that the parts name, once. */
export function bodies_named(composition: Composition): NamedBody[] {
  const found = new Map<string, NamedBody>();
  composition.parts.flatMap((part) => [...part.who, ...part.with, ...part.to, ...(part.via ? [part.via] : [])])
    .forEach((body) => { if (key_of(body.name) !== "" && !found.has(key_of(body.name))) found.set(key_of(body.name), body); });
  return [...found.values()];
}

/** Whoever has a task receives the plan. */
export function add_owing(content: PlanJson): Edit | null {
  const composition = content.composition;
  if (!composition) return null;
  const there = new Set(composition.recipients.map((one) => key_of(one.name)));
  const owing = bodies_named({ ...composition, parts: composition.parts.filter((part) => part.kind === "task" || part.kind === "report").map((part) => ({ ...part, to: [], via: null })) });
  const added: Composition["recipients"] = [];
  for (const body of owing) {
    if (there.has(key_of(body.name))) continue;
    added.push({ id: next_id("r", [...composition.recipients, ...added]), name: body.name, purpose: "to-implement" });
  }
  return added.length === 0 ? null : edit("compose.edit.added", added.map((value): Operation => ({ op: "add", path: "/composition/recipients/-", value })));
}
