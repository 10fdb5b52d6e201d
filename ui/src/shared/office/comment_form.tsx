import { Alert, Button, Form, Radio } from "antd";
import { useId } from "react";
import type { Schema } from "@/shared/api/api";
import { TextArea } from "@/shared/parts/text_area";
import { error_words, t } from "@/shared/words/words";
import css from "./comments.module.css";
import { UnitSelect } from "./unit_select";

interface Values { text: string; to: "staff" | "unit"; unit_id?: string | null }

/** What a leader writes, and to whom; a figure of a unit proposes that unit. */
export function CommentForm({ text = "", unit = null, proposed, ok, pending, error, give, close }: {
  text?: string; unit?: Schema<"UnitRef"> | null; proposed?: Schema<"UnitRef"> | undefined; ok: string; pending: boolean; error: unknown;
  give: (text: string, unit_id: string | null) => void; close?: () => void;
}) {
  const [form] = Form.useForm<Values>();
  const to = Form.useWatch("to", form) ?? (unit ? "unit" : "staff");
  const offered = unit ?? proposed;
  const unit_id = Form.useWatch("unit_id", { form, preserve: true });
  return (
    <Form<Values>
      name={useId()} form={form} layout="vertical" requiredMark={false} className={css.form!} initialValues={{ text, to: unit ? "unit" : "staff", unit_id: offered?.id ?? null }}
      onFinish={(values) => give(values.text, values.to === "unit" ? values.unit_id ?? null : null)}
    >
      {error !== null && error !== undefined && <Alert type="error" showIcon message={error_words(error)} />}
      <Form.Item name="text" label={t("comments.content")} rules={[{ required: true, whitespace: true, message: t("comments.content_needed") }]}>
        <TextArea min_rows={3} max_rows={10} maxLength={2000} />
      </Form.Item>
      <Form.Item name="to" label={t("comments.to_whom")}>
        <Radio.Group options={[{ value: "staff", label: t("comments.staff") }, { value: "unit", label: (unit_id === offered?.id ? offered?.name : undefined) ?? t("comments.to_unit") }]} />
      </Form.Item>
      {to === "unit" && (
        <Form.Item name="unit_id" label={t("comments.unit")} rules={[{ required: true, message: t("comments.unit_needed") }]}>
          <UnitSelect label={t("comments.unit")} name={offered?.name} />
        </Form.Item>
      )}
      <div className={css.acts}>
        <Button type="primary" htmlType="submit" loading={pending}>{ok}</Button>
        {close && <Button onClick={close}>{t("common.cancel")}</Button>}
      </div>
    </Form>
  );
}
