import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { first_upper } from "@/shared/format/official_names";
import { Panel } from "@/shared/parts/panel";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { DispatchTag } from "./dispatch_tags";
import { evidence_words, line_words } from "./dispatch_words";
import { useReceive } from "./receive";
import css from "./dispatches.module.css";

const few = 50;
const shown = 5;

/** Documents that were sent to the own unit and that nobody of it received yet; nothing where there are none. */
export function NewDocuments() {
  const { roles } = useSession();
  const own = roles.flatMap(({ unit }) => (unit ? [unit.id] : []));
  // Who also works for the standing body sees those of all units.
  const query = { size: few, ...(own.length === 1 ? { unit_id: own[0]! } : {}) };
  const list = useQuery({ queryKey: ["dispatches", "own", query], queryFn: ({ signal }) => api.get("/api/dispatches", { query, signal }) });
  const receive = useReceive();
  const waiting = (list.data?.items ?? []).filter(({ can }) => can.includes("receive"));
  if (waiting.length === 0) return null;
  const plans = new Map<string, Schema<"Dispatch">>();
  for (const one of waiting) if (!plans.has(one.plan.id)) plans.set(one.plan.id, one);
  const first = [...plans.values()].slice(0, shown);
  return (
    <Panel title={t("dispatches.own_new")}>
      <ul className={css.own}>
        {first.map((one) => (
          <li key={one.id}>
            <div className={css.words}>
              <Link to={`/plans/${one.plan.id}`}>{[one.plan.short_name, first_upper(one.plan.name)].filter(Boolean).join(" · ")}</Link>
              <span><DispatchTag dispatch={one} /></span>
              {[line_words(one), ...evidence_words(one)].filter(Boolean).map((words) => <span key={words} className={css.soft}>{words}</span>)}
            </div>
            <Button onClick={() => receive.mutate(one.plan.id)} loading={receive.isPending && receive.variables === one.plan.id} aria-label={t("dispatches.receive_plan", { plan: one.plan.name })}>{t("dispatches.receive")}</Button>
          </li>
        ))}
      </ul>
      {plans.size > shown && <p className={css.foot}><Link to="/dispatches">{t("dispatches.all_own")}</Link></p>}
    </Panel>
  );
}
