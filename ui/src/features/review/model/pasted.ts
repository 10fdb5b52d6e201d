// Lines pasted into a part of a composition: each becomes a part of its own.
import { new_part, set_part, type Part, type PartKind } from "./composition";
import type { PlanJson } from "./draft";
import { edit, next_id, type Edit } from "./edits";
import { pointer, type Operation } from "./patch";

interface Line { text: string; kind: PartKind | null; level: number }

/** A heading is short and no sentence; a longer numbered line is a paragraph that keeps its words. */
const is_heading = (text: string) => text.length <= 120 && !/[.;]$/.test(text);

/** A pasted line without the mark that the program prints itself, and what the mark says that it is; null where none does. */
function read_line(printed: string): Line {
  const marked = /^(?:(?<bullet>[-–—•*])|(?<plus>\+)|(?<roman>[IVX]+)[.\-)]|(?<digit>\d{1,2})[.\-)]|(?<letter>[a-zđ])\))\s+(?<text>.+)$/u.exec(printed)?.groups;
  if (!marked) return { text: printed, kind: null, level: 1 };
  const text = marked.text!;
  if (marked.bullet) return { text, kind: "bullet", level: 1 };
  if (marked.plus) return { text, kind: "bullet", level: 2 };
  if (!is_heading(text)) return { text: printed, kind: null, level: 1 };
  return { text, kind: "heading", level: marked.roman ? 1 : marked.digit ? 2 : 3 };
}

export const lines_of = (pasted: string): string[] => pasted.split(/\r\n?|\n/).map((line) => line.normalize("NFC").replace(/\s+/g, " ").trim()).filter(Boolean);

/**
 * The lines between `before` and `after` of a part's text. The first goes on in
 * the part, the others are parts behind it: what their marks say, else of the
 * part's kind (a paragraph behind a heading). A bullet among tasks, duties to
 * report or channels is another of these.
 */
export function paste_lines(content: PlanJson, id: string, before: string, lines: readonly string[], after: string): { last: string; edit: Edit } | null {
  const parts = content.composition?.parts ?? [];
  const index = parts.findIndex((part) => part.id === id);
  const here = parts[index];
  if (here === undefined || lines.length < 2) return null;
  const into = before.trim() === "" ? read_line(lines[0]!) : { text: lines[0]!, kind: null, level: here.level };
  const kept = here.kind === "task" || here.kind === "report" || here.kind === "channel";
  const first: Partial<Part> = { text: `${before}${into.text}`.trim() };
  // An empty part becomes what is pasted into it; one that was begun stays what it is.
  if (before.trim() === "" && after.trim() === "" && into.kind !== null && !(kept && into.kind === "bullet")) Object.assign(first, { kind: into.kind, level: into.level });
  const kind = first.kind ?? here.kind;
  const made: Part[] = [];
  for (const line of lines.slice(1)) {
    const read = read_line(line);
    const as = read.kind === null || (kept && read.kind === "bullet") ? (kind === "heading" ? "paragraph" : kind) : read.kind;
    made.push({ ...new_part(next_id("p", [...parts, ...made]), as, read.kind === as ? read.level : here.level), text: read.text });
  }
  const last = made.at(-1)!;
  if (after.trim() !== "") last.text = `${last.text} ${after.trim()}`;
  const changed = set_part(content, id, first)?.patch ?? [];
  return { last: last.id, edit: edit("compose.edit.pasted", [...changed, ...made.map((value, n): Operation => ({ op: "add", path: pointer("composition", "parts", index + 1 + n), value }))]) };
}
