// Which tasks of a unit's plan were chosen for each clause of the plan above.
import type { Schema } from "@/shared/api/api";

type Binding = Schema<"Binding">;
/** By the clause's id. */
export type Choice = Readonly<Record<string, string[]>>;

/** What is bound already; before anything is, the likest task of each clause that falls on the unit. */
export function first_choice({ bound, clauses }: Binding): Choice {
  return Object.fromEntries(clauses.map(({ clause, falls_on_unit, bound_to, likely }) => [clause.id, bound ? bound_to : falls_on_unit ? likely.slice(0, 1).map((one) => one.task_id) : []]));
}

/** base_version: of the binding that the choice began from, which may not be the newest any more. */
export function input_of(binding: Binding, owner_id: string, choice: Choice, base_version: string): Schema<"BindingInput"> {
  const pairs = Object.entries(choice).flatMap(([parent_task_id, tasks]) => tasks.map((task_id) => ({ task_id, parent_task_id })));
  return { parent_id: binding.parent.id, owner_id, pairs, base_version };
}

/** The unit's tasks that answer nothing. */
export function left_over({ tasks }: Binding, choice: Choice): Schema<"Clause">[] {
  const chosen = new Set(Object.values(choice).flat());
  return tasks.filter((task) => !chosen.has(task.id));
}
