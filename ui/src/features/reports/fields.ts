import type { Schema } from "@/shared/api/api";
import type { Key } from "@/shared/words/words";

type Field = Schema<"FormField">;

/** What the part of the form is called: figures, or what the plan wants told too. */
export const fields_title = (fields: Field[]): Key => (fields.some((field) => field.type === "text") ? "reports.asked" : "reports.figures");

/** The element that holds a field's answer. */
export const field_id = (key: string) => `value-${key}`;

/** The required fields that are still blank, in the form's order; the server holds to the same rule. */
export const blank_fields = (fields: Field[], values: Schema<"ReportValue">[]): Field[] =>
  fields.filter((field) => field.required && !values.find((one) => one.key === field.key)?.value?.trim());

/** How answers of a type can become one; the first is the usual way. */
export const methods_of = (type: Field["type"]): Field["method"][] =>
  (type === "number" ? ["sum", "maximum", "latest", "list"] : ["narrative", "list", "latest"]);

/** An empty field whose key no other field of the form has; the key then stays, whatever the label says. */
export function new_field(fields: Field[]): Field {
  const used = new Set(fields.map((field) => field.key));
  let n = fields.length + 1;
  while (used.has(`f${n}`)) n += 1;
  return { key: `f${n}`, label: "", type: "number", method: "sum", unit: null, required: true };
}
