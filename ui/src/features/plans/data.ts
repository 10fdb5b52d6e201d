// What the pages of plans ask of the server.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import type { ListControl } from "@/shared/parts/list_state";
import { t } from "@/shared/words/words";

export function usePlans(control: ListControl) {
  return useQuery({
    queryKey: ["plans", control.query],
    queryFn: ({ signal }) => api.get("/api/plans", { query: control.query, signal }),
    placeholderData: (before) => before,
  });
}

export function usePlan(id: string) {
  return useQuery({ queryKey: ["plan", id], queryFn: ({ signal }) => api.get("/api/plans/{id}", { path: { id }, signal }) });
}

export function useTasks(plan_id: string, control: ListControl) {
  return useQuery({
    queryKey: ["plan-tasks", plan_id, control.query],
    queryFn: ({ signal }) => api.get("/api/plans/{id}/tasks", { path: { id: plan_id }, query: control.query, signal }),
    placeholderData: (before) => before,
  });
}

export function useTask(id: string) {
  return useQuery({ queryKey: ["task", id], queryFn: ({ signal }) => api.get("/api/tasks/{id}", { path: { id }, signal }) });
}

export interface OwedAsked { page: number; q?: string; standing?: Schema<"Standing"> | undefined }

/** A page of the units that owe a task; the first one comes with the task itself. */
export function useOwed({ task, owed }: Schema<"TaskDetail">, asked: OwedAsked) {
  const first = asked.page === 1 && !asked.q && !asked.standing;
  const { q, standing } = asked;
  const rest = useQuery({
    queryKey: ["task", task.id, "owed", asked],
    enabled: !first,
    queryFn: ({ signal }) => api.get("/api/tasks/{id}/owed", {
      path: { id: task.id }, query: { page: asked.page, size: owed.size, ...(q && { q }), ...(standing && { standing }) }, signal,
    }),
    placeholderData: (before) => before,
  });
  return first ? { data: owed, isFetching: false } : rest;
}

export function usePutTask(id: string, plan_id: string, on_done: () => void) {
  const client = useQueryClient();
  return useAct(
    (body: Schema<"TaskInput">) => api.put("/api/tasks/{id}", { path: { id }, body }),
    {
      done: t("plans.task.saved"),
      stale: [["plan", plan_id], ["plan-tasks", plan_id], ["issue-preview", plan_id], ["history", "task", id]],
      on_done: (answer) => { client.setQueryData(["task", id], answer); on_done(); },
      on_error: () => undefined,
    },
  );
}

/** The units that a plan charges, for choosing tasks by unit; who may not see them gets none. */
export function usePlanUnits(plan: Schema<"Plan">, enabled: boolean) {
  const issued = plan.status === "issued" || plan.status === "closed";
  return useQuery({
    queryKey: ["plan-units", plan.id, issued],
    enabled,
    queryFn: async ({ signal }) => {
      if (issued) {
        const page = await api.get("/api/tracking/units", { query: { plan_id: plan.id, size: 200, sort: "name" }, signal });
        return page.items.map(({ unit, progress }) => ({ id: unit.id, name: unit.name, tasks: progress.total }));
      }
      const preview = await api.get("/api/plans/{id}/issue-preview", { path: { id: plan.id }, signal });
      return preview.units.map(({ unit, tasks }) => ({ id: unit.id, name: unit.name, tasks: tasks.length }));
    },
  });
}
