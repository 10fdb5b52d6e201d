import { Alert, Form, Modal } from "antd";
import { UnitSelect } from "@/shared/office/unit_select";
import { error_words, t } from "@/shared/words/words";
import { useResolve, type Dispatch } from "./data";

/** A name that stood for no unit: which one it is. */
export function ResolveDialog({ row: { id, name }, close }: { row: Dispatch; close: () => void }) {
  const [form] = Form.useForm<{ unit_id: string }>();
  const resolve = useResolve(close);
  return (
    <Modal
      open title={t("dispatches.resolve_one", { name })} okText={t("dispatches.resolve_ok")} cancelText={t("common.cancel")} maskClosable={false}
      okButtonProps={{ loading: resolve.isPending }} onOk={() => form.submit()} onCancel={close}
    >
      <p>{t("dispatches.resolve_text")}</p>
      {resolve.isError && <Alert type="error" showIcon message={error_words(resolve.error)} style={{ marginBottom: 12 }} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ unit_id }) => resolve.mutate({ id, unit_id })}>
        <Form.Item name="unit_id" label={t("office.unit")} rules={[{ required: true, message: t("dispatches.resolve_choose") }]}><UnitSelect /></Form.Item>
      </Form>
    </Modal>
  );
}
