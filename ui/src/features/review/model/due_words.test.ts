import { bound_words } from "./due_words";

it.each([
  ["before", "2026-12-20", "trước ngày 20/12/2026"],
  ["by", "2026-12-20", "chậm nhất ngày 20/12/2026"],
  ["in", "2026-12-20", "trong ngày 20/12/2026"],
  ["from", "2026-12-20", "từ ngày 20/12/2026"],
  ["in", "2026-12", "trong tháng 12/2026"],
  ["before", "2027", "trước năm 2027"],
  [null, "2026-12-20", "20/12/2026"],
  [null, "2026-12", "tháng 12/2026"],
] as const)("says %s %s as a sentence would", (bound, date, words) => expect(bound_words(bound, date)).toBe(words));
