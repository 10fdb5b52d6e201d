// Days as places on a line of time.
import { days_between } from "@/shared/format/date";

const day_ms = 86_400_000;
export const plus_days = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * day_ms).toISOString().slice(0, 10);

export interface Axis {
  from: string;
  days: number;
  /** The left edge of a day, in per cent. */
  left: (day: string) => number;
  width: (from: string, to: string) => number;
  /** The first days of months within it; of every third where there are many. */
  months: string[];
}

const most_months = 18;
/** More months than this stand one over the other on a sheet of paper. */
const most_printed = 8;

/** On paper every other month has its name, where there are many. */
export const unprinted = (months: string[], at: number) => months.length > most_printed && at % 2 === 1;

/** The days that a chart shows: to the last that falls due or takes place. What only says a time ("năm 2027") goes on behind it. */
export function span_of(items: { kind: string; from_on: string; to_on: string }[]): { first: string; last: string } {
  const ends = items.filter((one) => one.kind !== "period").map((one) => one.to_on);
  const latest = (days: string[]) => days.sort().at(-1)!;
  return { first: items.map((one) => one.from_on).sort()[0]!, last: latest(ends.length > 0 ? [...ends, ...items.map((one) => one.from_on)] : items.map((one) => one.to_on)) };
}

/** From some days before the first to some after the last, so that marks at the edges are whole. */
export function axis_of(first: string, last: string): Axis {
  const span = days_between(first, last) + 1;
  const edge = Math.max(2, Math.round(span * 0.02));
  const from = plus_days(first, -edge);
  const days = span + 2 * edge;
  const percent = (n: number) => (100 * n) / days;
  const months: string[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) + 1]; ; month++) {
    if (month > 12) { month = 1; year++; }
    const day = `${year}-${String(month).padStart(2, "0")}-01`;
    if (days_between(from, day) >= days) break;
    months.push(day);
  }
  const shown = months.length > most_months ? months.filter((day) => Number(day.slice(5, 7)) % 3 === 1) : months;
  return { from, days, left: (day) => percent(days_between(from, day)), width: (a, b) => percent(days_between(a, b) + 1), months: shown };
}
