import { Alert, Button, Form, Input, InputNumber, Radio } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { useAct } from "@/shared/parts/act";
import { useCancel } from "@/shared/parts/unsaved";
import { error_words, t, t_of } from "@/shared/words/words";
import css from "./calendar.module.css";

type Day = Schema<"DayOfNote">;
type Values = Omit<Schema<"DayOfNoteInput">, "base_revision">;
const kinds: Schema<"Recurrence">[] = ["solar", "lunar", "once"];
export const days_stale = [["days-of-note"], ["month"], ["timeline"], ["history", "agency"]];
const needed = (message: string) => [{ required: true, message }];

/** One day of the agency's own: of each year by the sun or the moon, or a single one. */
export function DayForm({ day, close }: { day: Day | null; close: () => void }) {
  const [form] = Form.useForm<Values>();
  const initial: Values = {
    name: day?.name ?? "", kind: day?.kind ?? "solar", month: day?.month ?? null, day: day?.day ?? null, on: day?.on ?? null, since_year: day?.since_year ?? null, source: day?.source ?? "",
  };
  const once = (Form.useWatch("kind", form) ?? initial.kind) === "once";
  const cancel = useCancel(close);
  const save = useAct((values: Values, idempotency_key) => {
    const body = { ...values, name: values.name.trim(), source: (values.source ?? "").trim(), since_year: values.since_year ?? null, base_revision: day?.revision ?? 0,
      month: once ? null : values.month ?? null, day: once ? null : values.day ?? null, on: once ? values.on ?? null : null };
    return day?.id ? api.put("/api/calendar/days-of-note/{id}", { path: { id: day.id }, body }) : api.post("/api/calendar/days-of-note", { body, idempotency_key });
  }, { done: t("calendar.notes.saved"), stale: days_stale, on_done: close, on_error: () => undefined });
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={(values) => save.mutate(values)}>
      <Form.Item name="name" label={t("calendar.notes.name")} extra={t("calendar.notes.name_text")} rules={[{ required: true, whitespace: true, message: t("calendar.notes.name_needed") }]}><Input maxLength={300} /></Form.Item>
      <Form.Item name="kind" label={t("calendar.notes.kind")}><Radio.Group options={kinds.map((value) => ({ value, label: t_of("calendar.notes.kind", value) }))} /></Form.Item>
      {once ? <Form.Item name="on" label={t("calendar.notes.on")} rules={needed(t("calendar.notes.day_needed"))}><DayField /></Form.Item> : (
        <div className={css.pair}>
          <Form.Item name="day" label={t("calendar.notes.day")} rules={needed(t("calendar.notes.day_needed"))}><InputNumber min={1} max={31} precision={0} controls={false} /></Form.Item>
          <Form.Item name="month" label={t("calendar.notes.month")} rules={needed(t("calendar.notes.day_needed"))}><InputNumber min={1} max={12} precision={0} controls={false} /></Form.Item>
        </div>
      )}
      <Form.Item name="since_year" label={t("calendar.notes.since")} extra={t("calendar.notes.since_text")}><InputNumber min={1} max={2199} precision={0} controls={false} /></Form.Item>
      <Form.Item name="source" label={t("calendar.notes.source")} extra={t("calendar.notes.source_text")}><Input maxLength={300} /></Form.Item>
      {save.error !== null && <Alert type="error" showIcon message={error_words(save.error)} className={css.notice!} />}
      <div className={css.form_acts}>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>{t("common.save")}</Button>
      </div>
    </Form>
  );
}
