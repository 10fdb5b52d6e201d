import { by_heading } from "./grouping";

const statement = (id: string, heading: string, report_ids = ["r"]) => ({ id, section: "results", heading, text: id, report_ids, edited: false });

it("puts neighbours of one heading together and keeps the order", () => {
  const groups = by_heading([statement("a", "1"), statement("b", "1"), statement("c", "2"), statement("d", "1")]);
  expect(groups.map(({ heading, statements }) => [heading, statements.map((one) => one.id)])).toEqual([["1", ["a", "b"]], ["2", ["c"]], ["1", ["d"]]]);
});

it("lets a statement written by hand stand alone, so that its field stays while its heading is typed", () => {
  expect(by_heading([statement("a", "1"), statement("b", "1", [])])).toHaveLength(2);
});
