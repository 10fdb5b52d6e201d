// What the person should look at before deciding.
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import css from "./issue.module.css";

export function Unresolved({ parties }: { parties: Schema<"UnresolvedParty">[] }) {
  if (parties.length === 0) return null;
  return (
    <section className={`${css.panel} ${css.warn}`} aria-label={t("issue.unresolved", { n: parties.length })}>
      <h2>{t("issue.unresolved", { n: parties.length })}</h2>
      <p className={css.soft}>{t("issue.unresolved_text")}</p>
      <ul className={css.tasks}>
        {parties.map((one, index) => (
          <li key={index}>
            <strong className={css.party}>{one.party}</strong>
            <Link className={css.task_text} to={`/tasks/${one.task_id}`}>{one.ordinal}. {one.task_text}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Unassigned({ tasks }: { tasks: Schema<"PreviewTask">[] }) {
  if (tasks.length === 0) return null;
  return (
    <section className={`${css.panel} ${css.warn}`} aria-label={t("issue.unassigned", { n: tasks.length })}>
      <h2>{t("issue.unassigned", { n: tasks.length })}</h2>
      <ul className={css.tasks}>
        {tasks.map((task) => (
          <li key={task.task_id}><Link className={css.task_text} to={`/tasks/${task.task_id}`}>{task.ordinal}. {task.text}</Link></li>
        ))}
      </ul>
    </section>
  );
}

/** When the first report is due, and the last one where there are several; one out of turn is due on no day. */
function due_words({ reports, due_on, last_due_on }: Schema<"PreviewReport">): string {
  if (reports === 0) return t("issue.report_undue");
  if (due_on === null) return t("office.due.none");
  if (last_due_on === null || last_due_on === due_on) return t("issue.report_due", { day: format_day(due_on) });
  return t("issue.report_due_span", { first: format_day(due_on), last: format_day(last_due_on) });
}

export function Reports({ reports }: { reports: Schema<"PreviewReport">[] }) {
  if (reports.length === 0) return null;
  return (
    <section className={css.panel} aria-label={t("issue.due_reports")}>
      <h2>{t("issue.due_reports")}</h2>
      <ul className={css.tasks}>
        {reports.map((report) => (
          <li key={report.duty_id}>
            <span className={css.task_text}>{report.text}</span>
            <span className={css.soft}>
              {t("issue.report_units", { n: report.units })}{report.reports > 0 && report.reports !== report.units && ` · ${t("issue.report_count", { n: report.reports })}`} · {due_words(report)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
