import { Alert, Button, Form, Input } from "antd";
import type { Schema } from "@/shared/api/api";
import { AttachmentPicker } from "@/shared/office/attachment_picker";
import { DayField } from "@/shared/office/day_field";
import { useUploads } from "@/shared/office/uploads";
import { FormDrawer, useCancel, useUnsaved } from "@/shared/parts/unsaved";
import { error_words, t } from "@/shared/words/words";
import { useState } from "react";
import css from "./reports.module.css";

type Signed = Schema<"SignedInput">;
interface Values { number?: string; signed_on?: string | null; signer?: string }

/** Sends the report, with the signed copy where the office signs on paper. */
export function SubmitSheet({ open, report, pending, error, submit, close }: {
  open: boolean; report: Schema<"Report">; pending: boolean; error: unknown; submit: (signed: Signed | null) => void; close: () => void;
}) {
  return (
    <FormDrawer open={open} close={close} title={t("reports.submit")} width={Math.min(520, window.innerWidth)}>
      <SubmitForm paper={report.paper_signature} pending={pending} error={error} submit={submit} close={close} />
    </FormDrawer>
  );
}

function SubmitForm({ paper, pending, error, submit, close }: {
  paper: boolean; pending: boolean; error: unknown; submit: (signed: Signed | null) => void; close: () => void;
}) {
  const uploads = useUploads();
  const cancel = useCancel(close);
  useUnsaved(uploads.entries.length > 0);
  const [form] = Form.useForm<Values>();
  const [missing, set_missing] = useState<string | null>(null);
  const finish = (values: Values) => {
    const attachment_id = uploads.ids[0];
    const told = [values.number?.trim(), values.signed_on, values.signer?.trim()].some(Boolean);
    const why = uploads.waiting ? t("office.attachment.wait") : uploads.ids.length > 1 ? t("reports.one_file")
      : (paper || told) && attachment_id === undefined ? t("reports.file_needed") : null;
    set_missing(why);
    if (why !== null) return;
    submit(attachment_id === undefined ? null : {
      attachment_id, number: values.number?.trim() || null, signed_on: values.signed_on ?? null, signer: values.signer?.trim() || null,
    });
  };
  const needed = paper ? [{ required: true, message: t("reports.field_needed") }] : [];
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={finish}>
      <p className={css.soft}>{paper ? t("reports.submit_paper") : t("reports.submit_text")}</p>
      <Form.Item label={t("reports.signed_file")}>
        <AttachmentPicker uploads={uploads} accept=".pdf,.docx,.jpg,.jpeg,.png" />
      </Form.Item>
      <Form.Item name="number" label={t("reports.number")} rules={needed}><Input maxLength={60} /></Form.Item>
      <Form.Item name="signed_on" label={t("reports.signed_day")} rules={needed}><DayField /></Form.Item>
      <Form.Item name="signer" label={t("reports.signer")} rules={needed}><Input maxLength={200} /></Form.Item>
      {missing && <Alert type="warning" showIcon message={missing} className={css.notice} />}
      {error !== null && error !== undefined && <Alert type="error" showIcon message={error_words(error)} className={css.notice} />}
      <div className={css.sheet_acts}>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        {/* Not the form's submit button: Enter in a field must not send what cannot be taken back. */}
        <Button type="primary" loading={pending} onClick={() => form.submit()}>{t("reports.send")}</Button>
      </div>
    </Form>
  );
}
