import { Alert, Button, Form, Input, Radio, Select } from "antd";
import type { Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { useCancel } from "@/shared/parts/unsaved";
import { useSession } from "@/shared/session/session";
import { error_words, t, t_of } from "@/shared/words/words";
import { useCommittees, useSaveCommittee, type Committee, type Row } from "./data";
import { kinds } from "./words";
import css from "./committees.module.css";

type Values = Schema<"CommitteeInput">;

/** What a committee is; `close` gets what was saved. */
export function CommitteeForm({ row, close }: { row: Row | null; close: (saved?: Committee) => void }) {
  const { today } = useSession();
  const save = useSaveCommittee(row?.id, close);
  const cancel = useCancel(close);
  const needed = (message: string) => [{ required: true, whitespace: true, message }];
  const first: Values = row
    ? { name: row.name, kind: row.kind, parent_id: row.parent?.id ?? null, family: row.family, symbol: row.symbol, decision: row.decision, formed_on: row.formed_on, ended_on: row.ended_on }
    : { name: "", kind: "committee", parent_id: null, family: "state", symbol: t("committees.symbol_first"), decision: "", formed_on: today, ended_on: null };
  return (
    <Form<Values> layout="vertical" requiredMark={false} initialValues={first} onFinish={(values) => save.mutate({ ...first, ...values, parent_id: values.parent_id ?? null, ended_on: values.ended_on ?? null })}>
      <Form.Item name="kind" label={t("committees.kind")}><Radio.Group options={kinds.map((value) => ({ value, label: t_of("committees.kind", value) }))} /></Form.Item>
      <Form.Item name="name" label={t("committees.name")} rules={needed(t("committees.name_needed"))}><Input maxLength={300} placeholder={t("committees.name_example")} /></Form.Item>
      <Above own={row?.id} />
      <Form.Item name="family" label={t("committees.family")}><Radio.Group options={(["state", "party"] as const).map((value) => ({ value, label: t_of("committees.family", value) }))} /></Form.Item>
      <Form.Item name="symbol" label={t("committees.symbol")} extra={t("committees.symbol_text")} rules={needed(t("committees.symbol_needed"))}><Input maxLength={40} /></Form.Item>
      <Form.Item name="decision" label={t("committees.decision")}><Input maxLength={300} placeholder={t("committees.decision_example")} /></Form.Item>
      <div className={css.pair}>
        <Form.Item name="formed_on" label={t("committees.formed_on")} rules={[{ required: true, message: t("committees.day_needed") }]}><DayField clear={false} /></Form.Item>
        <Form.Item name="ended_on" label={t("committees.ended_on")}><DayField /></Form.Item>
      </div>
      {save.isError && <Alert type="error" showIcon message={error_words(save.error)} className={css.notice!} />}
      <div className={css.form_acts}>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={save.isPending}>{t("common.save")}</Button>
      </div>
    </Form>
  );
}

/** What it stands under, of those that may hold it. */
function Above({ own }: { own: string | undefined }) {
  const kind = Form.useWatch<Values["kind"]>("kind");
  const list = useCommittees(null);
  if (kind === undefined || kind === "committee") return null;
  const holders = (list.data?.items ?? []).filter((one) => one.id !== own && (one.kind === "committee" || (kind === "team" && one.kind === "sub-committee")));
  return (
    <Form.Item name="parent_id" label={t("committees.parent")} rules={kind === "sub-committee" ? [{ required: true, message: t("committees.parent_needed") }] : []}>
      <Select allowClear showSearch optionFilterProp="label" loading={list.isFetching} options={holders.map(({ id, name }) => ({ value: id, label: name }))} />
    </Form.Item>
  );
}
