import { Select } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { DueLabel } from "@/shared/office/due_label";
import { ExportButton } from "@/shared/office/export_button";
import { Parties } from "@/shared/office/parties";
import { ProgressBar } from "@/shared/office/progress";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { FilterBar } from "@/shared/parts/filter_bar";
import { useListState } from "@/shared/parts/list_state";
import { usePhone } from "@/shared/parts/phone";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { useTasks } from "./data";
import { TaskDrawer } from "./task_drawer";
import { TaskRail, type Grouping } from "./task_rail";
import css from "./plans.module.css";

type Row = Schema<"TaskRow">;
export const task_filters = ["section", "unit_id", "phase", "due_from", "due_to"] as const;

/** The plan's tasks, chosen by section, unit, phase or deadline. */
export function TasksTab({ plan }: { plan: Schema<"Plan"> }) {
  const control = useListState(task_filters, 50, "plan-tasks");
  const tasks = useTasks(plan.id, control);
  const { today } = useSession();
  const [search, set_search] = useSearchParams();
  const [grouping, set_grouping] = useState<Grouping>(() => grouping_of(control.filters));
  const show_task = (id: string | null) => set_search((before) => {
    const after = new URLSearchParams(before);
    if (id === null) after.delete("task"); else after.set("task", id);
    return after;
  }, { replace: true });
  const phone = usePhone();
  const rail = <TaskRail plan={plan} grouping={grouping} group_by={set_grouping} control={control} />;
  return (
    <div className={css.tasks}>
      {!phone && rail}
      <div className={css.tasks_list}>
        <FilterBar control={control} search={t("plans.task.search")} search_class={css.search}>
          {phone && rail}
          <Select
            aria-label={t("plans.sort")} value={control.sort || "ordinal"} className={css.select}
            onChange={(sort) => control.change({ sort: sort === "ordinal" ? "" : sort })}
            options={[{ value: "ordinal", label: t("plans.sort.ordinal") }, { value: "due_on", label: t("plans.sort.due_on") }]}
          />
          <ExportButton path="/api/plans/{id}/tasks.xlsx" of={{ id: plan.id }} query={control.query} />
        </FilterBar>
        <DataTable<Row>
          label={t("plans.tab.tasks")} columns={columns(today, show_task)} page={tasks.data} control={control} row_key={(row) => row.id}
          error={tasks.error} retry={() => void tasks.refetch()} on_row={(row) => show_task(row.id)}
          current={(row) => row.id === search.get("task")}
          extra={{ scroll: { x: 760 }, rowClassName: (row) => (row.id === search.get("task") ? css.row_open! : "") }}
        />
      </div>
      <TaskDrawer id={search.get("task")} close={() => show_task(null)} />
    </div>
  );
}

function grouping_of(filters: Record<string, string>): Grouping {
  if (filters.unit_id) return "unit";
  if (filters.phase) return "phase";
  return filters.due_from || filters.due_to ? "due" : "section";
}

/** The section's heading, unless the heading is itself the task. */
const own_heading = ({ section_heading, text }: Row) => (section_heading && !text.startsWith(section_heading.slice(0, 40)) ? section_heading : null);

const columns = (today: string, show_task: (id: string) => void): Column<Row>[] => [
  { title: t("plans.ordinal"), dataIndex: "ordinal", width: 52, align: "right", card: "none", className: css.top! },
  {
    title: t("office.task"), card: "title", className: css.top!,
    render: (_, row) => (
      <div className={css.task_cell}>
        <button type="button" className={css.task_text} onClick={(event) => { event.stopPropagation(); show_task(row.id); }}>
          <span className={css.card_ordinal}>{row.ordinal}. </span>{row.text}
        </button>
        {row.section_path && <small className={css.one_line}>{[row.section_path, own_heading(row)].filter(Boolean).join(" · ")}</small>}
      </div>
    ),
  },
  { id: "parties", title: t("plans.parties"), width: 290, card: "plain", className: css.top!, render: (_, row) => <Parties parties={row.parties} /> },
  {
    id: "due", title: t("office.due"), width: 118, className: css.top!,
    render: (_, row) => <DueLabel due_on={row.due.due_on} today={today} done={row.progress.total > 0 && row.progress.done === row.progress.total} />,
  },
  { id: "progress", title: t("plans.progress"), width: 96, card: "plain", className: css.top!, render: (_, row) => <ProgressBar progress={row.progress} words={false} /> },
];
