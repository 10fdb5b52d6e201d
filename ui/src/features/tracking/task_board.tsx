import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { DueLabel } from "@/shared/office/due_label";
import { PlanName } from "@/shared/office/plan_name";
import { ProgressBar } from "@/shared/office/progress";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { useListState, type ListControl } from "@/shared/parts/list_state";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { BulkBar } from "./bulk_bar";
import { useChoice } from "@/shared/parts/choice";
import { Count } from "./count";
import { useTaskBoard } from "./data";
import { drill } from "./drill";
import { Filters } from "./filters";
import css from "./tracking.module.css";

type Row = Schema<"TaskTracking">;

/** Each task with the counts of the units that owe it. */
export function TaskBoard() {
  const control = useListState(["as_of", "plan_id"], 50, "tracking.tasks");
  const board = useTaskBoard(control);
  const { today } = useSession();
  const choice = useChoice<Row>(({ task }) => task.text);
  const may_act = !control.filters.as_of;
  return (
    <>
      <Filters control={control} search={t("tracking.search")} />
      <DataTable<Row>
        label={t("tracking.view.tasks")} columns={columns(control, board.data?.as_of ?? today)} page={board.data} control={control}
        row_key={(row) => row.task.id} error={board.error} retry={() => void board.refetch()} choice={may_act ? choice.choice : undefined} extra={{ scroll: { x: 900 }, ...(may_act ? { rowSelection: choice.rowSelection } : {}) }}
      />
      {may_act && <BulkBar words={t("bulk.chosen_tasks", { n: choice.ids.length })} chosen={{ assignment_ids: [], task_ids: choice.ids }} clear={choice.clear} />}
    </>
  );
}

function columns({ filters }: ListControl, day: string): Column<Row>[] {
  const to = (row: Row, standing: string) => drill(filters, { task_id: row.task.id, standing });
  return [
    {
      title: t("office.task"), sort: "ordinal",
      render: (_, { task }) => (
        <div className={css.task}>
          <Link to={`/tasks/${task.id}`} className={css.task_link}>{task.ordinal}. {task.text}</Link>
          {/* A heading may be the task itself. */}
          {task.section_heading && !task.text.startsWith(task.section_heading.slice(0, 40)) && <small>{task.section_heading}</small>}
          <small><PlanName plan={task.plan} /></small>
        </div>
      ),
    },
    {
      id: "due", title: t("office.due"), sort: "due_on", width: 136,
      render: (_, { task, progress }) => <DueLabel due_on={task.due.due_on} today={day} done={progress.total > 0 && progress.done === progress.total} inline />,
    },
    { id: "done", title: t("office.standing.done"), sort: "done", align: "right", width: 110, render: (_, row) => <Count n={row.progress.done} to={to(row, "done")} /> },
    { id: "under_way", title: t("office.standing.under-way"), align: "right", width: 120, render: (_, row) => <Count n={row.progress.under_way} to={to(row, "under-way")} /> },
    { id: "silent", title: t("office.standing.silent"), sort: "silent", align: "right", width: 126, render: (_, row) => <Count n={row.progress.silent} to={to(row, "silent")} /> },
    { id: "late", title: t("office.standing.late"), sort: "late", align: "right", width: 96, render: (_, row) => <Count n={row.progress.late} to={to(row, "late")} bad /> },
    { id: "progress", title: t("tracking.progress"), width: 200, card: "plain", render: (_, row) => <ProgressBar progress={row.progress} /> },
  ];
}
