import { due_choice, due_range, window_words } from "./window";

it("writes a window with both ends, one end, or as one day", () => {
  expect(window_words("2026-07", "2026-09")).toBe("từ 07/2026 đến 09/2026");
  expect(window_words("2026-07-01", null)).toBe("từ 01/07/2026");
  expect(window_words(null, "2026-12-31")).toBe("đến 31/12/2026");
  expect(window_words("2026-07-01", "2026-07-01")).toBe("01/07/2026");
  expect(window_words(null, null)).toBe("");
});

it("turns a choice of deadlines into days and back", () => {
  const today = "2026-12-30";
  expect(due_range("late", today)).toEqual({ due_to: "2026-12-29" });
  expect(due_range("week", today)).toEqual({ due_from: "2026-12-30", due_to: "2027-01-06" });
  for (const choice of ["late", "week", "month", "later"] as const) expect(due_choice(due_range(choice, today), today)).toBe(choice);
  expect(due_choice({ due_from: "2026-01-01" }, today)).toBeNull();
  expect(due_choice({}, today)).toBeNull();
});
