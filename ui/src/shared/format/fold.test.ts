import { fold } from "./fold";
import { format_bytes, format_number, format_percent } from "./number";

it("folds marks, đ and case, in composed and decomposed letters", () => {
  expect(fold("  Sở Thông tin và  Truyền thông")).toBe("so thong tin va truyen thong");
  expect(fold("ĐỀ NGHỊ".normalize("NFD"))).toBe("de nghi");
});

it("writes numbers as in Việt Nam", () => {
  expect(format_number(1234567.5)).toBe("1.234.567,5");
  expect(format_percent(0.973)).toBe("97%");
  expect(format_bytes(1_468_006)).toBe("1,4 MB");
  expect(format_bytes(900)).toBe("900 B");
});
