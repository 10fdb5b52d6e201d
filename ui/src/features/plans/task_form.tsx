import { Alert, Button, Checkbox, Form, Space } from "antd";
import type { Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { printed_words } from "@/shared/office/due";
import { PartyEditor, party_input, type EditedParty } from "@/shared/office/party_editor";
import { TextArea } from "@/shared/parts/text_area";
import { useCancel } from "@/shared/parts/unsaved";
import { error_words, t } from "@/shared/words/words";
import { usePutTask } from "./data";
import css from "./plans.module.css";
import office from "@/shared/office/office.module.css";

interface Values { text: string; due_on: string | null; parties: EditedParty[]; names_focal_point: boolean }

/** Corrects a task before the issue; the passage stays beside it as printed. */
export function TaskForm({ detail, close, saved = close }: { detail: Schema<"TaskDetail">; close: () => void; saved?: () => void }) {
  const { task, passage } = detail;
  const cancel = useCancel(close);
  const put = usePutTask(task.id, task.plan.id, saved);
  return (
    <Form<Values>
      layout="vertical" requiredMark={false} className={css.task_view}
      initialValues={{ text: task.text, due_on: task.due.due_on, parties: task.parties, names_focal_point: task.names_focal_point }}
      onFinish={(values) => put.mutate({ text: values.text.trim(), due_on: values.due_on, parties: values.parties.map(party_input), names_focal_point: values.names_focal_point })}
    >
      <blockquote className={office.passage} aria-label={t("office.source.passage")}>{passage}</blockquote>
      <Form.Item name="text" label={t("office.task")} rules={[{ required: true, whitespace: true, message: t("plans.task.text_needed") }]}>
        <TextArea min_rows={3} max_rows={12} />
      </Form.Item>
      <Form.Item
        name="due_on" label={t("plans.task.last_day")} extra={task.due.text ? printed_words(task.due) : undefined}
      >
        <DayField />
      </Form.Item>
      <Form.Item
        name="parties" label={t("plans.parties")}
        rules={[{ validator: (_, parties: EditedParty[]) => (
          parties.every((one) => one.kind === "none" || one.id !== null || one.text !== "") ? Promise.resolve() : Promise.reject(new Error(t("plans.task.party_needed")))
        ) }]}
      >
        <PartyEditor />
      </Form.Item>
      <Form.Item name="names_focal_point" valuePropName="checked" extra={t("plans.task.names_focal_point_text")}><Checkbox>{t("plans.task.names_focal_point")}</Checkbox></Form.Item>
      {put.isError && <Alert type="error" showIcon message={error_words(put.error)} />}
      <Space>
        <Button type="primary" htmlType="submit" loading={put.isPending}>{t("common.save")}</Button>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
      </Space>
    </Form>
  );
}
