import { Alert } from "antd";
import type { Schema } from "@/shared/api/api";
import { PlainTable } from "@/shared/parts/plain_table";
import type { Column } from "@/shared/parts/row_cards";
import { StatusTag } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import { days_words, deadline_words } from "./model";
import css from "./schedule.module.css";

type Move = Schema<"DayMove">;

const columns: Column<Move>[] = [
  { title: t("schedule.what"), render: (_, move) => <span className={css.moved!}>{move.kind === "event" ? move.text : deadline_words(move)}</span> },
  { title: t("schedule.was"), width: 110, render: (_, { from_on, from_end_on }) => days_words(from_on, from_end_on) || "–" },
  { title: t("schedule.becomes"), width: 110, render: (_, { to_on, to_end_on }) => <strong>{days_words(to_on, to_end_on) || "–"}</strong> },
  {
    title: t("schedule.units"), width: 140,
    render: (_, { kind, units, kept }) => (kind === "event" ? "–" : <>{t("schedule.units_n", { n: units })}{kept > 0 && <div className={css.soft}>{t("schedule.kept", { n: kept })}</div>}</>),
  },
  {
    title: t("schedule.watch"), width: 170,
    render: (_, { conflicts }) => (conflicts.length === 0 ? "–" : <span className={css.tags}>{conflicts.map((one) => <StatusTag key={one} tone="warn">{t_of("schedule.conflict", one)}</StatusTag>)}</span>),
  },
];

const most_names = 8;

/** Which days would move, what they run into, and who would be told. */
export function Moves({ preview, running }: { preview: Schema<"SchedulePreview">; running: boolean }) {
  const { moves, units } = preview;
  const names = units.slice(0, most_names).map((one) => one.short_name ?? one.name).join(", ") + (units.length > most_names ? "…" : "");
  return (
    <>
      {moves.length === 0 ? <p>{t("schedule.moves_none")}</p>
        : <PlainTable<Move> label={t("schedule.moves")} columns={columns} rows={moves} row_key={(move) => `${move.kind} ${move.id}`} extra={{ scroll: { y: 360 } }} />}
      {running && <Alert type="info" showIcon className={css.notice!} message={units.length > 0 ? t("schedule.told", { n: units.length, names }) : t("schedule.told_nobody")} />}
    </>
  );
}
