import { EditOutlined, FileSearchOutlined } from "@ant-design/icons";
import { Button, Space } from "antd";
import { useState } from "react";
import { flushSync } from "react-dom";
import type { Schema } from "@/shared/api/api";
import { AnswerForm } from "@/shared/office/answer_form";
import { printed_words } from "@/shared/office/due";
import { DueLabel } from "@/shared/office/due_label";
import { Parties } from "@/shared/office/parties";
import { Passage } from "@/shared/office/passage";
import { SourcePanel } from "@/shared/office/source_panel";
import { UpdateItem, wants_answer } from "@/shared/office/update_item";
import { ErrorState, Loading } from "@/shared/parts/states";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { usePlan, useTask } from "./data";
import { Owed } from "./owed";
import { TaskForm } from "./task_form";
import css from "./plans.module.css";

/** A task: what, where it is printed, who owes it and what they said; correctable before the issue. `saved`: after a correction; `edit`: it is opened to be corrected. */
export function TaskView({ id, saved, edit = false }: { id: string; saved?: () => void; edit?: boolean }) {
  const detail = useTask(id);
  const { today } = useSession();
  const [editing, set_editing] = useState(edit);
  const [in_source, set_in_source] = useState(false);
  if (detail.isLoadingError) return <ErrorState error={detail.error} retry={() => void detail.refetch()} />;
  if (detail.isPending) return <Loading />;
  const { task, passage, condition, deliverables, owed, updates } = detail.data;
  // The form is gone before somebody is led elsewhere, so that nothing seems unsaved.
  const after = () => { flushSync(() => set_editing(false)); saved?.(); };
  if (editing && may(task, "edit")) return <TaskForm detail={detail.data} close={() => set_editing(false)} {...(saved ? { saved: after } : {})} />;
  return (
    <div className={css.task_view}>
      <p className={css.task_lead}><span className={css.count}>{task.ordinal}.</span> {task.text}</p>
      <dl className={css.facts}>
        <div><dt>{t("plans.parties")}</dt><dd><Parties parties={task.parties} /></dd></div>
        <div><dt>{t("office.due")}</dt><dd><Due task={task} today={today} /></dd></div>
        {task.phase && <Phase plan_id={task.plan.id} id={task.phase} />}
        {task.section_heading && <div><dt>{t("plans.section")}</dt><dd>{task.section_path} · {task.section_heading}</dd></div>}
        {task.names_focal_point && <div><dt>{t("plans.task.names_focal_point")}</dt><dd>{t("plans.task.names_focal_point_text")}</dd></div>}
        {condition && <div><dt>{t("plans.condition")}</dt><dd>{condition}</dd></div>}
        {deliverables.length > 0 && <div><dt>{t("plans.deliverables")}</dt><dd>{deliverables.join("; ")}</dd></div>}
      </dl>
      <Passage passage={passage} text={task.text} />
      <Space wrap>
        <Button icon={<FileSearchOutlined aria-hidden="true" />} aria-expanded={in_source} onClick={() => set_in_source(!in_source)}>{t("office.source.show")}</Button>
        {may(task, "edit") && <Button icon={<EditOutlined aria-hidden="true" />} onClick={() => set_editing(true)}>{t("common.edit")}</Button>}
      </Space>
      {in_source && <div className={css.source_in_task}><SourcePanel plan_id={task.plan.id} marked={task.at} /></div>}
      {owed.total > 0 && <Owed detail={detail.data} today={today} />}
      {updates.length > 0 && (
        <section aria-label={t("plans.updates")}>
          <h3 className={css.sub}>{t("plans.updates")}</h3>
          {updates.map((update) => (
            <UpdateItem key={update.id} update={update}>
              {wants_answer(update) && may(update, "answer") ? <AnswerForm update_id={update.id} /> : undefined}
            </UpdateItem>
          ))}
        </section>
      )}
    </div>
  );
}

/** The part of the plan's time in which the task is done, by its name. */
function Phase({ plan_id, id }: { plan_id: string; id: string }) {
  const name = usePlan(plan_id).data?.phases.find((one) => one.id === id)?.name;
  return name ? <div><dt>{t("plans.phase")}</dt><dd>{name}</dd></div> : null;
}

function Due({ task, today }: { task: Schema<"TaskRow">; today: string }) {
  return (
    <>
      <DueLabel due_on={task.due.due_on} today={today} done={task.progress.total > 0 && task.progress.done === task.progress.total} inline />
      {task.due.text && <div className={css.soft}>{printed_words(task.due)}</div>}
    </>
  );
}
