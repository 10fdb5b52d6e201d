import { Alert, Button, Form, Input, Select } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { FieldsEditor } from "@/shared/office/fields_editor";
import { printed_words } from "@/shared/office/due";
import { PartyEditor, party_input, type EditedParty } from "@/shared/office/party_editor";
import { useAct } from "@/shared/parts/act";
import { FormDrawer, useCancel } from "@/shared/parts/unsaved";
import { error_words, t, t_of } from "@/shared/words/words";
import { no_rule, RuleFields, rule_input, type Rule } from "./rule_fields";
import css from "./reports.module.css";
import office from "@/shared/office/office.module.css";

type Duty = Schema<"ReportDuty">;
type Frequency = Schema<"Frequency">;
interface Values { title: string; due_on: string | null; frequency: Frequency; from: EditedParty[]; fields: Schema<"FormField">[]; rule: Rule }

const frequencies: Frequency[] = ["once", "monthly", "quarterly", "half-yearly", "yearly", "periodic", "ad-hoc"];

/** Makes or corrects a reporting duty. */
export function DutyDrawer({ plan_id, duty, close }: { plan_id: string; duty: Duty | "new" | null; close: () => void }) {
  return (
    <FormDrawer
      open={duty !== null} close={close} width={Math.min(760, window.innerWidth)}
      title={duty === "new" ? t("reports.add_duty") : t("reports.edit_duty")}
    >
      {duty !== null && <DutyForm plan_id={plan_id} duty={duty === "new" ? null : duty} close={close} />}
    </FormDrawer>
  );
}

function DutyForm({ plan_id, duty, close }: { plan_id: string; duty: Duty | null; close: () => void }) {
  const cancel = useCancel(close);
  const save = useAct(
    (body: Schema<"ReportDutyInput">, idempotency_key): Promise<Duty> => (duty
      ? api.put("/api/report-duties/{id}", { path: { id: duty.id }, body })
      : api.post("/api/plans/{id}/report-duties", { path: { id: plan_id }, body, idempotency_key })),
    { done: t("reports.duty_saved"), stale: [["duties", plan_id], ["reports"], ["issue-preview", plan_id]], on_done: close, on_error: () => undefined },
  );
  const initial: Values = duty
    ? { title: duty.title, due_on: duty.due.due_on, frequency: duty.frequency, from: duty.from, fields: duty.fields, rule: duty.rule }
    : { title: "", due_on: null, frequency: "once", from: [], fields: [], rule: no_rule };
  const [form] = Form.useForm<Values>();
  const frequency = Form.useWatch("frequency", form) ?? initial.frequency;
  return (
    <Form<Values>
      form={form} layout="vertical" requiredMark={false} initialValues={initial}
      onFinish={({ from, rule, ...values }) => save.mutate({
        ...values, title: values.title.trim(), due_on: values.due_on ?? null, from: from.map(party_input), rule: rule_input(rule, values.frequency),
      })}
    >
      {duty?.passage && <blockquote className={office.passage} aria-label={t("office.source.passage")}>{duty.passage}</blockquote>}
      <Form.Item name="title" label={t("reports.duty_title")} rules={[{ required: true, whitespace: true, message: t("reports.duty_title_needed") }]} className={css.first}>
        <Input maxLength={300} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="frequency" label={t("reports.frequency")}>
          <Select options={frequencies.map((one) => ({ value: one, label: t_of("office.frequency", one) }))} />
        </Form.Item>
        <Form.Item name="due_on" label={t("reports.due_day")} extra={duty?.due.text ? printed_words(duty.due) : undefined}><DayField /></Form.Item>
      </div>
      <RuleFields frequency={frequency} />
      <Form.Item
        name="from" label={t("reports.who_reports")}
        rules={[{ validator: (_, from: EditedParty[]) => (from.length > 0 && from.every((one) => one.kind === "none" || one.kind === "charged" || one.id !== null) ? Promise.resolve() : Promise.reject(new Error(t("reports.who_needed")))) }]}
      >
        <PartyEditor with_role={false} />
      </Form.Item>
      <Form.Item name="fields" label={t("reports.fields")} extra={t("reports.fields_text")}><FieldsEditor /></Form.Item>
      {save.isError && <Alert type="error" showIcon message={error_words(save.error)} className={css.notice} />}
      <div className={css.sheet_acts}>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>{t("common.save")}</Button>
      </div>
    </Form>
  );
}
