import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { PlainTable } from "@/shared/parts/plain_table";
import type { Column } from "@/shared/parts/row_cards";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import css from "./weather.module.css";

type UnitWeather = Schema<"UnitWeather">;
type Week = Schema<"WeatherWeek">;

const tones: Record<Schema<"Expectation">, Tone> = { little: "quiet", "in-time": "good", "sometimes-late": "neutral", "often-late": "warn" };
const plus_6 = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10);
function week_words({ from_on, added, already }: Week): string {
  const to_on = plus_6(from_on);
  const from = format_day(from_on);
  return t("office.weather.week", { from: from_on.slice(0, 4) === to_on.slice(0, 4) ? from.slice(0, 5) : from, to: format_day(to_on), added, already });
}
const fullest = (weeks: Week[]) => weeks.reduce<Week | null>((most, one) => (!most || one.added + one.already > most.added + most.already ? one : most), null);

function record_words({ past, past_late }: UnitWeather): string {
  return past === 0 ? t("office.weather.no_record") : t("office.weather.late_of", { late: past_late, total: past, percent: Math.round((100 * past_late) / past) });
}

const columns: Column<UnitWeather>[] = [
  { title: t("office.unit"), render: (_, row) => row.unit.name },
  { title: t("office.weather.fullest"), render: (_, { weeks }) => { const week = fullest(weeks); return week ? week_words(week) : t("office.weather.no_days"); } },
  { title: t("office.weather.record"), sorter: (a, b) => a.past_late - b.past_late, render: (_, row) => record_words(row) },
  { title: t("office.weather.expected"), width: 160, render: (_, { expected }) => <StatusTag tone={tones[expected]}>{t_of("office.weather.expected", expected)}</StatusTag> },
];

interface Props { weather: UnitWeather[]; /** What the weeks are told of. */ text: string; /** Within a dialog or a panel that is one already. */ plain?: boolean }

/** How much comes down on each unit beside what it has, and what its own record lets expect. */
export function Weather({ weather, text, plain = false }: Props) {
  if (weather.length === 0) return null;
  return (
    <section className={plain ? css.plain : css.panel} aria-label={t("office.weather")}>
      <h2>{t("office.weather")}</h2>
      <p className={css.soft}>{text}</p>
      <PlainTable<UnitWeather>
        label={t("office.weather")} rows={weather} row_key={(row) => row.unit.id} columns={columns}
        details={({ weeks }) => <ul className={css.weeks}>{weeks.map((one) => <li key={one.from_on}>{week_words(one)}</li>)}</ul>}
        extra={{ size: "middle", pagination: { pageSize: plain ? 5 : 10, hideOnSinglePage: true, showSizeChanger: false }, scroll: { x: 560 } }}
      />
      <p className={css.soft}>{t("office.weather.rule")}</p>
    </section>
  );
}
