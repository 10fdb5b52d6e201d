// Days and instants as an office writes them: dd/MM/yyyy, Việt Nam time,
// whatever the zone of the browser.
const zone = "Asia/Ho_Chi_Minh";

const instant_parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
});

function parts_of(instant: string | Date): Record<string, string> {
  const date = typeof instant === "string" ? new Date(instant) : instant;
  return Object.fromEntries(instant_parts.formatToParts(date).map((part) => [part.type, part.value]));
}

/** "2026-12-31" → "31/12/2026"; "2026-12" → "12/2026"; "2026" stays. "" for nothing. */
export function format_day(day: string | null | undefined): string {
  if (!day) return "";
  return day.split("-").reverse().join("/");
}

/** An instant (UTC, ISO 8601) → "17:05 31/12/2026" in Việt Nam time. */
export function format_instant(instant: string | null | undefined): string {
  if (!instant) return "";
  const part = parts_of(instant);
  return `${part.hour}:${part.minute} ${part.day}/${part.month}/${part.year}`;
}

/** An instant → its day in Việt Nam, "31/12/2026". */
export function format_instant_day(instant: string | null | undefined): string {
  if (!instant) return "";
  const part = parts_of(instant);
  return `${part.day}/${part.month}/${part.year}`;
}

/** Today in Việt Nam as an ISO day. */
export function today(now: Date = new Date()): string {
  const part = parts_of(now);
  return `${part.year}-${part.month}-${part.day}`;
}

/** Whole days from `from` to `to` (ISO days); negative when `to` lies before. */
export function days_between(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The ISO day before an ISO day. */
export const day_before = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/**
 * What a person typed as a date, as exact as typed: "31/12/2026" → "2026-12-31",
 * "12/2026" → "2026-12", "2026" → "2026". Null where it is no date.
 */
export function parse_day(typed: string): string | null {
  const numbers = typed.trim().split(/[/.\-\s]+/);
  if (numbers.length > 3 || !numbers.every((one) => /^\d{1,4}$/.test(one))) return null;
  const [year, month, day] = numbers.reverse() as [string, string?, string?];
  if (!/^\d{4}$/.test(year)) return null;
  if (month === undefined) return year;
  const iso_month = month.padStart(2, "0");
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return `${year}-${iso_month}`;
  const iso = `${year}-${iso_month}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
