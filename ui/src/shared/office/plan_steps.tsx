import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { Panel } from "@/shared/parts/panel";
import { StatusTag } from "@/shared/parts/status_tag";
import { may } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { Attachments } from "./attachments";
import { ExportButton } from "./export_button";
import { PlanStepForm } from "./plan_step_form";
import css from "./inspections.module.css";

type Step = Schema<"PlanStep">;
const few = 5;
const is_review = ({ kind }: Step) => kind === "interim-review" || kind === "final-review";

/**
 * What was issued downwards while a plan runs, and its reviews, the newest first. `adding`: also where there is nothing
 * yet, for who may register something.
 */
export function PlanSteps({ plan_id, adding = false }: { plan_id: string; adding?: boolean }) {
  const list = useQuery({ queryKey: ["plan-steps", plan_id], queryFn: ({ signal }) => api.get("/api/plans/{id}/steps", { path: { id: plan_id }, signal }) });
  const [asked, ask] = useState<Step | "new" | null>(null);
  const [all, show_all] = useState(false);
  const stale = [["plan-steps", plan_id], ["timeline", plan_id], ["history", "plan", plan_id]];
  const restore = useAct((id: string, idempotency_key) => api.post("/api/plan-steps/{id}/restore", { path: { id }, idempotency_key }), { stale });
  const remove = useAct((id: string) => api.delete("/api/plan-steps/{id}", { path: { id } }), { done: t("steps.deleted"), stale, undo: (id) => restore.mutate(id) });
  if (!list.data) return null;
  const may_add = adding && may(list.data, "add");
  const steps = [...list.data.items].reverse();
  if (steps.length === 0 && !may_add) return null;
  return (
    <Panel title={t("steps.title")}>
      {may_add && <div className={css.head}><p className={css.soft}>{t("steps.text")}</p><Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => ask("new")}>{t("steps.add")}</Button></div>}
      {steps.length > 0 && <div className="no-print"><ExportButton path="/api/plans/{id}/steps.xlsx" of={{ id: plan_id }} small name={t("steps.title")} /></div>}
      {steps.length > 0 && (
        <ul className={css.lines} aria-label={t("steps.title")}>
          {(all ? steps : steps.slice(0, few)).map((step) => (
            <li key={step.id}>
              <Line step={step} />
              {adding && (may(step, "edit") || may(step, "delete")) && (
                <div className={css.tags}>
                  {may(step, "edit") && <Button size="small" onClick={() => ask(step)}>{t("steps.edit")}</Button>}
                  {may(step, "delete") && <Button size="small" danger loading={remove.isPending} onClick={() => remove.mutate(step.id)}>{t("steps.delete")}</Button>}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {steps.length > few && !all && <Button type="link" onClick={() => show_all(true)}>{t("common.more_of", { n: steps.length - few })}</Button>}
      {asked && <PlanStepForm plan_id={plan_id} step={asked === "new" ? null : asked} stale={stale} close={() => ask(null)} />}
    </Panel>
  );
}

function Line({ step }: { step: Step }) {
  const { kind, symbol, dated_on, title, note, units, attachments } = step;
  return (
    <>
      <div className={css.tags}>
        <StatusTag tone={is_review(step) ? "active" : "neutral"}>{t_of("steps.kind", kind)}</StatusTag>
        <span>{[symbol, format_day(dated_on)].filter(Boolean).join(" · ")}</span>
      </div>
      <p className={css.words}><strong>{title}</strong></p>
      {note !== "" && <p className={css.words}>{note}</p>}
      <span className={css.soft}>{units.length === 0 ? t("steps.to_all") : t("steps.to", { units: units.map((unit) => unit.short_name ?? unit.name).join("; ") })}</span>
      <Attachments files={attachments} />
    </>
  );
}
