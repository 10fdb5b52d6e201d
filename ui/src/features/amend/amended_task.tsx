import { Checkbox, Select } from "antd";
import type { Schema } from "@/shared/api/api";
import { StatusTag } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import { AmendedSide } from "./amended_side";
import css from "./amend.module.css";

type Task = Schema<"AmendedTask">;
export type Choices = Omit<Schema<"AmendmentInput">, "draft_id" | "base_revision" | "whole">;
interface Props { task: Task; others: Task[]; choices: Choices; choose: (choices: Choices) => void }

const fresh = "new";
const toggled = (ids: string[], id: string, on: boolean) => (on ? [...ids, id] : ids.filter((one) => one !== id));

/** One task as it runs and as the document has it, side by side, and what a person decides of it. */
export function AmendedTask({ task, others, choices, choose }: Props) {
  const { kind, before, after, changes, units_added, units_removed, reopened, done_again, entered, task_id, draft_key } = task;
  // A task that is added and has been in the plan before.
  const restored = kind === "added" && task_id !== null;
  const left_done = task_id !== null && choices.leave_done_ids.includes(task_id);
  const names = (units: Schema<"UnitRef">[]) => units.map((one) => one.name).join("; ");
  return (
    <li className={css.task}>
      {restored && <p className={css.tags}><StatusTag tone="good">{t("amend.kind.restored")}</StatusTag></p>}
      {changes.length > 0 && <p className={css.tags}>{changes.map((one) => <StatusTag key={one} tone="warn">{t_of("amend.part_changed", one)}</StatusTag>)}</p>}
      <div className={css.sides}>
        {before && <AmendedSide title={t("amend.before")} side={before} ordinal={task.ordinal} />}
        {after && <AmendedSide title={t("amend.after")} side={after} />}
      </div>
      {units_added.length > 0 && <p>{t("amend.units_added", { names: names(units_added) })}</p>}
      {units_removed.length > 0 && <p>{t("amend.units_removed", { names: names(units_removed) })}</p>}
      {entered > 0 && <p className={css.soft}>{t("amend.entered", { n: entered })}</p>}
      {done_again > 0 && <p>{t("amend.done_again", { n: done_again })}</p>}
      {task_id && (reopened > 0 || left_done) && (
        <Checkbox checked={left_done} onChange={(event) => choose({ ...choices, leave_done_ids: toggled(choices.leave_done_ids, task_id, event.target.checked) })}>{t("amend.leave_done", { n: reopened })}</Checkbox>
      )}
      {task_id && (kind === "removed" || choices.keep_ids.includes(task_id)) && (
        <Checkbox checked={choices.keep_ids.includes(task_id)} onChange={(event) => choose({ ...choices, keep_ids: toggled(choices.keep_ids, task_id, event.target.checked) })}>{t("amend.keep")}</Checkbox>
      )}
      {draft_key && (
        <Select
          className={css.pair!} aria-label={t("amend.goes_on")} value={task_id ?? fresh} showSearch optionFilterProp="label"
          onChange={(id) => choose({ ...choices, pairs: [...choices.pairs.filter((one) => one.draft_key !== draft_key && (id === fresh || one.task_id !== id)), { draft_key, task_id: id === fresh ? null : id }] })}
          options={[
            { value: fresh, label: t("amend.as_new") },
            ...(restored ? [{ value: task_id, label: t("amend.as_restored", { n: task.ordinal }) }] : []),
            ...others.filter((one) => one.task_id !== null && (one.task_id === task_id || one.kind === "removed" || one.kind === "kept")).map((one) => ({ value: one.task_id!, label: t("amend.as_task", { n: one.ordinal, text: one.before?.text ?? "" }) })),
          ]}
        />
      )}
    </li>
  );
}
