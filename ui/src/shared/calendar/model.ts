// A month laid out: weeks of days, what lasts over several days in lanes above what falls on one.
import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { t, t_of } from "@/shared/words/words";

export type Month = Schema<"Month">;
export type Item = Schema<"MonthItem">;
export type Day = Schema<"MonthDay">;

export type Note = Schema<"NoteOfDay">;

export type Show = "all" | "programme" | "task" | "report" | "check" | "awaited";
export const shows: Show[] = ["all", "programme", "task", "report", "check", "awaited"];
const kinds: Record<Exclude<Show, "all">, readonly Item["kind"][]> = {
  programme: ["peak", "phase", "event", "milestone", "review", "instruction"], task: ["task"], report: ["report"], check: ["inspection", "mending"], awaited: ["answer", "awaited"],
};
export const shown = (items: Item[], show: Show) => (show === "all" ? items : items.filter((one) => kinds[show].includes(one.kind)));

/** A piece of something that lasts, within one week. */
export interface Bar { item: Item; first: number; days: number; starts: boolean; ends: boolean; lane: number }
export interface Week { number: number; days: Day[]; bars: Bar[]; lanes: number; single: Item[][]; lasting: Item[][] }

/** More lanes than this leave no room for what falls due. */
export const most_lanes = 3;

export const lasts = (item: Item) => item.from_on !== item.to_on;

export function weeks_of(month: Pick<Month, "days" | "items">): Week[] {
  const out: Week[] = [];
  for (let i = 0; i < month.days.length; i += 7) out.push(week_of(month.days.slice(i, i + 7), month.items));
  return out;
}

function week_of(days: Day[], items: Item[]): Week {
  const from = days[0]!.on, to = days.at(-1)!.on;
  const place = new Map(days.map((day, index) => [day.on, index]));
  const bars: Bar[] = [];
  const taken: number[] = [];
  const single: Item[][] = days.map(() => []);
  const lasting: Item[][] = days.map(() => []);
  for (const item of items) {
    if (item.to_on < from || item.from_on > to) continue;
    if (!lasts(item)) { single[place.get(item.from_on)!]!.push(item); continue; }
    const first = place.get(item.from_on) ?? 0, last = place.get(item.to_on) ?? 6;
    for (let i = first; i <= last; i++) lasting[i]!.push(item);
    let lane = taken.findIndex((until) => until < first);
    if (lane < 0) lane = taken.length;
    taken[lane] = last;
    bars.push({ item, first, days: last - first + 1, starts: item.from_on >= from, ends: item.to_on <= to, lane });
  }
  return { number: days[0]!.week, days, bars: bars.filter((bar) => bar.lane < most_lanes), lanes: Math.min(taken.length, most_lanes), single, lasting };
}

/** What lasts over a day but has no lane, and what falls on it behind the first `room`. */
export const hidden_on = (week: Week, index: number, room: number) =>
  Math.max(0, week.single[index]!.length - room) + week.lasting[index]!.length - week.bars.filter((bar) => bar.first <= index && index < bar.first + bar.days).length;

export function address_of(item: Item): string {
  switch (item.kind) {
    case "task": return item.assignment_id ? `/assignments/${item.assignment_id}` : `/tasks/${item.id}`;
    case "report": return item.report_id ? `/reports/${item.report_id}` : `/reports?tab=units&plan_id=${item.plan_id}&period_id=${item.id}`;
    case "answer": return item.assignment_id ? `/assignments/${item.assignment_id}` : "/my-work";
    case "inspection": case "mending": return `/inspections/${item.id}`;
    default: return `/plans/${item.plan_id}?tab=schedule`;
  }
}

export const kind_words = (item: Item) => t_of("calendar.item", item.kind);

export function text_of(item: Item): string {
  const unit = item.unit?.short_name ?? item.unit?.name;
  if (item.kind === "task" && item.ordinal > 0) return `${item.ordinal}. ${item.text}`;
  if (item.kind === "inspection" && unit) return t("calendar.inspection_of", { unit, text: item.text });
  if (item.kind === "mending" && unit) return t("calendar.mending_of", { unit, text: item.text });
  if ((item.kind === "answer" || item.kind === "awaited") && unit) return t("calendar.of_unit", { unit, text: item.text });
  return item.text;
}

export const is_done = (item: Item) => item.total > 0 && item.done === item.total;

export function state_words({ total, done, late, timing }: Item): string {
  if (timing === "unconfirmed") return t("calendar.unconfirmed");
  if (total === 0) return "";
  if (total === 1) return done ? t("calendar.done") : late ? t("calendar.late") : "";
  return [t("calendar.progress", { done, total }), late > 0 && t("calendar.late_n", { n: late })].filter(Boolean).join(" · ");
}

export const days_words = (item: Item) => (lasts(item) ? t("calendar.range", { from: format_day(item.from_on), to: format_day(item.to_on) }) : format_day(item.from_on));

/** All of it in one line, for the tip over a shortened one. */
export const tip_of = (item: Item, plan: string) => [kind_words(item), text_of(item), lasts(item) && days_words(item), state_words(item), plan].filter(Boolean).join(" · ");

export const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
export const rests = (day: Day) => day.kind !== "working" && day.kind !== "worked";
/** A day off that is no weekend's, or a weekend's that is worked. */
export const is_named = (day: Day) => day.name !== "";

/** The lunar day where it matters: from 23 Chạp to mùng 10, and on a holiday of the lunar calendar. */
export function lunar_words(day: Day): string {
  const { day: on, month, leap } = day.lunar;
  const around_new_year = (month === 12 && on >= 23) || (month === 1 && on <= 10 && !leap);
  const ancestors = month === 3 && on === 10 && !leap;
  return around_new_year || ancestors ? t("calendar.lunar_short", { day: on, month }) : "";
}

export const day_title = (day: Day) => `${t_of("calendar.day", String(weekday(day.on)))} ${format_day(day.on)}`;
export const day_words = (day: Day) =>
  [day_title(day), lunar_words(day) && t(day.lunar.leap ? "calendar.lunar_leap" : "calendar.lunar", day.lunar as never), is_named(day) && kind_of_day(day), day.name, ...day.notes.map(note_words)]
    .filter(Boolean).join(", ");

/** "Ngày Giải phóng miền Nam…, 51 năm", "…, 50 năm (năm tròn)". */
export const note_words = ({ name, years, jubilee }: Pick<Note, "name" | "years" | "jubilee">) =>
  [years === null ? name : t("calendar.note.years", { name, n: years }), (jubilee === "round" || jubilee === "five") && `(${t_of("calendar.jubilee", jubilee)})`].filter(Boolean).join(" ");
/** In a cell a public holiday bears its name already, but for a round year. */
export const shown_notes = (day: Day) => day.notes.filter((note) => !(note.rest && is_named(day)) || note.jubilee === "round" || note.jubilee === "five");

export const kind_of_day = (day: Day) => t_of("calendar.kind", day.kind);

export const month_words = (month: string) => ({ month: month.slice(5), year: month.slice(0, 4) });

/** "2026-11" and by how many months away. */
export function month_plus(month: string, n: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + n;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

export const day_plus = (day: string, n: number) => new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

/** The same day of another month, or its last one. */
export function day_in(month: string, day: string): string {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, "0")}`;
}
