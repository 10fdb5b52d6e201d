/** [start, end) in Unicode code points of a document's text, as the plan JSON counts. */
export type At = readonly [start: number, end: number];

/** Whether the ranges share a character. */
export const overlap = (a: At, b: At) => a[0] < b[1] && b[0] < a[1];
/** Whether `inner` lies within `outer`. */
export const within = (inner: At, outer: At) => outer[0] <= inner[0] && inner[1] <= outer[1];

/** White space folded to one space, as text-like fields are quoted. */
export const folded = (text: string) => text.replace(/\s+/g, " ").trim();

/**
 * A document's text addressed by code points. JavaScript counts UTF-16 units;
 * the two differ only after a character outside the basic plane, so the texts
 * without one, nearly all, are sliced directly.
 */
export class CodePoints {
  /** Where each high surrogate stands, in code points, ascending. */
  private readonly pairs: number[] = [];
  readonly length: number;

  constructor(readonly text: string) {
    for (let unit = 0; unit < text.length; ++unit) {
      const code = text.charCodeAt(unit);
      if (code >= 0xd800 && code < 0xdc00 && unit + 1 < text.length) {
        this.pairs.push(unit - this.pairs.length);
        ++unit;
      }
    }
    this.length = text.length - this.pairs.length;
  }

  /** How many of the pairs stand before `point`. */
  private pairs_before(point: number): number {
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pairs[middle]! < point) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The UTF-16 index of a code point. */
  unit(point: number): number {
    return point + (this.pairs.length === 0 ? 0 : this.pairs_before(point));
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }

  /** The passage at `at`, white space folded: what a field read there says. */
  quote(at: At): string {
    return folded(this.slice(at[0], at[1]));
  }

  /** `at` without the white space at its ends. */
  trimmed(at: At): At {
    const text = this.slice(at[0], at[1]);
    const before = text.length - text.trimStart().length;
    const after = text.length - text.trimEnd().length;
    return before === text.length ? [at[0], at[0]] : [at[0] + before, at[1] - after];
  }

  /** Where `text`, its white space folded, first stands within `at`; null where it does not. */
  find(text: string, at: At): At | null {
    const words = folded(text).split(" ").filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    if (words.length === 0) return null;
    const inside = this.slice(at[0], at[1]);
    const found = new RegExp(words.join("\\s+"), "iu").exec(inside);
    if (found === null) return null;
    const start = at[0] + count_points(inside, found.index);
    return [start, start + count_points(found[0])];
  }

  /** `at` grown to whole words: nobody means half a syllable. */
  whole_words(at: At): At {
    const inside = (point: number) => /^[\p{L}\p{M}\p{N}]$/u.test(this.slice(point, point + 1));
    let [start, end] = this.trimmed(at);
    if (start === end) return [start, end];
    while (start > 0 && inside(start - 1) && inside(start)) --start;
    while (end < this.length && inside(end - 1) && inside(end)) ++end;
    return [start, end];
  }
}

/** How many code points the first `units` UTF-16 units of `text` hold. */
export function count_points(text: string, units = text.length): number {
  let points = 0;
  for (let unit = 0; unit < units; ++unit) {
    const code = text.charCodeAt(unit);
    if (!(code >= 0xdc00 && code < 0xe000)) ++points;
  }
  return points;
}
