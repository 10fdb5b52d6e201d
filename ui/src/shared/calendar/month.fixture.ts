// A November with a holiday, a swapped day, and what falls on its days.
import { day_plus, type Day, type Item, type Month } from "./model";

const week_one = 44;

export function november(items: Item[]): Month {
  const days = Array.from({ length: 42 }, (_, i): Day => {
    const on = day_plus("2026-10-26", i);
    const kind = i % 7 === 5 ? "saturday" : i % 7 === 6 ? "sunday" : "working";
    return { on, week: week_one + Math.floor(i / 7), kind, name: "", source: "", lunar: { day: 1, month: 10, leap: false }, notes: [] };
  });
  Object.assign(days.find((day) => day.on === "2026-11-24")!, { kind: "holiday", name: "Ngày Văn hóa Việt Nam 24/11", source: "Nghị quyết" });
  Object.assign(days.find((day) => day.on === "2026-11-28")!, { kind: "worked", name: "Làm bù ngày 23/11", source: "Thông báo" });
  Object.assign(days.find((day) => day.on === "2026-11-23")!, { kind: "exchanged", name: "Hoán đổi", source: "Thông báo" });
  return { month: "2026-11", today: "2026-11-20", days, items, plans: [{ id: "p1", title: "Tuần lễ nước sạch", symbol: "12/KH-UBND" }], left_out: 0 };
}

export const item = (part: Partial<Item>): Item => ({
  kind: "task", id: "x", assignment_id: null, report_id: null, plan_id: "p1", unit: null, text: "Tập huấn", ordinal: 1, from_on: "2026-11-18", to_on: part.from_on ?? "2026-11-18",
  timing: null, total: 0, done: 0, late: 0, ...part,
});
