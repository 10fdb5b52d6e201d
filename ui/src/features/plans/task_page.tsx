import { useNavigate, useParams, useSearchParams } from "react-router-dom";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { PageHeader } from "@/shared/parts/page_header";
import { UnsavedGuard } from "@/shared/parts/unsaved";
import { t } from "@/shared/words/words";
import { useTask } from "./data";
import { TaskView } from "./task_view";
import css from "./plans.module.css";

/** A task on its own page, where a link leads to it. */
export function TaskPage() {
  const id = useParams().id!;
  const task = useTask(id).data?.task;
  const navigate = useNavigate();
  // From the preview of an issue it is corrected at once, and then the preview goes on.
  const from_issue = useSearchParams()[0].get("edit") === "issue";
  return (
    <>
      <PageHeader
        title={task ? t("office.task.number", { ordinal: task.ordinal }) : t("office.task")} text={task?.plan.name}
        back={task && from_issue ? { to: `/plans/${task.plan.id}/issue`, text: t("issue.title") } : task ? { to: `/plans/${task.plan.id}?tab=tasks`, text: t("office.plan") } : { to: "/plans", text: t("plans.title") }}
        acts={<HistoryButton kind="task" id={id} />}
      />
      <UnsavedGuard><div className={css.task_page}><TaskView id={id} {...(from_issue && task ? { edit: true, saved: () => navigate(`/plans/${task.plan.id}/issue`) } : {})} /></div></UnsavedGuard>
    </>
  );
}
