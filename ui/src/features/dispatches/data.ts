// What the list of recipients asks of the server.
import { useQuery } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import type { ListControl } from "@/shared/parts/list_state";
import { t } from "@/shared/words/words";

export type Dispatch = Schema<"Dispatch">;

export function query_of({ query, filters: { plan_id, unit_id, state, late } }: ListControl) {
  return { ...query, ...(plan_id && { plan_id }), ...(unit_id && { unit_id }), ...(state && { state: state as Dispatch["state"] }), ...(late && { late: true }) };
}

export const useDispatches = (query: ReturnType<typeof query_of>) => useQuery({
  queryKey: ["dispatches", query], queryFn: ({ signal }) => api.get("/api/dispatches", { query, signal }), placeholderData: (before) => before,
});

const stale = [["dispatches"], ["plan-dispatches"]];

export const useUnresolve = () => useAct((id: string, idempotency_key) => api.post("/api/dispatches/{id}/unresolve", { path: { id }, idempotency_key }), { done: t("dispatches.unresolved_done"), stale });

export function useResolve(on_done: () => void) {
  const undo = useUnresolve();
  return useAct(({ id, unit_id }: { id: string; unit_id: string }, idempotency_key) => api.post("/api/dispatches/{id}/resolve", { path: { id }, body: { unit_id }, idempotency_key }), {
    done: t("dispatches.resolved_done"), stale, undo: ({ id }) => undo.mutate(id), on_done, on_error: () => undefined,
  });
}

export const useTakeBack = () => useAct((ids: string[], idempotency_key) => api.post("/api/dispatches/take-back", { body: { ids }, idempotency_key }), { done: t("dispatches.taken_back"), stale });

export function useHandOver(on_done: () => void) {
  const back = useTakeBack();
  return useAct((body: Schema<"HandingInput">, idempotency_key) => api.post("/api/dispatches/hand-over", { body, idempotency_key }), {
    done: t("dispatches.handed_done"), stale, undo: ({ ids }) => back.mutate(ids), on_done, on_error: () => undefined,
  });
}
