import { Alert, Button, Form, Input } from "antd";
import { useState, type ReactNode } from "react";
import type { Schema } from "@/shared/api/api";
import { AttachmentPicker } from "@/shared/office/attachment_picker";
import { DayField } from "@/shared/office/day_field";
import { send_words, UploadFailed, waits_for } from "@/shared/office/upload_wait";
import { useUploads } from "@/shared/office/uploads";
import { FormDrawer, useCancel, useUnsaved } from "@/shared/parts/unsaved";
import { error_words, t } from "@/shared/words/words";
import css from "./reports.module.css";

type Signed = Schema<"SignedInput">;
interface Values { number?: string; signed_on?: string | null; signer?: string }
interface FormProps {
  /** The office's setting: on, a report comes with its signed copy; off, the copy may come with it. */
  paper: boolean;
  /** Gets the report as it is to be signed. */
  download: ReactNode;
  pending: boolean;
  error: unknown;
  submit: (signed: Signed | null) => void;
  close: () => void;
}

/** Sends the report, with the signed copy where the office signs on paper. */
export function SubmitSheet({ open, report, ...form }: { open: boolean; report: Schema<"Report"> } & Omit<FormProps, "paper">) {
  return (
    <FormDrawer open={open} close={form.close} title={t("reports.submit")} width={Math.min(520, window.innerWidth)}>
      <SubmitForm paper={report.paper_signature} {...form} />
    </FormDrawer>
  );
}

function SubmitForm({ paper, download, pending, error, submit, close }: FormProps) {
  const uploads = useUploads();
  const cancel = useCancel(close);
  useUnsaved(uploads.entries.length > 0);
  const [form] = Form.useForm<Values>();
  const [missing, set_missing] = useState<string | null>(null);
  const finish = (values: Values) => {
    const attachment_id = uploads.ids[0];
    const told = [values.number?.trim(), values.signed_on, values.signer?.trim()].some(Boolean);
    const why = uploads.ids.length > 1 ? t("reports.one_file")
      : attachment_id !== undefined ? null : paper ? t("reports.file_needed") : told ? t("reports.file_or_blank") : null;
    set_missing(why);
    if (why !== null || uploads.waiting) return;
    submit(attachment_id === undefined ? null : {
      attachment_id, number: values.number?.trim() || null, signed_on: values.signed_on ?? null, signer: values.signer?.trim() || null,
    });
  };
  const needed = paper ? [{ required: true, whitespace: true, message: t("reports.field_needed") }] : [];
  const copy = (
    <>
      <Form.Item label={t("reports.signed_file")}>
        <AttachmentPicker uploads={uploads} accept=".pdf,.docx,.jpg,.jpeg,.png" />
        <UploadFailed state={uploads.state} />
        {missing && <div ref={into_view}><Alert type="warning" showIcon message={missing} className={css.notice} /></div>}
      </Form.Item>
      <Form.Item name="number" label={t("reports.number")} rules={needed}><Input maxLength={60} /></Form.Item>
      <Form.Item name="signed_on" label={t("reports.signed_day")} rules={paper ? [{ required: true, message: t("reports.field_needed") }] : []}><DayField /></Form.Item>
      <Form.Item name="signer" label={t("reports.signer")} rules={needed}><Input maxLength={200} /></Form.Item>
    </>
  );
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={finish} onFinishFailed={() => set_missing(uploads.ids.length === 0 ? t("reports.file_needed") : null)}>
      {paper ? (
        <>
          <p className={css.soft}>{t("reports.submit_paper")}</p>
          <ol className={css.steps}>
            <li><h3>{t("reports.step.download")}</h3>{download}</li>
            <li><h3>{t("reports.step.sign")}</h3><p className={css.soft}>{t("reports.step.sign_text")}</p></li>
            <li><h3>{t("reports.step.attach")}</h3>{copy}</li>
            <li><h3>{t("reports.step.send")}</h3><p className={css.soft}>{t("reports.step.send_text")}</p></li>
          </ol>
        </>
      ) : (
        <>
          <p className={css.soft}>{t("reports.submit_text")}</p>
          <h3 className={css.part}>{t("reports.copy_optional")}</h3>
          <p className={css.soft}>{t("reports.copy_optional_text")}</p>
          {copy}
        </>
      )}
      {error !== null && error !== undefined && <Alert type="error" showIcon message={error_words(error)} className={css.notice} />}
      <div className={css.sheet_acts}>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        {/* Not the form's submit button: Enter in a field must not send what cannot be taken back. */}
        <Button type="primary" loading={pending} disabled={waits_for(uploads.state)} onClick={() => form.submit()}>{send_words(uploads.state, t("reports.send"))}</Button>
      </div>
    </Form>
  );
}

/** What is missing is said where it is missing, in view. */
const into_view = (element: HTMLElement | null) => element?.scrollIntoView({ block: "center" });
