import { Alert, App, Button, Form, Modal } from "antd";
import { useState } from "react";
import type { Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { UnitSelect } from "@/shared/office/unit_select";
import { ErrorState, Loading } from "@/shared/parts/states";
import { TextArea } from "@/shared/parts/text_area";
import { useUndoToast } from "@/shared/parts/undo_toast";
import { error_words, t, t_of } from "@/shared/words/words";
import { useBulk, useBulkPreview, useUndoBulk } from "./bulk_data";
import { BulkPreview } from "./bulk_preview";

type Input = Schema<"BulkInput">;

/** One act on many duties: what is needed for it, what it would do, and then it. */
export function BulkDialog({ kind, chosen, close, done }: { kind: Input["kind"]; chosen: Pick<Input, "assignment_ids" | "task_ids">; close: () => void; done: () => void }) {
  const [form] = Form.useForm<{ due_on?: string; to_unit_id?: string; reason: string }>();
  const [input, set_input] = useState<Input | null>(kind === "remind" ? { kind, ...chosen, due_on: null, to_unit_id: null, reason: "" } : null);
  const preview = useBulkPreview(input);
  const { message } = App.useApp();
  const tell_with_undo = useUndoToast();
  const undo = useUndoBulk(kind);
  const act = useBulk(({ id, duties, units, can }) => {
    const words = t_of("bulk.done", kind, { n: duties, units });
    if (can.includes("undo")) tell_with_undo(words, () => undo.mutate(id));
    else void message.success(words);
    done();
  });
  const { data } = preview;
  const n = kind === "remind" ? data?.units.length : data?.taken;
  return (
    <Modal
      open title={t_of("bulk.title", kind)} width={760} onCancel={close}
      footer={[
        <Button key="cancel" onClick={close}>{t("common.cancel")}</Button>,
        kind !== "remind" && input !== null && <Button key="back" onClick={() => set_input(null)}>{t("bulk.back")}</Button>,
        input === null ? <Button key="preview" type="primary" onClick={() => form.submit()}>{t("bulk.preview")}</Button>
          : <Button key="do" type="primary" disabled={!data || data.taken === 0} loading={act.isPending} onClick={() => act.mutate(input)}>{t_of("bulk.do", kind, { n: n ?? 0 })}</Button>,
      ]}
    >
      {kind !== "remind" && (
        <Form form={form} layout="vertical" requiredMark={false} hidden={input !== null} onFinish={({ due_on = null, to_unit_id = null, reason }) => set_input({ kind, ...chosen, due_on, to_unit_id, reason: reason.trim() })}>
          {kind === "move"
            ? <Form.Item name="due_on" label={t("bulk.due_on")} rules={[{ required: true, message: t("bulk.due_needed") }]}><DayField clear={false} /></Form.Item>
            : <Form.Item name="to_unit_id" label={t("bulk.to_unit")} rules={[{ required: true, message: t("bulk.to_unit_needed") }]}><UnitSelect label={t("bulk.to_unit")} /></Form.Item>}
          <Form.Item name="reason" label={t("office.reason")} rules={[{ required: true, whitespace: true, message: t("office.reason.needed") }]}><TextArea min_rows={2} max_rows={6} maxLength={2000} /></Form.Item>
        </Form>
      )}
      {input !== null && (preview.isError ? <ErrorState error={preview.error} retry={() => void preview.refetch()} /> : data === undefined ? <Loading /> : <BulkPreview kind={kind} preview={data} />)}
      {act.isError && <Alert type="error" showIcon message={error_words(act.error)} />}
    </Modal>
  );
}
