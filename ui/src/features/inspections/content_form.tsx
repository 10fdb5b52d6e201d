import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Select } from "antd";
import type { ReactNode } from "react";
import { api } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { UnitSelect } from "@/shared/office/unit_select";
import { TextArea } from "@/shared/parts/text_area";
import { error_words, t } from "@/shared/words/words";
import type { Content } from "./data";
import css from "./inspections.module.css";

export type Values = Content;
type Item = Content["items"][number];

/** Who checks what, when and where. `units`: the field of those that are checked, for new ones; `names`: of the units chosen before. */
export function ContentForm({ plan_id, first, names, ok, pending, error, send, units }: {
  plan_id: string; first: Values; names: Record<string, string>; ok: string; pending: boolean; error: unknown; send: (content: Content) => void; units?: ReactNode;
}) {
  const [form] = Form.useForm<Values>();
  const needed = (message: string) => [{ required: true, whitespace: true, message }];
  const finish = (values: Values) => send({
    round: values.round.trim(), basis: values.basis.trim(), team: values.team.trim(), head: values.head.trim(), place: values.place.trim(), starts_on: values.starts_on, ends_on: values.ends_on,
    members: (values.members ?? []).map(({ unit_id, office }) => ({ unit_id: unit_id ?? null, office })),
    items: values.items.map(({ id, task_id, text }) => ({ id: id ?? null, task_id: task_id ?? null, text })),
  });
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={first} onFinish={finish} className={css.form!} scrollToFirstError>
      <div className={css.fields}>
        {units}
        <Form.Item name="team" label={t("inspections.team")} rules={needed(t("inspections.team_needed"))}><Input maxLength={200} placeholder={t("inspections.team_example")} /></Form.Item>
        <Form.Item name="head" label={t("inspections.head")} extra={t("inspections.by_office")} rules={needed(t("inspections.head_needed"))}><Input maxLength={200} /></Form.Item>
        <Form.Item name="starts_on" label={t("inspections.starts_on")} rules={[{ required: true, message: t("inspections.day_needed") }]}><DayField clear={false} /></Form.Item>
        <Form.Item
          name="ends_on" label={t("inspections.ends_on")} dependencies={["starts_on"]}
          rules={[{ required: true, message: t("inspections.day_needed") }, ({ getFieldValue }) => ({ validator: (_, day: string) => (day && day < (getFieldValue("starts_on") as string) ? Promise.reject(new Error(t("inspections.days_wrong"))) : Promise.resolve()) })]}
        >
          <DayField clear={false} />
        </Form.Item>
        <Form.Item name="round" label={t("inspections.round")}><Input maxLength={100} placeholder={t("inspections.round_example")} /></Form.Item>
        <Form.Item name="place" label={t("inspections.place")}><Input maxLength={200} /></Form.Item>
        <Form.Item name="basis" className={css.wide!} label={t("inspections.basis")} extra={t("inspections.basis_text")}><Input maxLength={400} /></Form.Item>
      </div>
      <section className={css.panel} aria-label={t("inspections.items")}><h2>{t("inspections.items")}</h2><Items plan_id={plan_id} /></section>
      <section className={css.panel} aria-label={t("inspections.members")}><h2>{t("inspections.members")}</h2><Members names={names} /></section>
      {error !== null && error !== undefined && <Alert type="error" showIcon message={error_words(error)} className={css.notice!} />}
      <div className={css.save}><Button type="primary" size="large" htmlType="submit" loading={pending}>{ok}</Button></div>
    </Form>
  );
}

/** Tasks of the plan, and what else is looked at. */
function Items({ plan_id }: { plan_id: string }) {
  const query = { size: 200 };
  const tasks = useQuery({ queryKey: ["plan-tasks", plan_id, query], queryFn: ({ signal }) => api.get("/api/plans/{id}/tasks", { path: { id: plan_id }, query, signal }) });
  const known = tasks.data?.items ?? [];
  return (
    <Form.List name="items" rules={[{ validator: (_, items: Item[]) => (items.length === 0 ? Promise.reject(new Error(t("inspections.items_needed"))) : Promise.resolve()) }]}>
      {(fields, { add, remove }, { errors }) => (
        <>
          {fields.map((field, at) => (
            <div key={field.key} className={css.row}>
              <Form.Item name={[field.name, "text"]} label={t("inspections.item_n", { n: at + 1 })} rules={[{ required: true, whitespace: true, message: t("inspections.text_needed") }]}><TextArea min_rows={2} maxLength={4000} /></Form.Item>
              <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("inspections.item_remove", { n: at + 1 })} onClick={() => remove(field.name)} />
            </div>
          ))}
          <div className={css.adding}>
            <Select
              aria-label={t("inspections.add_task")} placeholder={t("inspections.add_task")} value={null} loading={tasks.isFetching} showSearch optionFilterProp="label"
              options={known.map((task) => ({ value: task.id, label: `${task.ordinal}. ${task.text}` }))}
              onChange={(id: string | null) => { const task = known.find((one) => one.id === id); if (task) add({ id: null, task_id: task.id, text: task.text }); }}
            />
            <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add({ id: null, task_id: null, text: "" })}>{t("inspections.add_item")}</Button>
          </div>
          <Form.ErrorList errors={errors} />
        </>
      )}
    </Form.List>
  );
}

function Members({ names }: { names: Record<string, string> }) {
  const form = Form.useFormInstance<Values>();
  return (
    <Form.List name="members">
      {(fields, { add, remove }) => (
        <>
          {fields.map((field, at) => (
            <div key={field.key} className={css.member}>
              <Form.Item name={[field.name, "office"]} label={t("inspections.office")} rules={[{ required: true, whitespace: true, message: t("inspections.office_needed") }]}><Input maxLength={200} /></Form.Item>
              <Form.Item name={[field.name, "unit_id"]} label={t("office.unit")}><UnitSelect label={t("office.unit")} name={names[(form.getFieldValue(["members", field.name, "unit_id"]) as string | null) ?? ""]} /></Form.Item>
              <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("inspections.member_remove", { n: at + 1 })} onClick={() => remove(field.name)} />
            </div>
          ))}
          <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add({ unit_id: null, office: "" })}>{t("inspections.add_member")}</Button>
        </>
      )}
    </Form.List>
  );
}
