// One thing that was checked: what was found, what must be mended, and what was said of it since.
import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { format_day, format_instant } from "@/shared/format/date";
import { t, t_of } from "@/shared/words/words";
import { Attachments } from "./attachments";
import { MendingTag, VerdictTag } from "./inspection_tags";
import css from "./inspections.module.css";

type Finding = Schema<"InspectionFinding">;

/** `act`: what can be done with one thing that was said; `children`: what can be said next. */
export function FindingItem({ finding, act, children }: { finding: Finding; act?: (entry: Schema<"InspectionEntry">) => ReactNode; children?: ReactNode }) {
  const { ordinal, task, task_id, text, verdict, finding: found, entries, attachments } = finding;
  return (
    <article className={css.finding} aria-label={t("inspections.item_n", { n: ordinal })}>
      <div className={css.tags}>
        <span className={css.soft}>{t("inspections.item_n", { n: ordinal })}</span>
        {verdict && <VerdictTag verdict={verdict} />}
        <MendingTag finding={finding} />
      </div>
      <p className={css.what}>{task_id ? <Link to={`/tasks/${task_id}`}>{t("office.task.number", { ordinal: task ?? 0 })}</Link> : null}{task_id ? ": " : ""}{text}</p>
      {found !== "" && <p className={css.words}><strong>{t("inspections.found")}: </strong>{found}</p>}
      <Attachments files={attachments} />
      <Demand finding={finding} />
      {entries.length > 0 && (
        <ol className={css.entries} aria-label={t("inspections.said")}>
          {entries.map((entry) => <li key={entry.id}><Entry entry={entry} />{act?.(entry)}</li>)}
        </ol>
      )}
      {children}
    </article>
  );
}

/** What must be mended by whom by when; the first day too, where another was set. */
function Demand({ finding: { demand, due_on, first_due_on, mend_unit, unit } }: { finding: Finding }) {
  if (demand === "") return null;
  const day = first_due_on !== due_on ? t("inspections.by_new_day", { day: format_day(due_on), first: format_day(first_due_on) }) : t("inspections.by_day", { day: format_day(due_on) });
  return (
    <div className={css.demand}>
      <p className={css.words}><strong>{t("inspections.demand")}: </strong>{demand}</p>
      {due_on && <p className={css.words}>{mend_unit.id === unit.id ? day : `${mend_unit.name} · ${day}`}</p>}
    </div>
  );
}

function Entry({ entry: { step, note, due_on, attachments, by, at } }: { entry: Schema<"InspectionEntry"> }) {
  return (
    <div className={css.entry}>
      <p className={css.words}><strong>{t_of("inspections.step", step)}</strong> <span className={css.soft}>{by.name} · <time dateTime={at}>{format_instant(at)}</time></span></p>
      {note !== "" && <p className={css.words}>{note}</p>}
      {due_on && <p className={css.words}>{t("inspections.new_day", { day: format_day(due_on) })}</p>}
      <Attachments files={attachments} />
    </div>
  );
}
