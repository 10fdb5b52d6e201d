import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { format_day, format_instant } from "@/shared/format/date";
import { ExportButton } from "@/shared/office/export_button";
import { handed_over } from "@/shared/office/hand_over_drawer";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { Panel } from "@/shared/parts/panel";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { may } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import css from "./units.module.css";

const tone: Record<Schema<"HandOverState">, Tone> = { waiting: "warn", done: "good", undone: "quiet" };

/** Who handed over to whom at a unit; the last one can be taken back. */
export function HandOvers({ unit_id }: { unit_id: string }) {
  const list = useQuery({ queryKey: ["hand-overs", unit_id], queryFn: ({ signal }) => api.get("/api/units/{id}/hand-overs", { path: { id: unit_id }, signal }) });
  if (!list.data || list.data.length === 0) return null;
  return <Panel title={t("hand_over.past")} acts={<ExportButton path="/api/units/{id}/hand-overs.xlsx" of={{ id: unit_id }} small name={t("hand_over.past")} />}><ul className={css.people}>{list.data.map((one) => <li key={one.id}><OneHandOver one={one} /></li>)}</ul></Panel>;
}

function OneHandOver({ one }: { one: Schema<"HandOver"> }) {
  const confirm = useConfirm();
  const name = one.to_name ?? "–";
  const undo = useAct((_: void, idempotency_key) => api.post("/api/hand-overs/{id}/undo", { path: { id: one.id }, idempotency_key }), { done: t("hand_over.undone"), stale: handed_over });
  const ask = () => confirm({ title: t("hand_over.undo_title", { name }), text: t("hand_over.undo_text"), ok: t("hand_over.undo"), danger: true, run: () => undo.mutateAsync() });
  return (
    <>
      <StatusTag tone={tone[one.state]}>{t_of("hand_over.state", one.state)}</StatusTag>
      <div>{t("hand_over.past_line", { from: one.from_name, to: name, day: format_day(one.effective_on) })}</div>
      <div className={css.soft}>{t("hand_over.past_open", { assignments: one.assignments, reports: one.reports, difficulties: one.difficulties, links: one.links })}</div>
      {one.seats > 0 && <div className={css.soft}>{t("hand_over.past_seats", { n: one.seats })}</div>}
      <div className={css.soft}>{t("hand_over.past_by", { name: one.made_by.name, at: format_instant(one.made_at) })}</div>
      {may(one, "undo") && <Button size="small" loading={undo.isPending} aria-label={t("hand_over.undo_one", { name })} onClick={ask}>{t("hand_over.undo")}</Button>}
    </>
  );
}
