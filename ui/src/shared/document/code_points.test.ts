import { CodePoints, count_points, overlap, within } from "./code_points";

describe("CodePoints", () => {
  it("counts code points, not UTF-16 units, after characters outside the basic plane", () => {
    const text = "a😀b🇻🇳c";
    const points = new CodePoints(text);
    expect(points.length).toBe([...text].length);
    for (let start = 0; start <= points.length; ++start) {
      for (let end = start; end <= points.length; ++end) expect(points.slice(start, end)).toBe([...text].slice(start, end).join(""));
    }
  });

  it("slices Vietnamese letters as they are, with a combining mark as a point of its own", () => {
    const points = new CodePoints("Sở Y tế" + "e\u0301");
    expect(points.slice(0, 2)).toBe("Sở");
    expect(points.length).toBe(9);
  });

  it("quotes with white space folded, and trims ranges", () => {
    const points = new CodePoints("  Sở \n Y tế ");
    expect(points.quote([0, points.length])).toBe("Sở Y tế");
    expect(points.trimmed([0, points.length])).toEqual([2, 11]);
    expect(points.trimmed([0, 2])).toEqual([0, 0]);
  });

  it("grows a range to whole words, not over punctuation", () => {
    const points = new CodePoints("các trường học, trạm y tế.");
    const grown = (start: number, end: number) => points.quote(points.whole_words([start, end]));
    expect(grown(6, 12)).toBe("trường học");
    expect(grown(4, 14)).toBe("trường học");
    expect(grown(13, 19)).toBe("học, trạm");
    expect(grown(23, 24)).toBe("tế");
    expect(points.whole_words([3, 4])).toEqual([3, 3]);
  });
});

it("counts the points of a part of a text", () => {
  expect(count_points("a😀b")).toBe(3);
  expect(count_points("a😀b", 3)).toBe(2);
});

it("compares ranges", () => {
  expect(overlap([0, 3], [2, 5])).toBe(true);
  expect(overlap([0, 3], [3, 5])).toBe(false);
  expect(within([1, 2], [0, 2])).toBe(true);
  expect(within([1, 3], [0, 2])).toBe(false);
});

it("finds words within a passage, whatever white space is between them", () => {
  const points = new CodePoints("\u{1F4A7} khi\ncó yêu cầu (nếu có), khi có yêu cầu");
  const all = [0, points.length] as const;
  expect(points.quote(points.find("khi có yêu cầu", all)!)).toBe("khi có yêu cầu");
  expect(points.find("khi có yêu cầu", all)![0]).toBe(2);
  expect(points.find("khi có yêu cầu", [5, points.length])![0]).toBeGreaterThan(16);
  expect(points.quote(points.find("(nếu có)", all)!)).toBe("(nếu có)");
  expect(points.find("hằng tháng", all)).toBeNull();
  expect(points.find(" ", all)).toBeNull();
});
