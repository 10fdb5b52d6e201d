// An event as the dialog edits it, and in words.
import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";

export type PlanEvent = Schema<"PlanEvent">;
export type EventInput = Schema<"PlanEventInput">;
type Offset = Pick<Schema<"EventDeadline">, "side" | "days" | "working_days">;

export const new_event: EventInput = {
  id: null, base_revision: 0, kind: "event", name: "", phase: null, timing: "fixed", starts_on: null, ends_on: null, relative: null, note: "",
  cancelled: false, deadlines: [], reason: "",
};

export const input_of = (event: PlanEvent): EventInput => ({
  id: event.id, base_revision: event.revision, kind: event.kind, name: event.name, phase: event.phase, timing: event.timing, starts_on: event.starts_on,
  ends_on: event.ends_on, relative: event.relative, note: event.note, cancelled: event.cancelled_at !== null,
  deadlines: event.deadlines.map(({ kind, id, side, days, working_days }) => ({ kind, id, side, days, working_days })), reason: "",
});

/** "05/12/2026", "05/12/2026 – 07/12/2026". */
export function days_words(from: string | null, to: string | null): string {
  if (!from) return "";
  return to && to !== from ? t("schedule.range", { from: format_day(from), to: format_day(to) }) : format_day(from);
}

/** "5 ngày làm việc kể từ khi kết thúc". */
export function offset_words({ side, days, working_days }: Offset): string {
  if (side === "during") return t("schedule.offset.during");
  if (days === null) return t(side === "before" ? "schedule.offset.before_any" : "schedule.offset.after_any");
  const unit = t(working_days ? "schedule.working_days" : "schedule.plain_days", { n: days });
  return t(side === "before" ? "schedule.offset.before" : "schedule.offset.after", { n: days, unit });
}

export const deadline_words = ({ kind, ordinal, text }: { kind: string; ordinal: number; text: string }) =>
  (kind === "task" ? t("schedule.task_n", { n: ordinal, text }) : t("schedule.report_of", { text }));

/** What is to be done with an event; null: with a new one. */
export interface Asked { act: "edit" | "confirm" | "cancel" | "restore"; event: PlanEvent | null }
