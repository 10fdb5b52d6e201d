import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import type { Bound } from "./draft";

/** A deadline as a sentence says it: "trong ngày 20/12/2026", "chậm nhất tháng 12/2026", "trước năm 2027". */
export function bound_words(bound: Bound | null, date: string): string {
  const exact = date.split("-").length;
  if (exact === 3) return bound === null ? format_day(date) : t(`review.due_on.${bound}`, { day: format_day(date) });
  const time = exact === 2 ? t("review.due_in.month", { month: format_day(date) }) : t("review.due_in.year", { year: date });
  return bound === null ? time : t(`review.due_in.${bound}`, { time });
}
