// What the pages of committees ask of the server.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { t } from "@/shared/words/words";

export type Committee = Schema<"Committee">;
export type Row = Schema<"CommitteeRow">;
export type Seat = Schema<"CommitteeSeat">;

/** As of a day; today where none is asked for. */
const asked = (on: string | null) => (on ? { on } : {});

export const useCommittees = (on: string | null) => useQuery({
  queryKey: ["committees", on], queryFn: ({ signal }) => api.get("/api/committees", { query: asked(on), signal }), placeholderData: (before) => before,
});

export const useCommittee = (id: string, on: string | null) => useQuery({
  queryKey: ["committee", id, on], queryFn: ({ signal }) => api.get("/api/committees/{id}", { path: { id }, query: asked(on), signal }), placeholderData: (before) => before,
});

/** What touches a committee touches the groups and units that show it. */
const lists = [["committees"], ["groups"], ["units"], ["unit"]];

export function useSaveCommittee(id: string | undefined, on_done: (saved: Committee) => void) {
  return useAct(
    (body: Schema<"CommitteeInput">, idempotency_key): Promise<Committee> => (id ? api.put("/api/committees/{id}", { path: { id }, body }) : api.post("/api/committees", { body, idempotency_key })),
    { done: t("committees.saved"), stale: [...lists, ...(id ? [["committee", id]] : [])], on_done, on_error: () => undefined },
  );
}

/** What is done to the seats of one committee. */
export function useSeatActs(id: string, on_done: () => void = () => undefined) {
  const client = useQueryClient();
  const take = (committee: Committee) => { client.setQueryData(["committee", id, null], committee); on_done(); };
  const options = { stale: [["committee", id], ...lists], on_done: take, on_error: () => undefined };
  return {
    add: useAct((body: Schema<"SeatsInput">, idempotency_key) => api.post("/api/committees/{id}/seats", { path: { id }, body, idempotency_key }), { ...options, done: t("committees.seats_added") }),
    end: useAct(({ seat, ended_on }: { seat: string; ended_on: string }, idempotency_key) => api.post("/api/seats/{id}/end", { path: { id: seat }, body: { ended_on }, idempotency_key }), { ...options, done: t("committees.seat_ended") }),
    hold: useAct(({ seat, ...body }: Schema<"SeatHolderInput"> & { seat: string }) => api.put("/api/seats/{id}/holder", { path: { id: seat }, body }), { ...options, done: t("committees.holder_saved") }),
  };
}

export const seat_words = ({ office, unit }: Pick<Seat, "office" | "unit">) => [office, unit?.name].filter(Boolean).join(" ");
