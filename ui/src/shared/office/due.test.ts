import { days_left_words, due_tone, printed_words } from "./due";

const today = "2026-11-20";

it("counts the days left up to and with the last day", () => {
  expect(days_left_words("2026-11-25", today)).toBe("Còn 5 ngày");
  expect(days_left_words("2026-11-21", today)).toBe("Hết hạn ngày mai");
  expect(days_left_words("2026-11-20", today)).toBe("Hết hạn hôm nay");
  expect(days_left_words("2026-11-18", today)).toBe("Quá hạn 2 ngày");
});

it("says nothing of a deadline that is absent or met", () => {
  expect(days_left_words(null, today)).toBe("");
  expect(days_left_words("2026-11-18", today, true)).toBe("");
  expect(due_tone("2026-11-18", today, true)).toBe("met");
});

it("is near three days before, and past from the day after", () => {
  expect(due_tone("2026-11-24", today)).toBe("later");
  expect(due_tone("2026-11-23", today)).toBe("soon");
  expect(due_tone("2026-11-20", today)).toBe("soon");
  expect(due_tone("2026-11-19", today)).toBe("past");
  expect(due_tone(null, today)).toBe("none");
});

it("tells that before a day means to the end of the day before", () => {
  const due = { text: "trước ngày 15/12", bound: "before", due_on: "2026-12-14", original_on: "2026-12-14" };
  expect(printed_words(due)).toBe("Theo văn bản: “trước ngày 15/12”, tức là đến hết ngày 14/12/2026");
  expect(printed_words({ ...due, bound: "by" })).toBe("Văn bản ghi: trước ngày 15/12");
  expect(printed_words({ ...due, due_on: "2026-12-20" })).toBe("Văn bản ghi: trước ngày 15/12");
  expect(printed_words({ ...due, text: null })).toBe("");
});
