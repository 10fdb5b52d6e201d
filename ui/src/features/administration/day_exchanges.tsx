import { PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { DayField } from "@/shared/office/day_field";
import { useAct } from "@/shared/parts/act";
import { StatusTag } from "@/shared/parts/status_tag";
import { FormDrawer } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { needed, SaveForm } from "./save_form";
import css from "./administration.module.css";

type Exchange = Schema<"DayExchange">;
type Values = Schema<"DayExchangeInput">;
const stale = [["calendar"], ["history", "agency"]];

/** What was announced for single years; each can be undone and restored. */
export function DayExchanges({ exchanges, editable }: { exchanges: Exchange[]; editable: boolean }) {
  const [open, set_open] = useState(false);
  return (
    <section className={`${css.panel} ${css.below}`} aria-label={t("administration.calendar.exchanges")}>
      <div className={css.filters}>
        <strong>{t("administration.calendar.exchanges")}</strong>
        <span className={css.space} />
        {editable && <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => set_open(true)}>{t("administration.calendar.add")}</Button>}
      </div>
      {exchanges.length === 0 && <p className={css.soft}>{t("administration.calendar.no_exchange")}</p>}
      <ul className={css.plain}>{exchanges.map((one) => <OneExchange key={one.id} exchange={one} />)}</ul>
      <FormDrawer open={open} close={() => set_open(false)} width={Math.min(480, window.innerWidth)} title={t("administration.calendar.add")}>
        {open && <ExchangeForm close={() => set_open(false)} />}
      </FormDrawer>
    </section>
  );
}

/** "30/4/2027 – 02/5/2027", or one day. */
function days_words({ off_from, off_to, worked_on }: Exchange): string {
  const off = off_from && `${t("administration.calendar.off")} ${format_day(off_from)}${off_to && off_to !== off_from ? ` – ${format_day(off_to)}` : ""}`;
  return [off, worked_on && `${t("administration.calendar.worked")} ${format_day(worked_on)}`].filter(Boolean).join("; ");
}

function OneExchange({ exchange }: { exchange: Exchange }) {
  const path = { id: exchange.id };
  const restore = useAct((_: void, idempotency_key) => api.post("/api/calendar/exchanges/{id}/restore", { path, idempotency_key }), { done: t("administration.restored"), stale });
  const undo = useAct(() => api.delete("/api/calendar/exchanges/{id}", { path }), { done: t("administration.calendar.undone"), stale, undo: () => restore.mutate() });
  const { name, source } = exchange;
  return (
    <li className={css.row}>
      <div>
        <strong>{name}</strong> {exchange.deleted_at && <StatusTag tone="quiet">{t("administration.calendar.undone")}</StatusTag>}
        <div>{days_words(exchange)}</div>
        <small className={css.soft}>{source}</small>
      </div>
      {may(exchange, "delete") && <Button size="small" loading={undo.isPending} aria-label={t("administration.calendar.undo_one", { name })} onClick={() => undo.mutate()}>{t("administration.calendar.undo")}</Button>}
      {may(exchange, "restore") && <Button size="small" loading={restore.isPending} aria-label={t("administration.restore_one", { name })} onClick={() => restore.mutate()}>{t("administration.restore")}</Button>}
    </li>
  );
}

function ExchangeForm({ close }: { close: () => void }) {
  const save = useAct((body: Values, idempotency_key) => api.post("/api/calendar/exchanges", { body, idempotency_key }), { done: t("administration.saved"), stale, on_done: close, on_error: () => undefined });
  return (
    <SaveForm<Values> initial={{ name: "", source: "", off_from: null, off_to: null, worked_on: null }} pending={save.isPending} error={save.error} close={close} save={(values) => save.mutate(values)}>
      <Form.Item name="name" label={t("administration.calendar.name")} extra={t("administration.calendar.name_text")} rules={needed(t("administration.name_needed"))}><Input maxLength={200} /></Form.Item>
      <Form.Item name="source" label={t("administration.calendar.source")} rules={needed(t("administration.calendar.source"))}><Input maxLength={300} /></Form.Item>
      <Form.Item name="off_from" label={t("administration.calendar.off_from")}><DayField /></Form.Item>
      <Form.Item name="off_to" label={t("administration.calendar.off_to")}><DayField /></Form.Item>
      <Form.Item name="worked_on" label={t("administration.calendar.worked_on")}><DayField /></Form.Item>
    </SaveForm>
  );
}
