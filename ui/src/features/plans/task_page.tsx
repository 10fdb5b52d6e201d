import { useParams } from "react-router-dom";
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
  return (
    <>
      <PageHeader
        title={task ? t("office.task.number", { ordinal: task.ordinal }) : t("office.task")} text={task?.plan.name}
        back={task ? { to: `/plans/${task.plan.id}?tab=tasks`, text: t("office.plan") } : { to: "/plans", text: t("plans.title") }}
        acts={<HistoryButton kind="task" id={id} />}
      />
      <UnsavedGuard><div className={css.task_page}><TaskView id={id} /></div></UnsavedGuard>
    </>
  );
}
