import { address_of, day_in, day_words, hidden_on, lunar_words, month_plus, note_words, shown, shown_notes, state_words, text_of, weeks_of, type Note } from "./model";
import { item, november } from "./month.fixture";
import { key_leads } from "./month_grid";

describe("the weeks of a month", () => {
  it("lay what lasts in lanes that begin anew each week", () => {
    const weeks = weeks_of(november([
      item({ kind: "phase", from_on: "2026-11-05", to_on: "2026-11-10" }), item({ kind: "peak", from_on: "2026-11-06", to_on: "2026-11-06" }),
      item({ kind: "event", from_on: "2026-11-07", to_on: "2026-11-08" }), item({ kind: "event", from_on: "2026-11-11", to_on: "2026-11-12" }),
    ]));
    expect(weeks).toHaveLength(6);
    expect(weeks[1]!.bars.map(({ first, days, starts, ends, lane }) => [first, days, starts, ends, lane])).toEqual([[3, 4, true, false, 0], [5, 2, true, true, 1]]);
    expect(weeks[2]!.bars.map(({ first, days, starts, ends, lane }) => [first, days, starts, ends, lane])).toEqual([[0, 2, false, true, 0], [2, 2, true, true, 0]]);
    expect(weeks[1]!.single[4]).toHaveLength(1);
    expect([weeks[1]!.number, weeks[1]!.lanes, weeks[2]!.lanes]).toEqual([45, 2, 1]);
  });

  it("count what a day has no room for", () => {
    const lasting = Array.from({ length: 5 }, (_, i) => item({ kind: "phase", id: String(i), from_on: "2026-11-16", to_on: "2026-11-18" }));
    const [, , , week] = weeks_of(november([...lasting, ...Array.from({ length: 6 }, () => item({}))]));
    expect(week!.lanes).toBe(3);
    expect(hidden_on(week!, 2, 1)).toBe(2 + 5);
    expect(hidden_on(week!, 5, 1)).toBe(0);
  });
});

it("leads where the thing is", () => {
  expect(address_of(item({ id: "t1" }))).toBe("/tasks/t1");
  expect(address_of(item({ id: "t1", assignment_id: "a1" }))).toBe("/assignments/a1");
  expect(address_of(item({ kind: "report", id: "e1" }))).toBe("/reports?tab=units&plan_id=p1&period_id=e1");
  expect(address_of(item({ kind: "report", id: "e1", report_id: "r1" }))).toBe("/reports/r1");
  expect(address_of(item({ kind: "mending", id: "i1" }))).toBe("/inspections/i1");
  expect(address_of(item({ kind: "event", id: "v1" }))).toBe("/plans/p1?tab=schedule");
  expect(address_of(item({ kind: "milestone", id: "v1" }))).toBe("/plans/p1?tab=schedule");
  expect(address_of(item({ kind: "answer", assignment_id: "a1" }))).toBe("/assignments/a1");
  expect(address_of(item({ kind: "answer" })), "who was asked to answer sees the question alone").toBe("/my-work");
});

it("tells a unit's own apart from counts of units", () => {
  expect(state_words(item({ total: 3, done: 1, late: 2 }))).toBe("1/3 đơn vị xong · 2 quá hạn");
  expect(state_words(item({ total: 1, late: 1 }))).toBe("Quá hạn");
  expect(state_words(item({ timing: "unconfirmed" }))).toBe("Chưa chốt ngày");
  expect(text_of(item({ kind: "inspection", unit: { id: "u", name: "Sở Y tế", short_name: null }, text: "Đợt 1" }))).toBe("Kiểm tra Sở Y tế: Đợt 1");
  expect(shown([item({}), item({ kind: "report" }), item({ kind: "mending" })], "check")).toHaveLength(1);
});

it("shows the lunar day around Tết and on Giỗ Tổ alone", () => {
  const [day] = november([]).days;
  const words = (lunar: { day: number; month: number; leap: boolean }) => lunar_words({ ...day!, lunar });
  expect(words({ day: 22, month: 12, leap: false })).toBe("");
  expect(words({ day: 23, month: 12, leap: false })).toBe("23/12 ÂL");
  expect(words({ day: 1, month: 1, leap: false })).toBe("1/1 ÂL");
  expect(words({ day: 10, month: 3, leap: false })).toBe("10/3 ÂL");
  expect(words({ day: 15, month: 8, leap: false })).toBe("");
});

it("moves by keys over the ends of months and years", () => {
  expect(key_leads("ArrowRight", false, "2026-11-30")).toBe("2026-12-01");
  expect(key_leads("ArrowUp", false, "2026-11-03")).toBe("2026-10-27");
  expect(key_leads("Home", false, "2026-11-22")).toBe("2026-11-16");
  expect(key_leads("End", false, "2026-11-16")).toBe("2026-11-22");
  expect(key_leads("PageDown", false, "2026-01-31")).toBe("2026-02-28");
  expect(key_leads("PageUp", true, "2024-02-29")).toBe("2023-02-28");
  expect(key_leads("x", false, "2026-11-16")).toBeNull();
  expect(month_plus("2026-12", 1)).toBe("2027-01");
  expect(month_plus("2026-01", -1)).toBe("2025-12");
  expect(day_in("2027-02", "2026-11-30")).toBe("2027-02-28");
});

it("names what is commemorated, once on a public holiday but for a round year", () => {
  const note = (part: Partial<Note>): Note => ({ id: null, name: "Ngày Quốc khánh", source: "Nghị định", years: 81, jubilee: "other", by_law: true, rest: true, ...part });
  const [day] = november([]).days;
  expect(note_words(note({}))).toBe("Ngày Quốc khánh, 81 năm");
  expect(note_words(note({ years: 80, jubilee: "round" }))).toBe("Ngày Quốc khánh, 80 năm (năm tròn)");
  expect(note_words(note({ years: null, jubilee: "five" }))).toBe("Ngày Quốc khánh (năm lẻ 5)");
  const holiday = { ...day!, kind: "holiday" as const, name: "Quốc khánh 02/9", notes: [note({})] };
  expect(shown_notes(holiday)).toEqual([]);
  expect(day_words(holiday)).toContain("Ngày Quốc khánh, 81 năm");
  expect(shown_notes({ ...holiday, notes: [note({ jubilee: "round" })] })).toHaveLength(1);
  expect(shown_notes({ ...day!, notes: [note({ rest: false })] })).toHaveLength(1);
});
