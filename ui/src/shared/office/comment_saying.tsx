import { Alert, Button, Form } from "antd";
import { useId } from "react";
import type { Schema } from "@/shared/api/api";
import { TextArea } from "@/shared/parts/text_area";
import { error_words, t, type Key } from "@/shared/words/words";
import css from "./comments.module.css";

export type Saying = "answer" | "finish" | "reopen";
type Text = Schema<"CommentText">;

const words: Record<Saying, { label: Key; ok: Key }> = {
  answer: { label: "comments.answer", ok: "comments.answer_send" },
  finish: { label: "comments.done_note", ok: "comments.done_ok" },
  reopen: { label: "comments.reopen_note", ok: "comments.reopen" },
};

/** What is said of a comment: an answer, what came of it, why it is open again. */
export function CommentSaying({ kind, act, close }: {
  kind: Saying; act: { mutate: (body: Text) => void; isPending: boolean; error: unknown }; close: () => void;
}) {
  const needed = kind === "answer";
  return (
    <Form<Text> name={useId()} layout="vertical" requiredMark={false} className={css.form!} initialValues={{ text: "" }} onFinish={({ text }) => act.mutate({ text })}>
      {act.error !== null && act.error !== undefined && <Alert type="error" showIcon message={error_words(act.error)} />}
      <Form.Item name="text" label={t(words[kind].label)} rules={needed ? [{ required: true, whitespace: true, message: t("comments.answer_needed") }] : []}>
        <TextArea min_rows={2} max_rows={10} maxLength={2000} />
      </Form.Item>
      <div className={css.acts}>
        <Button type="primary" htmlType="submit" loading={act.isPending}>{t(words[kind].ok)}</Button>
        <Button onClick={close}>{t("common.cancel")}</Button>
      </div>
    </Form>
  );
}
