import { fold } from "@/shared/format/fold";
import type { PlanJson, Task } from "./draft";

const charge = /(là|làm)\s+(cơ quan|đơn vị)\s+thường trực/iu;

/**
 * The task that makes a body the plan's standing body ("Là cơ quan thường trực …"), where that body bears none of
 * `own`, the names of the office that runs the plan here; null where it does, and where the plan names none.
 */
export function other_standing_body(content: PlanJson, own: readonly (string | null | undefined)[], name_of: (unit: string) => string | null | undefined): Task | null {
  const task = content.tasks.find((one) => charge.test(one.text) && one.assignees.length > 0);
  if (task === undefined) return null;
  const { unit, text } = task.assignees[0]!;
  const body = content.units.find((one) => one.id === unit);
  const names = [text, body?.name, ...(body?.aliases ?? []), unit === null ? null : name_of(unit)];
  const ours = new Set(own.filter(Boolean).map((name) => fold(name!)));
  return names.some((name) => name && ours.has(fold(name))) ? null : task;
}
