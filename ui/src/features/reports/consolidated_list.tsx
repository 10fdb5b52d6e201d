import { Select } from "antd";
import { Link, useNavigate } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { ExportButton } from "@/shared/office/export_button";
import { PlanSelect } from "@/shared/office/plan_select";
import { ConsolidatedStatusTag } from "@/shared/office/tags";
import { format_day, format_instant } from "@/shared/format/date";
import { period_words } from "@/shared/office/period_words";
import { PlanName } from "@/shared/office/plan_name";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { useListState } from "@/shared/parts/list_state";
import { EmptyState } from "@/shared/parts/states";
import { t, t_of } from "@/shared/words/words";
import { useConsolidatedList } from "./data";
import css from "./reports.module.css";

type Row = Schema<"ConsolidatedRow">;

const statuses: Row["status"][] = ["draft", "awaiting-approval", "approved"];

/** Consolidated reports; `only`: those of one status. */
export function ConsolidatedList({ only }: { only?: Row["status"] }) {
  const control = useListState(only ? ["plan_id"] : ["plan_id", "status"], 50, "consolidated");
  const list = useConsolidatedList(only ? { ...control.query, status: only } : control.query);
  const { filters } = control;
  const navigate = useNavigate();
  return (
    <>
      <div className={`${css.filters} no-print`}>
        <PlanSelect value={filters.plan_id ?? null} onChange={(id) => control.change({ filters: { ...filters, plan_id: id ?? "" } })} />
        {!only && (
          <Select
            aria-label={t("reports.status")} placeholder={t("reports.status")} allowClear value={filters.status ?? null} className={css.status_filter}
            onChange={(status: string | null) => control.change({ filters: { ...filters, status: status ?? "" } })}
            options={statuses.map((status) => ({ value: status, label: t_of("office.consolidated_status", status) }))}
          />
        )}
        <ExportButton path="/api/consolidated.xlsx" query={only ? { ...control.query, status: only } : control.query} />
      </div>
      <DataTable<Row>
        label={t("reports.tab.consolidated")} columns={columns} page={list.data} control={control} row_key={(row) => row.id}
        error={list.error} retry={() => void list.refetch()} on_row={(row) => navigate(`/consolidated/${row.id}`)}
        empty={only ? <EmptyState title={t("reports.empty_to_approve")} text={t("reports.empty_to_approve_text")} />
          : <EmptyState title={t("reports.no_consolidated")} text={t("reports.no_consolidated_text")} />} extra={{ scroll: { x: 640 } }}
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
        <small>{[period_words(row.period), row.due_on && t("reports.due_on", { day: format_day(row.due_on) })].filter(Boolean).join(" · ")}</small>
        <small><PlanName plan={row.plan} /></small>
      </div>
    ),
  },
  { id: "status", title: t("reports.status"), sort: "status", width: 150, card: "plain", render: (_, row) => <ConsolidatedStatusTag status={row.status} /> },
  { id: "reports", title: t("reports.from_reports"), dataIndex: "reports", align: "right", width: 140 },
  { id: "missing", title: t("reports.missing"), dataIndex: "missing", align: "right", width: 140 },
  { id: "updated", title: t("reports.updated_at"), sort: "updated_at", width: 160, render: (_, row) => format_instant(row.updated_at) },
];
