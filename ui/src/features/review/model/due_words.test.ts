import type { Due } from "./draft";
import { bound_words, due_words } from "./due_words";

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

const due = (date: string | null, bound: Due["bound"], text: string): Due => ({ date, bound, text, relative_to: null, at: [0, 0] });

it.each([
  [due("2027-03", "in", "trong quý I năm 2027"), "trong quý I/2027"],
  [due("2027-12", "before", "trước Quý 4/2027"), "trước quý IV/2027"],
  [due("2027-03", "in", "trong tháng 3 năm 2027"), "trong tháng 03/2027"],
  [due("2027-08-31", "in", "trong Đợt 2"), "trong Đợt 2 (đến hết ngày 31/08/2027)"],
  [due("2027-08-31", "in", "từ ngày 15/5/2027 đến ngày 31/8/2027"), "trong ngày 31/08/2027"],
  [due("2027-08-31", "by", "ngày 31 tháng 8 năm 2027"), "chậm nhất ngày 31/08/2027"],
  [due(null, null, "khi kết thúc"), "khi kết thúc"],
  [null, "không ghi thời hạn"],
] as const)("says a deadline by what the document names", (one, words) => expect(due_words(one)).toBe(words));
