import { day_before, days_between, format_day, format_instant, format_instant_day, parse_day, today } from "./date";

it("writes days and instants as an office does, in Việt Nam time", () => {
  expect(format_day("2026-12-31")).toBe("31/12/2026");
  expect(format_day("2026-12")).toBe("12/2026");
  expect(format_day("2026")).toBe("2026");
  expect(format_day(null)).toBe("");
  expect(format_instant("2026-12-31T17:05:00Z")).toBe("00:05 01/01/2027");
  expect(format_instant_day("2026-12-31T16:59:59Z")).toBe("31/12/2026");
  expect(today(new Date("2026-06-30T17:00:00Z"))).toBe("2026-07-01");
});

it("counts whole days, also backwards and over a month's end", () => {
  expect(days_between("2026-02-27", "2026-03-01")).toBe(2);
  expect(days_between("2026-03-01", "2026-02-27")).toBe(-2);
  expect(day_before("2026-03-01")).toBe("2026-02-28");
});

it("reads a typed date as exactly as it was typed", () => {
  expect(parse_day("31/12/2026")).toBe("2026-12-31");
  expect(parse_day(" 5.9.2026 ")).toBe("2026-09-05");
  expect(parse_day("9/2026")).toBe("2026-09");
  expect(parse_day("2026")).toBe("2026");
  for (const wrong of ["31/02/2026", "13/2026", "abc", "1/2/26", "", "1/2/3/2026"]) expect(parse_day(wrong)).toBeNull();
});
