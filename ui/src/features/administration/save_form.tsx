import { Alert, Button, Form } from "antd";
import type { ReactNode } from "react";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { useCancel } from "@/shared/parts/unsaved";
import { error_words, t } from "@/shared/words/words";
import css from "./administration.module.css";

/** The frame of a form in a drawer: fields, what went wrong, save; and the thing's history. */
export function SaveForm<Values extends object>({ initial, save, pending, error, close, history, children }: {
  initial: Values; save: (values: Values) => void; pending: boolean; error: unknown; close: () => void;
  history?: { kind: "unit" | "group" | "user" | "focal-point" | "learned"; id: string } | undefined; children: ReactNode;
}) {
  const cancel = useCancel(close);
  return (
    <Form<Values> layout="vertical" requiredMark={false} initialValues={initial} onFinish={save}>
      {children}
      {error !== null && <Alert type="error" showIcon message={error_words(error)} className={css.notice} />}
      <div className={css.form_acts}>
        {history && <HistoryButton {...history} />}
        <span className={css.space} />
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={pending}>{t("common.save")}</Button>
      </div>
    </Form>
  );
}

/** What was typed, without blanks around it; null for nothing. */
export const or_null = (text: string | null | undefined): string | null => text?.trim() || null;

export const needed = (message: string) => [{ required: true, whitespace: true, message }];
