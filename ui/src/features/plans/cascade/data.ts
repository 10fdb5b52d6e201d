// Plans above and below a plan, bound clause by clause, what of a plan its units' plans cover, and the documents around it.
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import type { ListControl } from "@/shared/parts/list_state";
import { t } from "@/shared/words/words";

const touched = [["related-plans"], ["binding"], ["coverage"], ["lineage"], ["history", "plan"]];

export function useRelatedPlans(id: string) {
  return useQuery({ queryKey: ["related-plans", id], queryFn: ({ signal }) => api.get("/api/plans/{id}/related", { path: { id }, signal }) });
}

/** `owner_id`: as if the plan were that unit's. */
export function useBinding(id: string, parent_id: string, owner_id: string | undefined) {
  return useQuery({
    queryKey: ["binding", id, parent_id, owner_id ?? ""],
    queryFn: ({ signal }) => api.get("/api/plans/{id}/binding", { path: { id }, query: { parent_id, ...(owner_id ? { owner_id } : {}) }, signal }),
  });
}

export type BindingInput = Schema<"BindingInput">;

/**
 * Binds, unbinds, and takes either back: `before` is what stood there, null where nothing was bound. Each act says from
 * which version it began, so that nobody's choice is lost to somebody who was quicker: that is told by `error`.
 */
export function useBindingActs(id: string, parent_id: string, begun_from: string, before: BindingInput | null, on: { bound: () => void; unbound: () => void }) {
  const version = useRef(begun_from);
  const path = { id };
  const put = async (body: BindingInput, idempotency_key: string) => {
    const bound = await api.put("/api/plans/{id}/binding", { path, body, idempotency_key });
    version.current = bound.version;
    return bound;
  };
  const remove = (_: void, idempotency_key: string) => api.delete("/api/plans/{id}/binding", { path, query: { parent_id, version: version.current }, idempotency_key });
  const bind_again = useAct((body: BindingInput, key) => put({ ...body, base_version: version.current }, key), { stale: touched, done: t("cascade.bound_done") });
  // Nothing tells the version of what is no longer bound: it is asked for, unless somebody bound the two meanwhile.
  const bind_back = useAct(async (body: BindingInput, key) => {
    const free = await api.get("/api/plans/{id}/binding", { path, query: { parent_id } });
    return put({ ...body, base_version: free.bound ? version.current : free.version }, key);
  }, { stale: touched, done: t("cascade.bound_done") });
  const unbind_again = useAct(remove, { stale: touched, done: t("cascade.unbound_done") });
  const quiet = { stale: touched, on_error: () => undefined };
  const bind = useAct(put, { ...quiet, done: t("cascade.bound_done"), undo: () => (before ? bind_again.mutate(before) : unbind_again.mutate()), on_done: on.bound });
  const unbind = useAct(remove, { ...quiet, done: t("cascade.unbound_done"), undo: () => before && bind_back.mutate(before), on_done: on.unbound });
  return { bind, unbind, error: bind.error ?? unbind.error };
}

export type CoverageState = Schema<"Coverage">;

/** What of the list is asked for, but for its page. */
export function coverage_query(control: ListControl) {
  const { unit_id } = control.filters;
  const state = control.filters.state as CoverageState | undefined;
  return { ...(control.q ? { q: control.q } : {}), ...(state ? { state } : {}), ...(unit_id ? { unit_id } : {}) };
}

export function useCoverage(id: string, control: ListControl) {
  const query = { page: control.page, size: control.size, ...coverage_query(control) };
  return useQuery({
    queryKey: ["coverage", id, query],
    queryFn: ({ signal }) => api.get("/api/plans/{id}/coverage", { path: { id }, query, signal }),
    placeholderData: (before) => before,
  });
}

export function useLineage(id: string) {
  return useQuery({ queryKey: ["lineage", id], queryFn: ({ signal }) => api.get("/api/plans/{id}/lineage", { path: { id }, signal }) });
}
