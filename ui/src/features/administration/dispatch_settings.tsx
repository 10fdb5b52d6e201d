import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, InputNumber } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { error_words, t } from "@/shared/words/words";
import css from "./administration.module.css";

type Values = Schema<"DispatchSettings">;

/** After how many working days a document is late that nobody handed on, or opened. */
export function DispatchSettings({ editable }: { editable: boolean }) {
  const settings = useQuery({ queryKey: ["dispatch-settings"], queryFn: ({ signal }) => api.get("/api/dispatches/settings", { signal }) });
  const save = useAct((body: Values) => api.put("/api/dispatches/settings", { body }), {
    done: t("administration.saved"), stale: [["dispatch-settings"], ["dispatches"], ["plan-dispatches"], ["history", "agency"]], on_error: () => undefined,
  });
  if (!settings.data) return null;
  const rules = [{ required: true, message: t("administration.agency.days_needed") }];
  return (
    <Form<Values> layout="vertical" requiredMark={false} className={`${css.panel} ${css.next}`} disabled={!editable} initialValues={settings.data} onFinish={(values) => save.mutate(values)}>
      <h2 className={css.panel_title}>{t("administration.agency.dispatches")}</h2>
      <Form.Item name="days_to_hand" label={t("administration.agency.days_to_hand")} extra={t("administration.agency.days_to_hand_text")} rules={rules}><InputNumber min={0} max={30} precision={0} /></Form.Item>
      <Form.Item name="days_to_open" label={t("administration.agency.days_to_open")} rules={rules}><InputNumber min={0} max={30} precision={0} /></Form.Item>
      {save.isError && <Alert type="error" showIcon message={error_words(save.error)} className={css.notice} />}
      {editable && <div className={css.form_acts}><span className={css.space} /><Button type="primary" htmlType="submit" loading={save.isPending}>{t("common.save")}</Button></div>}
    </Form>
  );
}
