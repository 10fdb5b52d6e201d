import { marks_by_range, segments_of, type Mark } from "./marks";

const mark = (id: string, start: number, end: number, kind: Mark["kind"] = "task"): Mark => ({ id, kind, at: [start, end], title: id });
const shown = (marks: Mark[], at: [number, number] = [0, 20]) => segments_of(at, marks).map((segment) => [...segment.at, segment.marks.map((one) => one.id).join(" ")]);

describe("segments_of", () => {
  it("keeps unmarked text whole", () => expect(shown([])).toEqual([[0, 20, ""]]));

  it("nests, the widest mark first", () => {
    expect(shown([mark("unit", 4, 8, "unit"), mark("task", 2, 18)])).toEqual([
      [0, 2, ""], [2, 4, "task"], [4, 8, "task unit"], [8, 18, "task"], [18, 20, ""],
    ]);
  });

  it("cuts marks that cross each other and those that run over the ends", () => {
    expect(shown([mark("a", 0, 10), mark("b", 5, 30)])).toEqual([[0, 5, "a"], [5, 10, "b a"], [10, 20, "b"]]);
  });

  it("shows nothing of an empty mark, and loses no character", () => {
    const segments = segments_of([3, 9], [mark("empty", 5, 5), mark("outside", 9, 12), mark("x", 4, 6)]);
    expect(segments[0]!.at[0]).toBe(3);
    expect(segments.at(-1)!.at[1]).toBe(9);
    for (let index = 1; index < segments.length; ++index) expect(segments[index]!.at[0]).toBe(segments[index - 1]!.at[1]);
    expect(segments.flatMap((segment) => segment.marks.map((one) => one.id))).toEqual(["x", "x"]);
  });
});

describe("marks_by_range", () => {
  const ranges = [[0, 10], [11, 20], [21, 40]] as const;

  it("gives each range the marks that touch it", () => {
    const lists = marks_by_range(ranges, [mark("wide", 5, 25), mark("last", 39, 40), mark("between", 10, 11)]);
    expect(lists.map((list) => list.map((one) => one.id))).toEqual([["wide"], ["wide"], ["wide", "last"]]);
  });

  it("keeps the very lists that did not change", () => {
    const before = marks_by_range(ranges, [mark("a", 0, 3), mark("b", 22, 25)]);
    const after = marks_by_range(ranges, [mark("a", 0, 3), mark("b", 22, 26)], before);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(after[2]).not.toBe(before[2]);
  });
});
