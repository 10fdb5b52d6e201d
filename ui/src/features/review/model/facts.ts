// The draft's facts as the screen speaks of them: each by the JSON pointer of
// its place, with the passages where it was read.
import { CodePoints, overlap, type At } from "@/shared/document/code_points";
import type { Mark, MarkKind } from "@/shared/document/marks";
import type { Mention, PlanJson, Section } from "./draft";
import { pointer, steps_of } from "./patch";

/** The parts of the panel, in its order. */
export const parts = ["compose", "points", "checks", "tasks", "reporting", "units", "document", "references", "sections", "periods", "channels", "recipients"] as const;
export type Part = (typeof parts)[number];

const part_by_list: Record<string, Part> = {
  tasks: "tasks", reporting: "reporting", units: "units", document: "document", references: "references", sections: "sections",
  periods: "periods", phases: "periods", events: "periods", themes: "channels", channels: "channels", recipients: "recipients", warnings: "points", slips: "points",
};

/** The part of the panel that shows the fact at `path`. */
export const part_of = (path: string): Part => part_by_list[steps_of(path)[0] ?? ""] ?? "points";

/** The fact that a place belongs to: "/tasks/3/due" → "/tasks/3". */
export function fact_of(path: string): string {
  const steps = steps_of(path);
  if (steps[0] === "sections") return path;
  return pointer(...steps.slice(0, 2));
}

/** A section's heading, or the words it starts with: these end after 80 letters wherever that is, here at a word. */
export function section_words({ heading, starts }: Pick<Section, "heading" | "starts">): string {
  if (heading !== null) return heading;
  return [...starts].length < 80 ? starts : `${starts.slice(0, starts.lastIndexOf(" ")).replace(/[\s,;-]+$/, "")}…`;
}

/** All sections with their pointers, parents before children. */
export function outline(content: PlanJson): { path: string; section: Section; depth: number }[] {
  const flat: { path: string; section: Section; depth: number }[] = [];
  const walk = (sections: readonly Section[], path: string, depth: number) => sections.forEach((section, index) => {
    const here = `${path}/${index}`;
    flat.push({ path: here, section, depth });
    walk(section.children, `${here}/children`, depth + 1);
  });
  walk(content.sections, "/sections", 0);
  return flat;
}

/** The pointers of the facts that a part lists, in its order. */
export function paths_of(content: PlanJson, part: Part): string[] {
  const list = (name: keyof PlanJson) => (content[name] as unknown[]).map((_, index) => pointer(name, index));
  switch (part) {
    case "periods": return [...list("periods"), ...list("phases"), ...list("events")];
    case "channels": return [...list("themes"), ...list("channels")];
    case "document": return ["/document"];
    case "sections": return outline(content).map((one) => one.path);
    case "compose":
    case "checks": return [];
    case "points": return [...list("warnings"), ...(content.slips ?? []).map((_, index) => pointer("slips", index))];
    default: return list(part);
  }
}

/** The number that a part's tab shows. */
export const count_of = (content: PlanJson, part: Part): number | null => part === "document" || part === "compose" || part === "points" || part === "checks" ? null : paths_of(content, part).length;

/** The passages where the thing at a pointer was read. */
export function passages_at(content: PlanJson, path: string): At[] {
  let here: unknown = content;
  let at: unknown;
  for (const step of steps_of(path)) {
    if (typeof here !== "object" || here === null) break;
    const inner = (here as Record<string, unknown>)[step];
    if (here === content.document && content.document.at[step]) at = content.document.at[step];
    here = inner;
    if (typeof here === "object" && here !== null && "at" in here) at = (here as { at: unknown }).at;
  }
  if (!Array.isArray(at) || at.length === 0) return [];
  return Array.isArray(at[0]) ? (at as At[]) : [at as unknown as At];
}

/** What is highlighted: every fact's passages, under the fact's pointer. */
export function marks_of(content: PlanJson, points = new CodePoints(content.source.text ?? "")): Mark[] {
  const marks: Mark[] = [];
  const put = (id: string, kind: MarkKind, at: At | null | undefined, title: string) => {
    if (at && at.length === 2 && at[0] < at[1]) marks.push({ id, kind, at, title });
  };
  const bodies = new Map(content.units.map((body, index) => [body.id, { path: pointer("units", index), name: body.name }]));
  const mentioned = new Set<string>();
  const mention = (one: Mention | null) => {
    const body = bodies.get(one?.unit ?? "");
    if (one === null || body === undefined || mentioned.has(`${body.path} ${one.at.join()}`)) return;
    mentioned.add(`${body.path} ${one.at.join()}`);
    put(body.path, "unit", one.at, body.name);
  };

  Object.entries(content.document.at).forEach(([field, at]) => put(pointer("document", field), "header", at, content.document.title ?? ""));
  content.references.forEach((one, index) => put(pointer("references", index), "reference", one.at, [one.kind, one.symbol].filter(Boolean).join(" ")));
  outline(content).forEach(({ path, section }) => put(path, "section", [section.at[0], Math.min(section.at[1], section.at[0] + [...section.label].length)], section_words(section)));
  content.periods.forEach((one, index) => put(pointer("periods", index), "period", one.at, one.text));
  content.phases.forEach((one, index) => put(pointer("phases", index), "period", one.at, one.name));
  content.events.forEach((one, index) => put(pointer("events", index), "period", one.at, one.name));
  content.themes.forEach((one, index) => put(pointer("themes", index), "channel", one.at, one.text));
  content.channels.forEach((one, index) => put(pointer("channels", index), "channel", one.at, one.text));
  content.tasks.forEach((task, index) => {
    put(pointer("tasks", index), "task", task.at, task.text);
    if (task.due) put(pointer("tasks", index, "due"), "deadline", task.due.at, task.due.text);
    task.deliverables.forEach((one, place) => put(pointer("tasks", index, "deliverables", place), "deliverable", one.at, one.what));
    // These two are quoted without their place: they stand in the task's passage.
    if (task.recurrence) put(pointer("tasks", index, "recurrence"), "recurrence", points.find(task.recurrence.text, task.at), task.recurrence.text);
    if (task.condition) put(pointer("tasks", index, "condition"), "condition", points.find(task.condition, task.at), task.condition);
    [...task.assignees, ...task.with].forEach(mention);
  });
  content.reporting.forEach((one, index) => {
    put(pointer("reporting", index), "reporting", one.at, "");
    if (one.due) put(pointer("reporting", index, "due"), "deadline", one.due.at, one.due.text);
    [...one.from, ...one.to, one.via].forEach(mention);
  });
  content.units.forEach((body, index) => body.at.forEach((at) => {
    if (!mentioned.has(`${pointer("units", index)} ${at.join()}`)) put(pointer("units", index), "unit", at, body.name);
  }));
  content.recipients.forEach((one, index) => put(pointer("recipients", index), "recipient", one.at, one.name));
  content.warnings.forEach((one, index) => put(pointer("warnings", index), "warning", one.at, one.message));
  content.slips?.forEach((one, index) => put(pointer("slips", index), "slip", one.at, `${one.text} → ${one.suggestion}`));
  // A doubtful word leads to the warning that tells of its passage, until that has been seen.
  content.source.doubtful?.forEach((at) => {
    const told = content.warnings.findIndex((one) => one.code === "ocr.doubtful" && one.at !== null && overlap(one.at, at));
    if (told >= 0) put(pointer("warnings", told), "doubtful", at, content.warnings[told]!.message);
  });
  return marks;
}

/** The path of the section that a place stands in: the last one to begin before it. */
export function section_at(content: PlanJson, at: At): string | null {
  let found: string | null = null;
  let start = -1;
  for (const { section } of outline(content)) {
    if (section.at[0] <= at[0] && section.at[0] >= start) { found = section.path; start = section.at[0]; }
  }
  return found;
}
