import { Button } from "antd";
import { Link, useNavigate } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { PlanSelect } from "@/shared/office/plan_select";
import { Panel } from "@/shared/parts/panel";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { useRelatedPlans } from "./data";
import css from "./cascade.module.css";

/** Plans above this one and below it: bound by a person, or cited and waiting to be looked at. */
export function RelatedPlans({ plan_id }: { plan_id: string }) {
  const related = useRelatedPlans(plan_id);
  const navigate = useNavigate();
  if (!related.data) return null;
  const { parents, children } = related.data;
  const can_bind = may(related.data, "bind");
  if (parents.length + children.length === 0 && !can_bind) return null;
  return (
    <Panel title={t("cascade.related")}>
      <Related title={t("cascade.parents")} plans={parents} owners={false} address={(id) => `/plans/${plan_id}/binding/${id}`} />
      <Related title={t("cascade.children")} plans={children} owners address={(id) => `/plans/${id}/binding/${plan_id}`} />
      {can_bind && (
        <div className={`${css.choose_parent} no-print`}>
          <span className={css.soft}>{t("cascade.choose_parent")}</span>
          <PlanSelect label={t("cascade.choose_parent")} placeholder={t("cascade.choose")} value={null} onChange={(id) => { if (id && id !== plan_id) void navigate(`/plans/${plan_id}/binding/${id}`); }} />
        </div>
      )}
    </Panel>
  );
}

function Related({ title, plans, owners, address }: { title: string; plans: Schema<"RelatedPlan">[]; owners: boolean; address: (id: string) => string }) {
  const navigate = useNavigate();
  if (plans.length === 0) return null;
  return (
    <>
      <h3 className={css.sub}>{title}</h3>
      <ul className={css.related}>
        {plans.map((one) => {
          const { plan, bound, owner, clauses } = one;
          const name = plan.short_name ?? plan.name;
          const words = t(bound ? "cascade.look" : "cascade.bind");
          return (
            <li key={plan.id}>
              <div>
                <Link to={`/plans/${plan.id}`}>{[plan.short_name, plan.name].filter(Boolean).join(" · ")}</Link>
                <div className={css.soft}>{[owners && owner?.name, bound ? t("cascade.bound", { n: clauses }) : t("cascade.cited")].filter(Boolean).join(" · ")}</div>
              </div>
              {(bound || may(one, "bind")) && (
                <Button size="small" className="no-print" aria-label={`${words}: ${name}`} onClick={() => void navigate(address(plan.id))}>{words}</Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
