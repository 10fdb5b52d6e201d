import { Alert, Button, Select } from "antd";
import { useId, useState } from "react";
import type { Schema } from "@/shared/api/api";
import { UnitSelect } from "@/shared/office/unit_select";
import { EmptyState } from "@/shared/parts/states";
import { useUnsaved } from "@/shared/parts/unsaved";
import { fold } from "@/shared/format/fold";
import { format_day } from "@/shared/format/date";
import { may } from "@/shared/session/session";
import { ApiError } from "@/shared/api/client";
import { tab_leaves } from "@/shared/parts/tab_leaves";
import { error_words, t } from "@/shared/words/words";
import { first_choice, input_of, left_over, type Choice } from "./choice";
import { useBindingActs } from "./data";
import css from "./cascade.module.css";

type Binding = Schema<"Binding">;
interface Props { binding: Binding; set_owner: (id: string | undefined) => void; on_bound: () => void; on_unbound: () => void; reload: () => void }

/** Each clause of the plan above with the tasks that answer it, under the unit whose plan it is. */
export function BindingForm({ binding, set_owner, on_bound, on_unbound, reload }: Props) {
  const [{ first, version }] = useState(() => ({ first: first_choice(binding), version: binding.version }));
  const [choice, set_choice] = useState<Choice>(first);
  const can_bind = may(binding, "bind");
  const owner = binding.owner?.id;
  const before = binding.bound && owner ? input_of(binding, owner, first, version) : null;
  const acts = useBindingActs(binding.child.id, binding.parent.id, version, before, { bound: on_bound, unbound: on_unbound });
  useUnsaved(choice !== first && !acts.bind.isPending && !acts.unbind.isPending);
  const falling = binding.clauses.filter((one) => one.falls_on_unit);
  const others = binding.clauses.filter((one) => !one.falls_on_unit);
  const choose = (id: string) => (tasks: string[]) => set_choice({ ...choice, [id]: tasks });
  const item = (clause: Schema<"ParentClause">) => (
    <ClauseItem key={clause.clause.id} clause={clause} tasks={binding.tasks} chosen={choice[clause.clause.id] ?? []} choose={choose(clause.clause.id)} disabled={!can_bind} />
  );
  const left = left_over(binding, choice);
  const main = falling.length > 0 ? falling : others;
  return (
    <>
      {may(binding, "name-owner")
        ? <label className={css.owner}><span>{t("cascade.owner")}</span><UnitSelect label={t("cascade.owner")} value={owner ?? null} name={binding.owner?.name} onChange={set_owner} /></label>
        : <p className={css.soft}>{binding.owner?.name}</p>}
      {main.length === 0 ? <EmptyState title={t("cascade.no_clauses")} text={t("cascade.no_clauses_text")} /> : (
        <section aria-label={t(falling.length > 0 ? "cascade.clauses" : "cascade.clauses_all")}>
          <h2 className={css.sub}>{t(falling.length > 0 ? "cascade.clauses" : "cascade.clauses_all")}</h2>
          <ol className={css.clauses}>{main.map(item)}</ol>
        </section>
      )}
      {falling.length > 0 && others.length > 0 && (
        <details className={css.others}><summary>{t("cascade.others", { n: others.length })}</summary><ol className={css.clauses}>{others.map(item)}</ol></details>
      )}
      {left.length > 0 && (
        <details className={css.others}>
          <summary>{t("cascade.left", { n: left.length })}</summary>
          <ul className={css.left}>{left.map((task) => <li key={task.id}>{task.ordinal}. {task.text}</li>)}</ul>
        </details>
      )}
      {acts.error && (
        <Alert
          type="error" showIcon className={css.notice} message={error_words(acts.error)}
          action={acts.error instanceof ApiError && acts.error.code === "binding.moved_on" && <Button size="small" onClick={reload}>{t("cascade.reload")}</Button>}
        />
      )}
      {can_bind && (
        <div className={css.binding_acts}>
          {binding.bound && <Button danger loading={acts.unbind.isPending} onClick={() => acts.unbind.mutate()}>{t("cascade.unbind")}</Button>}
          <Button type="primary" loading={acts.bind.isPending} disabled={!owner} onClick={() => owner && acts.bind.mutate(input_of(binding, owner, choice, version))}>
            {t(binding.bound ? "common.save" : "cascade.confirm")}
          </Button>
          {!owner && <span className={css.soft}>{t("cascade.owner_needed")}</span>}
        </div>
      )}
    </>
  );
}

interface ItemProps { clause: Schema<"ParentClause">; tasks: Schema<"Clause">[]; chosen: string[]; choose: (tasks: string[]) => void; disabled: boolean }

function ClauseItem({ clause: { clause, likely }, tasks, chosen, choose, disabled }: ItemProps) {
  const id = useId();
  const label = t("cascade.covering", { ordinal: clause.ordinal });
  const likest = tasks.find((task) => task.id === likely[0]?.task_id);
  const later = tasks.filter((task) => chosen.includes(task.id) && clause.due_on !== null && task.due_on !== null && task.due_on > clause.due_on);
  return (
    <li>
      <p className={css.clause_text}>{clause.ordinal}. {clause.text}</p>
      {clause.due_on && <p className={css.soft}>{t("cascade.clause_due", { day: format_day(clause.due_on) })}</p>}
      <label htmlFor={id} className={css.covering}>{label}</label>
      <Select
        id={id} mode="multiple" onInputKeyDown={tab_leaves} value={chosen} disabled={disabled} onChange={choose} className={css.tasks} placeholder={t("cascade.none")} popupMatchSelectWidth={false} classNames={{ popup: { root: css.popup ?? "" } }}
        options={tasks.map((task) => ({ value: task.id, label: `${task.ordinal}. ${task.text}` }))}
        filterOption={(typed, option) => fold(String(option?.label ?? "")).includes(fold(typed))}
      />
      {!disabled && <p className={css.soft}>{likest ? t("cascade.likely", { ordinal: likest.ordinal, percent: likely[0]!.percent }) : t("cascade.unlike")}</p>}
      {later.map((task) => <Alert key={task.id} type="warning" showIcon className={css.later} message={t("cascade.later", { ordinal: task.ordinal, day: format_day(task.due_on) })} />)}
    </li>
  );
}
