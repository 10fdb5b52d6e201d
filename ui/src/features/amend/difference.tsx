import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Segmented } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { Weather } from "@/shared/office/weather";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { Panel } from "@/shared/parts/panel";
import { ErrorState, Loading } from "@/shared/parts/states";
import { t, t_of } from "@/shared/words/words";
import { AmendedDuties } from "./amended_duties";
import { AmendedProgramme, with_words } from "./amended_programme";
import { AmendedTask, type Choices } from "./amended_task";
import css from "./amend.module.css";

type Kind = Schema<"Amended">;
const most_names = 8;
const kinds: Kind[] = ["changed", "added", "removed", "kept", "same"];

/** The exact difference, task by task; what a person chooses is asked for again at once. */
export function Difference({ plan_id, draft_id, whole }: { plan_id: string; draft_id: string; whole: boolean }) {
  const path = { id: plan_id };
  const navigate = useNavigate();
  const confirm = useConfirm();
  const [choices, set_choices] = useState<Choices>({ pairs: [], keep_ids: [], leave_done_ids: [], keep_duty_ids: [], skip_duties: [], keep_event_ids: [], skip_events: [] });
  const [shown, show] = useState<Kind>();
  const body = { draft_id, base_revision: 0, whole, ...choices };
  const preview = useQuery({
    queryKey: ["amendment", plan_id, body], staleTime: 0,
    queryFn: ({ signal }) => api.post("/api/plans/{id}/amendment/preview", { path, body, signal }),
    placeholderData: (before) => before,
  });
  const amend = useAct((input: Schema<"AmendmentInput">, idempotency_key) => api.post("/api/plans/{id}/amendment", { path, body: input, idempotency_key }), {
    done: t("amend.done"), on_done: () => navigate(`/plans/${plan_id}?tab=tasks`),
    stale: [["plan", plan_id], ["plans"], ["plan-tasks", plan_id], ["task"], ["tracking"], ["drafts"], ["amendments", plan_id], ["timeline", plan_id], ["schedule", plan_id], ["report-duties", plan_id], ["duties", plan_id], ["reports"], ["awaited-inputs"], ["plan-dispatches", plan_id], ["dispatches"], ["month"], ["history", "plan", plan_id]],
  });
  if (preview.isLoadingError) return <ErrorState error={preview.error} retry={() => void preview.refetch()} />;
  if (preview.isPending) return <Loading />;
  const { tasks, duties, events, units, weather, unresolved, draft_revision } = preview.data;
  const lines = with_words(preview.data.lines);
  const count = (kind: Kind) => tasks.filter((one) => one.kind === kind).length;
  const there = kinds.filter((kind) => count(kind) > 0);
  const current = shown && there.includes(shown) ? shown : there[0];
  const counts = { added: count("added"), changed: count("changed"), removed: count("removed") };
  const duties_changed = duties.filter((one) => one.kind !== "same" && one.kind !== "kept").length;
  const programme = events.filter((one) => one.kind !== "kept").length + lines.length;
  const reopened = tasks.reduce((sum, one) => sum + one.reopened, 0);
  const names = units.slice(0, most_names).map((one) => one.short_name ?? one.name).join(", ") + (units.length > most_names ? "…" : "");
  const ask = () => confirm({
    title: t("amend.sure"), ok: t("amend.apply"), run: () => amend.mutateAsync({ ...body, base_revision: draft_revision }),
    text: [t("amend.counts", counts), duties_changed > 0 && t("amend.duties_changed", { n: duties_changed }), programme > 0 && t("amend.programme_changed", { n: programme }), reopened > 0 && t("amend.reopened", { n: reopened }), t("amend.told", { n: units.length, names })].filter(Boolean).join(" "),
  });
  const nothing = counts.added + counts.changed + counts.removed + duties_changed + programme === 0;
  return (
    <Panel title={t("amend.difference")}>
      {unresolved > 0 && <Alert type="warning" showIcon className={css.notice!} message={t("amend.unresolved", { n: unresolved })} />}
      {nothing ? <Alert type="info" showIcon message={t("amend.nothing")} /> : (
        <Alert type="info" showIcon className={css.notice!} message={t("amend.counts", counts)} description={[duties_changed > 0 && t("amend.duties_changed", { n: duties_changed }), programme > 0 && t("amend.programme_changed", { n: programme }), reopened > 0 && t("amend.reopened", { n: reopened }), t("amend.told", { n: units.length, names })].filter(Boolean).join(" ")} />
      )}
      <div className={css.kinds}><Segmented<Kind> aria-label={t("amend.show")} value={current!} onChange={show} options={there.map((kind) => ({ value: kind, label: `${t_of("amend.kind", kind)} (${count(kind)})` }))} /></div>
      <ol className={css.tasks}>
        {tasks.filter((one) => one.kind === current).map((one) => (
          <AmendedTask key={`${one.task_id ?? ""} ${one.draft_key ?? ""}`} task={one} others={tasks} choices={choices} choose={set_choices} />
        ))}
      </ol>
      <AmendedProgramme preview={preview.data} choices={choices} choose={set_choices} />
      <AmendedDuties duties={duties} choices={choices} choose={set_choices} />
      <Weather weather={weather} text={t("office.weather.moved")} plain />
      <div className={css.acts}><Button type="primary" disabled={nothing} loading={amend.isPending} onClick={ask}>{t("amend.apply")}</Button></div>
    </Panel>
  );
}
