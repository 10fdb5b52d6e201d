import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, InputNumber, Switch, Tag } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { ErrorState, Loading } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { error_words, t, t_of } from "@/shared/words/words";
import css from "./administration.module.css";

type Settings = Schema<"LintSettings">;
interface Values { working_days: number; on: Record<string, boolean> }

const severities = ["error", "warning", "note"] as const;

function Rules({ rules }: { rules: Settings["rules"] }) {
  return severities.map((severity) => (
    <fieldset key={severity} className={css.rules}>
      <legend><Tag>{t(`lint.severity.${severity}`)}</Tag> {t(`administration.checks.${severity}`)}</legend>
      {rules.filter((one) => one.severity === severity).map(({ id }) => (
        <div key={id} className={css.switch}>
          <Form.Item name={["on", id]} valuePropName="checked" noStyle><Switch id={`rule-${id}`} size="small" /></Form.Item>
          <label htmlFor={`rule-${id}`}>{t_of(`lint.${id}`, "title")}</label>
        </div>
      ))}
    </fieldset>
  ));
}

/** By which rules plans are checked before they are signed. */
export function LintTab() {
  const settings = useQuery({ queryKey: ["agency", "lint"], queryFn: ({ signal }) => api.get("/api/agency/lint", { signal }) });
  const save = useAct((body: Schema<"LintSettingsInput">) => api.put("/api/agency/lint", { body }), {
    done: t("administration.saved"), stale: [["agency", "lint"], ["draft-lint"], ["history", "agency"]], on_error: () => undefined,
  });
  if (settings.isLoadingError) return <ErrorState error={settings.error} retry={() => void settings.refetch()} />;
  if (settings.isPending) return <Loading />;
  const { rules, working_days } = settings.data;
  const editable = may(settings.data, "edit");
  return (
    <Form<Values>
      layout="vertical" requiredMark={false} className={css.panel} disabled={!editable}
      initialValues={{ working_days, on: Object.fromEntries(rules.map((one) => [one.id, one.on])) }}
      onFinish={(values) => save.mutate({ without: rules.filter(({ id }) => !values.on[id]).map(({ id }) => id), working_days: values.working_days })}
    >
      <p>{t("administration.checks.text")}</p>
      <Rules rules={rules} />
      <Form.Item name="working_days" label={t("administration.checks.working_days")} extra={t("administration.checks.working_days_text")} rules={[{ required: true, message: t("administration.checks.working_days_needed") }]}>
        <InputNumber min={0} max={30} precision={0} />
      </Form.Item>
      {save.isError && <Alert type="error" showIcon message={error_words(save.error)} className={css.notice} />}
      {editable && <div className={css.form_acts}><span className={css.space} /><Button type="primary" htmlType="submit" loading={save.isPending}>{t("common.save")}</Button></div>}
    </Form>
  );
}
