// How a document's text is laid out: source.layout of the plan JSON.
import type { At } from "./code_points";

export interface LayoutCell { column: number; column_span: number; row_span: number; at: At }
export interface LayoutBlock {
  kind: "paragraph" | "heading" | "item" | "table" | "footnote" | "header" | "footer" | "furniture";
  at: At;
  level: number;
  /** left, center, right or justify; "" where unknown. */
  align: string;
  bold: boolean;
  italic: boolean;
  /** Of a table. */
  rows: { cells: LayoutCell[] }[];
}

/** Blocks drawn together; a long document is drawn in sheets, of which only the near ones are laid out. */
export interface Sheet { at: At; blocks: Placed[] }
/** A block, and of a table the blocks of its cells. */
export interface Placed extends LayoutBlock { inner: LayoutBlock[] }

const sheet_size = 30;

/** One block a line, for a document whose layout is not known. */
export function plain_layout(text: string): LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const length = [...line].length;
    if (line.trim() !== "") {
      blocks.push({ kind: "paragraph", at: [start, start + length], level: 0, align: "", bold: false, italic: false, rows: [] });
    }
    start += length + 1;
  }
  return blocks;
}

/** The blocks in sheets, a table's own paragraphs put into it. */
export function sheets_of(layout: readonly LayoutBlock[]): Sheet[] {
  const placed: Placed[] = [];
  for (const block of layout) {
    const last = placed[placed.length - 1];
    const inside = last?.kind === "table" && block.kind !== "table" && last.at[0] <= block.at[0] && block.at[1] <= last.at[1];
    if (inside) last.inner.push(block);
    else placed.push({ ...block, inner: [] });
  }
  const sheets: Sheet[] = [];
  for (let first = 0; first < placed.length; first += sheet_size) {
    const blocks = placed.slice(first, first + sheet_size);
    sheets.push({ at: [blocks[0]!.at[0], Math.max(...blocks.map((block) => block.at[1]))], blocks });
  }
  return sheets;
}
