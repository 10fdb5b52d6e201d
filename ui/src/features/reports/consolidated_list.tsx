import { Link, useNavigate } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { PlanSelect } from "@/shared/office/plan_select";
import { ConsolidatedStatusTag } from "@/shared/office/tags";
import { format_instant } from "@/shared/format/date";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { useListState } from "@/shared/parts/list_state";
import { EmptyState } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import { useConsolidatedList } from "./data";
import css from "./reports.module.css";

type Row = Schema<"ConsolidatedRow">;

export function ConsolidatedList() {
  const control = useListState(["plan_id"]);
  const list = useConsolidatedList(control);
  const navigate = useNavigate();
  return (
    <>
      <div className={`${css.filters} no-print`}>
        <PlanSelect value={control.filters.plan_id ?? null} onChange={(id) => control.change({ filters: { plan_id: id ?? "" } })} />
      </div>
      <DataTable<Row>
        label={t("reports.tab.consolidated")} columns={columns} page={list.data} control={control} row_key={(row) => row.id}
        error={list.error} retry={() => void list.refetch()} on_row={(row) => navigate(`/consolidated/${row.id}`)}
        empty={<EmptyState title={t("reports.no_consolidated")} text={t("reports.no_consolidated_text")} />} extra={{ scroll: { x: 640 } }}
      />
    </>
  );
}

const columns: Column<Row>[] = [
  {
    title: t("reports.report"), sort: "title",
    render: (_, row) => (
      <div className={css.cell}>
        <Link to={`/consolidated/${row.id}`} className={css.cell_title}>{row.title}</Link>
        <small>{row.plan.short_name ?? row.plan.name}</small>
      </div>
    ),
  },
  { title: t("reports.status"), sort: "status", width: 150, card: "plain", render: (_, row) => <ConsolidatedStatusTag status={row.status} /> },
  { title: t("reports.from_reports"), dataIndex: "reports", align: "right", width: 140 },
  { title: t("reports.missing"), dataIndex: "missing", align: "right", width: 140 },
  { title: t("reports.updated_at"), sort: "updated_at", width: 160, render: (_, row) => format_instant(row.updated_at) },
];
