import { Alert } from "antd";
import { useEffect, useRef } from "react";
import type { Schema } from "@/shared/api/api";
import { t } from "@/shared/words/words";
import { field_id } from "./fields";
import css from "./reports.module.css";

/** Brings the field into view and puts the cursor into it. */
export function go_to_field(key: string) {
  const field = document.getElementById(field_id(key));
  field?.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

/** Which fields keep the report from being sent; each name leads to its field. */
export function Wanting({ fields }: { fields: Schema<"FormField">[] }) {
  const first = useRef<HTMLButtonElement>(null);
  const count = fields.length;
  useEffect(() => { if (count > 0) first.current?.scrollIntoView({ block: "nearest" }); }, [count]);
  if (count === 0) return null;
  return (
    <Alert
      type="warning" showIcon className={css.notice} message={t("reports.wanting", { count })}
      description={(
        <ul className={css.wanting}>
          {fields.map((field, index) => (
            <li key={field.key}><button type="button" ref={index === 0 ? first : null} className={css.wanting_field} onClick={() => go_to_field(field.key)}>{field.label}</button></li>
          ))}
        </ul>
      )}
    />
  );
}
