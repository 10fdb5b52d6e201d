// What is handed down of an assignment: asked for, given, changed, withdrawn, restored.
import { useQuery } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { t } from "@/shared/words/words";

const touched = [["shares"], ["assignment"], ["my-assignments"], ["tracking"], ["history", "assignment"]];

export function useShares(assignment_id: string) {
  return useQuery({
    queryKey: ["shares", assignment_id],
    queryFn: ({ signal }) => api.get("/api/assignments/{id}/shares", { path: { id: assignment_id }, signal }),
  });
}

export function useShareHolders(assignment_id: string) {
  return useQuery({
    queryKey: ["share-holders", assignment_id],
    queryFn: ({ signal }) => api.get("/api/assignments/{id}/share-holders", { path: { id: assignment_id }, signal }),
  });
}

export function useGiveShares(assignment_id: string, on_done: () => void) {
  return useAct(
    (shares: Schema<"ShareInput">[], idempotency_key) => api.post("/api/assignments/{id}/shares", { path: { id: assignment_id }, body: { shares }, idempotency_key }),
    { stale: touched, done: t("shares.given"), on_done, on_error: () => undefined },
  );
}

export function useChangeShare(id: string, on_done: () => void) {
  return useAct(
    (body: Schema<"ShareChange">, idempotency_key) => api.put("/api/shares/{id}", { path: { id }, body, idempotency_key }),
    { stale: touched, done: t("shares.changed"), on_done, on_error: () => undefined },
  );
}

export function useRestoreShare() {
  return useAct((id: string, idempotency_key) => api.post("/api/shares/{id}/restore", { path: { id }, idempotency_key }), { stale: touched, done: t("shares.restored") });
}

export function useWithdrawShare() {
  const restore = useRestoreShare();
  return useAct(
    (id: string, idempotency_key) => api.delete("/api/shares/{id}", { path: { id }, idempotency_key }),
    { stale: touched, done: t("shares.withdrawn"), undo: (id) => restore.mutate(id) },
  );
}
