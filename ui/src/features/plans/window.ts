import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";

/** A time window in words: "từ 01/7/2026 đến 31/12/2026", one end where only one is known. */
export function window_words(from: string | null, to: string | null): string {
  if (from && to) return from === to ? format_day(from) : t("plans.from_to", { from: format_day(from), to: format_day(to) });
  if (from) return t("plans.from", { from: format_day(from) });
  return to ? t("plans.to", { to: format_day(to) }) : "";
}

/** The window of a period beside its printed words; nothing where the words say it already. */
export function window_beside({ text, from, to }: { text: string; from: string | null; to: string | null }): string {
  const words = window_words(from, to);
  return text.includes(words) ? "" : words;
}

/** Ranges of deadlines to choose tasks by, seen from `today`; sent as due_from and due_to. */
export type DueChoice = "late" | "week" | "month" | "later";

const day_ms = 86_400_000;
const plus = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * day_ms).toISOString().slice(0, 10);

export function due_range(choice: DueChoice, today: string): { due_from?: string; due_to?: string } {
  if (choice === "late") return { due_to: plus(today, -1) };
  if (choice === "week") return { due_from: today, due_to: plus(today, 7) };
  if (choice === "month") return { due_from: today, due_to: plus(today, 30) };
  return { due_from: plus(today, 31) };
}

/** Which choice a range is; null for any other range. */
export function due_choice(range: { due_from?: string | undefined; due_to?: string | undefined }, today: string): DueChoice | null {
  const same = (choice: DueChoice) => {
    const one = due_range(choice, today);
    return one.due_from === range.due_from && one.due_to === range.due_to;
  };
  return (["late", "week", "month", "later"] as const).find(same) ?? null;
}
