// Where each document stands in the picture: a column for each step, from what rests on nothing else at the left to
// what rests on all at the right.
import type { Schema } from "@/shared/api/api";

export type Node = Schema<"LineageNode">;
export type Lineage = Schema<"Lineage">;

export const box = { width: 232, height: 84, gap_x: 84, gap_y: 12, head: 30 };
/** Documents that are not kept here and are drawn in one column; the rest stand in the list. */
export const most_cited = 7;

/** `more`: so many documents that this box stands for. */
export interface Placed { node: Node | null; more: number; x: number; y: number; key: string }
export interface Picture { placed: Placed[]; edges: { from: Placed; to: Placed; link: Lineage["links"][number] }[]; columns: { level: number; x: number }[]; width: number; height: number }

/** What is drawn of a column, what the program keeps first. */
function drawn(nodes: Node[]): { nodes: Node[]; more: number } {
  const kept = nodes.filter((node) => node.kind !== "cited"), cited = nodes.filter((node) => node.kind === "cited");
  return cited.length <= most_cited + 1 ? { nodes: [...kept, ...cited], more: 0 } : { nodes: [...kept, ...cited.slice(0, most_cited)], more: cited.length - most_cited };
}

export function picture_of({ nodes, links }: Lineage): Picture {
  const levels = [...new Set(nodes.map((node) => node.level))].sort((a, b) => a - b);
  const columns = levels.map((level) => ({ level, ...drawn(nodes.filter((node) => node.level === level)) }));
  const rows = columns.map(({ nodes: own, more }) => own.length + (more > 0 ? 1 : 0));
  const step = box.height + box.gap_y, most = Math.max(1, ...rows);
  const placed = columns.flatMap(({ level, nodes: own, more }, column) => {
    const x = column * (box.width + box.gap_x), top = box.head + ((most - rows[column]!) * step) / 2;
    const boxes: Placed[] = own.map((node, row) => ({ node, more: 0, x, y: top + row * step, key: node.key }));
    return more > 0 ? [...boxes, { node: null, more, x, y: top + own.length * step, key: `more ${level}` }] : boxes;
  });
  const by_key = new Map(placed.map((one) => [one.key, one]));
  const edges = links.flatMap((link) => {
    const from = by_key.get(link.from), to = by_key.get(link.to);
    return from && to ? [{ from, to, link }] : [];
  });
  return {
    placed, edges, columns: columns.map(({ level }, column) => ({ level, x: column * (box.width + box.gap_x) })),
    width: columns.length * (box.width + box.gap_x) - box.gap_x, height: box.head + most * step - box.gap_y,
  };
}

/** What a document is to the one next to it, or that one to it: the first line between the two. */
export function relation_of(node: Node, { links }: Lineage): Lineage["links"][number]["relation"] | null {
  return links.find((link) => (node.level < 0 ? link.to : link.from) === node.key && node.level !== 0)?.relation ?? null;
}

/** From the right side of the document above to the left side of the one that names it. */
export function curve({ from, to }: { from: Placed; to: Placed }): string {
  const [left, right] = to.x <= from.x ? [to, from] : [from, to];
  const x1 = left.x + box.width, y1 = left.y + box.height / 2, x2 = right.x, y2 = right.y + box.height / 2, bend = box.gap_x / 2;
  return `M ${x1} ${y1} C ${x1 + bend} ${y1}, ${x2 - bend} ${y2}, ${x2} ${y2}`;
}

/** The page of a document that is kept here. */
export function address_of({ kind, id, level }: Node): string | null {
  if (id === null || level === 0) return null;
  return { plan: `/plans/${id}?tab=lineage`, amendment: `/import/${id}`, report: `/consolidated/${id}`, cited: null }[kind];
}
