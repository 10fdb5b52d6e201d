// What the pages of "my work" ask of the server.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import type { ListControl } from "@/shared/parts/list_state";
import { session_key } from "@/shared/session/session";
import { t } from "@/shared/words/words";

type Detail = Schema<"AssignmentDetail">;
const assignment_key = (id: string) => ["assignment", id];
/** What a new update makes out of date elsewhere. */
export const touched = [["my-assignments"], ["shares"], ["tracking"], ["difficulties"], ["history", "assignment"], ["dispatches"], ["plan-dispatches"], ["month"], session_key];

export function useMyAssignments(control: ListControl) {
  return useQuery({
    queryKey: ["my-assignments", control.query],
    queryFn: ({ signal }) => api.get("/api/my/assignments", { query: control.query, signal }),
    placeholderData: (before) => before,
  });
}

export function useAssignment(id: string) {
  return useQuery({
    queryKey: assignment_key(id),
    queryFn: ({ signal }) => api.get("/api/assignments/{id}", { path: { id }, signal }),
  });
}

/** "Received" shows at once; if the server refuses, it is taken back and the reason is told. */
export function useReceive(id: string) {
  const client = useQueryClient();
  return useAct(
    async (_: void, idempotency_key) => {
      const before = client.getQueryData<Detail>(assignment_key(id));
      if (before) client.setQueryData<Detail>(assignment_key(id), as_received(before));
      try {
        return await api.post("/api/assignments/{id}/receive", { path: { id }, idempotency_key });
      } catch (error) {
        if (before) client.setQueryData(assignment_key(id), before);
        throw error;
      }
    },
    { done: t("work.received"), stale: touched, on_done: (answer) => client.setQueryData(assignment_key(id), answer) },
  );
}

function as_received(detail: Detail): Detail {
  return {
    ...detail,
    can: detail.can.filter((act) => act !== "receive"),
    assignment: { ...detail.assignment, state: "received" },
  };
}

export function usePostUpdate(id: string, on_done: () => void) {
  const client = useQueryClient();
  return useAct(
    (body: Schema<"UpdateInput">, idempotency_key) => api.post("/api/assignments/{id}/updates", { path: { id }, body, idempotency_key }),
    {
      stale: touched,
      done: t("work.sent"),
      on_done: (answer) => { client.setQueryData(assignment_key(id), answer); on_done(); },
      on_error: () => undefined,
    },
  );
}

export function useReopen(id: string, on_done: () => void) {
  const client = useQueryClient();
  return useAct(
    (reason: string, idempotency_key) => api.post("/api/assignments/{id}/reopen", { path: { id }, body: { reason }, idempotency_key }),
    {
      stale: touched,
      done: t("work.reopened"),
      on_done: (answer) => { client.setQueryData(assignment_key(id), answer); on_done(); },
      on_error: () => undefined,
    },
  );
}
