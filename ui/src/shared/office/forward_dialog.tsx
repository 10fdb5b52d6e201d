import { Alert, Form, Modal, Radio } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { TextArea } from "@/shared/parts/text_area";
import { session_key } from "@/shared/session/session";
import { error_words, t, t_of } from "@/shared/words/words";
import css from "./office.module.css";
import { UnitSelect } from "./unit_select";

type Values = Schema<"ForwardInput">;
const answerers: Schema<"Answerer">[] = ["unit", "leader", "staff"];

/** Passes a question or difficulty on to who can answer it. */
export function ForwardDialog({ update, close }: { update: Schema<"Update">; close: () => void }) {
  const [form] = Form.useForm<Values>();
  const to = Form.useWatch("to", form) ?? "unit";
  const forward = useAct(
    (body: Values, idempotency_key) => api.post("/api/updates/{id}/forward", { path: { id: update.id }, body, idempotency_key }),
    { done: t("office.forward.done"), stale: [["difficulties"], ["my-difficulties"], ["assignment"], ["task"], session_key], on_done: close, on_error: () => undefined },
  );
  return (
    <Modal open title={t("office.forward")} okText={t("office.forward")} cancelText={t("common.cancel")} confirmLoading={forward.isPending} onOk={() => form.submit()} onCancel={close}>
      {forward.isError && <Alert type="error" showIcon message={error_words(forward.error)} className={css.link_alert} />}
      <Form<Values>
        form={form} layout="vertical" requiredMark={false} initialValues={{ to: "unit", unit_id: null, note: "" }}
        onFinish={(values) => forward.mutate({ to: values.to, unit_id: values.to === "unit" ? values.unit_id ?? null : null, note: values.note ?? "" })}
      >
        <Form.Item name="to" label={t("office.forward.to")}>
          <Radio.Group options={answerers.filter((one) => one === "unit" || one !== update.asked?.to).map((value) => ({ value, label: t_of("office.answerer", value) }))} />
        </Form.Item>
        {to === "unit" && (
          <Form.Item name="unit_id" label={t("office.forward.unit")} rules={[{ required: true, message: t("office.forward.unit_needed") }]}>
            <UnitSelect id="unit_id" label={t("office.forward.unit")} />
          </Form.Item>
        )}
        <Form.Item name="note" label={t("office.forward.note")}><TextArea min_rows={2} max_rows={6} maxLength={2000} /></Form.Item>
        <p className={css.soft}>{t("office.forward.text")}</p>
      </Form>
    </Modal>
  );
}
