// What a deadline means today.
import { days_between, format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";

export type DueTone = "none" | "met" | "later" | "soon" | "past";

/** Days up to which a deadline counts as near. */
export const soon_days = 3;

/** due_on is the last day on which the deadline is met; done: nothing is owed any more. */
export function due_tone(due_on: string | null, today: string, done = false): DueTone {
  if (due_on === null) return "none";
  if (done) return "met";
  const left = days_between(today, due_on);
  if (left < 0) return "past";
  return left <= soon_days ? "soon" : "later";
}

/** "Còn 5 ngày", "Quá hạn 2 ngày" …; "" where there is nothing to say. */
export function days_left_words(due_on: string | null, today: string, done = false): string {
  if (due_on === null || done) return "";
  const left = days_between(today, due_on);
  if (left < 0) return t("office.due.past", { days: -left });
  if (left === 0) return t("office.due.today");
  if (left === 1) return t("office.due.tomorrow");
  return t("office.due.left", { days: left });
}

/** The deadline as printed; where "before" a day means up to the end of the one before, it says so. */
export function printed_words({ text, bound, due_on, original_on }: { text: string | null; bound: string | null; due_on: string | null; original_on: string | null }): string {
  if (text === null || text === "") return "";
  return bound === "before" && due_on !== null && due_on === original_on ? t("office.due.printed_before", { text, day: format_day(due_on) }) : t("office.due.printed", { text });
}
