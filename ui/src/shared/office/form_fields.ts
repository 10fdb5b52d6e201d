// The questions of a report form.
import type { Schema } from "@/shared/api/api";

export type FormField = Schema<"FormField">;

/** How answers of a type can become one; the first is the usual way. */
export const methods_of = (type: FormField["type"]): FormField["method"][] =>
  (type === "number" ? ["sum", "maximum", "latest", "list"] : ["narrative", "list", "latest"]);

/** An empty field whose key no other field of the form has; the key then stays, whatever the label says. */
export function new_field(fields: readonly FormField[]): FormField {
  const used = new Set(fields.map((field) => field.key));
  let n = fields.length + 1;
  while (used.has(`f${n}`)) n += 1;
  return { key: `f${n}`, label: "", type: "number", method: "sum", unit: null, required: true };
}

/** The fields with one of them moved by a place; the same ones where it cannot move. */
export function moved<Field>(fields: readonly Field[], index: number, by: -1 | 1): Field[] {
  const next = [...fields];
  const to = index + by;
  if (to < 0 || to >= next.length) return next;
  [next[index], next[to]] = [next[to]!, next[index]!];
  return next;
}
