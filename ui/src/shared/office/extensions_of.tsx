import { ClockCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Form } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { FormSheet, SheetActs } from "@/shared/parts/form_sheet";
import { TextArea } from "@/shared/parts/text_area";
import { useCancel } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { error_words, t } from "@/shared/words/words";
import { DayField } from "./day_field";
import { ExtensionAnswer } from "./extension_answer";
import { ExtensionItem, extensions_touch } from "./extension_item";
import css from "./office.module.css";

/** What more time may be asked for: a duty, or a report that is owed. */
export interface Extended { kind: "assignment" | "report"; id: string }

const asked_at = ({ kind, id }: Extended, signal: AbortSignal) => {
  const path = { id };
  return kind === "report" ? api.get("/api/reports/{id}/extensions", { path, signal }) : api.get("/api/assignments/{id}/extensions", { path, signal });
};

/** More time for one duty or report: asked for by its unit, answered by the standing body, with all that was asked before. */
export function ExtensionsOf({ of, className }: { of: Extended; className?: string }) {
  const [open, set_open] = useState(false);
  const list = useQuery({
    queryKey: ["extensions", "of", of.id],
    queryFn: ({ signal }) => asked_at(of, signal),
  });
  if (!list.data || (list.data.items.length === 0 && !may(list.data, "ask"))) return null;
  return (
    <section className={`${css.extensions} ${className ?? ""} no-print`} aria-label={t("office.extension.title")}>
      <h2>{t("office.extension.title")}</h2>
      {may(list.data, "ask") && <Button size="large" block icon={<ClockCircleOutlined aria-hidden="true" />} onClick={() => set_open(true)}>{t("work.extension.ask")}</Button>}
      {list.data.items.map((one) => (
        <ExtensionItem key={one.id} extension={one}>{may(one, "answer") ? <ExtensionAnswer extension={one} /> : undefined}</ExtensionItem>
      ))}
      <FormSheet open={open} close={() => set_open(false)} title={t("work.extension.ask")}>
        {open && <AskForm of={of} close={() => set_open(false)} />}
      </FormSheet>
    </section>
  );
}

function AskForm({ of: { kind, id }, close }: { of: Extended; close: () => void }) {
  const cancel = useCancel(close);
  const ask = useAct(
    (body: Schema<"ExtensionInput">, idempotency_key) => api.post(kind === "report" ? "/api/reports/{id}/extensions" : "/api/assignments/{id}/extensions", { path: { id }, body, idempotency_key }),
    { done: t("work.extension.sent"), stale: extensions_touch, on_done: close, on_error: () => undefined },
  );
  return (
    <Form<Schema<"ExtensionInput">> layout="vertical" size="large" requiredMark={false} onFinish={(values) => ask.mutate({ ...values, reason: values.reason.trim() })}>
      <p className={css.soft}>{t("work.extension.help")}</p>
      <Form.Item name="proposed_on" label={t("work.extension.proposed_on")} rules={[{ required: true, message: t("work.extension.proposed_needed") }]}><DayField /></Form.Item>
      <Form.Item name="reason" label={t("work.extension.reason")} rules={[{ required: true, whitespace: true, message: t("work.extension.reason_needed") }]}>
        <TextArea min_rows={3} max_rows={8} maxLength={2000} />
      </Form.Item>
      {ask.isError && <Alert type="error" showIcon message={error_words(ask.error)} description={t("work.kept")} style={{ marginBottom: 12 }} />}
      <SheetActs>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={ask.isPending}>{ask.isError ? t("work.send_again") : t("work.extension.send")}</Button>
      </SheetActs>
    </Form>
  );
}
