import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useEffect } from "react";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import type { EditSession } from "./model/session";
import css from "./top_bar.module.css";

type Standing = Schema<"DraftStanding">;

/** What others did to the draft since it was opened; it is followed live, the draft itself is not loaded again. */
export function useStanding(draft: Schema<"Draft">, session: EditSession): Standing | undefined {
  const { user } = useSession();
  const { data } = useQuery({
    queryKey: ["draft-standing", draft.id], queryFn: ({ signal }) => api.get("/api/drafts/{id}/standing", { path: { id: draft.id }, signal }), gcTime: 0,
  });
  // One's own corrections are known here before the server tells of them.
  useEffect(() => {
    if (data && data.updated_by.id !== user.id && data.revision > session.view().revision) session.moved_on(data.updated_by.name);
  }, [data, user.id, session]);
  return data;
}

/** Whether nothing more can be said in it: it became a plan meanwhile, was taken back, or deleted. */
export const has_ended = (draft: Schema<"Draft">, standing: Standing | undefined) =>
  standing !== undefined && (standing.deleted_at !== null || (standing.plan_id !== null && draft.plan_id === null));

/** Says what became of the draft while it was open, and leads on; the ways stand behind the words, which keep a phone's width. */
export function Ended({ standing }: { standing: Standing }) {
  const { plan_id, withdrawn, handed_in, updated_by } = standing;
  const words = plan_id !== null ? t("review.ended.plan", { by: updated_by.name }) : withdrawn && handed_in ? t("review.ended.withdrawn", { unit: handed_in.unit.name }) : t("review.ended.deleted");
  return (
    <Alert
      className={css.note} type={plan_id !== null ? "info" : "warning"} banner showIcon role="alert"
      message={(
        <>
          {words}
          <span className={css.ways}>
            {plan_id !== null && <Link to={`/plans/${plan_id}`}>{t("review.ended.to_plan")}</Link>}
            {plan_id === null && handed_in && <Link to={`/plans/${handed_in.plan.id}`}>{t("review.ended.to_above")}</Link>}
            {plan_id === null && <Link to="/import">{t("review.ended.to_drafts")}</Link>}
          </span>
        </>
      )}
    />
  );
}
