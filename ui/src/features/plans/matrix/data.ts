// Themes × channels of a plan, as they are asked for and changed.
import { useQuery } from "@tanstack/react-query";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { t } from "@/shared/words/words";

export type Matrix = Schema<"Matrix">;
export type Cell = Schema<"MatrixCell">;
export type CellInput = Schema<"MatrixCellInput">;
export type LinesInput = Schema<"MatrixLinesInput">;

const asked = (period: string) => (period === "" ? {} : { period });

export function useMatrix(plan_id: string, period: string) {
  return useQuery({
    queryKey: ["matrix", plan_id, period],
    queryFn: ({ signal }) => api.get("/api/plans/{id}/matrix", { path: { id: plan_id }, query: asked(period), signal }),
    placeholderData: (before) => before,
  });
}

export function useMatrixCell(plan_id: string, { theme, channel }: Cell, period: string) {
  return useQuery({
    queryKey: ["matrix", plan_id, "cell", theme, channel, period],
    queryFn: ({ signal }) => api.get("/api/plans/{id}/matrix/cell", { path: { id: plan_id }, query: { theme, channel, ...asked(period) }, signal }),
  });
}

/** What a cell holds, as it is put back to undo. */
export const input_of = ({ theme, channel, task_ids, waivers }: Cell): CellInput => ({ theme, channel, task_ids, waivers });

/** Changes cells; `before` is what they held. */
export function useFill(plan_id: string, on_done?: () => void) {
  const stale = [["matrix", plan_id], ["history", "plan", plan_id]];
  const put = ({ cells }: { cells: CellInput[] }) => api.put("/api/plans/{id}/matrix/cells", { path: { id: plan_id }, body: { cells } });
  const again = useAct(put, { stale, done: t("matrix.saved") });
  return useAct(
    (input: { cells: CellInput[]; before: CellInput[] }) => put(input),
    { stale, done: t("matrix.saved"), undo: ({ before }) => again.mutate({ cells: before }), ...(on_done ? { on_done } : {}) },
  );
}

export function usePutLines(plan_id: string, before: LinesInput, on_done: () => void) {
  const stale = [["matrix", plan_id], ["history", "plan", plan_id]];
  const put = (body: LinesInput) => api.put("/api/plans/{id}/matrix/lines", { path: { id: plan_id }, body });
  const again = useAct(put, { stale, done: t("matrix.saved") });
  return useAct(put, { stale, done: t("matrix.saved"), undo: () => again.mutate(before), on_done, on_error: () => undefined });
}
