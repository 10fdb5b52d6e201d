import type { MenuProps } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { may, session_key } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import css from "./plans.module.css";

const parts = ["duties", "reports", "asked", "extensions", "mendings"] as const;

/** What would end unfinished, told before a person closes the plan. */
function LeftOpen({ left }: { left: Schema<"LeftOpen"> }) {
  const open = parts.filter((part) => left[part]);
  return (
    <div className={css.left_open}>
      {open.length === 0 && <p>{t("plans.left.nothing")}</p>}
      {open.length > 0 && <>
        <p>{t("plans.left.open")}</p>
        <ul>{open.map((part) => <li key={part}>{t_of("plans.left", part === "duties" && left.late === 0 ? "duties_in_time" : part, { n: left[part], late: left.late })}</li>)}</ul>
      </>}
      <p>{t("plans.close_text")}</p>
    </div>
  );
}

/** Closing a plan, and taking it back. */
export function useClosing(plan: Schema<"Plan">): NonNullable<MenuProps["items"]> {
  const confirm = useConfirm();
  const stale = [["plan", plan.id], ["plans"], ["plan-tasks"], ["tracking"], ["overview"], ["difficulties"], ["extensions"], ["month"], ["assignment"], ["my-assignments"], session_key];
  const close = useAct((_: void, idempotency_key) => api.post("/api/plans/{id}/close", { path: { id: plan.id }, idempotency_key }), { done: t("plans.closed"), stale });
  const ask = useAct(() => api.get("/api/plans/{id}/left-open", { path: { id: plan.id } }), {
    on_done: (left) => confirm({ title: t("plans.close_title"), text: <LeftOpen left={left} />, ok: t("plans.close"), run: () => close.mutateAsync() }),
  });
  const reopen = useAct((_: void, idempotency_key) => api.post("/api/plans/{id}/reopen", { path: { id: plan.id }, idempotency_key }), { done: t("plans.reopened"), stale });
  return [
    ...(may(plan, "close") ? [{
      key: "close", label: t("plans.close"),
      onClick: () => ask.mutate(),
    }] : []),
    ...(may(plan, "reopen") ? [{
      key: "reopen", label: t("plans.reopen"),
      onClick: () => confirm({ title: t("plans.reopen_title"), text: t("plans.reopen_text"), ok: t("plans.reopen"), run: () => reopen.mutateAsync() }),
    }] : []),
  ];
}
