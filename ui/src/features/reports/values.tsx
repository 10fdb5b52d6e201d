import { Input } from "antd";
import { useState } from "react";
import type { Schema } from "@/shared/api/api";
import { TextArea } from "@/shared/parts/text_area";
import { t } from "@/shared/words/words";
import { read_decimal, write_decimal } from "@/shared/format/decimal";
import { field_id } from "./fields";
import css from "./reports.module.css";

type Field = Schema<"FormField">;
type Value = Schema<"ReportValue">;

interface Props {
  fields: Field[];
  values: Value[];
  change: (values: Value[]) => void;
  /** Those that keep the report from being sent. */
  wanting: ReadonlySet<string>;
  /** Says whether what stands in a field is no number. */
  wrong: (key: string, wrong: boolean) => void;
}

/** The form's typed fields. */
export function Values({ fields, values, change, wanting, wrong }: Props) {
  const set = (key: string, value: string | null) => change([...values.filter((one) => one.key !== key), { key, value }]);
  return (
    <table className={css.values}>
      <tbody>
        {fields.map((field) => {
          const value = values.find((one) => one.key === field.key)?.value ?? null;
          const id = field_id(field.key);
          const missing = wanting.has(field.key);
          return (
            <tr key={field.key} className={field.type === "text" ? css.long! : ""}>
              <th scope="row">
                <label htmlFor={id}>{field.label}</label>
                <small className={field.required ? css.required! : ""}> ({t(field.required ? "reports.field.needed_mark" : "reports.field.optional")})</small>
              </th>
              <td>
                {field.type === "number"
                  ? <DecimalField id={id} field={field} value={value} missing={missing} change={(next) => set(field.key, next)} wrong={(is) => wrong(field.key, is)} />
                  : <TextArea id={id} value={value ?? ""} min_rows={2} max_rows={12} maxLength={20000} aria-required={field.required} {...marks(id, missing)} onChange={(event) => set(field.key, event.target.value || null)} />}
                {missing && <div id={`${id}-missing`} className={css.wrong}>{t("reports.field_needed")}</div>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const marks = (id: string, missing: boolean) => (missing ? { status: "error" as const, "aria-invalid": true, "aria-describedby": `${id}-missing` } : {});

/** Takes the number when the field is left, and says what is wrong with what is none; that is not kept. */
function DecimalField({ id, field, value, missing, change, wrong }: {
  id: string; field: Field; value: string | null; missing: boolean; change: (value: string | null) => void; wrong: (wrong: boolean) => void;
}) {
  const [typed, set_typed] = useState({ text: write_decimal(value), of: value, wrong: false });
  // What came from elsewhere is shown; what is being typed stays.
  if (typed.of !== value) set_typed({ text: write_decimal(value), of: value, wrong: false });
  const take = () => {
    const next = typed.text.trim() === "" ? null : read_decimal(typed.text);
    const is_wrong = next === null && typed.text.trim() !== "";
    set_typed({ text: is_wrong ? typed.text : write_decimal(next), of: next, wrong: is_wrong });
    wrong(is_wrong);
    if (next !== value) change(next);
  };
  return (
    <>
      <Input
        id={id} className={css.decimal} inputMode="decimal" value={typed.text} suffix={field.unit} aria-required={field.required}
        {...(typed.wrong ? { status: "error" as const, "aria-invalid": true, "aria-describedby": `${id}-wrong` } : marks(id, missing))}
        onChange={(event) => set_typed({ ...typed, text: event.target.value, wrong: false })} onBlur={take} onPressEnter={take}
      />
      {typed.wrong && <div id={`${id}-wrong`} role="alert" className={css.wrong}>{t("reports.number_wrong")}</div>}
    </>
  );
}
