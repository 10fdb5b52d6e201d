import { Alert, Form, Modal } from "antd";
import { TextArea } from "@/shared/parts/text_area";
import { error_words, t } from "@/shared/words/words";

/** Asks why before something is sent back; `give` gets the reason. */
export function ReasonDialog({ open, title, text, ok, pending, error, give, close }: {
  open: boolean; title: string; text?: string; ok: string; pending: boolean; error: unknown;
  give: (reason: string) => void; close: () => void;
}) {
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open={open} title={title} okText={ok} cancelText={t("common.cancel")} okButtonProps={{ danger: true, loading: pending }}
      onOk={() => form.submit()} onCancel={close} destroyOnHidden
    >
      {text !== undefined && <p>{text}</p>}
      {error !== null && error !== undefined && <Alert type="error" showIcon message={error_words(error)} style={{ marginBottom: 12 }} />}
      <Form form={form} preserve={false} layout="vertical" requiredMark={false} onFinish={({ reason }) => give(reason)}>
        <Form.Item name="reason" label={t("office.reason")} rules={[{ required: true, whitespace: true, message: t("office.reason.needed") }]}>
          <TextArea min_rows={3} max_rows={8} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
