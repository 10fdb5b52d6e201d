import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { note_words } from "@/shared/calendar/model";
import { format_day } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { PageHeader } from "@/shared/parts/page_header";
import { Panel } from "@/shared/parts/panel";
import { ErrorState, Loading } from "@/shared/parts/states";
import { StatusTag } from "@/shared/parts/status_tag";
import { FormDrawer } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { days_stale, DayForm } from "./day_form";
import css from "./calendar.module.css";

type Day = Schema<"DayOfNote">;

/** What the country and the agency commemorate; the agency's own days are kept here. */
export function DaysPage() {
  const [asked, ask] = useState<Day | "new" | null>(null);
  const days = useQuery({ queryKey: ["days-of-note"], queryFn: ({ signal }) => api.get("/api/calendar/days-of-note", { signal }) });
  if (days.isLoadingError) return <ErrorState error={days.error} retry={() => void days.refetch()} />;
  if (days.isPending) return <Loading rows={8} />;
  const { items } = days.data;
  const close = () => ask(null);
  return (
    <>
      <PageHeader
        title={t("calendar.notes")} text={t("calendar.notes.text")} back={{ to: "/calendar", text: t("calendar.title") }}
        acts={may(days.data, "add") && <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => ask("new")}>{t("calendar.notes.add")}</Button>}
      />
      <Panel title={t("calendar.notes.own")}><List days={items.filter(({ id }) => id !== null)} edit={ask} /></Panel>
      <Panel title={t("calendar.notes.of_country")}><List days={items.filter(({ id }) => id === null)} edit={ask} /></Panel>
      <FormDrawer open={asked !== null} close={close} width={Math.min(480, window.innerWidth)} title={t(asked === "new" ? "calendar.notes.add" : "calendar.notes.edit")}>
        {asked && <DayForm day={asked === "new" ? null : asked} close={close} />}
      </FormDrawer>
    </>
  );
}

function List({ days, edit }: { days: Day[]; edit: (day: Day) => void }) {
  if (days.length === 0) return <p className={css.soft}>{t("calendar.notes.none")}</p>;
  return <ul className={css.days}>{days.map((day) => <OneDay key={day.id ?? day.name} day={day} edit={edit} />)}</ul>;
}

/** "ngày 10/3 âm lịch", "20/12/2026". */
const when_words = ({ kind, day, month, on }: Day) => (kind === "once" ? format_day(on) : t(kind === "lunar" ? "calendar.notes.lunar" : "calendar.notes.solar", { day: day ?? 0, month: month ?? 0 }));

function OneDay({ day, edit }: { day: Day; edit: (day: Day) => void }) {
  const path = { id: day.id ?? "" };
  const { name, years, jubilee } = day;
  const restore = useAct((_: void, idempotency_key) => api.post("/api/calendar/days-of-note/{id}/restore", { path, idempotency_key }), { done: t("calendar.notes.saved"), stale: days_stale });
  const remove = useAct(() => api.delete("/api/calendar/days-of-note/{id}", { path }), { done: t("calendar.notes.deleted", { name }), stale: days_stale, undo: () => restore.mutate() });
  return (
    <li>
      <div>
        <strong>{name}</strong> {day.deleted_at && <StatusTag tone="quiet">{t("calendar.notes.gone")}</StatusTag>}
        <div>{[when_words(day), day.next_on && day.kind !== "once" && t("calendar.notes.next", { day: note_words({ name: format_day(day.next_on), years, jubilee }) })].filter(Boolean).join(" · ")}</div>
        {day.source && <small className={css.soft}>{day.source}</small>}
      </div>
      <span className={css.acts}>
        {may(day, "edit") && <Button size="small" aria-label={t("calendar.notes.edit_name", { name })} onClick={() => edit(day)}>{t("common.edit")}</Button>}
        {may(day, "delete") && <Button size="small" loading={remove.isPending} aria-label={t("calendar.notes.delete_name", { name })} onClick={() => remove.mutate()}>{t("calendar.notes.delete")}</Button>}
        {may(day, "restore") && <Button size="small" loading={restore.isPending} aria-label={t("calendar.notes.restore_name", { name })} onClick={() => restore.mutate()}>{t("calendar.notes.restore")}</Button>}
      </span>
    </li>
  );
}
