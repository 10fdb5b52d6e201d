import { Button } from "antd";
import { memo, useMemo } from "react";
import { t } from "@/shared/words/words";
import type { Role, Task } from "../model/draft";
import { due_words } from "../model/due_words";
import { set_value } from "../model/edits";
import { drop_tasks, join_tasks, tasks_that_report } from "../model/task_edits";
import { pointer } from "../model/patch";
import type { Point } from "../model/session";
import { useReview } from "../review_context";
import { AddTask } from "./add_task";
import { FactCard } from "./card";
import { DeliverableFields } from "./deliverable_fields";
import { DueField } from "./due_field";
import { ChoiceField, Row, SelectField, TextField } from "./fields";
import { Shown } from "./shown";
import { MentionField } from "./mention_field";
import { RecurrenceField } from "./recurrence_field";
import { SlipList } from "./slip_list";
import css from "./panel.module.css";

const roles: Role[] = ["lead", "perform", "cooperate"];

function Meta({ task, phase }: { task: Task; phase: string | undefined }) {
  return (
    <>
      <span>{t(`review.role.${task.role}`)}: <strong>{task.assignees.map((one) => one.text).join("; ") || t("review.task.nobody")}</strong></span>
      {task.with.length > 0 && <span>{t("review.task.with_count", { n: task.with.length })}</span>}
      <span>{due_words(task.due)}</span>
      {phase && <span>{phase}</span>}
      {task.section && <span>{t("review.task.section", { path: task.section })}</span>}
    </>
  );
}

function TaskForm({ task, path }: { task: Task; path: string }) {
  const { content, edit } = useReview();
  const set = <K extends keyof Task>(field: K, value: Task[K]) => edit((now) => set_value(now, `${path}/${field}`, value));
  return (
    <>
      <TextField long label={t("review.field.text")} value={task.text} save={(text) => { if (text !== null) set("text", text); }} />
      <SlipList at={task.at} />
      <ChoiceField label={t("review.field.role")} value={task.role} choices={roles.map((value) => ({ value, label: t(`review.role.${value}`) }))} save={(role) => set("role", role)} />
      <MentionField label={t("review.field.assignees")} list={`${path}/assignees`} at={task.at} />
      <MentionField label={t("review.field.with")} list={`${path}/with`} at={task.at} />
      <Shown path={`${path}/due`}><DueField owner={path} at={task.at} /></Shown>
      <DeliverableFields task={task} path={path} />
      <Shown path={`${path}/recurrence`}><Row><RecurrenceField task={task} path={path} /></Row></Shown>
      <Row>
        {content.phases.length > 0 && <SelectField label={t("review.field.phase")} value={task.phase} choices={content.phases.map(({ id, name }) => ({ value: id, label: name }))} save={(phase) => set("phase", phase)} />}
        {content.periods.length > 0 && <SelectField label={t("review.field.period")} value={task.period} choices={content.periods.map(({ id, text }) => ({ value: id, label: text }))} save={(period) => set("period", period)} />}
        <Shown path={`${path}/condition`}><TextField label={t("review.field.condition")} value={task.condition} save={(condition) => set("condition", condition)} /></Shown>
      </Row>
    </>
  );
}

function JoinButton({ index }: { index: number }) {
  const { edit } = useReview();
  return <Button size="small" onClick={() => edit((now) => join_tasks(now, index))}>{t("review.task.join")}</Button>;
}

interface CardProps { task: Task; index: number; last: boolean; selected: boolean; open: readonly Point[]; phase: string | undefined }

const TaskCard = memo(function TaskCard({ task, index, last, selected, open, phase }: CardProps) {
  const path = pointer("tasks", index);
  return (
    <FactCard path={path} selected={selected} open={open} kind="task" number={String(index + 1)} summary={task.text} meta={<Meta task={task} phase={phase} />} acts={!last && <JoinButton index={index} />}>
      {selected && <TaskForm task={task} path={path} />}
    </FactCard>
  );
});

/** Tasks that only ask for a report stand in the part on reports already; issued, they would be owed twice. */
function OnlyReports() {
  const { content, edit } = useReview();
  const only = useMemo(() => tasks_that_report(content), [content]);
  if (only.length === 0) return null;
  return (
    <p className={css.told}>
      <span>{t("review.task.only_reports", { n: only.length, numbers: only.map((index) => index + 1).join(", ") })}</span>
      <Button size="small" onClick={() => edit((now) => drop_tasks(now, tasks_that_report(now)))}>{t("review.task.drop_reports")}</Button>
    </p>
  );
}

/** The tasks in the order of the document. */
export function TaskList() {
  const { content, selected, open_at, may_edit, written } = useReview();
  const add = may_edit && !written && <AddTask />;
  if (content.tasks.length === 0) return <>{add}<p className={css.empty}>{t("review.task.none")}</p></>;
  return <>{add}{may_edit && !written && <OnlyReports />}{content.tasks.map((task, index) => {
    const path = pointer("tasks", index);
    // Where the deadline names the phase already, its name is not said twice.
    const phase = task.phase !== null && task.due?.relative_to !== task.phase ? content.phases.find(({ id }) => id === task.phase)?.name : undefined;
    return <TaskCard key={task.id} task={task} index={index} last={index === content.tasks.length - 1} selected={selected === path} open={open_at(path)} phase={phase} />;
  })}</>;
}
