import type { ReactNode } from "react";
import { DayField } from "@/shared/office/day_field";
import { PlanSelect } from "@/shared/office/plan_select";
import { FilterBar } from "@/shared/parts/filter_bar";
import type { ListControl } from "@/shared/parts/list_state";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import css from "./tracking.module.css";

/** Day, plan and words, which every view has; `children` are the view's own filters. */
export function Filters({ control, search, children }: { control: ListControl; search: string; children?: ReactNode }) {
  const { today } = useSession();
  const { filters } = control;
  const set = (name: string, value: string | undefined) => control.change({ filters: { ...filters, [name]: value ?? "" } });
  return (
    <FilterBar control={control} search={search} search_class={css.search}>
      <label className={css.day}>
        <span>{t("tracking.as_of")}</span>
        <DayField
          label={t("tracking.as_of")} value={filters.as_of ?? today} clear={filters.as_of !== undefined}
          onChange={(day) => set("as_of", day === today ? undefined : day ?? undefined)}
        />
      </label>
      <div className={css.plan}><PlanSelect value={filters.plan_id ?? null} onChange={(id) => set("plan_id", id)} /></div>
      {children}
    </FilterBar>
  );
}
