import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { CopyMessage, work_address } from "@/shared/office/copy_message";
import { ProgressBar } from "@/shared/office/progress";
import { format_day, format_instant_day } from "@/shared/format/date";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { useListState, type ListControl } from "@/shared/parts/list_state";
import { StatusTag } from "@/shared/parts/status_tag";
import { t } from "@/shared/words/words";
import { Count } from "./count";
import { useUnitBoard } from "./data";
import { drill } from "./drill";
import { Filters } from "./filters";
import css from "./tracking.module.css";

type Row = Schema<"UnitTracking">;

/** Each unit with its counts; a count leads to its assignments. */
export function UnitBoard() {
  const control = useListState(["as_of", "plan_id"], 50, "tracking.units");
  const board = useUnitBoard(control);
  return (
    <>
      <Filters control={control} search={t("tracking.search_unit")} />
      <DataTable<Row>
        label={t("tracking.view.units")} columns={columns(control)} page={board.data} control={control} row_key={(row) => row.unit.id}
        error={board.error} retry={() => void board.refetch()} extra={{ scroll: { x: 1100 } }}
      />
    </>
  );
}

function columns({ filters }: ListControl): Column<Row>[] {
  const to = (row: Row, standing?: string) => drill(filters, { unit_id: row.unit.id, ...(standing ? { standing } : {}) });
  return [
    {
      title: t("office.unit"), sort: "name",
      render: (_, row) => (
        <div className={css.standing}>
          <Link to={to(row)} className={css.task_link}>{row.unit.name}</Link>
          {/* Who answers for a unit is told as of today. */}
          {!filters.as_of && !row.has_focal_point && row.progress.done < row.progress.total && <StatusTag tone="warn">{t("office.no_focal_point")}</StatusTag>}
        </div>
      ),
    },
    { id: "total", title: t("tracking.total"), sort: "total", align: "right", width: 84, render: (_, row) => <Count n={row.progress.total} to={to(row)} /> },
    { id: "done", title: t("office.standing.done"), sort: "done", align: "right", width: 104, render: (_, row) => <Count n={row.progress.done} to={to(row, "done")} note={row.done_late > 0 ? t("tracking.done_late", { n: row.done_late }) : ""} /> },
    { id: "under_way", title: t("office.standing.under-way"), align: "right", width: 112, render: (_, row) => <Count n={row.progress.under_way} to={to(row, "under-way")} /> },
    { id: "silent", title: t("office.standing.silent"), sort: "silent", align: "right", width: 126, render: (_, row) => <Count n={row.progress.silent} to={to(row, "silent")} /> },
    { id: "late", title: t("office.standing.late"), sort: "late", align: "right", width: 90, render: (_, row) => <Count n={row.progress.late} to={to(row, "late")} bad /> },
    { id: "progress", title: t("tracking.progress"), width: 110, card: "plain", render: (_, row) => <ProgressBar progress={row.progress} words={false} /> },
    { id: "next_due", title: t("tracking.next_due"), width: 108, render: (_, row) => format_day(row.next_due_on) || "–" },
    { id: "last_update", title: t("tracking.last_update"), width: 100, render: (_, row) => format_instant_day(row.last_update_at) || "–" },
    {
      id: "message", title: t("office.chasing.copy"), width: 76, card: "plain",
      // What stood on a past day is no message of today.
      render: (_, { unit, progress: { total, done, late } }) => !filters.as_of && done < total && (
        <CopyMessage of={unit.name} text={t("tracking.unit_message", { unit: unit.name, n: total - done, late, address: work_address(filters.plan_id) })} />
      ),
    },
  ];
}
