import { Alert, Button, Form, Space } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { TextArea } from "@/shared/parts/text_area";
import { error_words, t } from "@/shared/words/words";
import { DayField } from "./day_field";
import { extensions_touch } from "./extension_item";

interface Values { granted_on: string | null; answer: string }

/** Grants the day that was asked for, or another, or refuses with a reason. */
export function ExtensionAnswer({ extension, on_done }: { extension: Schema<"Extension">; on_done?: () => void }) {
  const [form] = Form.useForm<Values>();
  const send = useAct(
    (body: Schema<"ExtensionAnswer">, idempotency_key) => api.post("/api/extensions/{id}/answer", { path: { id: extension.id }, body, idempotency_key }),
    { done: t("office.extension.answered"), stale: extensions_touch, on_error: () => undefined, on_done: () => on_done?.() },
  );
  const grant = ({ granted_on, answer }: Values) => send.mutate({ granted_on, answer: answer?.trim() ?? "" });
  const refuse = () => {
    const answer = (form.getFieldValue("answer") as string | undefined)?.trim() ?? "";
    if (answer) send.mutate({ granted_on: null, answer });
    else form.setFields([{ name: "answer", errors: [t("office.extension.refuse_needed")] }]);
  };
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={{ granted_on: extension.proposed_on, answer: "" }} onFinish={grant}>
      <Form.Item name="granted_on" label={t("office.extension.answer_day")} rules={[{ required: true, message: t("office.extension.answer_day_needed") }]}><DayField clear={false} /></Form.Item>
      <Form.Item name="answer" label={t("office.extension.answer_note")} extra={t("office.extension.answer_note_text")}><TextArea min_rows={2} max_rows={6} maxLength={2000} /></Form.Item>
      {send.isError && <Alert type="error" showIcon message={error_words(send.error)} style={{ marginBottom: 12 }} />}
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={send.isPending}>{t("office.extension.grant")}</Button>
        <Button danger disabled={send.isPending} onClick={refuse}>{t("office.extension.refuse")}</Button>
      </Space>
    </Form>
  );
}
