// What the pages of letters ask of the server.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { t } from "@/shared/words/words";

export type Letter = Schema<"Letter">;
export type Content = Schema<"LetterContent">;

export const useLetter = (id: string) => useQuery({ queryKey: ["letter", id], queryFn: ({ signal }) => api.get("/api/letters/{id}", { path: { id }, signal }) });

/** What moves a letter on; each reloads it and the lists that show it. */
export function useLetterActs(id: string) {
  const client = useQueryClient();
  const path = { id };
  const take = (letter: Letter) => client.setQueryData(["letter", id], letter);
  const stale = [["letters"], ["history", "letter", id]];
  const moved = [["letter", id], ...stale];
  const restore = useAct((_: void, idempotency_key) => api.post("/api/letters/{id}/restore", { path, idempotency_key }), { done: t("letters.restored"), stale: moved });
  return {
    save: useAct((body: Schema<"LetterInput">) => api.put("/api/letters/{id}", { path, body }), { done: t("letters.saved"), stale, on_done: take, on_error: () => undefined }),
    refresh: useAct((_: void, idempotency_key) => api.post("/api/letters/{id}/refresh", { path, idempotency_key }), { done: t("letters.refreshed"), stale, on_done: take }),
    remove: useAct((_: void) => api.delete("/api/letters/{id}", { path }), { done: t("letters.deleted_done"), stale: moved, undo: () => restore.mutate() }),
    restore,
    request: useAct((_: void, idempotency_key) => api.post("/api/letters/{id}/request-approval", { path, idempotency_key }), { done: t("letters.requested"), stale: moved }),
    approve: useAct((_: void, idempotency_key) => api.post("/api/letters/{id}/approve", { path, idempotency_key }), { done: t("letters.approved"), stale: moved }),
    reject: useAct((reason: string, idempotency_key) => api.post("/api/letters/{id}/reject", { path, body: { reason }, idempotency_key }), { done: t("letters.rejected"), stale: moved, on_error: () => undefined }),
    issue: useAct((body: Schema<"LetterIssue">, idempotency_key) => api.post("/api/letters/{id}/issue", { path, body, idempotency_key }), {
      done: t("letters.issued"), stale: [...stale, ["outgoing"]], on_done: take, on_error: () => undefined,
    }),
  };
}

export type LetterActs = ReturnType<typeof useLetterActs>;
