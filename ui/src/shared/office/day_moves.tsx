import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { PlainTable } from "@/shared/parts/plain_table";
import type { Column } from "@/shared/parts/row_cards";
import { StatusTag } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import css from "./day_moves.module.css";

type Move = Schema<"DayMove">;

/** "05/12/2026", "05/12/2026 – 07/12/2026". */
export function days_words(from: string | null, to: string | null): string {
  if (!from) return "";
  return to && to !== from ? t("schedule.range", { from: format_day(from), to: format_day(to) }) : format_day(from);
}

export const deadline_words = ({ kind, ordinal, text }: { kind: string; ordinal: number; text: string }) =>
  (kind === "task" ? t("schedule.task_n", { n: ordinal, text }) : t("schedule.report_of", { text }));

/** What a moved day runs into. */
export function Conflicts({ conflicts }: { conflicts: Schema<"Conflict">[] }) {
  return <span className={css.tags}>{conflicts.map((one) => <StatusTag key={one} tone="warn">{t_of("schedule.conflict", one)}</StatusTag>)}</span>;
}

const columns: Column<Move>[] = [
  { title: t("schedule.what"), render: (_, move) => <span className={css.moved!}>{move.kind === "event" ? move.text : deadline_words(move)}</span> },
  { title: t("schedule.was"), width: 110, render: (_, { from_on, from_end_on }) => days_words(from_on, from_end_on) || "–" },
  { title: t("schedule.becomes"), width: 110, render: (_, { to_on, to_end_on }) => <strong>{days_words(to_on, to_end_on) || "–"}</strong> },
  {
    title: t("schedule.units"), width: 140,
    render: (_, { kind, units, kept }) => (kind === "event" ? "–" : <>{t("schedule.units_n", { n: units })}{kept > 0 && <div className={css.soft}>{t("schedule.kept", { n: kept })}</div>}</>),
  },
  { title: t("schedule.watch"), width: 170, render: (_, { conflicts }) => (conflicts.length === 0 ? "–" : <Conflicts conflicts={conflicts} />) },
];

/** Which days would move, and what they run into. */
export function DayMoves({ moves }: { moves: Move[] }) {
  return <PlainTable<Move> label={t("schedule.moves")} columns={columns} rows={moves} row_key={(move) => `${move.kind} ${move.id}`} extra={{ scroll: { y: 360 } }} />;
}
