import { Alert, Form, Input, InputNumber, Modal } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { TextArea } from "@/shared/parts/text_area";
import { error_words, t } from "@/shared/words/words";
import css from "./letters.module.css";

type Values = Omit<Schema<"OutgoingInput">, "series" | "year" | "committee_id">;

/** Why numbers of a series were not given here. */
export function ExplainDialog({ book: { series, year, committee }, gap, close }: { book: Schema<"Outgoing">; gap: Schema<"Gap">; close: () => void }) {
  const [form] = Form.useForm<Values>();
  const explain = useAct((body: Schema<"OutgoingInput">, idempotency_key) => api.post("/api/outgoing", { body, idempotency_key }), {
    done: t("letters.book.explained"), stale: [["outgoing"]], on_done: close, on_error: () => undefined,
  });
  return (
    <Modal open title={t("letters.book.explain_title")} okText={t("letters.book.explain")} cancelText={t("common.cancel")} okButtonProps={{ loading: explain.isPending }} onOk={() => form.submit()} onCancel={close}>
      {explain.isError && <Alert type="error" showIcon message={error_words(explain.error)} style={{ marginBottom: 12 }} />}
      <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={{ ...gap, summary: "", note: "" }} onFinish={(values) => explain.mutate({ series, year, committee_id: committee?.id ?? null, ...values })}>
        <div className={css.range}>
          <Form.Item name="first" label={t("letters.book.first")} rules={[{ required: true }]}><InputNumber min={1} precision={0} /></Form.Item>
          <Form.Item name="last" label={t("letters.book.last")} rules={[{ required: true }]}><InputNumber min={1} precision={0} /></Form.Item>
        </div>
        <Form.Item name="note" label={t("letters.book.explain_note")} extra={t("letters.book.explain_note_text")} rules={[{ required: true, whitespace: true, message: t("letters.book.explain_note") }]}><Input maxLength={300} /></Form.Item>
        <Form.Item name="summary" label={t("letters.book.explain_summary")}><TextArea min_rows={2} max_rows={6} maxLength={500} /></Form.Item>
      </Form>
    </Modal>
  );
}
