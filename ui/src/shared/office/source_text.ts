// The document's text by code points, as the ranges of the interface count them.

export type Range = readonly number[];

/** Cuts `[start, end)` ranges, counted in code points, out of one text. */
export class SourceText {
  private readonly points: string[];

  constructor(text: string) { this.points = Array.from(text); }

  get length() { return this.points.length; }

  slice(start: number, end: number): string { return this.points.slice(start, end).join(""); }

  /** The text of `range`, in pieces that lie inside or outside of `marked`. */
  pieces(range: Range, marked: Range | null): { text: string; inside: boolean }[] {
    const [start = 0, end = 0] = range;
    const from = Math.min(Math.max(marked?.[0] ?? end, start), end);
    const to = Math.max(Math.min(marked?.[1] ?? end, end), from);
    return [
      { text: this.slice(start, from), inside: false },
      { text: this.slice(from, to), inside: true },
      { text: this.slice(to, end), inside: false },
    ].filter((piece) => piece.text !== "");
  }
}
