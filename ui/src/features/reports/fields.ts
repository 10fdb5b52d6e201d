import type { Schema } from "@/shared/api/api";

type Field = Schema<"FormField">;

/** How answers of a type can become one; the first is the usual way. */
export const methods_of = (type: Field["type"]): Field["method"][] =>
  (type === "number" ? ["sum", "maximum", "latest", "list"] : ["narrative", "list", "latest"]);

/** An empty field whose key no other field of the form has; the key then stays, whatever the label says. */
export function new_field(fields: Field[]): Field {
  const used = new Set(fields.map((field) => field.key));
  let n = fields.length + 1;
  while (used.has(`f${n}`)) n += 1;
  return { key: `f${n}`, label: "", type: "number", method: "sum", unit: null };
}
