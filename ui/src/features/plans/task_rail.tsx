import { Segmented } from "antd";
import type { Schema } from "@/shared/api/api";
import type { ListControl } from "@/shared/parts/list_state";
import { UnitSelect } from "@/shared/office/unit_select";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { usePlanUnits } from "./data";
import { due_choice, due_range, type DueChoice } from "./window";
import css from "./plans.module.css";

export type Grouping = "section" | "unit" | "phase" | "due";
const groupings: Grouping[] = ["section", "unit", "phase", "due"];

interface Entry { key: string; words: string; tasks?: number; depth?: number; filters: Record<string, string>; chosen: boolean }

/** The groups of tasks at the side: by section, unit, phase or deadline; one chosen, or all. */
export function TaskRail({ plan, grouping, group_by, control }: {
  plan: Schema<"Plan">; grouping: Grouping; group_by: (grouping: Grouping) => void; control: ListControl;
}) {
  const session = useSession();
  const sees_units = may(session, "see-tracking");
  const units = usePlanUnits(plan, sees_units && grouping === "unit");
  const { filters } = control;
  const entries: Record<Grouping, Entry[]> = {
    section: plan.sections.filter((one) => one.tasks > 0).map((one) => ({
      key: one.path, words: `${one.label} ${one.heading ?? one.starts}`, tasks: one.tasks, depth: one.depth,
      filters: { section: one.path }, chosen: filters.section === one.path,
    })),
    unit: (units.data ?? []).map((one) => ({
      key: one.id, words: one.name, tasks: one.tasks, filters: { unit_id: one.id }, chosen: filters.unit_id === one.id,
    })),
    phase: plan.phases.map((one) => ({
      key: one.id, words: one.name, tasks: one.tasks, filters: { phase: one.id }, chosen: filters.phase === one.id,
    })),
    due: (["late", "week", "month", "later"] as DueChoice[]).map((choice) => ({
      key: choice, words: t_of("plans.due", choice), filters: { ...due_range(choice, session.today) },
      chosen: due_choice(filters, session.today) === choice,
    })),
  };
  return (
    <nav className={`${css.rail} no-print`} aria-label={t("plans.group_by")}>
      <Segmented
        block size="small" value={grouping} onChange={group_by} aria-label={t("plans.group_by")}
        options={groupings.map((one) => ({ value: one, label: t_of("plans.group", one) }))}
      />
      {grouping === "unit" && !sees_units && (
        <UnitSelect value={filters.unit_id ?? null} onChange={(id) => control.change({ filters: id ? { unit_id: id } : {} })} />
      )}
      <ul className={css.rail_list}>
        <Choice words={t("plans.all")} chosen={Object.keys(filters).length === 0} choose={() => control.change({ filters: {} })} />
        {entries[grouping].map(({ key, filters: chosen_by, ...entry }) => (
          <Choice key={key} {...entry} choose={() => control.change({ filters: entry.chosen ? {} : chosen_by })} />
        ))}
      </ul>
    </nav>
  );
}

function Choice({ words, tasks, depth = 0, chosen, choose }: {
  words: string; tasks?: number; depth?: number; chosen: boolean; choose: () => void;
}) {
  return (
    <li>
      <button type="button" aria-pressed={chosen} className={css.rail_entry} style={{ paddingLeft: 10 + depth * 14 }} onClick={choose}>
        <span className={css.rail_words}>{words}</span>
        {tasks !== undefined && <span className={css.count}>{tasks}</span>}
      </button>
    </li>
  );
}
