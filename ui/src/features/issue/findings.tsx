// What the person should look at before deciding.
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { charged_words } from "@/shared/office/bodies";
import { format_day } from "@/shared/format/date";
import { FoldedNames } from "@/shared/parts/folded_names";
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
            <Link className={css.task_text} to={`/tasks/${one.task_id}?edit=issue`}>{one.ordinal}. {one.task_text}</Link>
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
          <li key={task.task_id}><Link className={css.task_text} to={`/tasks/${task.task_id}?edit=issue`}>{task.ordinal}. {task.text}</Link></li>
        ))}
      </ul>
    </section>
  );
}

/** The bodies that are more than one unit, and who that is now. */
export function Groups({ groups }: { groups: Schema<"PreviewGroup">[] }) {
  if (groups.length === 0) return null;
  return (
    <section className={css.panel} aria-label={t("issue.groups")}>
      <h2>{t("issue.groups")}</h2>
      <ul className={css.groups}>
        {groups.map((group, index) => (
          <li key={index} className={group.units.length === 0 ? css.ask : undefined}>
            <strong>{group.kind === "charged" ? charged_words(group.section) : (group.name ?? group.text)}</strong>{" "}
            <span className={css.soft}>({[group.tasks > 0 && t("issue.group_tasks", { n: group.tasks }), group.reports > 0 && t("issue.group_reports", { n: group.reports })].filter(Boolean).join(", ")})</span>
            <div>{group.units.length === 0 ? t("issue.group_empty") : <>{t("issue.group_units", { n: group.units.length })}: <FoldedNames names={group.units.map(({ name }) => name)} /></>}</div>
          </li>
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

/** What a duty lacks to reach everybody it names, and the way to mend it. */
function Lacking({ report, plan_id }: { report: Schema<"PreviewReport">; plan_id: string }) {
  if (report.units.length > 0 && report.unresolved.length === 0) return null;
  return (
    <span className={`${css.names} ${css.ask}`}>
      {report.unresolved.length > 0 ? t("issue.report_unresolved", { names: report.unresolved.join("; ") }) : t("issue.group_empty")}{" "}
      <Link to={`/plans/${plan_id}/duties?edit=${report.duty_id}`}>{t("issue.report_mend")}</Link>
    </span>
  );
}

export function Reports({ reports, plan_id }: { reports: Schema<"PreviewReport">[]; plan_id: string }) {
  if (reports.length === 0) return null;
  return (
    <section className={css.panel} aria-label={t("issue.due_reports")}>
      <h2>{t("issue.due_reports")}</h2>
      <ul className={css.tasks}>
        {reports.map((report) => (
          <li key={report.duty_id}>
            <span className={css.task_text}>{report.text}</span>
            <span className={css.soft}>
              {t("issue.report_units", { n: report.units.length })}{report.reports > 0 && report.reports !== report.units.length && ` · ${t("issue.report_count", { n: report.reports })}`} · {due_words(report)}
            </span>
            {report.units.length > 0 && <span className={css.names}><FoldedNames names={report.units.map(({ name }) => name)} /></span>}
            <Lacking report={report} plan_id={plan_id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
