import { count_of, fact_of, marks_of, part_of, passages_at, paths_of, section_at, section_words } from "./facts";
import { at_of, sample } from "./sample.fixture";

it("knows the fact and the part that a place belongs to", () => {
  expect(fact_of("/tasks/3/due/date")).toBe("/tasks/3");
  expect(fact_of("/sections/0/children/2")).toBe("/sections/0/children/2");
  expect(part_of("/phases/0")).toBe("periods");
  expect(part_of("/warnings/0")).toBe("points");
});

it("finds the passages of facts, of what lies in them, of bodies and of the head's fields", () => {
  expect(passages_at(sample(), "/tasks/0")).toEqual([sample().tasks[0]!.at]);
  expect(passages_at(sample(), "/tasks/0/due")).toEqual([at_of("trước ngày 15/12/2026")]);
  expect(passages_at(sample(), "/tasks/0/role")).toEqual([sample().tasks[0]!.at]);
  expect(passages_at(sample(), "/units/1")).toHaveLength(2);
  expect(passages_at(sample(), "/document/kind")).toEqual([at_of("KẾ HOẠCH")]);
  expect(passages_at(sample(), "/tasks/9")).toEqual([]);
});

it("marks every fact once at each place, a body's mentions under the body", () => {
  const marks = marks_of(sample());
  const of = (kind: string) => marks.filter((mark) => mark.kind === kind).map((mark) => mark.id);
  expect(of("task")).toEqual(["/tasks/0", "/tasks/1", "/tasks/2"]);
  expect(of("deadline")).toEqual(["/tasks/0/due"]);
  expect(of("unit").sort()).toEqual(["/units/0", "/units/1", "/units/1", "/units/2"]);
  expect(of("warning")).toEqual(["/warnings/0"]);
  expect(marks.every((mark) => mark.at[0] < mark.at[1])).toBe(true);
});

it("marks what a task is to produce, how often and on what condition, within the task", () => {
  const content = sample();
  const task = content.tasks[1]!;
  const deliverable = at_of("kinh phí");
  content.tasks[1] = { ...task, condition: "bố trí", recurrence: { every: "year", text: "không có ở đây" }, deliverables: [{ what: "kinh phí", quantity: null, unit: null, at: deliverable }] };
  const of = (kind: string) => marks_of(content).filter((mark) => mark.kind === kind);
  expect(of("deliverable")).toMatchObject([{ id: "/tasks/1/deliverables/0", at: deliverable }]);
  expect(of("condition")).toMatchObject([{ id: "/tasks/1/condition", at: at_of("bố trí") }]);
  expect(of("recurrence")).toEqual([]);
});

it("lists and counts the facts of a part, and finds the section of a place", () => {
  expect(paths_of(sample(), "periods")).toEqual(["/phases/0"]);
  expect(count_of(sample(), "tasks")).toBe(3);
  expect(count_of(sample(), "document")).toBeNull();
  expect(section_at(sample(), at_of("bố trí kinh phí"))).toBe("II");
  expect(section_at(sample(), [0, 1])).toBeNull();
});

it("ends the words of a section without a heading at a word", () => {
  const starts = "Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức tập huấn cho cán bộ cơ sở, ho";
  expect(section_words({ heading: null, starts })).toBe("Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức tập huấn cho cán bộ cơ sở…");
  expect(section_words({ heading: null, starts: "Sở Y tế chủ trì" })).toBe("Sở Y tế chủ trì");
  expect(section_words({ heading: "NHIỆM VỤ", starts })).toBe("NHIỆM VỤ");
});
