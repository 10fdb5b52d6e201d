import { Alert } from "antd";
import type { Schema } from "@/shared/api/api";
import { DayMoves } from "@/shared/office/day_moves";
import { Weather } from "@/shared/office/weather";
import { t } from "@/shared/words/words";
import css from "./schedule.module.css";

const most_names = 8;

/** Which days would move, what they run into, and who would be told. */
export function Moves({ preview, running }: { preview: Schema<"SchedulePreview">; running: boolean }) {
  const { moves, units, weather } = preview;
  const names = units.slice(0, most_names).map((one) => one.short_name ?? one.name).join(", ") + (units.length > most_names ? "…" : "");
  return (
    <>
      {moves.length === 0 ? <p>{t("schedule.moves_none")}</p> : <DayMoves moves={moves} />}
      {running && <Alert type="info" showIcon className={css.notice!} message={units.length > 0 ? t("schedule.told", { n: units.length, names }) : t("schedule.told_nobody")} />}
      <Weather weather={weather} text={t("office.weather.moved")} plain />
    </>
  );
}
