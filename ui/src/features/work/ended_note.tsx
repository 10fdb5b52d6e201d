import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import css from "./work.module.css";

/** Why nothing can be said of a duty any more: its plan has ended. Asked only where nothing can be said. */
export function EndedNote({ detail }: { detail: Schema<"AssignmentDetail"> }) {
  const { id } = detail.assignment.plan;
  const silent = !may(detail, "update") && !may(detail, "receive") && !may(detail, "reopen");
  const plan = useQuery({ queryKey: ["plan", id], queryFn: ({ signal }) => api.get("/api/plans/{id}", { path: { id }, signal }), enabled: silent });
  if (!silent || plan.data?.status !== "closed") return null;
  return <Alert type="info" showIcon className={css.ended!} message={t("work.plan_ended")} description={t("work.plan_ended_text")} />;
}
