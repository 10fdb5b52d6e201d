import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router-dom";
import { useHiddenColumns } from "./columns";

/** What a list shows, kept in the address so that a link or a reload shows the same. */
export interface ListState {
  page: number;
  size: number;
  /** A field, "-" before it for descending; "" for the list's own order. */
  sort: string;
  q: string;
  /** The list's own filters, by their query names; those not set are absent. */
  filters: Record<string, string>;
  /** The columns that are not to be shown, by their ids: as the address says (a saved view), else as the person chose. */
  hidden: string[];
}

/** In an address: no column is left out, whatever the person chose. */
const all_shown = "-";
export const hidden_in = (hidden: readonly string[]) => hidden.join(",") || all_shown;

export interface ListControl extends ListState {
  /** Changes some of it; anything but the page leads back to page 1. */
  change: (next: Partial<ListState>) => void;
  /** Ready for the server: empty things left out. */
  query: { page: number; size: number; sort?: string; q?: string };
  filtered: boolean;
}

/** The state of the list on this page; `filter_names` are the query names that it owns. `list`: by which the choice of its columns is kept for the person. */
export function useListState(filter_names: readonly string[] = [], size = 50, list?: string): ListControl {
  const [search, set_search] = useSearchParams();
  const joined = filter_names.join(",");
  const names = useMemo(() => joined.split(",").filter(Boolean), [joined]);
  const { hidden: own, choose } = useHiddenColumns(list);
  const state = useMemo<ListState>(() => {
    const filters: Record<string, string> = {};
    for (const name of names) {
      const value = search.get(name);
      if (value) filters[name] = value;
    }
    return {
      page: Math.max(1, Number(search.get("page")) || 1),
      size: Number(search.get("size")) || size,
      sort: search.get("sort") ?? "",
      q: search.get("q") ?? "",
      filters,
      hidden: search.has("hide") ? search.get("hide")!.split(",").filter((id) => id !== "" && id !== all_shown) : own,
    };
  }, [search, names, size, own]);

  const change = useCallback((next: Partial<ListState>) => {
    if (next.hidden !== undefined) choose(next.hidden);
    set_search((before) => {
      const after = new URLSearchParams(before);
      const set = (name: string, value: string) => (value === "" ? after.delete(name) : after.set(name, value));
      if (next.size !== undefined) set("size", next.size === size ? "" : String(next.size));
      if (next.sort !== undefined) set("sort", next.sort);
      if (next.q !== undefined) set("q", next.q);
      // The person chose anew: a saved view no longer says otherwise.
      if (next.hidden !== undefined) after.delete("hide");
      if (next.filters !== undefined) for (const name of names) set(name, next.filters[name] ?? "");
      if (next.hidden === undefined) set("page", next.page !== undefined && next.page > 1 ? String(next.page) : "");
      return after;
    }, { replace: true });
  }, [set_search, names, size, choose]);

  const query = useMemo(() => ({
    page: state.page,
    size: state.size,
    ...(state.sort && { sort: state.sort }),
    ...(state.q && { q: state.q }),
    ...state.filters,
  }), [state]);

  return { ...state, change, query, filtered: state.q !== "" || Object.keys(state.filters).length > 0 };
}
