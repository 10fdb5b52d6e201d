import { address_of, box, most_cited, picture_of, type Node } from "./layout";

const node = (key: string, level: number, part: Partial<Node> = {}): Node =>
  ({ key, kind: "plan", id: key, symbol: null, title: key, issuer: null, date: null, level, owner: null, ...part });

it("draws a column for each step and a line for each relation", () => {
  const { placed, edges, columns } = picture_of({
    nodes: [node("above", -1), node("own", 0), node("below", 1), node("report", 1, { kind: "report" })],
    links: [{ from: "own", to: "above", relation: "basis", bound: false }, { from: "below", to: "own", relation: "carries-out", bound: true }],
  });
  expect(columns.map((column) => column.level)).toEqual([-1, 0, 1]);
  expect(placed.map(({ x }) => x / (box.width + box.gap_x))).toEqual([0, 1, 2, 2]);
  expect(placed[3]!.y - placed[2]!.y).toBe(box.height + box.gap_y);
  expect(edges.map(({ from, to }) => [from.key, to.key])).toEqual([["own", "above"], ["below", "own"]]);
});

it("draws what is kept here, and of many others a few with a count of the rest", () => {
  const cited = Array.from({ length: most_cited + 5 }, (_, at) => node(`cited ${at}`, -1, { kind: "cited", id: null }));
  const { placed } = picture_of({ nodes: [...cited, node("above", -1), node("own", 0)], links: [] });
  expect(placed[0]!.key).toBe("above");
  expect(placed.find((one) => one.node === null)?.more).toBe(5);
  expect(placed).toHaveLength(1 + most_cited + 1 + 1);
});

it("leads to what is kept here, and from the plan nowhere", () => {
  expect(address_of(node("p", 1))).toBe("/plans/p?tab=lineage");
  expect(address_of(node("a", 1, { kind: "amendment" }))).toBe("/import/a");
  expect(address_of(node("c", -1, { kind: "cited", id: null }))).toBeNull();
  expect(address_of(node("p", 0))).toBeNull();
});
