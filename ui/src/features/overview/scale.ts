import type { Schema } from "@/shared/api/api";

/** How much of the whole is late, in steps of a colour: 0 none, 1 up to a tenth, … 4 more than half. */
export function heat_of(late: number, total: number): 0 | 1 | 2 | 3 | 4 {
  if (late <= 0 || total <= 0) return 0;
  const share = late / total;
  return share <= 0.1 ? 1 : share <= 0.25 ? 2 : share <= 0.5 ? 3 : 4;
}

/** The one thing that a point of the map tells: the worst that is true of its commune. */
export type Worst = "late" | "silent" | "under-way" | "done";
export function worst_of(progress: Schema<"Progress">): Worst {
  return progress.late > 0 ? "late" : progress.silent > 0 ? "silent" : progress.under_way > 0 ? "under-way" : "done";
}

/** The rate of what was done in time among what fell due; null where nothing did. */
export function rate_of({ progress, in_time, done_late }: Schema<"OverviewFigures">): { percent: number; in_time: number; fell_due: number } | null {
  const fell_due = in_time + done_late + progress.late;
  return fell_due === 0 ? null : { percent: Math.round((in_time * 100) / fell_due), in_time, fell_due };
}

interface At { latitude: number; longitude: number }
export interface Drawn<Place> { place: Place; x: number; y: number }
export interface Drawing<Place> { width: number; height: number; points: Drawn<Place>[]; far: Place[] }

const middle = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
/** Degrees from the middle of all beyond which a place is drawn apart: islands out at sea would press all others together. */
const far_degrees = 2.2;

/** Places on a sheet `width` wide and at most `most_high`, north above; those far out are handed back to be drawn apart. */
export function draw<Place extends At>(places: Place[], width: number, most_high: number, margin = 14): Drawing<Place> {
  const north = middle(places.map((one) => one.latitude));
  const east = middle(places.map((one) => one.longitude));
  const is_far = (one: At) => Math.abs(one.latitude - north) > far_degrees || Math.abs(one.longitude - east) > far_degrees;
  const near = places.filter((one) => !is_far(one));
  // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
  const shrink = Math.cos((north * Math.PI) / 180);
  const xs = near.map((one) => one.longitude * shrink);
  const ys = near.map((one) => -one.latitude);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const across = Math.max(...xs) - left || 1e-6;
  const down = Math.max(...ys) - top || 1e-6;
  const scale = Math.min((width - 2 * margin) / across, (most_high - 2 * margin) / down);
  const indent = (width - across * scale) / 2;
  return {
    width, height: near.length === 1 ? 4 * margin : Math.round(down * scale + 2 * margin), far: places.filter(is_far),
    points: near.map((place, i) => ({ place, x: indent + (xs[i]! - left) * scale, y: margin + (ys[i]! - top) * scale })),
  };
}
