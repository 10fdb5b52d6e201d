import { Alert, Button, Form, Input, Radio, Select } from "antd";
import type { Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { TextArea } from "@/shared/parts/text_area";
import { t, t_of } from "@/shared/words/words";
import { DeadlinesField } from "./deadlines_field";
import type { Asked, EventInput, PlanEvent } from "./model";
import { OffsetField, type OffsetValue } from "./offset_field";
import css from "./schedule.module.css";

type Timing = Schema<"Timing">;
type Values = Pick<EventInput, "kind" | "name" | "phase" | "timing" | "starts_on" | "ends_on" | "note" | "deadlines" | "reason"> & { anchor: string | null; offset: OffsetValue };

const timings: Timing[] = ["fixed", "unconfirmed", "relative"];
const needed = (message: string) => [{ required: true, whitespace: true, message }];

interface Props { plan: Schema<"Plan">; events: PlanEvent[]; asked: Asked; input: EventInput; look: (input: EventInput) => void; pending: boolean; close: () => void }

/** What an event is, when it is and what is counted from it; or, where it is cancelled or restored, only why. */
export function EventForm({ plan, events, asked, input, look, pending, close }: Props) {
  const [form] = Form.useForm<Values>();
  const timing = Form.useWatch("timing", form) ?? input.timing;
  const one_day = (Form.useWatch("kind", form) ?? input.kind) === "milestone";
  const short = asked.act === "cancel" || asked.act === "restore";
  const with_reason = asked.event !== null && plan.status === "issued";
  const initial: Values = {
    ...input, anchor: input.relative?.event_id ?? null,
    offset: input.relative ?? { side: "after", days: 1, working_days: false },
  };
  const finish = (values: Values) => {
    const { anchor, offset, ...rest } = { ...initial, ...values };
    look({ ...input, ...rest, name: rest.name.trim(), relative: rest.timing === "relative" && anchor ? { event_id: anchor, ...offset } : null, starts_on: rest.starts_on ?? null, ends_on: (rest.kind === "milestone" ? null : rest.ends_on) ?? rest.starts_on ?? null, phase: rest.phase ?? null, deadlines: rest.deadlines ?? [], reason: rest.reason ?? "" });
  };
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={finish}>
      {short ? asked.act === "cancel" && <Alert type="warning" showIcon message={t("schedule.cancel_text")} className={css.notice!} /> : (
        <>
          <Form.Item name="name" label={t("schedule.name")} rules={needed(t("schedule.name_needed"))}><Input maxLength={500} /></Form.Item>
          <div className={css.fields}>
            {!asked.event && <Form.Item name="kind" label={t("schedule.kind")}><Radio.Group options={(["event", "phase", "milestone"] as const).map((value) => ({ value, label: t_of("schedule.kind", value) }))} /></Form.Item>}
            {plan.phases.length > 0 && input.kind === "event" && (
              <Form.Item name="phase" label={t("schedule.phase")} className={css.wide!}><Select allowClear options={plan.phases.map(({ id, name }) => ({ value: id, label: name }))} /></Form.Item>
            )}
          </div>
          <Form.Item name="timing" label={t("schedule.timing")}><Radio.Group options={timings.filter((one) => one !== "relative" || events.length > (asked.event ? 1 : 0)).map((value) => ({ value, label: t_of("schedule.timing", value) }))} /></Form.Item>
          {timing === "relative" && (
            <>
              <Form.Item name="anchor" label={t("schedule.anchor")} rules={[{ required: true, message: t("schedule.anchor_needed") }]}>
                <Select options={events.filter((one) => one.id !== asked.event?.id && !one.cancelled_at).map(({ id, name }) => ({ value: id, label: name }))} />
              </Form.Item>
              <Form.Item name="offset" label={t("schedule.side")}><OffsetField /></Form.Item>
            </>
          )}
          <div className={css.fields} hidden={timing === "relative"}>
            <Form.Item name="starts_on" label={t(one_day ? "schedule.on" : "schedule.from")} rules={timing === "fixed" ? [{ required: true, message: t("schedule.day_needed") }] : []}><DayField /></Form.Item>
            {!one_day && <Form.Item name="ends_on" label={t("schedule.to")}><DayField /></Form.Item>}
          </div>
          <Form.Item name="note" label={t("schedule.note")}><Input maxLength={1000} /></Form.Item>
          <Form.Item name="deadlines" label={t("schedule.deadlines")}><DeadlinesField plan={plan} /></Form.Item>
        </>
      )}
      {with_reason && (
        <Form.Item name="reason" label={t("schedule.reason")} rules={short ? needed(t("schedule.reason_needed")) : []}><TextArea min_rows={2} max_rows={6} /></Form.Item>
      )}
      <div className={css.dialog_acts}>
        <Button onClick={close}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={pending}>{t("schedule.preview")}</Button>
      </div>
    </Form>
  );
}
