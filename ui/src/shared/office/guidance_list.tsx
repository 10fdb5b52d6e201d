import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { api } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { Panel } from "@/shared/parts/panel";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { ExportButton } from "./export_button";
import css from "./office.module.css";

const stale = [["guidance"]];

/** What was answered for all units of a plan; nothing where there is none. */
export function GuidanceList({ plan_id }: { plan_id: string }) {
  const list = useQuery({ queryKey: ["guidance", plan_id], queryFn: ({ signal }) => api.get("/api/plans/{id}/guidance", { path: { id: plan_id }, signal }) });
  const restore = useAct((id: string, idempotency_key) => api.post("/api/guidance/{id}/restore", { path: { id }, idempotency_key }), { stale });
  const withdraw = useAct((id: string, idempotency_key) => api.post("/api/guidance/{id}/withdraw", { path: { id }, idempotency_key }), {
    done: t("guidance.withdrawn"), stale, undo: (id) => restore.mutate(id),
  });
  if (!list.data || list.data.items.length === 0) return null;
  return (
    <Panel title={t("guidance.title")}>
      <div className="no-print"><ExportButton path="/api/plans/{id}/guidance.xlsx" of={{ id: plan_id }} small name={t("guidance.title")} /></div>
      <ul className={css.letters_sent}>
        {list.data.items.map((one) => (
          <li key={one.id}>
            {one.unit && <small className={css.soft}>{t("guidance.asked_by", { unit: one.unit.name })}</small>}
            <p className={css.update_note}>{one.question}</p>
            <div className={css.answer}><p>{one.answer}</p></div>
            <span className={css.link_head}>
              <small className={css.soft}>{t("guidance.by", { name: one.published_by.name, at: format_instant(one.published_at) })}</small>
              {may(one, "withdraw") && <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(one.id)}>{t("guidance.withdraw")}</Button>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
