import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { Panel } from "@/shared/parts/panel";
import { t, t_of } from "@/shared/words/words";
import { DispatchTag } from "./dispatch_tags";
import { evidence_words, line_words } from "./dispatch_words";
import { useReceive } from "./receive";
import css from "./dispatches.module.css";

type Plan = Pick<Schema<"Plan">, "id" | "status" | "recipients">;

/** To whom the plan went, and what came of it: figures for its standing body and leaders, a unit's own line for the unit. */
export function PlanDispatches({ plan }: { plan: Plan }) {
  const { id } = plan;
  const running = plan.status === "issued" || plan.status === "closed";
  const list = useQuery({ queryKey: ["plan-dispatches", id], queryFn: ({ signal }) => api.get("/api/plans/{id}/dispatches", { path: { id }, signal }), enabled: running });
  const make = useAct((_: void, idempotency_key) => api.post("/api/plans/{id}/dispatches", { path: { id }, idempotency_key }), { done: t("dispatches.made"), stale: [["plan-dispatches", id], ["dispatches"]] });
  const told = list.data;
  const known = told !== undefined && ((told.counts?.all ?? 0) > 0 || told.own.length > 0);
  if (plan.recipients.length === 0 && !known && !told?.can.includes("make")) return null;
  return (
    <Panel title={t("plans.recipients")}>
      {told?.counts && told.counts.all > 0 && <Counts plan_id={id} counts={told.counts} />}
      {told && told.own.length > 0 && <Own plan_id={id} own={told.own} />}
      {told?.can.includes("make") && <p><Button onClick={() => make.mutate()} loading={make.isPending}>{t("dispatches.make")}</Button></p>}
      {told?.counts && told.counts.all > 0 && plan.recipients.length > 0 ? <details className={css.fold}><summary>{t("dispatches.as_printed")}</summary><Printed plan={plan} /></details> : <Printed plan={plan} />}
    </Panel>
  );
}

function Counts({ plan_id, counts }: { plan_id: string; counts: Schema<"DispatchCounts"> }) {
  const of = (query: string) => `/dispatches?plan_id=${plan_id}${query}`;
  const figures: [string, number, string, boolean][] = [
    [t("dispatches.state.received"), counts.received, of("&state=received"), false],
    [t("dispatches.state.opened"), counts.opened, of("&state=opened"), false],
    [t("dispatches.state.sent"), counts.sent, of("&state=sent"), false],
    [t("dispatches.state.handed"), counts.handed, of("&state=handed"), false],
    [t("dispatches.state.to-hand"), counts.to_hand, of("&state=to-hand"), false],
    [t("dispatches.late"), counts.late, of("&late=true"), true],
  ];
  return (
    <>
      <ul className={css.counts} aria-label={t("dispatches.figures")}>
        {figures.filter(([, n]) => n > 0).map(([words, n, to, late]) => <li key={words} className={late ? css.late : undefined}><Link to={to}><strong>{n}</strong><span>{words}</span></Link></li>)}
      </ul>
      <p className={css.foot}><Link to={of("")}>{t("dispatches.all_n", { n: counts.all })}</Link></p>
    </>
  );
}

function Own({ plan_id, own }: { plan_id: string; own: Schema<"Dispatch">[] }) {
  const receive = useReceive();
  const open = own.some(({ can }) => can.includes("receive"));
  return (
    <>
      <ul className={css.own}>
        {own.map((one) => (
          <li key={one.id}>
            <div className={css.words}>
              <strong>{one.name}</strong><span><DispatchTag dispatch={one} /></span>
              {[line_words(one), ...evidence_words(one)].filter(Boolean).map((words) => <span key={words} className={css.soft}>{words}</span>)}
            </div>
          </li>
        ))}
      </ul>
      {open && <p><Button type="primary" onClick={() => receive.mutate(plan_id)} loading={receive.isPending}>{t("dispatches.receive")}</Button></p>}
    </>
  );
}

function Printed({ plan }: { plan: Plan }) {
  if (plan.recipients.length === 0) return null;
  return (
    <ul style={{ margin: 0, paddingLeft: 20 }}>
      {plan.recipients.map((one, index) => <li key={index}>{one.name}{one.purpose && <span className={css.soft}> ({t_of("office.purpose", one.purpose)})</span>}</li>)}
    </ul>
  );
}
