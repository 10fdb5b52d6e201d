import { Link } from "react-router-dom";
import { Attachments } from "@/shared/office/attachments";
import { RoleTag, StandingTag } from "@/shared/office/tags";
import { first_upper } from "@/shared/format/official_names";
import { format_day } from "@/shared/format/date";
import { ErrorState, Loading } from "@/shared/parts/states";
import { StatusTag } from "@/shared/parts/status_tag";
import { FormDrawer } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import type { Schema } from "@/shared/api/api";
import { t, t_of } from "@/shared/words/words";
import { CellForm } from "./cell_form";
import { reason_of, tone } from "./cell_words";
import { useMatrixCell, type Cell, type Matrix } from "./data";
import css from "./matrix.module.css";

interface Props { plan: Schema<"Plan">; matrix: Matrix; cell: Cell; period: string; close: () => void }

/** One cell: who carries the theme by the channel, their evidence, and what may be done about a hole. */
export function CellDrawer({ plan, matrix, cell, period, close }: Props) {
  const theme = matrix.themes.find(({ key }) => key === cell.theme)?.text;
  const channel = matrix.channels.find(({ key }) => key === cell.channel)?.text ?? "";
  const reason = reason_of(cell, period);
  return (
    <FormDrawer open close={close} title={first_upper(channel)} width={Math.min(680, window.innerWidth)}>
      <p className={css.drawer_theme}>{theme}</p>
      <p><StatusTag tone={tone[cell.state]}>{t_of("matrix.state", cell.state)}</StatusTag>{cell.state === "not-needed" && ` ${reason ?? ""}`}</p>
      {cell.in_period.length > 0 && <Carriers plan_id={plan.id} cell={cell} period={period} />}
      {may(matrix, "edit") && <CellForm key={JSON.stringify(cell)} plan={plan} matrix={matrix} cell={cell} period={period} close={close} />}
    </FormDrawer>
  );
}

function Carriers({ plan_id, cell, period }: { plan_id: string; cell: Cell; period: string }) {
  const detail = useMatrixCell(plan_id, cell, period);
  if (detail.isLoadingError) return <ErrorState error={detail.error} retry={() => void detail.refetch()} />;
  if (!detail.data) return <Loading rows={3} />;
  return (
    <section aria-label={t("matrix.who")}>
      <h3 className={css.sub}>{t("matrix.who")}</h3>
      {detail.data.tasks.map(({ task, units, total }) => (
        <div key={task.id} className={css.carrier}>
          <Link to={`/tasks/${task.id}`}>{`${task.ordinal}. ${task.text}`}</Link>
          {task.due_on && <span className={css.soft}>{t("matrix.due", { day: format_day(task.due_on) })}</span>}
          {units.length === 0 ? <p className={css.soft}>{t("matrix.nobody")}</p> : (
            <ul className={css.units}>
              {units.map(({ assignment_id, unit, role, standing, attachments, links }) => (
                <li key={assignment_id}>
                  <div className={css.unit}><Link to={`/assignments/${assignment_id}`}>{unit.name}</Link><RoleTag role={role} /><StandingTag standing={standing} /></div>
                  <Attachments files={attachments} />
                  {links.map((link) => <a key={link} href={link} target="_blank" rel="noreferrer" className={css.evidence_link}>{link}</a>)}
                </li>
              ))}
            </ul>
          )}
          {total > units.length && <p className={css.soft}>{t("common.more_of", { n: total - units.length })}</p>}
        </div>
      ))}
    </section>
  );
}
