import { LeftOutlined, PrinterOutlined, RightOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import { useSearchParams } from "react-router-dom";
import { api } from "@/shared/api/api";
import { ExportButton } from "@/shared/office/export_button";
import { usePhone } from "@/shared/parts/phone";
import { ErrorState, Loading } from "@/shared/parts/states";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { DayDrawer } from "./day_drawer";
import { MonthAgenda } from "./month_agenda";
import { MonthGrid } from "./month_grid";
import { day_in, month_plus, month_words, shown, shows, type Item, type Show } from "./model";
import css from "./month.module.css";

interface Props { plan_id?: string | null; unit_id?: string | null; filters?: ReactNode }

const query_of = (month: string, plan_id: string | null, unit_id: string | null) => ({
  queryKey: ["month", month, plan_id, unit_id], staleTime: 30_000,
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get("/api/calendar/month", { query: { month, ...(plan_id && { plan_id }), ...(unit_id && { unit_id }) }, signal }),
});

const is_typing = ({ target }: KeyboardEvent) => target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));

/** A month of one plan, or of all: a grid of weeks, on a phone a list by day. Which month is shown stands in the address. */
export function MonthCalendar({ plan_id = null, unit_id = null, filters }: Props) {
  const { today } = useSession();
  const phone = usePhone();
  const client = useQueryClient();
  const [search, set_search] = useSearchParams();
  const asked = search.get("month") ?? "";
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
  const show = shows.find((one) => one === search.get("show")) ?? "all";
  const [at, set_at] = useState(today);
  const [focus, set_focus] = useState(false);
  const [opened, open] = useState<string | null>(null);
  const answer = useQuery({ ...query_of(month, plan_id, unit_id), placeholderData: keepPreviousData });
  const current = at.startsWith(month) ? at : day_in(month, at);

  const set = (name: string, value: string) => set_search((before) => {
    const after = new URLSearchParams(before);
    if (value === "") after.delete(name); else after.set(name, value);
    return after;
  }, { replace: true });
  const go_to_month = (next: string) => { if (next >= "2000-01" && next <= "2199-12") set("month", next === today.slice(0, 7) ? "" : next); };
  /** By a button, which keeps the focus. */
  const turn_to = (next: string) => { set_focus(false); go_to_month(next); };
  const go = (day: string) => {
    set_at(day);
    set_focus(true);
    if (!day.startsWith(month)) go_to_month(day.slice(0, 7));
  };
  useEffect(() => {
    const on_key = (event: KeyboardEvent) => {
      if (event.key !== "t" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || is_typing(event)) return;
      event.preventDefault();
      go(today);
    };
    window.addEventListener("keydown", on_key);
    return () => window.removeEventListener("keydown", on_key);
  });
  const ready = answer.data?.month === month;
  useEffect(() => {
    if (!ready) return;
    for (const n of [-1, 1]) void client.prefetchQuery(query_of(month_plus(month, n), plan_id, unit_id));
  }, [client, ready, month, plan_id, unit_id]);

  if (answer.isLoadingError) return <ErrorState error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.isPending) return <Loading rows={12} />;
  const names = new Map(answer.data.plans.map((plan) => [plan.id, plan.symbol ?? plan.title]));
  const plan_of = (item: Item) => (plan_id ? "" : names.get(item.plan_id) ?? "");
  const items = shown(answer.data.items, show);
  const day = answer.data.days.find((one) => one.on === opened) ?? null;
  return (
    <section className={css.month} aria-label={t("calendar.grid", month_words(month))}>
      <div className={css.bar_head}>
        <Button className="no-print" icon={<LeftOutlined aria-hidden="true" />} aria-label={t("calendar.earlier")} onClick={() => turn_to(month_plus(month, -1))} />
        <h2 aria-live="polite">{t("calendar.month", month_words(month))}</h2>
        <Button className="no-print" icon={<RightOutlined aria-hidden="true" />} aria-label={t("calendar.later")} onClick={() => turn_to(month_plus(month, 1))} />
        <Button className="no-print" onClick={() => { set_at(today); turn_to(today.slice(0, 7)); }}>{t("calendar.today")}</Button>
        <span className={css.space} />
        <span className={`${css.shows} no-print`}>
          <Segmented<Show> aria-label={t("calendar.show")} value={show} onChange={(next) => set("show", next === "all" ? "" : next)} options={shows.map((value) => ({ value, label: t(`calendar.show.${value}`) }))} />
        </span>
        <span className="no-print"><ExportButton path="/api/calendar/month.xlsx" query={{ month, ...(plan_id && { plan_id }), ...(unit_id && { unit_id }) }} /></span>
        {!phone && <Button className="no-print" icon={<PrinterOutlined aria-hidden="true" />} onClick={() => window.print()}>{t("calendar.print")}</Button>}
      </div>
      {filters}
      {phone ? <MonthAgenda month={answer.data} items={items} open={open} plan_of={plan_of} />
        : <MonthGrid month={answer.data} items={items} at={current} go={go} focus={focus && ready} open={open} plan_of={plan_of} />}
      {!phone && <p className={`${css.soft} no-print`}>{t("calendar.keys")}</p>}
      {answer.data.left_out > 0 && <p className={css.soft}>{t("calendar.left_out", { n: answer.data.left_out })}</p>}
      <DayDrawer day={day} items={day ? items.filter((item) => item.from_on <= day.on && day.on <= item.to_on) : []} plan_of={plan_of} close={() => open(null)} />
    </section>
  );
}
