import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Form, Input, Select } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { UnitSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import { TextArea } from "@/shared/parts/text_area";
import { useCancel } from "@/shared/parts/unsaved";
import { error_words, t } from "@/shared/words/words";
import { useSeatActs, type Row } from "./data";
import { role_options } from "./words";
import css from "./committees.module.css";

interface Line { unit_id?: string | null; unit_name?: string; office: string; role: Schema<"SeatRole">; person?: string | null }
interface Values { from_on: string; seats: Line[] }

/** A list is pasted, looked at line by line, and taken over; or members are entered one by one. */
export function AddSeats({ committee, close }: { committee: Row; close: () => void }) {
  const [form] = Form.useForm<Values>();
  const [text, set_text] = useState("");
  const [keep, set_keep] = useState(false);
  const { add } = useSeatActs(committee.id, close);
  const cancel = useCancel(close);
  const read = useAct((pasted: string) => api.post("/api/read-seats", { body: { text: pasted } }), {
    on_done: ({ items }) => {
      const before = ((form.getFieldValue("seats") ?? []) as Line[]).filter((one) => one.office || one.unit_id);
      form.setFieldsValue({ seats: [...before, ...items.map(({ office, unit, role, person }) => ({ office, role, person, unit_id: unit?.id ?? null, unit_name: unit?.name ?? "" }))] });
      set_text("");
    },
  });
  const finish = ({ from_on, seats }: Values) => add.mutate({
    from_on, seats: seats.filter((one) => one.office?.trim() || one.unit_id).map(({ unit_id, office, role, person }) => ({ unit_id: unit_id ?? null, office: (office ?? "").trim(), role, holder: keep ? person?.trim() || null : null })),
  });
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={{ from_on: committee.formed_on, seats: [{ office: "", role: "member" }] }} onFinish={finish}>
      <label htmlFor="pasted-seats">{t("committees.paste")}</label>
      <TextArea id="pasted-seats" min_rows={4} max_rows={10} value={text} placeholder={t("committees.paste_example")} onChange={(event) => set_text(event.target.value)} />
      <div className={css.paste}>
        <Button disabled={text.trim() === ""} loading={read.isPending} onClick={() => read.mutate(text)}>{t("committees.read")}</Button>
        <Checkbox checked={keep} onChange={(event) => set_keep(event.target.checked)}>{t("committees.keep_names")}</Checkbox>
      </div>
      <Form.List name="seats">
        {(fields, { add: add_line, remove }) => (
          <>
            {fields.map((field, at) => (
              <fieldset key={field.key} className={css.line} aria-label={t("committees.line_n", { n: at + 1 })}>
                <Form.Item name={[field.name, "office"]} label={t("committees.office_alone")}><Input maxLength={300} /></Form.Item>
                <Form.Item name={[field.name, "unit_id"]} label={t("office.unit")}><UnitSelect label={t("office.unit")} name={(form.getFieldValue(["seats", field.name, "unit_name"]) as string | undefined) || undefined} /></Form.Item>
                <Form.Item name={[field.name, "role"]} label={t("committees.role_label")}><Select options={role_options(committee.kind)} popupMatchSelectWidth={false} /></Form.Item>
                <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("committees.line_remove", { n: at + 1 })} onClick={() => remove(field.name)} />
                {keep && <Form.Item name={[field.name, "person"]} label={t("committees.holder")}><Input maxLength={100} /></Form.Item>}
              </fieldset>
            ))}
            <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add_line({ office: "", role: "member" })}>{t("committees.add_line")}</Button>
          </>
        )}
      </Form.List>
      <Form.Item name="from_on" label={t("committees.from_on")} className={css.since!}><DayField clear={false} /></Form.Item>
      {add.isError && <Alert type="error" showIcon message={error_words(add.error)} className={css.notice!} />}
      <div className={css.form_acts}>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={add.isPending}>{t("committees.take")}</Button>
      </div>
    </Form>
  );
}
