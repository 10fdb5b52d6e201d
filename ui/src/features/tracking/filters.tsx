import { Input } from "antd";
import { useState, type ReactNode } from "react";
import { DayField } from "@/shared/office/day_field";
import { PlanSelect } from "@/shared/office/plan_select";
import type { ListControl } from "@/shared/parts/list_state";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import css from "./tracking.module.css";

/** Day, plan and words, which every view has; `children` are the view's own filters. */
export function Filters({ control, search, children }: { control: ListControl; search: string; children?: ReactNode }) {
  const { today } = useSession();
  const [typed, set_typed] = useState(control.q);
  const { filters } = control;
  const set = (name: string, value: string | undefined) => control.change({ filters: { ...filters, [name]: value ?? "" } });
  return (
    <div className={`${css.filters} no-print`}>
      <label className={css.day}>
        <span>{t("tracking.as_of")}</span>
        <DayField
          label={t("tracking.as_of")} value={filters.as_of ?? today} clear={filters.as_of !== undefined}
          onChange={(day) => set("as_of", day === today ? undefined : day ?? undefined)}
        />
      </label>
      <PlanSelect value={filters.plan_id ?? null} onChange={(id) => set("plan_id", id)} />
      {children}
      <Input.Search
        allowClear className={css.search} value={typed} placeholder={search} aria-label={search}
        onChange={(event) => set_typed(event.target.value)} onSearch={(q) => control.change({ q })}
      />
    </div>
  );
}
