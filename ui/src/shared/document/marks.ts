// Marks over a document's text: which facts were read where.
import { overlap, type At } from "./code_points";

export const mark_kinds = ["header", "reference", "section", "period", "channel", "task", "unit", "deadline", "deliverable", "recurrence", "condition", "reporting", "recipient", "warning", "slip", "doubtful"] as const;
export type MarkKind = (typeof mark_kinds)[number];

/** A fact's passage. `id` is the caller's; several marks may share one (a body named in many places). */
export interface Mark { id: string; kind: MarkKind; at: At; title: string }

/** A piece of text under the same marks, the widest first. */
export interface Segment { at: At; marks: Mark[] }

/** Cuts `at` wherever a mark begins or ends; `marks` in any order, also crossing ones. */
export function segments_of(at: At, marks: readonly Mark[]): Segment[] {
  const cuts = new Set<number>([at[0], at[1]]);
  for (const mark of marks) {
    for (const end of mark.at) if (end > at[0] && end < at[1]) cuts.add(end);
  }
  const ends = [...cuts].sort((a, b) => a - b);
  const widest_first = [...marks].sort((a, b) => (b.at[1] - b.at[0]) - (a.at[1] - a.at[0]));
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < ends.length; ++index) {
    const piece: At = [ends[index]!, ends[index + 1]!];
    segments.push({ at: piece, marks: widest_first.filter((mark) => overlap(mark.at, piece)) });
  }
  return segments;
}

const same = (a: readonly Mark[], b: readonly Mark[]) =>
  a.length === b.length && a.every((mark, index) => {
    const other = b[index]!;
    return mark.id === other.id && mark.kind === other.kind && mark.title === other.title && mark.at[0] === other.at[0] && mark.at[1] === other.at[1];
  });

/**
 * The marks that touch each of `ranges` (ascending, not overlapping). A list
 * equal to the one in `before` is that very list, so that what shows it need
 * not be drawn again.
 */
export function marks_by_range(ranges: readonly At[], marks: readonly Mark[], before: readonly (readonly Mark[])[] = []): (readonly Mark[])[] {
  const lists: Mark[][] = ranges.map(() => []);
  const sorted = [...marks].sort((a, b) => a.at[0] - b.at[0]);
  for (const mark of sorted) {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[middle]![1] <= mark.at[0]) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < ranges.length && ranges[index]![0] < mark.at[1]; ++index) lists[index]!.push(mark);
  }
  return lists.map((list, index) => {
    const old = before[index];
    return old !== undefined && same(old, list) ? old : list;
  });
}
