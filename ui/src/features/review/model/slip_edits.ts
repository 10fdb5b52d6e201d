// Suggestions of spelling, settled: the plan's own words change, the document's
// text stays as it is.
import { overlap, type At } from "@/shared/document/code_points";
import type { PlanJson, Slip } from "./draft";
import { edit, type Edit } from "./edits";
import { pointer, type Operation } from "./patch";

/** The lists whose words are the plan's own; what it quotes of other documents is not. */
const lists = ["sections", "phases", "events", "themes", "channels", "units", "tasks", "reporting", "recipients"] as const;
const wording = new Set(["text", "name", "what", "heading", "starts", "condition"]);

const letter = /[\p{L}\p{M}\p{N}]/u;

/** `words` with the slip put right wherever it stands as a word. */
export function put_right(words: string, slip: Slip): string {
  let out = "";
  let rest = words;
  for (let at = rest.indexOf(slip.text); at >= 0; at = rest.indexOf(slip.text)) {
    const before = [...(out + rest.slice(0, at))].at(-1) ?? " ";
    const behind = [...rest.slice(at + slip.text.length)][0] ?? " ";
    const whole = !letter.test(before) && !letter.test(behind);
    out += rest.slice(0, at) + (whole ? slip.suggestion : slip.text);
    rest = rest.slice(at + slip.text.length);
  }
  return out + rest;
}

const stands_in = (at: unknown, slip: Slip): boolean =>
  Array.isArray(at) && at.length > 0 && (Array.isArray(at[0]) ? (at as At[]).some((one) => overlap(one, slip.at)) : overlap(at as unknown as At, slip.at));

function collect(value: unknown, path: string, slip: Slip, patch: Operation[]) {
  if (Array.isArray(value)) {
    value.forEach((one, index) => collect(one, `${path}/${index}`, slip, patch));
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const fact = value as Record<string, unknown>;
  const here = stands_in(fact.at, slip);
  const change = (old: unknown, where: string) => {
    if (typeof old !== "string") return;
    const right = put_right(old, slip);
    if (right !== old) patch.push({ op: "replace", path: where, value: right });
  };
  for (const [name, inner] of Object.entries(fact)) {
    if (name === "due" || name === "at") continue;  // a deadline's words are quoted with its passage
    if (here && wording.has(name)) change(inner, `${path}/${name}`);
    else if (here && name === "aliases") (inner as unknown[]).forEach((one, index) => change(one, `${path}/${name}/${index}`));
    else collect(inner, `${path}/${name}`, slip, patch);
  }
}

const settled = (index: number): Operation => ({ op: "remove", path: pointer("slips", index) });

/** The suggestion is taken: every fact that was read at its place says it so, and so does the document written back. */
export function accept_slip(content: PlanJson, index: number): Edit | null {
  const slip = content.slips?.[index];
  if (slip === undefined) return null;
  const patch: Operation[] = [];
  for (const list of lists) collect(content[list], `/${list}`, slip, patch);
  const { title } = content.document;
  if (title !== null && stands_in(content.document.at.title, slip) && put_right(title, slip) !== title) patch.push({ op: "replace", path: "/document/title", value: put_right(title, slip) });
  const kept: Operation = content.spellings ? { op: "add", path: "/spellings/-", value: slip } : { op: "add", path: "/spellings", value: [slip] };
  return edit("review.edit.slip_accepted", [...patch, kept, settled(index)]);
}

/** The printed word is right. */
export const ignore_slip = (content: PlanJson, index: number): Edit | null => (content.slips?.[index] === undefined ? null : edit("review.edit.slip_ignored", [settled(index)]));

/** The suggestion that is meant when a fact is selected: its own, or the first in the fact's passage; -1 where there is none. */
export function slip_at(content: PlanJson, selected: string | null, passages: readonly At[]): number {
  if (selected === null || !content.slips) return -1;
  const own = content.slips.findIndex((_, index) => pointer("slips", index) === selected);
  return own >= 0 ? own : content.slips.findIndex((slip) => passages.some((at) => overlap(at, slip.at)));
}
