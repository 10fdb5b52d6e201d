import { Alert, Button, Form, Radio, Switch } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { UnitsSelect } from "@/shared/office/unit_select";
import { useAct } from "@/shared/parts/act";
import { may } from "@/shared/session/session";
import { error_words, t, t_of } from "@/shared/words/words";
import css from "./administration.module.css";

type Values = Schema<"CalendarSettings">;
const rules = ["stays", "next-working-day", "previous-working-day"] as const;

/** What becomes of a deadline on a day of rest, and whether Saturdays are worked, by the office or by single units. */
export function CalendarSettings({ calendar }: { calendar: Schema<"Calendar"> }) {
  const editable = may(calendar, "edit");
  const [form] = Form.useForm<Values>();
  const saturdays = Form.useWatch("saturday_mornings", form) ?? calendar.settings.saturday_mornings;
  const save = useAct((body: Values) => api.put("/api/calendar/settings", { body }), {
    done: t("administration.saved"), stale: [["calendar"], ["history", "agency"]], on_error: () => undefined,
  });
  return (
    <Form<Values> form={form} layout="vertical" requiredMark={false} className={css.panel} disabled={!editable} initialValues={calendar.settings} onFinish={(values) => save.mutate({ ...calendar.settings, ...values })}>
      <Form.Item name="on_rest_day" label={t("administration.calendar.settings")} extra={t("administration.calendar.settings_text")}>
        <Radio.Group className={css.radios!} options={rules.map((value) => ({ value, label: t_of("administration.calendar.on_rest_day", value) }))} />
      </Form.Item>
      <div className={css.switch}>
        <Form.Item name="saturday_mornings" valuePropName="checked" noStyle><Switch id="saturday_mornings" /></Form.Item>
        <label htmlFor="saturday_mornings">{t("administration.calendar.saturday_mornings")}<small>{t("administration.calendar.saturday_mornings_text")}</small></label>
      </div>
      {!saturdays && (
        <Form.Item name="saturday_unit_ids" label={t("administration.calendar.saturday_units")} extra={t("administration.calendar.saturday_units_text")}>
          <UnitsSelect names={Object.fromEntries(calendar.saturday_units.map(({ id, name }) => [id, name]))} />
        </Form.Item>
      )}
      {save.isError && <Alert type="error" showIcon message={error_words(save.error)} className={css.notice} />}
      {editable && <div className={css.form_acts}><span className={css.space} /><Button type="primary" htmlType="submit" loading={save.isPending}>{t("common.save")}</Button></div>}
    </Form>
  );
}
