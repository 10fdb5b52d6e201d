// What the pages of reports ask of the server.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import type { ListControl } from "@/shared/parts/list_state";
import { session_key } from "@/shared/session/session";
import { t } from "@/shared/words/words";

type Report = Schema<"Report">;
export const lists = [["reports"], ["duties"], ["history", "report"], session_key];

export function useReports(query: ListControl["query"] & { status?: Report["status"]; plan_id?: string }) {
  return useQuery({
    queryKey: ["reports", query],
    queryFn: ({ signal }) => api.get("/api/reports", { query, signal }),
    placeholderData: (before) => before,
  });
}

/** Always asked anew: an editor must not begin from an old revision. */
export function useReport(id: string | null) {
  return useQuery({
    queryKey: ["report", id],
    enabled: id !== null,
    queryFn: ({ signal }) => api.get("/api/reports/{id}", { path: { id: id ?? "" }, signal }),
    staleTime: 0, gcTime: 0, refetchOnWindowFocus: false,
  });
}

/** `on_done` gets the report as it stands after the act. */
export function useReportActs(id: string, on_done: (report: Report) => void) {
  const client = useQueryClient();
  const options = (done: string) => ({
    done, stale: lists, on_done: (report: Report) => { client.setQueryData(["report", id], report); on_done(report); },
  });
  return {
    prefill: useAct(
      (base_revision: number, idempotency_key) => api.post("/api/reports/{id}/prefill", { path: { id }, body: { base_revision }, idempotency_key }),
      options(t("reports.prefilled")),
    ),
    submit: useAct(
      (body: Schema<"SubmitInput">, idempotency_key) => api.post("/api/reports/{id}/submit", { path: { id }, body, idempotency_key }),
      { ...options(t("reports.submitted")), on_error: () => undefined },
    ),
    accept: useAct(
      (_: void, idempotency_key) => api.post("/api/reports/{id}/accept", { path: { id }, idempotency_key }),
      options(t("reports.accepted")),
    ),
    give_back: useAct(
      (reason: string, idempotency_key) => api.post("/api/reports/{id}/return", { path: { id }, body: { reason }, idempotency_key }),
      { ...options(t("reports.returned")), on_error: () => undefined },
    ),
  };
}

export function useDuties(plan_id: string | null) {
  return useQuery({
    queryKey: ["duties", plan_id],
    enabled: plan_id !== null,
    queryFn: ({ signal }) => api.get("/api/plans/{id}/report-duties", { path: { id: plan_id ?? "" }, signal }),
  });
}

export function useConsolidatedList(query: ListControl["query"] & { status?: Schema<"ConsolidatedRow">["status"] }) {
  return useQuery({
    queryKey: ["consolidated-list", query],
    queryFn: ({ signal }) => api.get("/api/consolidated", { query, signal }),
    placeholderData: (before) => before,
  });
}
