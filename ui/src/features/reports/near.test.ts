import type { Schema } from "@/shared/api/api";
import { near } from "./near";

const row = (id: string, due_on: string | null, status: Schema<"ReportRow">["status"] = "due") => ({ id, due_on, status }) as Schema<"ReportRow">;
const ids = (rows: Schema<"ReportRow">[]) => near(rows, "2026-11-21").map((one) => one.id);

it("shows what is due soon, late, undated or begun, and folds the rest", () => {
  expect(ids([row("late", "2026-10-01"), row("soon", "2026-12-24"), row("far", "2027-03-14"), row("undated", null), row("begun", "2027-12-14", "draft")]))
    .toEqual(["late", "soon", "undated", "begun"]);
});

it("shows what is due first where all is far", () => {
  expect(ids([row("a", "2027-03-14"), row("b", "2027-06-14"), row("c", "2027-03-14")])).toEqual(["a", "c"]);
  expect(ids([])).toEqual([]);
});
