import { Alert, Button, Form } from "antd";
import type { Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { SheetActs } from "@/shared/parts/form_sheet";
import { TextArea } from "@/shared/parts/text_area";
import { useCancel } from "@/shared/parts/unsaved";
import { error_words, t } from "@/shared/words/words";
import { day_help } from "./share_form";
import { useChangeShare } from "./shares_data";
import css from "./work.module.css";

/** Other words or another day for a share; who has it stays, and so does all that was said. */
export function ShareEdit({ share, duty_due_on, close }: { share: Schema<"Share">; duty_due_on: string | null; close: () => void }) {
  const cancel = useCancel(close);
  const change = useChangeShare(share.id, close);
  return (
    <Form<Schema<"ShareChange">>
      layout="vertical" size="large" requiredMark={false} initialValues={{ text: share.text, due_on: share.given_due_on }}
      onFinish={({ text, due_on }) => change.mutate({ text: text.trim(), due_on: due_on ?? null })}
    >
      <p className={css.soft}>{share.person ? `${share.person.name}, ${share.unit.name}` : share.unit.name}</p>
      <Form.Item name="text" label={t("shares.text")} rules={[{ required: true, whitespace: true, message: t("shares.text_needed") }]}>
        <TextArea min_rows={3} max_rows={10} maxLength={4000} />
      </Form.Item>
      <Form.Item name="due_on" label={t("office.due")} extra={day_help(duty_due_on)}><DayField /></Form.Item>
      {change.isError && <Alert className={css.suggestion} type="error" showIcon message={error_words(change.error)} description={t("work.kept")} />}
      <SheetActs>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={change.isPending}>{t("common.save")}</Button>
      </SheetActs>
    </Form>
  );
}
