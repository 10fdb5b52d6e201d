import { Button } from "antd";
import type { ReactNode } from "react";
import { api, type Schema } from "@/shared/api/api";
import { format_day, format_instant } from "@/shared/format/date";
import { useAct } from "@/shared/parts/act";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { may } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import css from "./office.module.css";

type Extension = Schema<"Extension">;
const tones: Record<Extension["state"], Tone> = { asked: "warn", granted: "good", refused: "bad", withdrawn: "quiet" };
/** What an answer to a request makes out of date. */
export const extensions_touch = [["extensions"], ["assignment"], ["my-assignments"], ["tracking"], ["history", "assignment"], ["reports"], ["report"], ["history", "report"]];

/** A request for more time with its answer; `children` stand below it (the form that answers). */
export function ExtensionItem({ extension, children }: { extension: Extension; children?: ReactNode }) {
  const { id, state, reason, due_on, proposed_on, granted_on, answer, answered_by, answered_at } = extension;
  const withdraw = useAct((_: void, idempotency_key) => api.post("/api/extensions/{id}/withdraw", { path: { id }, idempotency_key }), { done: t("office.extension.withdrawn"), stale: extensions_touch });
  return (
    <article className={css.extension} aria-label={t("office.extension.title")}>
      <div><StatusTag tone={tones[state]}>{t_of("office.extension.state", state)}</StatusTag> <strong>{t("office.extension.days", { due: format_day(due_on), proposed: format_day(proposed_on) })}</strong></div>
      <p>{reason}</p>
      <small>{t("office.extension.by", { name: `${extension.by.name} (${extension.unit.short_name ?? extension.unit.name})`, at: format_instant(extension.at) })}</small>
      {answered_by && (
        <div className={css.extension_answer}>
          {granted_on && <strong>{t("office.extension.granted_on", { day: format_day(granted_on) })}</strong>}
          {answer && <p>{answer}</p>}
          <small>{t("office.extension.by", { name: answered_by.name, at: format_instant(answered_at) })}</small>
        </div>
      )}
      {may(extension, "withdraw") && <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>{t("office.extension.withdraw")}</Button>}
      {children}
    </article>
  );
}
