// The figures and texts that a report asks for, each with how units' answers become one.
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Select } from "antd";
import type { Schema } from "@/shared/api/api";
import { t, t_of } from "@/shared/words/words";
import { methods_of, new_field } from "./fields";
import css from "./reports.module.css";

type Field = Schema<"FormField">;
const types: Field["type"][] = ["number", "text"];

export function FieldsEditor({ value = [], onChange }: { value?: Field[]; onChange?: (fields: Field[]) => void }) {
  const change = (index: number, part: Partial<Field>) => onChange?.(value.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <div className={css.fields}>
      {value.map((field, index) => (
        <div key={field.key} className={css.field}>
          <Input
            value={field.label} aria-label={t("reports.field.label")} placeholder={t("reports.field.label")} maxLength={200} className={css.field_label!}
            onChange={(event) => change(index, { label: event.target.value })}
          />
          <Select
            value={field.type} aria-label={t("reports.field.type")} options={types.map((one) => ({ value: one, label: t_of("office.field_type", one) }))}
            onChange={(type) => change(index, { type, method: methods_of(type)[0]!, unit: type === "text" ? null : field.unit })}
          />
          <Select
            value={field.method} aria-label={t("reports.field.method")} options={methods_of(field.type).map((one) => ({ value: one, label: t_of("office.method", one) }))}
            onChange={(method) => change(index, { method })}
          />
          <Input
            value={field.unit ?? ""} disabled={field.type === "text"} aria-label={t("reports.field.unit")} placeholder={t("reports.field.unit")} maxLength={30}
            onChange={(event) => change(index, { unit: event.target.value || null })}
          />
          <Checkbox checked={field.required} onChange={(event) => change(index, { required: event.target.checked })}>{t("reports.field.required")}</Checkbox>
          <Button
            type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("reports.field.remove", { name: field.label || t("reports.field.label") })}
            onClick={() => onChange?.(value.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button type="dashed" icon={<PlusOutlined aria-hidden="true" />} onClick={() => onChange?.([...value, new_field(value)])}>{t("reports.field.add")}</Button>
    </div>
  );
}
