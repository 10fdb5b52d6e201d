import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import type { Bound, Due } from "./draft";

/** A deadline as a sentence says it: "trong ngày 20/12/2026", "chậm nhất tháng 12/2026", "trước năm 2027". */
export function bound_words(bound: Bound | null, date: string): string {
  const exact = date.split("-").length;
  if (exact === 3) return bound === null ? format_day(date) : t(`review.due_on.${bound}`, { day: format_day(date) });
  const time = exact === 2 ? t("review.due_in.month", { month: format_day(date) }) : t("review.due_in.year", { year: date });
  return bound === null ? time : t(`review.due_in.${bound}`, { time });
}

/** "quý I", "Quý 4": which quarter, as Roman figures. */
function quarter_of(text: string): string | null {
  const named = /quý\s+(IV|I{1,3}|[1-4])(?![\p{L}\d])/iu.exec(text)?.[1];
  if (named === undefined) return null;
  return /\d/.test(named) ? ["I", "II", "III", "IV"][Number(named) - 1]! : named.toUpperCase();
}

/** The deadline of a task or duty in a few words: a quarter as a quarter, a phase of the plan by its name and last day. */
export function due_words(due: Due | null): string {
  if (due === null) return t("review.due.absent");
  if (due.date === null) return due.text;
  const exact = due.date.split("-").length;
  const quarter = exact === 2 ? quarter_of(due.text) : null;
  if (quarter !== null) {
    const time = t("review.due_in.quarter", { quarter, year: due.date.slice(0, 4) });
    return due.bound === null ? time : t(`review.due_in.${due.bound}`, { time });
  }
  // "trong Đợt 2", "trong đợt cao điểm": the words print no day.
  if (exact === 3 && due.text !== "" && !/\d\s*[/.-]\s*\d|ngày\s+\d/u.test(due.text)) return t("review.due_in.phase", { text: due.text, day: format_day(due.date) });
  return bound_words(due.bound, due.date);
}
