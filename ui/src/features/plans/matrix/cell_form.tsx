import { Alert, Button, Radio, Select } from "antd";
import { useId, useState } from "react";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { fold } from "@/shared/format/fold";
import { TextArea } from "@/shared/parts/text_area";
import { useUnsaved } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { tab_leaves } from "@/shared/parts/tab_leaves";
import { t } from "@/shared/words/words";
import { ordinals, period_name } from "./cell_words";
import { input_of, useFill, type Cell, type Matrix } from "./data";
import css from "./matrix.module.css";

interface Props { plan: Schema<"Plan">; matrix: Matrix; cell: Cell; period: string; close: () => void }

/** Which tasks carry the cell, or why nothing is needed there: in the period that is looked at, or at all. */
export function CellForm({ plan, matrix, cell, period, close }: Props) {
  const [tasks, set_tasks] = useState(cell.task_ids);
  const waived = cell.waivers.find((one) => one.period === period) ?? cell.waivers.find((one) => one.period === "");
  const [reason, set_reason] = useState(waived?.reason ?? "");
  const [scope, set_scope] = useState(waived?.period ?? "");
  const fill = useFill(plan.id, close);
  const [tasks_id, reason_id] = [useId(), useId()];
  const now = matrix.periods.find(({ key }) => key === period);
  const others = cell.waivers.filter((one) => one !== waived);
  const waivers = reason.trim() === "" ? others : [...others.filter((one) => one.period !== scope), { period: scope, reason: reason.trim() }];
  const changed = JSON.stringify([tasks, waivers]) !== JSON.stringify([cell.task_ids, cell.waivers]);
  useUnsaved(changed);
  const likely_first = [...matrix.tasks].sort((a, b) => Number(cell.likely.includes(b.id)) - Number(cell.likely.includes(a.id)));
  const save = (task_ids: string[]) => fill.mutate({ cells: [{ theme: cell.theme, channel: cell.channel, task_ids, waivers }], before: [input_of(cell)] });
  return (
    <section aria-label={t("matrix.edit")} className={css.form}>
      <h3 className={css.sub}>{t("matrix.edit")}</h3>
      {cell.likely.length > 0 && (
        <Alert
          type="info" showIcon message={t("matrix.likely_tasks", { ordinals: ordinals(cell.likely, matrix.tasks) })}
          action={<Button size="small" loading={fill.isPending} onClick={() => save(cell.likely)}>{t("matrix.take")}</Button>}
        />
      )}
      <label htmlFor={tasks_id}>{t("matrix.choose_tasks")}</label>
      <Select
        id={tasks_id} mode="multiple" onInputKeyDown={tab_leaves} value={tasks} onChange={set_tasks} placeholder={t("matrix.no_task")} className={css.full} popupMatchSelectWidth={false} classNames={{ popup: { root: css.popup ?? "" } }}
        options={likely_first.map(({ id, ordinal, text }) => ({ value: id, label: `${ordinal}. ${text}` }))}
        filterOption={(typed, option) => fold(String(option?.label ?? "")).includes(fold(typed))}
      />
      {plan.status === "issued" && may(plan, "edit-duties") && <p className={css.soft}>{t("matrix.no_fitting")} <Link to={`/plans/${plan.id}/amend`}>{t("matrix.amend")}</Link></p>}
      {tasks.length === 0 && (
        <>
          <label htmlFor={reason_id}>{t("matrix.waive")}</label>
          <TextArea id={reason_id} min_rows={2} maxLength={500} value={reason} onChange={(event) => set_reason(event.target.value)} placeholder={t("matrix.reason_hint")} />
          {now && (
            <Radio.Group
              value={scope} onChange={(event) => set_scope(event.target.value as string)} aria-label={t("matrix.scope")}
              options={[{ value: "", label: t("matrix.scope_all") }, { value: period, label: period_name(now) }]}
            />
          )}
        </>
      )}
      <div><Button type="primary" disabled={!changed} loading={fill.isPending} onClick={() => save(tasks)}>{t("matrix.save")}</Button></div>
    </section>
  );
}
