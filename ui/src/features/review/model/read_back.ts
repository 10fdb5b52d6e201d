// What the machine reads otherwise than a written plan means, in the words of the
// person's language: the server names the difference, the facts that were read
// stand in the draft.
import { overlap, type At } from "@/shared/document/code_points";
import { t, type Key } from "@/shared/words/words";
import type { PlanJson, Reporting, Task, Warning } from "./draft";

const codes: ReadonlySet<string> = new Set([
  "no-task", "several-tasks", "other-task", "no-product", "no-report", "other-report", "is-task", "no-channel", "no-heading", "other-title", "other-issuer", "other-recipients",
].map((one) => `composition.${one}`));

export const is_read_back = ({ code }: { code: string }): boolean => codes.has(code);

const listed = (bodies: readonly { text: string }[]): string => bodies.map((one) => one.text).join("; ") || t("compose.read.nobody");
const until = (read: string, due: string | undefined): string => (due === undefined ? t("compose.read.no_due", { read }) : t("compose.read.due", { read, due }));

function task_words(task: Task): string {
  const read = t(`compose.read.${task.role}`, { who: listed(task.assignees) });
  return until(task.with.length > 0 ? t("compose.read.with", { read, who: listed(task.with) }) : read, task.due?.text ?? task.recurrence?.text);
}

function report_words(duty: Reporting): string {
  const who = listed(duty.from);
  const read = duty.to.length > 0 ? t("compose.read.reports", { who, to: listed(duty.to) }) : t("compose.read.reports_to_nobody", { who });
  return until(duty.via ? t("compose.read.via", { read, who: duty.via.text }) : read, duty.due?.text);
}

/** What stands at the passage of a fact is read there. */
const here = <T extends { at: At }>(facts: readonly T[], at: Warning["at"]): T[] => facts.filter((one) => at !== null && overlap(one.at, at));

/** The sentence for such a warning; the server's own for any other. */
export function warning_words(content: PlanJson, warning: Warning): string {
  if (!is_read_back(warning)) return warning.message;
  const key = `compose.read.${warning.code.slice("composition.".length).replace("-", "_")}` as Key;
  const tasks = here(content.tasks, warning.at);
  const [task] = tasks;
  const [duty] = here(content.reporting, warning.at);
  switch (warning.code) {
    case "composition.several-tasks": return t(key, { count: tasks.length });
    case "composition.other-task":
    case "composition.is-task": return task ? t(key, { read: task_words(task) }) : warning.message;
    case "composition.other-report": return duty ? t(key, { read: report_words(duty) }) : warning.message;
    case "composition.other-title": return t(key, { read: content.document.title ?? t("compose.read.nothing") });
    case "composition.other-issuer": return t(key, { read: content.document.issuer ?? t("compose.read.nothing") });
    default: return t(key);
  }
}
