import { api } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { t } from "@/shared/words/words";

/** "Đã nhận": the own unit has all that was sent to it of a plan. */
export const useReceive = () => useAct(
  (id: string, idempotency_key) => api.post("/api/plans/{id}/receive", { path: { id }, idempotency_key }),
  { done: t("dispatches.received_done"), stale: [["plan-dispatches"], ["dispatches"]] },
);
