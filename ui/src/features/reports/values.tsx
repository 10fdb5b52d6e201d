import { Input } from "antd";
import { useState } from "react";
import type { Schema } from "@/shared/api/api";
import { TextArea } from "@/shared/parts/text_area";
import { t } from "@/shared/words/words";
import { read_decimal, write_decimal } from "./decimal";
import css from "./reports.module.css";

type Field = Schema<"FormField">;
type Value = Schema<"ReportValue">;

/** The form's typed fields. */
export function Values({ fields, values, change }: { fields: Field[]; values: Value[]; change: (values: Value[]) => void }) {
  const set = (key: string, value: string | null) => change([...values.filter((one) => one.key !== key), { key, value }]);
  return (
    <table className={css.values}>
      <tbody>
        {fields.map((field) => {
          const value = values.find((one) => one.key === field.key)?.value ?? null;
          const id = `value-${field.key}`;
          return (
            <tr key={field.key}>
              <th scope="row"><label htmlFor={id}>{field.label}</label></th>
              <td>
                {field.type === "number"
                  ? <DecimalField key={value} id={id} field={field} value={value} change={(next) => set(field.key, next)} />
                  : <TextArea id={id} value={value ?? ""} min_rows={1} max_rows={8} onChange={(event) => set(field.key, event.target.value || null)} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Takes the number when the field is left, and says what is wrong with what is none. */
function DecimalField({ id, field, value, change }: { id: string; field: Field; value: string | null; change: (value: string | null) => void }) {
  const [typed, set_typed] = useState(write_decimal(value));
  const [wrong, set_wrong] = useState(false);
  const take = () => {
    const next = typed.trim() === "" ? null : read_decimal(typed);
    set_wrong(next === null && typed.trim() !== "");
    if (next !== null || typed.trim() === "") if (next !== value) change(next);
  };
  return (
    <>
      <Input
        id={id} className={css.decimal} inputMode="decimal" value={typed} suffix={field.unit} status={wrong ? "error" : ""} aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined} onChange={(event) => { set_typed(event.target.value); set_wrong(false); }} onBlur={take} onPressEnter={take}
      />
      {wrong && <div id={`${id}-wrong`} role="alert" className={css.wrong}>{t("reports.number_wrong")}</div>}
    </>
  );
}
