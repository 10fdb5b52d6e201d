import { axis_of, plus_days, span_of, unprinted } from "./axis";

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

it("ends where the last thing falls due, not with the year that a time names", () => {
  const due = { kind: "task", from_on: "2027-04-10", to_on: "2027-04-10" }, year = { kind: "period", from_on: "2027-01-01", to_on: "2027-12-31" };
  expect(span_of([due, year])).toEqual({ first: "2027-01-01", last: "2027-04-10" });
  expect(span_of([year])).toEqual({ first: "2027-01-01", last: "2027-12-31" });
  expect(span_of([due, { ...year, from_on: "2027-06-01" }]).last).toBe("2027-06-01");
});

it("names every other month on paper where there are many", () => {
  const months = axis_of("2026-01-01", "2026-12-31").months;
  expect(months.filter((_, at) => !unprinted(months, at)).length).toBeLessThanOrEqual(7);
  expect(unprinted(["2026-12-01", "2027-01-01"], 1)).toBe(false);
});
