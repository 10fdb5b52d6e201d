import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Form, Input, Radio, Switch } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { ErrorState, Loading } from "@/shared/parts/states";
import { may, session_key } from "@/shared/session/session";
import { error_words, t, t_of } from "@/shared/words/words";
import { DispatchSettings } from "./dispatch_settings";
import { needed, or_null } from "./save_form";
import css from "./administration.module.css";

type Values = Schema<"AgencyInput">;
const switches = ["leader_approves_issue", "leader_approves_report", "paper_signature", "before_includes_day"] as const;

/** The office's own name and rules. */
export function AgencyTab() {
  const agency = useQuery({ queryKey: ["agency"], queryFn: ({ signal }) => api.get("/api/agency", { signal }) });
  const save = useAct((body: Values) => api.put("/api/agency", { body }), {
    done: t("administration.saved"), stale: [["agency"], session_key, ["tracking"], ["history", "agency"]], on_error: () => undefined,
  });
  if (agency.isLoadingError) return <ErrorState error={agency.error} retry={() => void agency.refetch()} />;
  if (agency.isPending) return <Loading />;
  const { name, short_name, parent_name, family, place, leader_approves_issue, leader_approves_report, paper_signature, before_includes_day } = agency.data;
  return (
    <>
      <Form<Values>
        layout="vertical" requiredMark={false} className={css.panel} disabled={!may(agency.data, "edit")}
        initialValues={{ name, short_name, parent_name, family, place, leader_approves_issue, leader_approves_report, paper_signature, before_includes_day }}
        onFinish={(values) => save.mutate({
          ...values, name: values.name.trim(), short_name: or_null(values.short_name), parent_name: or_null(values.parent_name), place: or_null(values.place),
        })}
      >
        <Form.Item name="name" label={t("administration.agency.name")} rules={needed(t("administration.name_needed"))}><Input maxLength={300} /></Form.Item>
        <Form.Item name="short_name" label={t("administration.unit.short_name")}><Input maxLength={100} /></Form.Item>
        <Form.Item name="parent_name" label={t("administration.agency.parent_name")} extra={t("administration.agency.parent_text")}><Input maxLength={300} /></Form.Item>
        <Form.Item name="place" label={t("administration.agency.place")} extra={t("administration.agency.place_text")}><Input maxLength={100} /></Form.Item>
        <Form.Item name="family" label={t("administration.agency.family")}>
          <Radio.Group options={(["state", "party"] as const).map((one) => ({ value: one, label: t_of("office.family", one) }))} />
        </Form.Item>
        {switches.map((one) => (
          <div key={one} className={css.switch}>
            <Form.Item name={one} valuePropName="checked" noStyle><Switch id={one} /></Form.Item>
            <label htmlFor={one}>{t_of("administration.agency", one)}<small>{t_of("administration.agency.text", one)}</small></label>
          </div>
        ))}
        {save.isError && <Alert type="error" showIcon message={error_words(save.error)} className={css.notice} />}
        <div className={css.form_acts}>
          <HistoryButton kind="agency" id={agency.data.id} />
          <span className={css.space} />
          <Button type="primary" htmlType="submit" loading={save.isPending}>{t("common.save")}</Button>
        </div>
      </Form>
      <DispatchSettings editable={may(agency.data, "edit")} />
    </>
  );
}
