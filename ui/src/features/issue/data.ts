import { useQuery } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { session_key } from "@/shared/session/session";
import { t } from "@/shared/words/words";

const touched = (id: string) => [["plan", id], ["plans"], ["plan-tasks", id], ["issue-preview", id], ["tracking"], session_key];

export function usePreview(id: string) {
  return useQuery({
    queryKey: ["issue-preview", id],
    queryFn: ({ signal }) => api.get("/api/plans/{id}/issue-preview", { path: { id }, signal }),
    staleTime: 0,
  });
}

export function useRequestApproval(id: string, on_done: () => void) {
  return useAct(
    (_: void, idempotency_key) => api.post("/api/plans/{id}/request-approval", { path: { id }, idempotency_key }),
    { done: t("issue.requested"), stale: touched(id), on_done },
  );
}

export function useReject(id: string, on_done: () => void) {
  return useAct(
    (reason: string, idempotency_key) => api.post("/api/plans/{id}/reject", { path: { id }, body: { reason }, idempotency_key }),
    { done: t("issue.rejected"), stale: touched(id), on_done, on_error: () => undefined },
  );
}

/** The preview is left as it was shown: the result stands in its place. */
export function useIssue(id: string, on_done: (issued: Schema<"Issued">) => void) {
  return useAct(
    (accept_unresolved: boolean, idempotency_key) => api.post("/api/plans/{id}/issue", { path: { id }, body: { accept_unresolved }, idempotency_key }),
    { stale: touched(id).filter(([first]) => first !== "issue-preview"), on_done, on_error: () => undefined },
  );
}
