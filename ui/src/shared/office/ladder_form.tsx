import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Checkbox, Form, InputNumber, Select, Switch } from "antd";
import type { ReactNode } from "react";
import type { Schema } from "@/shared/api/api";
import { error_words, t, t_of } from "@/shared/words/words";
import css from "./office.module.css";

type Ladder = Schema<"Ladder">;
type When = "before" | "on_day" | "after";
interface Step { when: When; days: number; to: Schema<"Rung"> }
interface Values { on: boolean; steps: Step[]; quiet_from: number; quiet_to: number; channels: Ladder["channels"]; answer_days: number | null; pause_days: number | null; silent_days: number | null }

const rungs: Schema<"Rung">[] = ["focal-point", "unit-head", "staff", "leader"];
const channels: Ladder["channels"] = ["email", "webhook"];
const whens: When[] = ["before", "on_day", "after"];

const as_step = ({ working_days, to }: Schema<"LadderStep">): Step =>
  ({ when: working_days < 0 ? "before" : working_days === 0 ? "on_day" : "after", days: Math.abs(working_days) || 1, to });
const as_ladder = ({ steps, ...rest }: Values): Ladder =>
  ({ ...rest, steps: steps.map(({ when, days, to }) => ({ working_days: when === "before" ? -days : when === "on_day" ? 0 : days, to })) });

function step_words(step: Schema<"LadderStep">): string {
  const { when, days, to } = as_step(step);
  const day = when === "on_day" ? t("office.chasing.on_day") : t("office.chasing.days_words", { days, when: t_of("office.chasing", when) });
  return `${day}: ${t_of("office.rung", to)}`;
}

/** The steps of reminders, before, on and after a deadline; of the office or of one plan. */
export function LadderForm({ ladder, editable, save, pending, error, extra }: {
  ladder: Ladder; editable: boolean; save: (ladder: Ladder) => void; pending: boolean; error: unknown; extra?: ReactNode;
}) {
  return (
    <Form<Values>
      layout="vertical" requiredMark={false} className={css.ladder} disabled={!editable} initialValues={{ ...ladder, steps: ladder.steps.map(as_step) }}
      onFinish={(values) => save(as_ladder(values))}
    >
      <div className={css.ladder_on}>
        <Form.Item name="on" valuePropName="checked" noStyle><Switch id="ladder_on" /></Form.Item>
        <label htmlFor="ladder_on"><strong>{t("office.chasing.on")}</strong><small>{t("office.chasing.on_text")}</small></label>
      </div>
      {!editable && <ul className={css.plain_steps}>{ladder.steps.map((step) => <li key={`${step.working_days} ${step.to}`}>{step_words(step)}</li>)}</ul>}
      {editable && <Form.List name="steps">
        {(fields, { add, remove }) => (
          <fieldset className={css.steps}>
            <legend>{t("office.chasing.steps")}</legend>
            {fields.map(({ key, name }, index) => <StepRow key={key} name={name} number={index + 1} remove={fields.length > 1 ? () => remove(name) : undefined} />)}
            {fields.length < 10 && <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => add({ when: "after", days: 1, to: "focal-point" })}>{t("office.chasing.add_step")}</Button>}
          </fieldset>
        )}
      </Form.List>}
      {!editable && <p>{t("office.chasing.quiet")} {ladder.quiet_from} {t("office.chasing.quiet_to")} {ladder.quiet_to} {t("office.chasing.quiet_end")}</p>}
      {editable && <div className={css.quiet}>
        <span>{t("office.chasing.quiet")}</span>
        <Form.Item name="quiet_from" noStyle rules={[{ required: true }]}><InputNumber min={0} max={23} precision={0} aria-label={t("office.chasing.quiet")} /></Form.Item>
        <span>{t("office.chasing.quiet_to")}</span>
        <Form.Item name="quiet_to" noStyle rules={[{ required: true }]}><InputNumber min={0} max={23} precision={0} aria-label={t("office.chasing.quiet_to")} /></Form.Item>
        <span>{t("office.chasing.quiet_end")}</span>
      </div>}
      <Days name="answer_days" usual="3" />
      <Days name="pause_days" usual="5" />
      <Days name="silent_days" usual="5" least={0} most={60} />
      <p><small>{t("office.chasing.silent_days_text")} {t("office.chasing.undated_rules")}</small></p>
      <Form.Item name="channels" label={t("office.chasing.channels")} extra={t("office.chasing.channels_text")}>
        <Checkbox.Group options={channels.map((value) => ({ value, label: t_of("office.channel", value) }))} />
      </Form.Item>
      <p><small>{t("office.chasing.rules")}</small></p>
      {error !== null && error !== undefined && <Alert type="error" showIcon message={error_words(error)} className={css.ladder_error!} />}
      {editable && <div className={css.ladder_acts}>{extra}<Button type="primary" htmlType="submit" loading={pending}>{t("common.save")}</Button></div>}
    </Form>
  );
}

function Days({ name, usual, least = 1, most = 30 }: { name: "answer_days" | "pause_days" | "silent_days"; usual: string; least?: number; most?: number }) {
  return (
    <div className={css.quiet}>
      <label htmlFor={name}>{t_of("office.chasing", name)}</label>
      <Form.Item name={name} noStyle><InputNumber id={name} min={least} max={most} precision={0} placeholder={usual} /></Form.Item>
      <span>{t("office.chasing.answer_days_unit")}</span>
    </div>
  );
}

function StepRow({ name, number, remove }: { name: number; number: number; remove: (() => void) | undefined }) {
  const label = (field: string) => `${t("office.chasing.step", { n: number })}: ${field}`;
  return (
    <div className={css.step} role="group" aria-label={t("office.chasing.step", { n: number })}>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => getFieldValue(["steps", name, "when"]) === "on_day" ? <span /> : (
          <Form.Item name={[name, "days"]} noStyle rules={[{ required: true }]}><InputNumber min={1} max={60} precision={0} aria-label={label(t("office.chasing.days"))} /></Form.Item>
        )}
      </Form.Item>
      <Form.Item name={[name, "when"]} noStyle><Select aria-label={label(t("office.chasing.when"))} options={whens.map((value) => ({ value, label: t_of("office.chasing", value) }))} /></Form.Item>
      <Form.Item name={[name, "to"]} noStyle><Select aria-label={label(t("office.chasing.to"))} options={rungs.map((value) => ({ value, label: t_of("office.rung", value) }))} /></Form.Item>
      {remove && <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("office.chasing.remove_step", { n: number })} onClick={remove} />}
    </div>
  );
}
