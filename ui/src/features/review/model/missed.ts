// Warnings that work may have been missed: a deadline that no task took, a part
// about duties that gave none; what a person marks to mend them.
import { overlap, within, type At, type CodePoints } from "@/shared/document/code_points";
import { plain_layout } from "@/shared/document/layout";
import type { PlanJson, Warning } from "./draft";
import { outline } from "./facts";
import { pointer, type Operation } from "./patch";

const codes: ReadonlySet<string> = new Set(["deadline-unread", "section-without-tasks"]);

export const is_missed = ({ code }: { code: string }): boolean => codes.has(code);

/** The paragraph or cell that a deadline stands in, as far as no task was read from it. */
export function passage_around(content: PlanJson, points: CodePoints, at: At): At {
  const blocks = (content.source.layout ?? plain_layout(points.text)).filter((block) => block.kind !== "table" && within(at, block.at));
  const whole = blocks.reduce<At>((least, block) => (block.at[1] - block.at[0] < least[1] - least[0] ? block.at : least), blocks[0]?.at ?? at);
  const taken = content.tasks.map((task) => task.at).filter((task) => task.length === 2 && overlap(task, whole));
  return points.trimmed([
    Math.max(whole[0], ...taken.map(([, end]) => (end <= at[0] ? end : whole[0]))),
    Math.min(whole[1], ...taken.map(([start]) => (start >= at[1] ? start : whole[1]))),
  ]);
}

/** Whether a task at `at` is what the warning missed. */
function settles(content: PlanJson, { code, at: told }: Warning, at: At): boolean {
  if (told === null) return false;
  if (code === "deadline-unread") return overlap(told, at);
  if (code !== "section-without-tasks") return false;
  const headed = outline(content).filter(({ section }) => within(told, section.at)).at(-1);
  return headed !== undefined && within(at, headed.section.at);
}

/** Takes away the warnings that a new task at `at` settles, from the back so that the indices hold. */
export const settled_by = (content: PlanJson, at: At): Operation[] =>
  content.warnings.flatMap((warning, index): Operation[] => (settles(content, warning, at) ? [{ op: "remove", path: pointer("warnings", index) }] : [])).reverse();
