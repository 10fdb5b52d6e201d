import { Alert, Form, InputNumber, Modal } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { useAct } from "@/shared/parts/act";
import { useSession } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";

/** Gives the record of a check a number of the register of outgoing documents. */
export function NumberDialog({ id, held_on, close }: { id: string; held_on: string; close: () => void }) {
  const { today } = useSession();
  const [form] = Form.useForm<Schema<"InspectionNumberInput">>();
  const take = useAct(
    (body: Schema<"InspectionNumberInput">, idempotency_key) => api.post("/api/inspections/{id}/number", { path: { id }, body, idempotency_key }),
    { done: t("inspections.numbered"), stale: [["inspection", id], ["history", "inspection", id], ["outgoing"]], on_done: close, on_error: () => undefined },
  );
  return (
    <Modal open title={t("inspections.number_title")} okText={t("inspections.number")} cancelText={t("common.cancel")} confirmLoading={take.isPending} onOk={() => form.submit()} onCancel={close}>
      <p>{t("inspections.number_text")}</p>
      {take.isError && <Alert type="error" showIcon message={error_words(take.error)} />}
      <Form form={form} layout="vertical" requiredMark={false} initialValues={{ number: null, dated_on: held_on > today ? today : held_on }} onFinish={({ number, dated_on }) => take.mutate({ number: number ?? null, dated_on })}>
        <Form.Item name="number" label={t("inspections.number_field")}><InputNumber min={1} max={100000} precision={0} /></Form.Item>
        <Form.Item name="dated_on" label={t("inspections.number_day")} rules={[{ required: true, message: t("inspections.day_needed") }]}><DayField label={t("inspections.number_day")} /></Form.Item>
      </Form>
    </Modal>
  );
}
