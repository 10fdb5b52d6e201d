import { useQuery } from "@tanstack/react-query";
import { api } from "@/shared/api/api";
import type { ListControl } from "@/shared/parts/list_state";

/** What is still out of date after a minute is asked for again, so that a board left open follows the day. */
const refetchInterval = 60_000;

export function useBoard(control: ListControl) {
  return useQuery({
    queryKey: ["tracking", "assignments", control.query],
    queryFn: ({ signal }) => api.get("/api/tracking", { query: control.query, signal }),
    placeholderData: (before) => before,
    refetchInterval,
  });
}

export function useUnitBoard(control: ListControl) {
  return useQuery({
    queryKey: ["tracking", "units", control.query],
    queryFn: ({ signal }) => api.get("/api/tracking/units", { query: control.query, signal }),
    placeholderData: (before) => before,
    refetchInterval,
  });
}

export function useTaskBoard(control: ListControl) {
  return useQuery({
    queryKey: ["tracking", "tasks", control.query],
    queryFn: ({ signal }) => api.get("/api/tracking/tasks", { query: control.query, signal }),
    placeholderData: (before) => before,
    refetchInterval,
  });
}
