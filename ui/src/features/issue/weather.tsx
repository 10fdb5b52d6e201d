import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { PlainTable } from "@/shared/parts/plain_table";
import type { Column } from "@/shared/parts/row_cards";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import css from "./issue.module.css";

type UnitWeather = Schema<"UnitWeather">;
type Week = Schema<"WeatherWeek">;

const tones: Record<Schema<"Expectation">, Tone> = { little: "quiet", "in-time": "good", "sometimes-late": "neutral", "often-late": "warn" };
const plus_6 = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10);
const week_words = ({ from_on, added, already }: Week) => t("issue.weather.week", { from: format_day(from_on).slice(0, 5), to: format_day(plus_6(from_on)), added, already });
const fullest = (weeks: Week[]) => weeks.reduce<Week | null>((most, one) => (!most || one.added + one.already > most.added + most.already ? one : most), null);

function record_words({ past, past_late }: UnitWeather): string {
  return past === 0 ? t("issue.weather.no_record") : t("issue.weather.late_of", { late: past_late, total: past, percent: Math.round((100 * past_late) / past) });
}

const columns: Column<UnitWeather>[] = [
  { title: t("office.unit"), render: (_, row) => row.unit.name },
  { title: t("issue.weather.fullest"), render: (_, { weeks }) => { const week = fullest(weeks); return week ? week_words(week) : t("issue.weather.no_days"); } },
  { title: t("issue.weather.record"), sorter: (a, b) => a.past_late - b.past_late, render: (_, row) => record_words(row) },
  { title: t("issue.weather.expected"), width: 160, render: (_, { expected }) => <StatusTag tone={tones[expected]}>{t_of("issue.weather.expected", expected)}</StatusTag> },
];

/** How much the plan brings down on each unit beside what it has, and what its own record lets expect. */
export function Weather({ weather }: { weather: UnitWeather[] }) {
  if (weather.length === 0) return null;
  return (
    <section className={css.panel} aria-label={t("issue.weather")}>
      <div className={css.panel_head}><h2>{t("issue.weather")}</h2></div>
      <p className={css.soft}>{t("issue.weather_text")}</p>
      <PlainTable<UnitWeather>
        label={t("issue.weather")} rows={weather} row_key={(row) => row.unit.id} columns={columns}
        details={({ weeks }) => <ul className={css.tasks}>{weeks.map((one) => <li key={one.from_on}>{week_words(one)}</li>)}</ul>}
        extra={{ size: "middle", pagination: { pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }, scroll: { x: 560 } }}
      />
      <p className={css.soft}>{t("issue.weather.rule")}</p>
    </section>
  );
}
