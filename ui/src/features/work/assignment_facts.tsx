import type { Schema } from "@/shared/api/api";
import { printed_words } from "@/shared/office/due";
import { DueLabel } from "@/shared/office/due_label";
import { RoleTag } from "@/shared/office/tags";
import { FoldedNames } from "@/shared/parts/folded_names";
import { format_day } from "@/shared/format/date";
import { t, t_of } from "@/shared/words/words";
import css from "./work.module.css";

type Unit = Schema<"UnitRef">;

/** Deadline, role, partners and what is expected, beside the task. */
export function AssignmentFacts({ detail, today }: { detail: Schema<"AssignmentDetail">; today: string }) {
  const { assignment, leads, leads_total, cooperates, cooperates_total, deliverables, condition, section_heading } = detail;
  const { due } = assignment;
  return (
    <section className={css.panel} aria-label={t("work.facts")}>
      <dl className={css.facts}>
        <div>
          <dt>{t("office.due")}</dt>
          <dd>
            <DueLabel due_on={due.due_on} today={today} done={assignment.standing === "done"} inline />
            {due.text && <div className={css.soft}>{printed_words(due)}</div>}
            {detail.chase_on && <div className={css.soft}>{t("work.chase_on", { day: format_day(detail.chase_on) })} <small>{t("work.chase_on_text")}</small></div>}
            {due.original_on && due.original_on !== due.due_on && (
              <div className={css.soft}>{t("office.due.original", { day: format_day(due.original_on) })}</div>
            )}
          </dd>
        </div>
        <div><dt>{t("work.role")}</dt><dd><RoleTag role={assignment.role} /> {assignment.unit.name}</dd></div>
        <Units title={t("work.leads")} units={leads} total={leads_total} />
        <Units title={t("office.role.cooperate")} units={cooperates} total={cooperates_total} />
        <div><dt>{t("work.state")}</dt><dd>{t_of("office.state", assignment.state)}</dd></div>
        {deliverables.length > 0 && (
          <div><dt>{t("work.deliverables")}</dt><dd><ul className={css.plain_list}>{deliverables.map((one) => <li key={one}>{one}</li>)}</ul></dd></div>
        )}
        {condition && <div><dt>{t("work.condition")}</dt><dd>{condition}</dd></div>}
        {section_heading && <div><dt>{t("work.section")}</dt><dd>{section_heading}</dd></div>}
      </dl>
    </section>
  );
}

/** The other units of a role: the first of them by name, the rest by their number. */
function Units({ title, units, total }: { title: string; units: Unit[]; total: number }) {
  if (units.length === 0) return null;
  const more = total > units.length ? ` ${t("work.more_units", { count: total - units.length })}` : "";
  return <div><dt>{title}</dt><dd><FoldedNames names={units.map((unit) => unit.name)} />{more}</dd></div>;
}
