// Which of a unit's reports are worth seeing now: those of far periods lie folded.
import { days_between } from "@/shared/format/date";
import type { Schema } from "@/shared/api/api";

type Row = Schema<"ReportRow">;

/** Days up to which a report that nobody began is shown. */
export const near_days = 45;

/** Everything that was begun, sent or is due within near_days; where there is nothing, what is due first. */
export function near(rows: readonly Row[], today: string): Row[] {
  const shown = rows.filter(({ status, due_on }) => status !== "due" || due_on === null || days_between(today, due_on) <= near_days);
  if (shown.length > 0) return shown;
  const first = rows.map(({ due_on }) => due_on ?? "").sort()[0];
  return rows.filter(({ due_on }) => due_on === first);
}
