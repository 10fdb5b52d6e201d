import { Alert, Form, Input, Modal, Select } from "antd";
import type { QueryKey } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { TextArea } from "@/shared/parts/text_area";
import { useSession } from "@/shared/session/session";
import { error_words, t, t_of } from "@/shared/words/words";
import { AttachmentPicker } from "./attachment_picker";
import { Attachments } from "./attachments";
import { DayField } from "./day_field";
import { UnitsSelect } from "./unit_select";
import { send_words, UploadFailed, waits_for } from "./upload_wait";
import { useUploads } from "./uploads";

type Step = Schema<"PlanStep">;
type Values = Omit<Schema<"PlanStepInput">, "attachment_ids">;
const kinds: Step["kind"][] = ["directive", "guideline", "interim-review", "final-review"];

/** Registers what was issued downwards, or a review; a document has a number and is not of the future. */
export function PlanStepForm({ plan_id, step, stale, close }: { plan_id: string; step: Step | null; stale: QueryKey[]; close: () => void }) {
  const { today } = useSession();
  const uploads = useUploads();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch("kind", form) ?? step?.kind ?? "directive";
  const review = kind === "interim-review" || kind === "final-review";
  const save = useAct(
    (body: Schema<"PlanStepInput">, idempotency_key) => (step ? api.put("/api/plan-steps/{id}", { path: { id: step.id }, body }) : api.post("/api/plans/{id}/steps", { path: { id: plan_id }, body, idempotency_key })),
    { done: t("steps.saved"), stale, on_done: close, on_error: () => undefined },
  );
  const finish = (values: Values) => { if (!uploads.waiting) save.mutate({ ...values, attachment_ids: uploads.ids }); };
  const names = Object.fromEntries((step?.units ?? []).map((unit) => [unit.id, unit.name]));
  const first: Values = step ? { kind: step.kind, symbol: step.symbol, dated_on: step.dated_on, title: step.title, note: step.note, unit_ids: step.units.map((unit) => unit.id) } : { kind: "directive", symbol: "", dated_on: today, title: "", note: "", unit_ids: [] };
  return (
    <Modal open title={t(step ? "steps.edit_title" : "steps.add")} okText={send_words(uploads.state, t("steps.save"))} cancelText={t("common.cancel")} okButtonProps={{ loading: save.isPending, disabled: waits_for(uploads.state) }} onOk={() => form.submit()} onCancel={close} maskClosable={false}>
      {save.isError && <Alert type="error" showIcon message={error_words(save.error)} style={{ marginBottom: 12 }} />}
      <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={first} onFinish={finish}>
        <Form.Item name="kind" label={t("steps.kind")}><Select options={kinds.map((one) => ({ value: one, label: t_of("steps.kind", one) }))} /></Form.Item>
        <Form.Item name="title" label={t(review ? "steps.review_title" : "steps.abstract")} rules={[{ required: true, whitespace: true, message: t("steps.title_needed") }]}><TextArea min_rows={2} maxLength={1000} /></Form.Item>
        <Form.Item name="symbol" label={t("steps.symbol")} rules={review ? [] : [{ required: true, whitespace: true, message: t("steps.symbol_needed") }]}><Input maxLength={100} placeholder="15/UBND-VX" /></Form.Item>
        <Form.Item
          name="dated_on" label={t(review ? "steps.review_day" : "steps.day")} dependencies={["kind"]}
          rules={[{ required: true, message: t("steps.day_needed") }, { validator: (_, day: string) => (!review && day > today ? Promise.reject(new Error(t("steps.day_in_future"))) : Promise.resolve()) }]}
        >
          <DayField clear={false} />
        </Form.Item>
        <Form.Item name="unit_ids" label={t("steps.units")} extra={t("steps.units_text")}><UnitsSelect names={names} /></Form.Item>
        <Form.Item name="note" label={t("steps.note")}><TextArea min_rows={2} maxLength={4000} /></Form.Item>
        {step && <Attachments files={step.attachments} />}
        <Form.Item label={t("steps.file")}><AttachmentPicker uploads={uploads} camera={false} /></Form.Item>
        <UploadFailed state={uploads.state} />
      </Form>
    </Modal>
  );
}
