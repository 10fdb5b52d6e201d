import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { ExportButton } from "@/shared/office/export_button";
import type { Column } from "@/shared/parts/data_table";
import { PlainTable } from "@/shared/parts/plain_table";
import { ErrorState, Loading } from "@/shared/parts/states";
import { StatusTag } from "@/shared/parts/status_tag";
import { useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { CalendarSettings } from "./calendar_settings";
import { DayExchanges } from "./day_exchanges";
import css from "./administration.module.css";

/** The office's year: which days are off and why, what is exchanged, and what that does to deadlines. */
export function CalendarTab() {
  const session = useSession();
  const [year, set_year] = useState(Number(session.today.slice(0, 4)));
  const calendar = useQuery({
    queryKey: ["calendar", year], queryFn: ({ signal }) => api.get("/api/calendar", { query: { year }, signal }), placeholderData: (before) => before,
  });
  if (calendar.isLoadingError) return <ErrorState error={calendar.error} retry={() => void calendar.refetch()} />;
  if (calendar.isPending) return <Loading />;
  const { days, working_days, exchanges } = calendar.data;
  return (
    <>
      <p className={css.notice}>{t("administration.calendar.text")}</p>
      <div className={css.two}>
        <section aria-label={t("administration.calendar.days")}>
          <div className={css.filters}>
            <Button icon={<LeftOutlined aria-hidden="true" />} aria-label={t("administration.calendar.earlier")} disabled={year <= 2000} onClick={() => set_year(year - 1)} />
            <strong aria-live="polite">{t("administration.calendar.year", { year: calendar.data.year })}</strong>
            <Button icon={<RightOutlined aria-hidden="true" />} aria-label={t("administration.calendar.later")} disabled={year >= 2199} onClick={() => set_year(year + 1)} />
            <span className={css.space} />
            <span className={css.soft}>{t("administration.calendar.working_days", { n: working_days })}</span>
            <ExportButton path="/api/calendar.xlsx" query={{ year }} small name={t("administration.calendar.days")} />
          </div>
          <PlainTable<Schema<"CalendarDay">> label={t("administration.calendar.days")} columns={columns} rows={days} row_key={(day) => day.on} />
        </section>
        <div>
          <CalendarSettings calendar={calendar.data} />
          <DayExchanges exchanges={exchanges} editable={calendar.data.can.includes("edit")} />
        </div>
      </div>
    </>
  );
}

const columns: Column<Schema<"CalendarDay">>[] = [
  {
    title: t("administration.calendar.day"),
    render: (_, day) => <div className={css.cell}><span className={css.name}>{format_day(day.on)}</span><small>{t_of("administration.calendar.weekday", String(new Date(`${day.on}T00:00:00Z`).getUTCDay()))}</small></div>,
  },
  {
    title: t("administration.calendar.why"), card: "plain",
    render: (_, day) => <div><StatusTag tone={day.worked ? "warn" : "neutral"}>{t(day.worked ? "administration.calendar.worked" : "administration.calendar.off")}</StatusTag> {day.name}<div className={css.soft}><small>{day.source}</small></div></div>,
  },
];
