import { axis_of, plus_days } from "./axis";

it("places days in per cent, with room at both ends, and marks months", () => {
  const axis = axis_of("2026-11-20", "2026-12-20");
  expect(axis.from).toBe("2026-11-18");
  expect(axis.left("2026-11-18")).toBe(0);
  expect(axis.left("2026-12-01") + axis.width("2026-12-01", "2026-12-22")).toBeCloseTo(100);
  expect(axis.months).toEqual(["2026-12-01"]);
});

it("marks quarters where there are many months", () => {
  expect(axis_of("2026-01-01", "2028-12-31").months.every((day) => ["01", "04", "07", "10"].includes(day.slice(5, 7)))).toBe(true);
});

it("goes over the end of a year", () => expect(plus_days("2026-12-31", 1)).toBe("2027-01-01"));
