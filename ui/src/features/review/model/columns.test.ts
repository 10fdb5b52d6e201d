import { describe, expect, it } from "vitest";
import { is_header, set_column } from "./columns";
import { apply_patch } from "./patch";
import { sample } from "./sample.fixture";

describe("a column that a person tells of", () => {
  it("is told at its header alone", () => {
    const cell = (from: number, to: number) => ({ column: 0, column_span: 1, row_span: 1, at: [from, to] as [number, number] });
    const rows = [{ cells: [cell(10, 20)] }, { cells: [cell(21, 30)] }, { cells: [cell(31, 40)] }, { cells: [cell(41, 50)] }];
    const layout = [{ kind: "table" as const, at: [10, 50] as [number, number], level: 0, align: "", bold: false, italic: false, rows }];
    expect([[12, 15], [32, 35], [42, 45], [0, 5], [18, 22]].map((at) => is_header(layout, at as [number, number]))).toEqual([true, true, false, false, false]);
    expect(is_header(null, [1, 2])).toBe(false);
  });
  it("puts the table's rows in place of what was read there, and leaves the rest", () => {
    const before = sample();
    const [first] = before.tasks;
    const table = first!.at;
    const read = { ...first!, id: "t1", text: "In tờ rơi", assignees: [{ text: "Sở Nội vụ", unit: "u1", at: first!.at }], with: [], confidence: 0.6 };
    const other = { ...read, text: "Treo panô", at: [table[1] - 1, table[1]] as [number, number] };
    const units = [{ id: "u1", name: "Sở Nội vụ", aliases: [], class: "unit" as const, members: [], at: [first!.at] }];
    const after = apply_patch(before, set_column(before, "lead", { header: "Cơ quan đầu tàu", at: [table[0], table[0] + 1], table, tasks: [read, other] as never, units: units as never }).patch);
    expect(after.tasks.slice(2)).toEqual(before.tasks.slice(1));
    expect(after.tasks[0]).toMatchObject({ id: first!.id, text: "In tờ rơi", confidence: 1, needs: first!.needs });
    expect(new Set(after.tasks.map(({ id }) => id)).size).toBe(after.tasks.length);
    const unit = after.units.find(({ name }) => name === "Sở Nội vụ")!;
    expect(after.tasks[1]!.assignees[0]!.unit).toBe(unit.id);
    expect(after.columns).toEqual([{ header: "Cơ quan đầu tàu", meaning: "lead", at: [table[0], table[0] + 1] }]);
  });
});
