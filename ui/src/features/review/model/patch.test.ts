import { apply_patch, PatchError, pointer, steps_of, value_at, type Operation } from "./patch";

const draft = { tasks: [{ id: "t1", due: null }, { id: "t2", due: { text: "x" } }], units: [] as string[] };

it("writes and reads pointers with their escapes", () => {
  expect(pointer("a/b", "m~n", 0)).toBe("/a~1b/m~0n/0");
  expect(steps_of("/a~1b/m~0n/0")).toEqual(["a/b", "m~n", "0"]);
  expect(value_at({ "a/b": { "m~n": [7] } }, "/a~1b/m~0n/0")).toBe(7);
  expect(value_at(draft, "/tasks/9/due")).toBeUndefined();
});

it.each<[string, Operation[], (after: typeof draft) => unknown, unknown]>([
  ["adds in the middle of a list", [{ op: "add", path: "/tasks/1", value: { id: "t9" } }], (after) => after.tasks.map((task) => task.id), ["t1", "t9", "t2"]],
  ["adds at the end", [{ op: "add", path: "/units/-", value: "u" }], (after) => after.units, ["u"]],
  ["adds a member", [{ op: "add", path: "/tasks/0/note", value: 1 }], (after) => after.tasks[0], { id: "t1", due: null, note: 1 }],
  ["removes", [{ op: "remove", path: "/tasks/0" }], (after) => after.tasks.map((task) => task.id), ["t2"]],
  ["replaces", [{ op: "replace", path: "/tasks/0/due", value: { text: "y" } }], (after) => after.tasks[0]!.due, { text: "y" }],
  ["moves", [{ op: "move", from: "/tasks/0", path: "/tasks/1" }], (after) => after.tasks.map((task) => task.id), ["t2", "t1"]],
  ["copies", [{ op: "copy", from: "/tasks/1/due", path: "/tasks/0/due" }], (after) => after.tasks[0]!.due, { text: "x" }],
  ["goes step by step", [{ op: "remove", path: "/tasks/0" }, { op: "replace", path: "/tasks/0/id", value: "t3" }], (after) => after.tasks[0]!.id, "t3"],
])("%s", (_, patch, look, expected) => {
  const before = JSON.stringify(draft);
  expect(look(apply_patch(draft, patch))).toEqual(expected);
  expect(JSON.stringify(draft)).toBe(before);
});

it("keeps what did not change the same object", () => {
  const after = apply_patch(draft, [{ op: "replace", path: "/tasks/0/id", value: "t0" }]);
  expect(after.tasks[1]).toBe(draft.tasks[1]);
  expect(after.units).toBe(draft.units);
  expect(after.tasks[0]).not.toBe(draft.tasks[0]);
});

it.each<Operation>([
  { op: "remove", path: "/tasks/2" },
  { op: "replace", path: "/tasks/-1/id", value: "" },
  { op: "add", path: "/tasks/4", value: {} },
  { op: "replace", path: "/nothing", value: 1 },
  { op: "remove", path: "/tasks/0/absent" },
  { op: "test", path: "/tasks/0/id", value: "t2" },
])("refuses what does not fit: $op $path", (operation) => {
  expect(() => apply_patch(draft, [operation])).toThrow(PatchError);
});
