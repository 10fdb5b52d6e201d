// An event as the dialog edits it, and in words.
import type { Schema } from "@/shared/api/api";
import { t } from "@/shared/words/words";

export { days_words, deadline_words } from "@/shared/office/day_moves";

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

/** "5 ngày làm việc kể từ khi kết thúc". */
export function offset_words({ side, days, working_days }: Offset): string {
  if (side === "during") return t("schedule.offset.during");
  if (days === null) return t(side === "before" ? "schedule.offset.before_any" : "schedule.offset.after_any");
  const unit = t(working_days ? "schedule.working_days" : "schedule.plain_days", { n: days });
  return t(side === "before" ? "schedule.offset.before" : "schedule.offset.after", { n: days, unit });
}

/** What is to be done with an event; null: with a new one. */
export interface Asked { act: "edit" | "confirm" | "cancel" | "restore"; event: PlanEvent | null }
