// How far the work is: a bar of parts, and the same figures as a filter.
import type { Schema } from "@/shared/api/api";
import { t, t_of } from "@/shared/words/words";
import css from "./office.module.css";

type Progress = Schema<"Progress">;
type Standing = Schema<"Standing">;

const parts: { standing: Standing; field: keyof Progress; part: string; figure: string }[] = [
  { standing: "done", field: "done", part: css.part_done!, figure: css.figure_done! },
  { standing: "under-way", field: "under_way", part: css.part_under_way!, figure: css.figure_under_way! },
  { standing: "silent", field: "silent", part: css.part_silent!, figure: css.figure_silent! },
  { standing: "late", field: "late", part: css.part_late!, figure: css.figure_late! },
];

export function ProgressBar({ progress, words = true }: { progress: Progress; words?: boolean }) {
  if (progress.total === 0) return <span className={css.soft}>{t("office.progress.none")}</span>;
  const label = t("office.progress.label", { ...progress });
  return (
    <div className={css.progress}>
      <div className={css.progress_bar} role="img" aria-label={label} title={label}>
        {parts.filter(({ field }) => progress[field] > 0).map(({ standing, field, part }) => (
          <span key={standing} className={part} style={{ flexGrow: progress[field] }} />
        ))}
      </div>
      {words && <span className={css.progress_words}>{t("office.progress.done_of", { done: progress.done, total: progress.total })}</span>}
    </div>
  );
}

/** The totals as buttons: pressing one shows only those, pressing it again shows all. */
export function StandingStrip({ progress, chosen, choose }: {
  progress: Progress | undefined; chosen: Standing | null; choose: (standing: Standing | null) => void;
}) {
  const entries = [
    { standing: null, amount: progress?.total, figure: "" },
    ...parts.map(({ standing, field, figure }) => ({ standing, amount: progress?.[field], figure })),
  ];
  return (
    <div className={css.standing_strip}>
      {entries.map(({ standing, amount, figure }) => (
        <button
          key={standing ?? "all"} type="button" className={`${css.standing_figure} ${figure}`} aria-pressed={chosen === standing}
          onClick={() => choose(chosen === standing ? null : standing)}
        >
          <span className={css.amount}>{amount ?? "–"}</span>
          <span className={css.name}>{t_of("office.standing", standing ?? "all")}</span>
        </button>
      ))}
    </div>
  );
}
