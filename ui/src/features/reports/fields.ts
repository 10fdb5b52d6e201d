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
