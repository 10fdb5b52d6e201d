import { useQuery } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { t } from "@/shared/words/words";

/** What an act on many duties changes elsewhere. */
const touched = [["tracking"], ["bulk-acts"], ["assignment"], ["extensions"], ["history"], ["plan"], ["task"], ["coverage"], ["plan-tasks"], ["my-assignments"], ["month"]];

export const useBulkPreview = (input: Schema<"BulkInput"> | null) => useQuery({
  queryKey: ["bulk-preview", input],
  queryFn: ({ signal }) => api.post("/api/tracking/bulk/preview", { body: input!, signal }),
  enabled: input !== null,
  gcTime: 0,
  retry: false,
});

export const useBulkActs = () => useQuery({ queryKey: ["bulk-acts"], queryFn: ({ signal }) => api.get("/api/tracking/bulk", { signal }) });

export function useUndoBulk(kind: Schema<"BulkKind">) {
  return useAct((id: string, idempotency_key) => api.post("/api/bulk-acts/{id}/undo", { path: { id }, idempotency_key }), { stale: touched, done: t(kind === "pass" ? "bulk.passed_back" : "bulk.taken_back") });
}

export function useBulk(done: (act: Schema<"BulkAct">) => void) {
  return useAct((body: Schema<"BulkInput">, idempotency_key) => api.post("/api/tracking/bulk", { body, idempotency_key }), { stale: touched, on_done: done, on_error: () => undefined });
}
