import { useCallback } from "react";
import { api } from "@/shared/api/api";
import type { At } from "@/shared/document/code_points";
import type { PlanJson } from "./model/draft";
import { fact_from, report_from, task_from, type Edit, type PassageReading } from "./model/edits";
import { part_of } from "./model/facts";
import { useReview } from "./review_context";

type Make = (now: PlanJson) => { path: string; edit: Edit } | null;

/** Puts a new fact into the draft and opens it to be looked at. */
export function usePut() {
  const { edit, select, show_part } = useReview();
  return useCallback((make: Make) => {
    let path: string | undefined;
    edit((now) => { const made = make(now); path = made?.path; return made?.edit ?? null; });
    if (path === undefined) return;
    show_part(part_of(path));
    select(path, { focus: true });
  }, [edit, select, show_part]);
}

/** The server reads a passage as the compiler does; null where it cannot be reached. */
export function useReading() {
  const { draft_id, points } = useReview();
  return useCallback((at: At): Promise<PassageReading | null> => {
    const [start, end] = points.trimmed(at);
    return api.get("/api/drafts/{id}/passage", { path: { id: draft_id }, query: { start, end } }).then((read) => read as PassageReading).catch(() => null);
  }, [draft_id, points]);
}

/** Makes a task of a passage: whom it names, by when; where it cannot be read, of its words alone. */
export function useAddTask() {
  const { points } = useReview();
  const put = usePut();
  const reading = useReading();
  return useCallback((at: At) => {
    void reading(at).then((read) => put((now) => (read === null ? fact_from(now, points, "tasks", at) : task_from(now, read))));
  }, [points, put, reading]);
}

/** Makes a duty to report of a passage: who reports to whom, how often, by when. */
export function useAddReport() {
  const { points } = useReview();
  const put = usePut();
  const reading = useReading();
  return useCallback((at: At) => {
    void reading(at).then((read) => put((now) => (read === null ? fact_from(now, points, "reporting", at) : report_from(now, read))));
  }, [points, put, reading]);
}
