import type { At } from "@/shared/document/code_points";
import type { LayoutBlock } from "@/shared/document/layout";
import type { PlanJson } from "./draft";
import { fact_from } from "./edits";
import { passage_around, settled_by } from "./missed";
import { apply_patch } from "./patch";
import { at_of, sample, sample_points as points } from "./sample.fixture";

const due = at_of("trước ngày 15/12/2026");
const told = (content: PlanJson): PlanJson => ({
  ...content,
  warnings: [{ code: "deadline-unread", message: "…", at: due }, { code: "section-without-tasks", message: "…", at: at_of("2. Sở Tài chính") }, { code: "note", message: "…", at: due }],
});
const none = (): PlanJson => told({ ...sample(), tasks: [] });

describe("passage_around", () => {
  it("is the deadline's whole line", () => {
    expect(points.quote(passage_around(none(), points, due))).toMatch(/^1\. Sở Y tế chủ trì.*kết quả\.$/);
  });

  it("is the smallest block that holds it, a cell rather than its row", () => {
    const block = (at: At): LayoutBlock => ({ kind: "paragraph", at, level: 0, align: "", bold: false, italic: false, rows: [] });
    const cell = at_of("cấp thuốc trước ngày 15/12/2026");
    const content = { ...none(), source: { ...none().source, layout: [block([0, points.length]), block(cell)] } };
    expect(passage_around(content, points, due)).toEqual(cell);
  });

  it("leaves out what is a task already", () => {
    const [first] = sample().tasks;
    const content = { ...none(), tasks: [{ ...first!, at: at_of("1. Sở Y tế chủ trì, ") }] };
    expect(points.quote(passage_around(content, points, due))).toMatch(/^phối hợp với/);
  });
});

describe("settled_by", () => {
  it("takes away what a new task settles and nothing else", () => {
    expect(settled_by(none(), at_of("cấp thuốc trước ngày 15/12/2026"))).toEqual([{ op: "remove", path: "/warnings/0" }]);
    expect(settled_by(none(), at_of("bố trí kinh phí"))).toEqual([{ op: "remove", path: "/warnings/1" }]);
  });

  it("goes with the task that is added", () => {
    const made = fact_from(none(), points, "tasks", passage_around(none(), points, due))!;
    expect(apply_patch(none(), made.edit.patch).warnings.map((one) => one.code)).toEqual(["section-without-tasks", "note"]);
  });
});
