import type { PlanJson } from "./draft";
import * as bodies from "./body_edits";
import * as edits from "./edits";
import type { Edit } from "./edits";
import { apply_patch } from "./patch";
import { read_bound, read_day } from "./read_day";
import { at_of, resolution, sample, sample_points as points } from "./sample.fixture";
import * as tasks from "./task_edits";

const after = (content: PlanJson, edit: Edit | null): PlanJson => apply_patch(content, edit!.patch);
const ids = (content: PlanJson) => content.tasks.map((task) => task.id);

describe("set_value", () => {
  it("replaces what differs and does nothing else", () => {
    const content = sample();
    expect(edits.set_value(content, "/tasks/0/role", "lead")).toBeNull();
    expect(edits.set_value(content, "/tasks/0/role", "perform")?.patch[0]).toEqual({ op: "replace", path: "/tasks/0/role", value: "perform" });
    expect(edits.set_value({ ...content, reporting: [{ ...content.reporting[0]!, confidence: undefined }] }, "/reporting/0/confidence", 1)?.patch[0]?.op).toBe("add");
  });
});

describe("what a person sets", () => {
  const doubted = (): PlanJson => { const now = sample(); return { ...now, reporting: [{ ...now.reporting[0]!, confidence: 0.5 }] }; };

  it("is sure from then on, at a task and at a duty to report", () => {
    expect(after(sample(), edits.set_value(sample(), "/tasks/0/role", "perform")).tasks[0]!.confidence).toBe(1);
    const body = sample().units[2]!;
    expect(after(doubted(), bodies.add_mention(doubted(), "/reporting/0/from", body, [0, 0])).reporting[0]!.confidence).toBe(1);
    expect(after(doubted(), bodies.add_new_body(doubted(), "/reporting/0/to", "UBND tỉnh", [0, 0], null)).reporting[0]!.confidence).toBe(1);
    expect(after(doubted(), bodies.remove_mention(doubted(), "/reporting/0/from", 0)).reporting[0]!.confidence).toBe(1);
  });

  it("is not what follows from something else", () => {
    expect(after(doubted(), bodies.merge_bodies(doubted(), 0, 1)).reporting[0]!.confidence).toBe(0.5);
    expect(after(sample(), edits.set_value(sample(), "/document/title", "Thử")).tasks[0]!.confidence).toBe(0.9);
  });
});

describe("typed_task", () => {
  it("stands behind the one that is selected, else at the end, with its words folded", () => {
    expect(ids(after(sample(), edits.typed_task(sample(), "Treo  băng rôn ", 0)!.edit))).toEqual(["t1", "t4", "t2", "t3"]);
    const made = edits.typed_task(sample(), "Treo  băng rôn ")!;
    const now = after(sample(), made.edit);
    expect([made.path, now.tasks[3]!.text, now.tasks[3]!.section]).toEqual(["/tasks/3", "Treo băng rôn", "II"]);
    expect(edits.typed_task({ ...sample(), tasks: [] }, "Treo băng rôn")!.path).toBe("/tasks/0");
    expect(edits.typed_task(sample(), "  ")).toBeNull();
  });
});

describe("duties to report", () => {
  const asked = [{ key: "f1", label: "Số buổi", type: "number" as const, method: "sum" as const, unit: "buổi", required: true, at: at_of("Sở Y tế") }];
  const two = (): PlanJson => { const now = sample(); const [one] = now.reporting; return { ...now, reporting: [{ ...one!, fields: asked }, { ...one!, fields: null }] }; };

  it("are added by hand behind the one that is selected, to whom that goes and with what it asks", () => {
    const made = edits.empty_report(two(), 0);
    const now = after(two(), made.edit);
    expect([made.path, now.reporting.length, now.reporting[1]!.fields, now.reporting[1]!.from]).toEqual(["/reporting/1", 3, asked, []]);
    expect(edits.empty_report({ ...sample(), reporting: [] }).path).toBe("/reporting/0");
  });

  it("all ask what one asks", () => {
    const now = after(two(), edits.fields_for_all(two(), 0));
    expect(now.reporting.map((one) => one.fields)).toEqual([asked, asked]);
    expect(edits.fields_for_all(now, 0)).toBeNull();
  });
});

describe("remove_fact", () => {
  it("takes a task out of what others wait for", () => {
    const now = after(sample(), edits.remove_fact(sample(), "/tasks/1"));
    expect(ids(now)).toEqual(["t1", "t3"]);
    expect(now.tasks[1]!.needs).toEqual(["t1"]);
  });

  it("takes a body out of every task and duty", () => {
    const now = after(sample(), edits.remove_fact(sample(), "/units/1"));
    expect(now.units.map((body) => body.id)).toEqual(["u1", "u3"]);
    expect(JSON.stringify([now.tasks, now.reporting])).not.toContain('"u2"');
    expect(now.reporting[0]!.via).toBeNull();
  });

  it("takes a phase out of its tasks, and leaves the head alone", () => {
    expect(after(sample(), edits.remove_fact(sample(), "/phases/0")).tasks[0]!.phase).toBeNull();
    expect(edits.remove_fact(sample(), "/document")).toBeNull();
    expect(edits.remove_fact(sample(), "/tasks/9")).toBeNull();
  });
});

describe("split_task", () => {
  const place = at_of("báo cáo kết quả")[0];

  it("gives each half its words, its passage and what was read in it", () => {
    const now = after(sample(), tasks.split_task(sample(), points, 0, place));
    expect(ids(now)).toEqual(["t1", "t4", "t2", "t3"]);
    const [first, second] = now.tasks;
    expect(first!.text).toMatch(/2026;$/);
    expect(second!.text).toBe("báo cáo kết quả.");
    expect(points.quote(second!.at)).toBe(second!.text);
    expect(first!.due?.date).toBe("2026-12-15");
    expect(second!.due).toBeNull();
    expect(second!.assignees).toEqual(first!.assignees);
  });

  it("does nothing outside the task or at its edge", () => {
    const task = sample().tasks[0]!;
    for (const wrong of [task.at[0], task.at[1], task.at[1] + 5, 0]) expect(tasks.split_task(sample(), points, 0, wrong)).toBeNull();
  });
});

describe("join_tasks", () => {
  it("makes one of two, each body once, and follows what waited for the second", () => {
    const now = after(sample(), tasks.join_tasks(sample(), 0));
    expect(ids(now)).toEqual(["t1", "t3"]);
    expect(now.tasks[0]!.assignees.map((one) => one.unit)).toEqual(["u1", "u2"]);
    expect(now.tasks[0]!.with.map((one) => one.unit)).toEqual(["u2"]);
    expect(now.tasks[0]!.at).toEqual([sample().tasks[0]!.at[0], sample().tasks[1]!.at[1]]);
    expect(now.tasks[0]!.due?.date).toBe("2026-12-15");
    expect(now.tasks[1]!.needs).toEqual(["t1"]);
    expect(tasks.join_tasks(sample(), 2)).toBeNull();
  });

  it("is undone by a split at the same place, the text at least", () => {
    const joined = after(sample(), tasks.join_tasks(sample(), 0));
    const again = after(joined, tasks.split_task(joined, points, 0, sample().tasks[1]!.at[0]));
    expect(again.tasks.slice(0, 2).map((task) => task.text)).toEqual(sample().tasks.slice(0, 2).map((task) => task.text));
  });
});

describe("task_from", () => {
  const read = (name: string): edits.PassageReading => ({
    task: { ...sample().tasks[0]!, id: "", role: "lead", assignees: [{ unit: "u1", text: name, at: [1, 3] }], with: [{ unit: "u2", text: "Sở Xây dựng", at: [4, 6] }], at: [5000, 5010] },
    report: { from: [{ unit: "r1", text: name, at: [1, 3] }], to: [{ unit: "r2", text: "Sở Nội vụ", at: [4, 6] }], via: null, due: null, frequency: "quarterly", confidence: 1, at: [5000, 5010] },
    units: [{ id: "r1", name, aliases: [], class: "unit", members: [], at: [] }, { id: "r2", name: "Sở Nội vụ", aliases: [], class: "unit", members: [], at: [[4, 6]] },
      { id: "u1", name, aliases: [], class: "unit", members: [], at: [[1, 3]] }, { id: "u2", name: "Sở Xây dựng", aliases: [], class: "unit", members: [], at: [[4, 6]] }],
  });

  it("gives the task to bodies that the draft knows, and adds the others", () => {
    const known = sample().units[1]!;
    const made = edits.task_from(sample(), read(known.name.toUpperCase()));
    const now = after(sample(), made.edit);
    const task = now.tasks.at(-1)!;
    expect(made.path).toBe(`/tasks/${now.tasks.length - 1}`);
    expect(task.id).toBe(`t${sample().tasks.length + 1}`);
    expect(task.assignees[0]!.unit).toBe(known.id);
    expect(now.units).toHaveLength(sample().units.length + 1);
    expect(now.units.at(-1)!.name).toBe("Sở Xây dựng");
    expect(task.with[0]!.unit).toBe(now.units.at(-1)!.id);
  });

  it("takes who reports to whom along with the duty, and none whom only the task names", () => {
    const known = sample().units[1]!;
    const made = edits.report_from(sample(), read(known.name));
    const now = after(sample(), made.edit);
    const duty = now.reporting.at(-1)!;
    expect(made.path).toBe(`/reporting/${now.reporting.length - 1}`);
    expect(duty).toMatchObject({ frequency: "quarterly", from: [{ unit: known.id }], to: [{ unit: now.units.at(-1)!.id, text: "Sở Nội vụ" }] });
    expect(now.units).toHaveLength(sample().units.length + 1);
  });

  it("gives new bodies ids of their own", () => {
    const now = after(sample(), edits.task_from(sample(), read("Sở Công Thương")).edit);
    expect(new Set(now.units.map((unit) => unit.id)).size).toBe(sample().units.length + 2);
  });
});

describe("fact_from", () => {
  it("adds a task at its place in the document, under its section, with trimmed words", () => {
    const [start, end] = at_of("bố trí kinh phí.");
    const made = edits.fact_from(sample(), points, "tasks", [start - 1, end + 1])!;
    expect(made.path).toBe("/tasks/2");
    const task = after(sample(), made.edit).tasks[2]!;
    expect(task).toMatchObject({ id: "t4", text: "bố trí kinh phí.", at: [start, end], section: "II", role: "perform", assignees: [] });
  });

  it("counts code points after a character outside the basic plane", () => {
    const made = edits.fact_from(sample(), points, "units", at_of("Sở Y tế"))!;
    expect(after(sample(), made.edit).units.at(-1)).toMatchObject({ id: "u4", name: "Sở Y tế" });
  });

  it("makes nothing of white space", () => {
    const [, end] = at_of("KẾ HOẠCH");
    expect(edits.fact_from(sample(), points, "tasks", [end, end + 1])).toBeNull();
  });
});

describe("bodies", () => {
  it("adds a known one once and drops it by place", () => {
    const content = sample();
    expect(bodies.add_mention(content, "/tasks/0/with", content.units[1]!, [0, 0])).toBeNull();
    const now = after(content, bodies.add_mention(content, "/tasks/0/with", content.units[2]!, [0, 0]));
    expect(now.tasks[0]!.with.map((one) => one.unit)).toEqual(["u2", "u3"]);
    expect(after(now, bodies.remove_mention(now, "/tasks/0/with", 0)).tasks[0]!.with.map((one) => one.unit)).toEqual(["u3"]);
    expect(after(now, bodies.remove_mention(now, "/reporting/0/via", 0, true)).reporting[0]!.via).toBeNull();
  });

  it("makes a new one for a real unit, settled at once; and uses the old one of the same name", () => {
    const edit = bodies.add_new_body(sample(), "/tasks/1/with", "Công an tỉnh", [5, 5], { kind: "unit", id: "x" });
    const now = after(sample(), edit);
    expect(now.units.at(-1)).toMatchObject({ id: "u4", name: "Công an tỉnh", at: [] });
    expect(now.tasks[1]!.with[0]!.unit).toBe("u4");
    expect(edit.resolve).toEqual([{ unit: "u4", kind: "unit", id: "x" }]);
    expect(after(sample(), bodies.add_new_body(sample(), "/tasks/1/with", "Sở Y tế", [5, 5], null)).units).toHaveLength(3);
  });

  it("joins two names of one body: mentions, aliases and places go over", () => {
    const now = after(sample(), bodies.merge_bodies(sample(), 0, 1));
    expect(now.units.map((body) => body.id)).toEqual(["u1", "u3"]);
    expect(now.units[0]).toMatchObject({ aliases: ["Sở Tài chính"] });
    expect(now.units[0]!.at).toHaveLength(3);
    expect(JSON.stringify([now.tasks, now.reporting])).not.toContain('"u2"');
    expect(bodies.merge_bodies(sample(), 1, 1)).toBeNull();
  });

  it("settles bodies without touching the content", () => {
    expect(bodies.resolve_body("u1", { kind: "none", id: null })).toMatchObject({ patch: [], resolve: [{ unit: "u1", kind: "none", id: null }] });
    expect(bodies.accept_proposals([
      resolution("u1", "x", "X"), resolution("u2", null, null, { kind: "units", members: [{ kind: "unit", id: "a", name: "A" }, { kind: "group", id: "g", name: "G" }] }),
      resolution("u3", null, null, { kind: "charged", section: "II" }),
    ]).resolve).toEqual([{ unit: "u1", kind: "unit", id: "x" }, { unit: "u2", kind: "units", id: null, members: ["a", "g"] }, { unit: "u3", kind: "charged", id: null, section: "II" }]);
  });
});

describe("passages", () => {
  it("reads a deadline and a new wording from the selected words", () => {
    const at = at_of("ngày 15/12/2026");
    expect(after(sample(), edits.due_from(sample(), points, "/tasks/1", at, read_day(points.quote(at)))).tasks[1]!.due)
      .toEqual({ date: "2026-12-15", bound: null, text: "ngày 15/12/2026", relative_to: null, at });
    const now = after(sample(), edits.set_passage(sample(), points, "/tasks/1", at_of("bố trí kinh phí")));
    expect(now.tasks[1]).toMatchObject({ text: "bố trí kinh phí", at: at_of("bố trí kinh phí") });
    expect(edits.set_passage(sample(), points, "/units/0", at)).toBeNull();
  });

  it.each([
    ["trước ngày 15/12/2026", "2026-12-15"],
    ["ngày 5 tháng 9 năm 2026", "2026-09-05"],
    ["từ 01/10/2026 đến 31.12.2026", "2026-12-31"],
    ["tháng 8/2026", "2026-08"],
    ["trong năm 2027", "2027"],
    ["hằng quý", null],
  ])("finds the last day named in “%s”", (text, day) => expect(read_day(text)).toBe(day));

  it.each([
    ["trước ngày 05/12/2027", "before"],
    ["chậm nhất ngày 5 tháng 9 năm 2026", "by"],
    ["từ 01/10/2026", "from"],
    ["từ 01/10/2026 đến 31/12/2026", "by"],
    ["trong tháng 8/2026", "in"],
    ["05/12/2027", null],
  ])("finds how “%s” stands to its day", (text, bound) => expect(read_bound(text)).toBe(bound));

  it("reads a typed deadline, and leaves the day alone where the words name none", () => {
    const empty = after(sample(), edits.set_value(sample(), "/tasks/1/due", { date: null, bound: null, text: "", relative_to: null, at: [0, 0] }));
    const typed = after(empty, edits.type_due(empty, "/tasks/1", "trước ngày 05/12/2027"));
    expect(typed.tasks[1]!.due).toMatchObject({ date: "2027-12-05", bound: "before", text: "trước ngày 05/12/2027" });
    const reworded = after(typed, edits.type_due(typed, "/tasks/1", "khi có yêu cầu"));
    expect(reworded.tasks[1]!.due).toMatchObject({ date: "2027-12-05", bound: "before", text: "khi có yêu cầu" });
    expect(edits.type_due(typed, "/tasks/1", "trước ngày 05/12/2027")).toBeNull();
  });
});
