import { SoundOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Form, Modal } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { TextArea } from "@/shared/parts/text_area";
import { error_words, t } from "@/shared/words/words";

type Values = Schema<"GuidanceInput">;

/** An answer to one unit that holds for all: published to the plan, without the name of who asked unless that is chosen. */
export function PublishGuidance({ update }: { update: Schema<"Update"> }) {
  const [open, set_open] = useState(false);
  const [form] = Form.useForm<Values>();
  const publish = useAct((body: Values, idempotency_key) => api.post("/api/updates/{id}/guidance", { path: { id: update.id }, body, idempotency_key }), {
    done: t("guidance.published"), stale: [["guidance"]], on_done: () => set_open(false), on_error: () => undefined,
  });
  return (
    <div>
      <Button size="small" icon={<SoundOutlined aria-hidden="true" />} onClick={() => set_open(true)}>{t("guidance.publish")}</Button>
      <Modal open={open} title={t("guidance.publish")} okText={t("guidance.publish")} cancelText={t("common.cancel")} okButtonProps={{ loading: publish.isPending }} onOk={() => form.submit()} onCancel={() => set_open(false)} destroyOnHidden>
        <p>{t("guidance.publish_text")}</p>
        {publish.isError && <Alert type="error" showIcon message={error_words(publish.error)} style={{ marginBottom: 12 }} />}
        <Form<Values> form={form} layout="vertical" requiredMark={false} preserve={false} initialValues={{ question: update.note, answer: update.answer ?? "", anonymous: true }} onFinish={(values) => publish.mutate(values)}>
          <Form.Item name="question" label={t("guidance.question")} extra={t("guidance.question_hint")} rules={[{ required: true, whitespace: true, message: t("guidance.question_needed") }]}><TextArea min_rows={2} max_rows={8} maxLength={4000} /></Form.Item>
          <Form.Item name="answer" label={t("guidance.answer")} rules={[{ required: true, whitespace: true, message: t("guidance.answer_needed") }]}><TextArea min_rows={3} max_rows={10} maxLength={4000} /></Form.Item>
          <Form.Item name="anonymous" valuePropName="checked"><Checkbox>{t("guidance.anonymous")}</Checkbox></Form.Item>
        </Form>
      </Modal>
    </div>
  );
}
