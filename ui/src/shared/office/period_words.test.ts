import { load_language } from "@/shared/words/words";
import { period_words } from "./period_words";

afterEach(() => load_language("vi"));

it("leaves the office's own label to those who read it", () => {
  expect(period_words("Tháng 11/2026")).toBe("Tháng 11/2026");
});

it("tells the label in English, and leaves one made by hand", async () => {
  await load_language("en");
  expect(["Tháng 11/2026", "Quý IV/2026", "6 tháng đầu năm 2027", "Năm 2027", "Đột xuất"].map(period_words))
    .toEqual(["11/2026", "Quarter IV/2026", "First half of 2027", "2027", "Ad hoc"]);
  expect(period_words("Đợt cao điểm")).toBe("Đợt cao điểm");
});
