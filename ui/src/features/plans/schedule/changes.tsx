import { Button } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { Panel } from "@/shared/parts/panel";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import css from "./schedule.module.css";

/** Each change of the schedule, newest first; the newest can be taken back as one. */
export function Changes({ plan_id, changes }: { plan_id: string; changes: Schema<"ScheduleChange">[] }) {
  const confirm = useConfirm();
  const undo = useAct((id: string, idempotency_key) => api.post("/api/schedule-changes/{id}/undo", { path: { id }, idempotency_key }), {
    done: t("schedule.taken_back"), stale: [["schedule", plan_id], ["timeline", plan_id], ["plan", plan_id], ["plan-tasks", plan_id], ["task"], ["tracking"], ["history", "plan", plan_id]],
  });
  const ask = (id: string) => confirm({ title: t("schedule.undo_title"), text: t("schedule.undo_text"), ok: t("schedule.undo"), run: () => undo.mutateAsync(id) });
  return (
    <Panel title={t("schedule.changes")}>
      <ul className={css.changes}>
        {changes.map((one) => (
          <li key={one.id}>
            <div>
              <span className={one.undone_at ? css.gone : undefined}>{t("schedule.change", { event: one.event, deadlines: one.deadlines, units: one.units })}</span>
              {one.undone_at && <span className={css.soft}> ({t("schedule.change_undone")})</span>}
              {one.reason && <div>{one.reason}</div>}
              <small className={css.soft}>{one.by.name}, {format_instant(one.at)}</small>
            </div>
            {may(one, "undo") && <Button size="small" onClick={() => ask(one.id)}>{t("schedule.undo")}</Button>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
