// What the pages of checks ask of the server.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { t } from "@/shared/words/words";

export type Inspection = Schema<"Inspection">;
export type Finding = Schema<"InspectionFinding">;
export type Content = Schema<"InspectionContent">;

export const useInspection = (id: string) => useQuery({ queryKey: ["inspection", id], queryFn: ({ signal }) => api.get("/api/inspections/{id}", { path: { id }, signal }) });

const lists = [["inspections"], ["inspection-findings"], ["my-news"], ["month"]];
const touched = (id: string) => [["inspection", id], ["history", "inspection", id], ...lists];

/** What changes a check as a whole; each reloads it and the lists that show it. */
export function useInspectionActs(id: string) {
  const client = useQueryClient();
  const path = { id };
  const take = (inspection: Inspection) => client.setQueryData(["inspection", id], inspection);
  const stale = [["history", "inspection", id], ...lists];
  const restore = useAct((_: void, idempotency_key) => api.post("/api/inspections/{id}/restore", { path, idempotency_key }), { done: t("inspections.restored"), stale: touched(id) });
  return {
    save: useAct((body: Schema<"InspectionInput">) => api.put("/api/inspections/{id}", { path, body }), { done: t("inspections.saved"), stale, on_done: take, on_error: () => undefined }),
    record: useAct((body: Schema<"InspectionRecordInput">, idempotency_key) => api.post("/api/inspections/{id}/record", { path, body, idempotency_key }), {
      done: t("inspections.recorded_done"), stale, on_done: take, on_error: () => undefined,
    }),
    reopen: useAct((_: void, idempotency_key) => api.post("/api/inspections/{id}/reopen", { path, idempotency_key }), { done: t("inspections.reopened"), stale, on_done: take }),
    remove: useAct((_: void) => api.delete("/api/inspections/{id}", { path }), { done: t("inspections.deleted"), stale: touched(id), undo: () => restore.mutate() }),
    restore,
  };
}

export const usePlanning = (plan_id: string, on_done: (made: Schema<"InspectionsMade">) => void) => useAct(
  (body: Schema<"InspectionsInput">, idempotency_key) => api.post("/api/plans/{id}/inspections", { path: { id: plan_id }, body, idempotency_key }),
  { done: t("inspections.planned_done"), stale: lists, on_done, on_error: () => undefined },
);

/** What is said of one demand; each can be taken back by the side that said it. */
export function useFindingActs({ id, inspection_id }: Finding, on_done: () => void) {
  const path = { id };
  const stale = touched(inspection_id);
  const options = { stale, on_done, on_error: () => undefined };
  return {
    mend: useAct((body: Schema<"MendInput">, idempotency_key) => api.post("/api/inspection-findings/{id}/mend", { path, body, idempotency_key }), { ...options, done: t("inspections.mend_done") }),
    recheck: useAct((body: Schema<"RecheckInput">, idempotency_key) => api.post("/api/inspection-findings/{id}/recheck", { path, body, idempotency_key }), { ...options, done: t("inspections.recheck_done") }),
  };
}

export const useTakeBack = (inspection_id: string) => useAct(
  (id: string) => api.delete("/api/inspection-entries/{id}", { path: { id } }), { done: t("inspections.taken_back"), stale: touched(inspection_id) },
);
