import { Alert, Button, Form, Select } from "antd";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { DayField } from "@/shared/office/day_field";
import { ErrorState, Loading } from "@/shared/parts/states";
import { TextArea } from "@/shared/parts/text_area";
import { useCancel } from "@/shared/parts/unsaved";
import { format_day } from "@/shared/format/date";
import { fold } from "@/shared/format/fold";
import { SheetActs } from "@/shared/parts/form_sheet";
import { tab_leaves } from "@/shared/parts/tab_leaves";
import { error_words, t } from "@/shared/words/words";
import { useGiveShares, useShareHolders } from "./shares_data";
import css from "./work.module.css";

interface Values { holders: string[]; text: string; due_on: string | null }

/** Hands a part of an assignment down: to one or to many, in the same words and until the same day. */
export function ShareForm({ assignment, today, close }: { assignment: Schema<"AssignmentRow">; today: string; close: () => void }) {
  const holders = useShareHolders(assignment.id);
  if (holders.isLoadingError) return <ErrorState error={holders.error} retry={() => void holders.refetch()} />;
  if (!holders.data) return <Loading rows={5} />;
  return <GiveForm assignment={assignment} today={today} close={close} holders={holders.data} />;
}

function GiveForm({ assignment, today, close, holders }: { assignment: Schema<"AssignmentRow">; today: string; close: () => void; holders: Schema<"ShareHolders"> }) {
  const cancel = useCancel(close);
  const give = useGiveShares(assignment.id, close);
  const [form] = Form.useForm<Values>();
  const keys = Form.useWatch("holders", form) ?? [];
  const chosen = keys.length;
  const silent = holders.units.some(({ unit, answers }) => !answers && keys.includes(`unit:${unit.id}`));
  const due_on = assignment.due.due_on;
  const late = due_on !== null && due_on < today;
  const finish = ({ holders: to, text, due_on: day }: Values) =>
    give.mutate(to.map((key) => ({ ...holder_of(key, holders.own.id), text: text.trim(), due_on: day ?? null })));
  return (
    <Form<Values> form={form} layout="vertical" size="large" requiredMark={false} initialValues={{ holders: [], text: assignment.text, due_on: null }} onFinish={finish}>
      <Form.Item name="holders" label={t("shares.to")} rules={[{ type: "array", min: 1, message: t("shares.to_needed") }]}>
        <Select
          mode="multiple" onInputKeyDown={tab_leaves} options={options_of(holders)} placeholder={t("shares.to_search")}
          filterOption={(typed, option) => fold(String(option?.label ?? "")).includes(fold(typed))}
        />
      </Form.Item>
      {holders.units.length > 1 && (
        <Button className={css.all_units} type="link" size="small" onClick={() => form.setFieldValue("holders", holders.units.map(({ unit }) => `unit:${unit.id}`))}>
          {t("shares.all_units", { count: holders.units.length })}
        </Button>
      )}
      {holders.units.length === 0 && <Alert className={css.suggestion} type="info" showIcon message={t("shares.no_units")} action={<Link to="/my-unit">{t("own_unit.title")}</Link>} />}
      {silent && <Alert className={css.suggestion} type="info" showIcon message={t("shares.link_help")} />}
      <Form.Item name="text" label={t("shares.text")} extra={t("shares.text_help")} rules={[{ required: true, whitespace: true, message: t("shares.text_needed") }]}>
        <TextArea min_rows={3} max_rows={10} maxLength={4000} />
      </Form.Item>
      {late ? <Alert className={css.suggestion} type="warning" showIcon message={t("shares.duty_late", { day: format_day(due_on) })} />
        : <Form.Item name="due_on" label={t("office.due")} extra={day_help(due_on)}><DayField /></Form.Item>}
      {give.isError && <Alert className={css.suggestion} type="error" showIcon message={error_words(give.error)} description={t("work.kept")} />}
      <SheetActs>
        <Button onClick={cancel}>{t("common.cancel")}</Button>
        <Button type="primary" htmlType="submit" loading={give.isPending}>{chosen > 1 ? t("shares.give_count", { count: chosen }) : t("shares.give")}</Button>
      </SheetActs>
    </Form>
  );
}

export const day_help = (due_on: string | null) => (due_on === null ? t("shares.day_help_none") : t("shares.day_help", { day: format_day(due_on) }));

/** "unit:…" or "person:…": of one list of choices. */
function holder_of(key: string, own: string): Pick<Schema<"ShareInput">, "unit_id" | "person_id"> {
  const [kind, id] = key.split(":") as [string, string];
  return kind === "person" ? { unit_id: own, person_id: id } : { unit_id: id, person_id: null };
}

function options_of({ own, units, people }: Schema<"ShareHolders">) {
  const named = ({ unit, above, answers }: Schema<"UnitBelow">) => {
    const where = above.id === own.id ? unit.name : `${unit.name} (${above.name})`;
    return answers ? where : t("shares.no_account", { unit: where });
  };
  return [
    { label: t("shares.units"), options: units.map((one) => ({ value: `unit:${one.unit.id}`, label: named(one) })) },
    { label: t("shares.own"), options: [{ value: `unit:${own.id}`, label: own.name }, ...people.map(({ id, name }) => ({ value: `person:${id}`, label: name }))] },
  ].filter(({ options }) => options.length > 0);
}
