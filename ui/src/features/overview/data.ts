import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router-dom";
import { api } from "@/shared/api/api";

export type Days = { as_of?: string; plan_id?: string };

/** Day and plan of the page, kept in its address. */
export function useOverviewFilter() {
  const [search, set_search] = useSearchParams();
  const [as_of, plan_id] = [search.get("as_of"), search.get("plan_id")];
  const filter = useMemo<Days>(() => ({ ...(as_of ? { as_of } : {}), ...(plan_id ? { plan_id } : {}) }), [as_of, plan_id]);
  const set = useCallback((name: keyof Days, value: string | null | undefined) => {
    set_search((before) => {
      const after = new URLSearchParams(before);
      if (value) after.set(name, value);
      else after.delete(name);
      return after;
    });
  }, [set_search]);
  return { filter, set };
}

export const useOverview = (filter: Days) => useQuery({
  queryKey: ["tracking", "overview", filter],
  queryFn: ({ signal }) => api.get("/api/overview", { query: filter, signal }),
  placeholderData: (before) => before,
  refetchInterval: 60_000,
});

/** The list behind a figure: the same day and plan, narrowed by `more`. */
export function behind(filter: Days, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...filter, ...more }).toString();
  return query === "" ? "/tracking" : `/tracking?${query}`;
}

/** The page itself as of another day. */
export const on_day = (filter: Days, as_of: string): string => `/overview?${new URLSearchParams({ ...filter, as_of }).toString()}`;
