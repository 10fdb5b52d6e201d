import { apply_patch } from "./patch";
import { add_line, add_owing, bodies_named, indent_part, insert_part, labels_of, move_part, new_part, part_at, remove_line, remove_part, set_kind, set_line, set_part, type Part, type PartKind } from "./composition";
import type { PlanJson } from "./draft";
import type { Edit } from "./edits";
import { sample } from "./sample.fixture";

const part = (id: string, kind: PartKind, level = 1, more: Partial<Part> = {}): Part => ({ ...new_part(id, kind, level), text: id, ...more });
const body = (name: string) => ({ name, kind: null, id: null });

const plan = (): PlanJson => ({
  ...sample(),
  composition: {
    head: { family: "state", issuer_parent: "", issuer: "Sở Y tế", issuer_code: "SYT", place: "", kind: "Kế hoạch", title: "Thử" },
    bases: [{ id: "b1", text: "Căn cứ" }],
    parts: [part("A", "heading"), part("a1", "heading", 2), part("x", "paragraph"), part("a2", "heading", 2), part("y", "bullet"), part("B", "heading"),
      part("z", "task", 1, { who: [body("Sở Y tế")], with: [body("Sở Tài chính")], to: [] })],
    recipients: [{ id: "r1", name: "sở y tế", purpose: "to-know" }],
    foot: { filed_at: "", authority: "", position: "", name: "" },
    places: [{ part: "x", at: [10, 20] }, { part: "z", at: [30, 40] }],
  },
});
const after = (now: PlanJson, edit: Edit | null) => apply_patch(now, edit?.patch ?? []).composition!;
const order = (now: PlanJson, edit: Edit | null) => after(now, edit).parts.map((one) => one.id).join(" ");

describe("labels", () => {
  it("follow the outline in either form, and begin anew below each heading", () => {
    const parts = [part("1", "heading"), part("2", "heading", 2), part("3", "heading", 3), part("4", "heading", 3), part("5", "heading", 2), part("6", "heading"), part("7", "heading", 2), part("8", "paragraph"), part("9", "bullet", 2)];
    expect(labels_of(parts, "state")).toEqual(["I.", "1.", "a)", "b)", "2.", "II.", "1.", "", "+"]);
    expect(labels_of(parts, "party").slice(0, 3)).toEqual(["I-", "1-", "a)"]);
  });
});

describe("moving", () => {
  it("takes all below a heading along, and stays within what the heading belongs to", () => {
    expect(order(plan(), move_part(plan(), "A", 1))).toBe("B z A a1 x a2 y");
    expect(order(plan(), move_part(plan(), "B", -1))).toBe("B z A a1 x a2 y");
    expect(order(plan(), move_part(plan(), "a2", -1))).toBe("A a2 y a1 x B z");
    expect(order(plan(), move_part(plan(), "a1", 1))).toBe("A a2 y a1 x B z");
    expect(move_part(plan(), "a1", -1)).toBeNull();
    expect(move_part(plan(), "a2", 1)).toBeNull();
  });
  it("moves a line by one, to the ends and no further", () => {
    expect(order(plan(), move_part(plan(), "x", -1))).toBe("A x a1 a2 y B z");
    expect(order(plan(), move_part(plan(), "y", 1))).toBe("A a1 x a2 B y z");
    expect(move_part(plan(), "z", 1)).toBeNull();
    expect(move_part(plan(), "A", -1)).toBeNull();
  });
});

describe("levels and kinds", () => {
  const changed = (id: string, edit: Edit | null) => after(plan(), edit).parts.find((one) => one.id === id)!;
  it("go in and out as far as the kind has levels", () => {
    expect(changed("x", indent_part(plan(), "x", 1))).toMatchObject({ kind: "bullet", level: 1 });
    expect(changed("y", indent_part(plan(), "y", 1))).toMatchObject({ kind: "bullet", level: 2 });
    expect(changed("y", indent_part(plan(), "y", -1))).toMatchObject({ kind: "paragraph", level: 1 });
    expect(changed("a1", indent_part(plan(), "a1", 1)).level).toBe(3);
    expect(indent_part(plan(), "A", -1)).toBeNull();
    expect(indent_part(plan(), "x", -1)).toBeNull();
    expect(indent_part(plan(), "z", 1)).toBeNull();
  });
  it("change with the words kept", () => {
    expect(changed("a1", set_kind(plan(), "a1", "task"))).toMatchObject({ kind: "task", level: 1, text: "a1" });
  });
});

describe("parts and lines", () => {
  it("are added behind another with an id of their own, changed and removed", () => {
    const { id, edit } = insert_part(plan(), "x", "task");
    expect(after(plan(), edit).parts[3]).toEqual(new_part(id, "task"));
    expect(order(plan(), insert_part(plan(), null, "paragraph").edit)).toMatch(/z p1$/);
    expect(order(plan(), remove_part(plan(), "x"))).toBe("A a1 a2 y B z");
    expect(set_part(plan(), "x", { text: "x" })).toBeNull();
    expect(set_part(plan(), "gone", { text: "x" })).toBeNull();
    expect(after(plan(), set_part(plan(), "x", { text: "mới" })).parts[2]!.text).toBe("mới");
    expect(after(plan(), add_line(plan(), "bases")).bases).toHaveLength(2);
    expect(after(plan(), set_line(plan(), "bases", "b1", "text", "khác")).bases[0]!.text).toBe("khác");
    expect(after(plan(), remove_line(plan(), "recipients", "r1")).recipients).toEqual([]);
  });
  it("find the part at a passage, the bodies named, and who with a task does not receive the plan", () => {
    const { composition } = plan();
    expect(part_at(composition!, [35, 36])?.id).toBe("z");
    expect(part_at(composition!, [20, 30])).toBeUndefined();
    expect(bodies_named(composition!).map((one) => one.name)).toEqual(["Sở Y tế", "Sở Tài chính"]);
    expect(after(plan(), add_owing(plan())).recipients.map((one) => one.name)).toEqual(["sở y tế", "Sở Tài chính"]);
  });
});
