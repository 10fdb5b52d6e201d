import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { session_key } from "@/shared/session/session";
import { t } from "@/shared/words/words";

export type Consolidated = Schema<"Consolidated">;
/** What of it can be written. */
export type Written = Omit<Schema<"ConsolidatedInput">, "base_revision">;

export const written_of = ({ head, opening, statements, closing }: Consolidated): Written => ({ head, opening, statements, closing });

export function useConsolidated(id: string) {
  return useQuery({
    queryKey: ["consolidated", id],
    queryFn: ({ signal }) => api.get("/api/consolidated/{id}", { path: { id }, signal }),
    staleTime: 0, gcTime: 0, refetchOnWindowFocus: false,
  });
}

/** `on_done` gets the report as it stands after the act. */
export function useConsolidatedActs(id: string, on_done: (report: Consolidated) => void) {
  const client = useQueryClient();
  const options = (done: string) => ({
    done, stale: [["consolidated-list"], ["duties"], ["history", "consolidated"], session_key],
    on_done: (report: Consolidated) => { client.setQueryData(["consolidated", id], report); on_done(report); },
  });
  const path = { id };
  return {
    recompose: useAct(
      (base_revision: number, idempotency_key) => api.post("/api/consolidated/{id}/recompose", { path, body: { base_revision }, idempotency_key }),
      options(t("reports.recomposed")),
    ),
    request: useAct(
      (_: void, idempotency_key) => api.post("/api/consolidated/{id}/request-approval", { path, idempotency_key }),
      options(t("reports.requested")),
    ),
    approve: useAct((_: void, idempotency_key) => api.post("/api/consolidated/{id}/approve", { path, idempotency_key }), options(t("reports.approved"))),
    reject: useAct(
      (reason: string, idempotency_key) => api.post("/api/consolidated/{id}/reject", { path, body: { reason }, idempotency_key }),
      { ...options(t("reports.rejected")), on_error: () => undefined },
    ),
  };
}
