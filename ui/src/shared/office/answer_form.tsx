import { Button, Form } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { session_key } from "@/shared/session/session";
import { TextArea } from "@/shared/parts/text_area";
import { t } from "@/shared/words/words";

/** The answer of the standing body, or of the unit that gave a share, to a question or a difficulty; goes with the update as words. */
export function AnswerForm({ update_id }: { update_id: string }) {
  const answer = useAct(
    (body: Schema<"AnswerInput">, idempotency_key) => api.post("/api/updates/{id}/answer", { path: { id: update_id }, body, idempotency_key }),
    { done: t("office.answer.done"), stale: [["difficulties"], ["my-difficulties"], ["assignment"], ["shares"], ["task"], session_key] },
  );
  return (
    <Form layout="vertical" className="no-print" requiredMark={false} onFinish={(values: Schema<"AnswerInput">) => answer.mutate(values)}>
      <Form.Item
        name="answer" label={t("office.answer.text")}
        rules={[{ required: true, whitespace: true, message: t("office.answer.needed") }]}
      >
        <TextArea min_rows={2} max_rows={10} maxLength={4000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={answer.isPending}>{t("office.answer.send")}</Button>
    </Form>
  );
}
