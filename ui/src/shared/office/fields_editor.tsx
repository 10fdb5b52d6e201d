// The figures and texts that a report asks for, each with how units' answers become one.
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Select } from "antd";
import { t, t_of } from "@/shared/words/words";
import { methods_of, moved, new_field, type FormField } from "./form_fields";
import css from "./fields_editor.module.css";

const types: FormField["type"][] = ["number", "text"];

interface RowProps { field: FormField; index: number; last: boolean; change: (part: Partial<FormField>) => void; move: (by: -1 | 1) => void; remove: () => void }

function FieldRow({ field, index, last, change, move, remove }: RowProps) {
  const name = field.label || t("office.form.label");
  return (
    <li className={css.field}>
      <Input
        value={field.label} aria-label={t("office.form.label")} placeholder={t("office.form.label")} maxLength={200} className={css.label!}
        onChange={(event) => change({ label: event.target.value })}
      />
      <span className={css.acts}>
        <Button type="text" size="small" disabled={index === 0} icon={<ArrowUpOutlined aria-hidden="true" />} aria-label={t("office.form.up", { name })} onClick={() => move(-1)} />
        <Button type="text" size="small" disabled={last} icon={<ArrowDownOutlined aria-hidden="true" />} aria-label={t("office.form.down", { name })} onClick={() => move(1)} />
        <Button type="text" size="small" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("office.form.remove", { name })} onClick={remove} />
      </span>
      <Select
        value={field.type} aria-label={t("office.form.type")} className={css.type!} options={types.map((one) => ({ value: one, label: t_of("office.field_type", one) }))}
        onChange={(type) => change({ type, method: methods_of(type)[0]!, unit: type === "text" ? null : field.unit })}
      />
      {field.type === "number" && (
        <Input
          value={field.unit ?? ""} aria-label={t("office.form.unit")} placeholder={t("office.form.unit")} maxLength={30} className={css.unit!}
          onChange={(event) => change({ unit: event.target.value || null })}
        />
      )}
      <Select
        value={field.method} aria-label={t("office.form.method")} className={css.method!} popupMatchSelectWidth={false}
        options={methods_of(field.type).map((one) => ({ value: one, label: t_of("office.method", one) }))} onChange={(method) => change({ method })}
      />
      <Checkbox checked={field.required} onChange={(event) => change({ required: event.target.checked })}>{t("office.form.required")}</Checkbox>
    </li>
  );
}

interface Props<Field> { value?: Field[]; onChange?: (fields: Field[]) => void; made?: (field: FormField) => Field }

/** `made`: what a new field holds beside what every field does. */
export function FieldsEditor<Field extends FormField>({ value = [], onChange, made = (field) => field as Field }: Props<Field>) {
  return (
    <div className={css.fields}>
      {value.length > 0 && (
        <ol className={css.list}>
          {value.map((field, index) => (
            <FieldRow
              key={field.key} field={field} index={index} last={index === value.length - 1} move={(by) => onChange?.(moved(value, index, by))}
              change={(part) => onChange?.(value.map((one, at) => (at === index ? { ...one, ...part } : one)))} remove={() => onChange?.(value.filter((_, at) => at !== index))}
            />
          ))}
        </ol>
      )}
      <Button type="dashed" icon={<PlusOutlined aria-hidden="true" />} onClick={() => onChange?.([...value, made(new_field(value))])}>{t("office.form.add")}</Button>
    </div>
  );
}
