import { Alert, Button, Form, Radio } from "antd";
import { useState } from "react";
import { AttachmentPicker } from "@/shared/office/attachment_picker";
import { DayField } from "@/shared/office/day_field";
import { send_words, UploadFailed, waits_for } from "@/shared/office/upload_wait";
import { useUploads, type UploadState } from "@/shared/office/uploads";
import { TextArea } from "@/shared/parts/text_area";
import { useUnsaved } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";
import { useFindingActs, type Finding } from "./data";
import css from "./inspections.module.css";

/** What can be said of a demand now: that it is mended, by its unit; whether it is, by the standing body. */
export function FindingActs({ finding }: { finding: Finding }) {
  const [open, set_open] = useState(false);
  const close = () => set_open(false);
  const act = may(finding, "mend") ? "mend" : may(finding, "recheck") ? "recheck" : null;
  if (act === null) return null;
  if (!open) return <div className={css.acts}><Button type="primary" size="large" onClick={() => set_open(true)}>{t(`inspections.${act}`)}</Button></div>;
  return act === "mend" ? <MendForm finding={finding} close={close} /> : <RecheckForm finding={finding} close={close} />;
}

function MendForm({ finding, close }: { finding: Finding; close: () => void }) {
  const uploads = useUploads();
  useUnsaved(uploads.entries.length > 0);
  const { mend } = useFindingActs(finding, close);
  const send = ({ note }: { note: string }) => {
    if (!uploads.waiting) mend.mutate({ note: note.trim(), attachment_ids: uploads.ids });
  };
  return (
    <Form<{ note: string }> className={css.inline!} layout="vertical" requiredMark={false} onFinish={send}>
      <Form.Item name="note" label={t("inspections.mend_note")} rules={[{ required: true, whitespace: true, message: t("inspections.note_needed") }]}><TextArea min_rows={3} maxLength={4000} /></Form.Item>
      <Form.Item label={t("inspections.evidence")}><AttachmentPicker uploads={uploads} /></Form.Item>
      <Foot files={uploads.state} error={mend.error} pending={mend.isPending} ok={t("inspections.mend_send")} close={close} />
    </Form>
  );
}

interface Recheck { passed: boolean; note?: string; due_on?: string | null }

function RecheckForm({ finding, close }: { finding: Finding; close: () => void }) {
  const uploads = useUploads();
  useUnsaved(uploads.entries.length > 0);
  const [form] = Form.useForm<Recheck>();
  const passed = Form.useWatch("passed", form) ?? true;
  const { recheck } = useFindingActs(finding, close);
  const send = (values: Recheck) => {
    if (!uploads.waiting) recheck.mutate({ passed: values.passed, note: values.note?.trim() ?? "", due_on: values.passed ? null : (values.due_on ?? null), attachment_ids: uploads.ids });
  };
  return (
    <Form<Recheck> form={form} className={css.inline!} layout="vertical" requiredMark={false} initialValues={{ passed: true }} onFinish={send}>
      <Form.Item name="passed" label={t("inspections.recheck_result")}>
        <Radio.Group options={[{ value: true, label: t("inspections.recheck_passed") }, { value: false, label: t("inspections.recheck_failed") }]} />
      </Form.Item>
      {!passed && <Form.Item name="due_on" label={t("inspections.new_due")} rules={[{ required: true, message: t("inspections.day_needed") }]}><DayField /></Form.Item>}
      <Form.Item name="note" label={t("inspections.recheck_note")} rules={passed ? [] : [{ required: true, whitespace: true, message: t("inspections.note_needed") }]}><TextArea min_rows={2} maxLength={4000} /></Form.Item>
      <Form.Item label={t("inspections.evidence")}><AttachmentPicker uploads={uploads} /></Form.Item>
      <Foot files={uploads.state} error={recheck.error} pending={recheck.isPending} ok={t("inspections.recheck_send")} close={close} />
    </Form>
  );
}

function Foot({ files, error, pending, ok, close }: { files: UploadState; error: unknown; pending: boolean; ok: string; close: () => void }) {
  return (
    <>
      <UploadFailed state={files} />
      {error !== null && error !== undefined && <Alert type="error" showIcon message={error_words(error)} className={css.notice!} />}
      <div className={css.acts}><Button onClick={close}>{t("common.cancel")}</Button><Button type="primary" htmlType="submit" loading={pending} disabled={waits_for(files)}>{send_words(files, ok)}</Button></div>
    </>
  );
}
