import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { PlanName } from "@/shared/office/plan_name";
import { t } from "@/shared/words/words";
import css from "./shell.module.css";

type Notice = Schema<"WorkNotice">;

/** Where what it tells of stands: the thing itself where it is one, else the list that holds it. */
function place_of({ cause, plan, subject_id }: Notice): string {
  const of_plan = `?plan_id=${plan.id}`;
  switch (cause) {
    case "answered": case "granted": case "refused": return subject_id ? `/assignments/${subject_id}` : `/my-work${of_plan}`;
    case "asked": return subject_id ? `/assignments/${subject_id}` : `/difficulties${of_plan}`;
    case "time-asked": return subject_id ? `/assignments/${subject_id}` : `/tracking/extensions${of_plan}`;
    case "returned": case "reported": return subject_id ? `/reports/${subject_id}` : `/reports${of_plan}`;
    case "guided": case "directed": case "plan-waits": return `/plans/${plan.id}`;
    case "handed-in": return subject_id ? `/import/${subject_id}` : `/plans/${plan.id}`;
    case "letter-waits": return subject_id ? `/letters/${subject_id}` : `/letters${of_plan}`;
    case "report-waits": return subject_id ? `/consolidated/${subject_id}` : "/reports";
    case "issued": return `/my-work${of_plan}`;
  }
}

/** Something that was done and concerns the person: new work, an answer, what waits for approval. */
export function WorkNotice({ notice, close }: { notice: Notice; close: () => void }) {
  const { cause, plan, unit, items } = notice;
  return (
    <Link to={place_of(notice)} onClick={close} className={css.notice}>
      <strong>{t(`app.news.${cause}`, { n: items })}</strong>
      {unit && <span>{unit.short_name ?? unit.name}</span>}
      <span><PlanName plan={plan} /></span>
      <small>{format_instant(notice.made_at)}</small>
    </Link>
  );
}
