import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { ProgressBar } from "@/shared/office/progress";
import { Panel } from "@/shared/parts/panel";
import { t } from "@/shared/words/words";
import { CommentMark } from "./comments";
import { behind, type Days } from "./data";
import { Spark } from "./key_figures";
import css from "./overview.module.css";
import { rate_of } from "./scale";

/** Each plan in the same small picture: how it stands now, and how much was late in each of the weeks. */
export function PlanMultiples({ plans, total, filter }: { plans: Schema<"OverviewSeries">[]; total: number; filter: Days }) {
  if (plans.length === 0) return null;
  // One measure for all, so that the pictures can be compared.
  const most = Math.max(1, ...plans.flatMap((plan) => plan.late));
  return (
    <Panel title={t("overview.plans")}>
      <ul className={css.multiples}>
        {plans.map(({ subject, figures, late }) => {
          const rate = rate_of(figures);
          const of_plan = { ...filter, plan_id: subject.id };
          return (
            <li key={subject.id}>
              <Link to={`/overview?${new URLSearchParams(of_plan).toString()}`} className={css.plan} title={subject.name}>{subject.short_name && <b>{subject.short_name}</b>} {subject.name}</Link>
              <ProgressBar progress={figures.progress} />
              <div className={css.plan_late}>
                <span className={css.late}><Spark values={late} most={most} /></span>
                <Link to={behind(of_plan, { standing: "late" })} className={figures.progress.late > 0 ? css.bad : css.soft}>{t("overview.late_of", { n: figures.progress.late })}</Link>
                <span className={css.soft}>{rate ? t("overview.rate_short", { n: rate.percent }) : t("overview.nothing_due")}</span>
                <CommentMark figure={{ target: "plan", name: subject.short_name ?? subject.name, plan_id: subject.id, progress: figures.progress }} />
              </div>
            </li>
          );
        })}
      </ul>
      {total > plans.length && <p className={css.note}>{t("overview.of_all", { shown: plans.length, total })}</p>}
    </Panel>
  );
}
