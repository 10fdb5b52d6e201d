import { Alert, Button, Form, InputNumber, Slider } from "antd";
import { useEffect, useState } from "react";
import type { Schema } from "@/shared/api/api";
import { AttachmentPicker } from "@/shared/office/attachment_picker";
import { LinkPicker } from "@/shared/office/links";
import { useUploads } from "@/shared/office/uploads";
import { SheetActs } from "@/shared/parts/form_sheet";
import { TextArea } from "@/shared/parts/text_area";
import { useCancel, useUnsaved } from "@/shared/parts/unsaved";
import { error_words, t, t_of } from "@/shared/words/words";
import type { FormKind } from "./acts";
import { usePostUpdate } from "./data";
import css from "./work.module.css";

interface Values { note: string; proposal?: string; percent?: number }

/**
 * Says one thing about an assignment, with what shows it. A failed sending keeps everything that was typed; a share
 * done that nobody set is not sent. `offered`: what the shares come to, taken over. `giver`: of a share, who reads it.
 */
export function UpdateForm({ assignment_id, kind, percent, offered, giver, close }: {
  assignment_id: string; kind: Exclude<FormKind, "reopen">; percent: number; offered?: number | undefined; giver?: string | undefined; close: () => void;
}) {
  const uploads = useUploads();
  const cancel = useCancel(close);
  const [links, set_links] = useState<string[]>([]);
  useUnsaved(uploads.entries.length + links.length > 0);
  const [waiting, set_waiting] = useState(false);
  const [form] = Form.useForm<Values>();
  const post = usePostUpdate(assignment_id, close);
  const shows = kind === "progress" || kind === "done";
  // Sent before the last file was there: it goes by itself once it is.
  const ready = waiting && !uploads.waiting;
  useEffect(() => {
    if (!ready) return;
    set_waiting(false);
    form.submit();
  }, [ready, form]);
  const finish = (values: Values) => {
    set_waiting(uploads.waiting);
    if (uploads.waiting) return;
    const body: Schema<"UpdateInput"> = {
      kind,
      note: values.note?.trim() ?? "",
      proposal: values.proposal?.trim() || null,
      percent: kind === "done" ? 100 : kind === "progress" && (offered !== undefined || form.isFieldTouched("percent")) ? (values.percent ?? null) : null,
      links,
      attachment_ids: uploads.ids,
    };
    post.mutate(body);
  };
  return (
    <Form<Values> form={form} layout="vertical" size="large" requiredMark={false} initialValues={{ note: "", percent: offered ?? percent }} onFinish={finish}>
      <p className={css.soft}>{giver === undefined ? t_of("work.help", kind) : t(`shares.help.${kind}`, { unit: giver })}</p>
      {kind === "progress" && <Form.Item name="percent" label={t("work.percent")}><PercentInput /></Form.Item>}
      <Form.Item
        name="note" label={t_of("work.note", kind)}
        rules={kind === "done" ? [] : [{ required: true, whitespace: true, message: t_of("work.note_needed", kind) }]}
      >
        <TextArea min_rows={3} max_rows={10} maxLength={4000} />
      </Form.Item>
      {kind === "difficulty" && (
        <Form.Item name="proposal" label={t("office.update.proposal")} rules={[{ required: true, whitespace: true, message: t("work.proposal_needed") }]}>
          <TextArea min_rows={2} max_rows={8} maxLength={4000} />
        </Form.Item>
      )}
      <Form.Item label={t("work.evidence")}><AttachmentPicker uploads={uploads} /></Form.Item>
      {shows && <Form.Item label={t("office.links")}><LinkPicker links={links} change={set_links} /></Form.Item>}
      {waiting && uploads.waiting && <Alert type="warning" showIcon message={t("work.sends_itself")} style={{ marginBottom: 12 }} />}
      {post.isError && <Alert type="error" showIcon message={error_words(post.error)} description={t("work.kept")} style={{ marginBottom: 12 }} />}
      <SheetActs>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={post.isPending}>{post.isError ? t("work.send_again") : t_of("work.send", kind)}</Button>
      </SheetActs>
    </Form>
  );
}

function PercentInput({ value = 0, onChange, id }: { value?: number; onChange?: (value: number) => void; id?: string }) {
  const change = (next: number | null) => onChange?.(Math.min(100, Math.max(0, Math.round(next ?? 0))));
  return (
    <div className={css.percent}>
      <Slider min={0} max={100} step={5} value={value} onChange={change} ariaLabelForHandle={t("work.percent")} />
      <InputNumber {...(id ? { id } : {})} min={0} max={100} value={value} suffix="%" inputMode="numeric" controls={false} onChange={change} />
    </div>
  );
}
