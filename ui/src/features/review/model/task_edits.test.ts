import { apply_patch } from "./patch";
import { sample } from "./sample.fixture";
import { drop_tasks, tasks_that_report } from "./task_edits";

describe("tasks that only ask for reports", () => {
  const told = () => {
    const now = sample();
    const [start, end] = now.tasks[1]!.at;
    const middle = start + Math.floor((end - start) / 2);
    const duty = now.reporting[0]!;
    return { ...now, reporting: [{ ...duty, at: [start, middle] as [number, number] }, { ...duty, at: [middle, end] as [number, number] }] };
  };

  it("are those that duties to report tell whole, together", () => {
    expect(tasks_that_report(told())).toEqual([1]);
    expect(tasks_that_report({ ...told(), reporting: told().reporting.slice(0, 1) })).toEqual([]);
    expect(tasks_that_report(sample())).toEqual([]);
  });

  it("are taken out with what waits for them", () => {
    const now = apply_patch(told(), drop_tasks(told(), [1])!.patch);
    expect(now.tasks.map((task) => [task.id, task.needs])).toEqual([["t1", []], ["t3", ["t1"]]]);
    expect(drop_tasks(told(), [])).toBeNull();
  });
});
