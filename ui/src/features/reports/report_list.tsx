import { Button, Select } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { BatchDialog } from "@/shared/office/batch_dialog";
import { DueLabel } from "@/shared/office/due_label";
import { ExportButton } from "@/shared/office/export_button";
import { PlanName } from "@/shared/office/plan_name";
import { PlanSelect } from "@/shared/office/plan_select";
import { ReportStatusTag } from "@/shared/office/tags";
import { UnitSelect } from "@/shared/office/unit_select";
import { format_instant } from "@/shared/format/date";
import { period_words } from "@/shared/office/period_words";
import { useChoice } from "@/shared/parts/choice";
import { ChoiceBar } from "@/shared/parts/choice_bar";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { FilterBar } from "@/shared/parts/filter_bar";
import { useListState } from "@/shared/parts/list_state";
import { EmptyState } from "@/shared/parts/states";
import { StatusTag } from "@/shared/parts/status_tag";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { lists, useReports } from "./data";
import { near } from "./near";
import css from "./reports.module.css";

type Row = Schema<"ReportRow">;
const statuses: Row["status"][] = ["due", "draft", "submitted", "accepted", "returned"];

/** Due and sent reports; `own`: of the asking person's unit; `only`: those of one status. */
export function ReportList({ own = false, only }: { own?: boolean; only?: Row["status"] }) {
  const control = useListState(only ? ["plan_id", "unit_id"] : ["plan_id", "period_id", "unit_id", "status"], 50, "reports");
  const reports = useReports(only ? { ...control.query, status: only } : control.query);
  const session = useSession();
  const { today } = session;
  const navigate = useNavigate();
  const { filters } = control;
  const [all, set_all] = useState(false);
  const [accepting, set_accepting] = useState(false);
  const choice = useChoice<Row>((row) => `${row.title}, ${row.unit.name}`, ({ can }) => !can.includes("accept"));
  const accepts = !own && may(session, "import-document");
  // A unit's own list opens on what is to be done now; asked for anything else, it gives all of it.
  const rows = reports.data?.items ?? [];
  const folds = own && !all && !control.filtered && control.page === 1 && control.sort === "";
  const shown = folds ? near(rows, today) : rows;
  const set = (name: string, value: string | null | undefined) => control.change({ filters: { ...filters, [name]: value ?? "" } });
  return (
    <>
      <FilterBar control={control} search={t("reports.search")} search_class={css.search}>
        <PlanSelect value={filters.plan_id ?? null} onChange={(id) => control.change({ filters: { ...filters, plan_id: id ?? "", period_id: "" } })} />
        {!own && <div className={css.unit_filter}><UnitSelect value={filters.unit_id ?? null} onChange={(id) => set("unit_id", id)} /></div>}
        {!only && (
          <Select
            aria-label={t("reports.status")} placeholder={t("reports.status")} allowClear value={filters.status ?? null} className={css.status_filter}
            onChange={(status: string | null) => set("status", status)}
            options={statuses.map((status) => ({ value: status, label: t_of("office.report_status", status) }))}
          />
        )}
        <ExportButton path="/api/reports.xlsx" query={only ? { ...control.query, status: only } : control.query} />
      </FilterBar>
      <DataTable<Row>
        label={t("reports.title")} columns={columns(today, own)} page={reports.data && { ...reports.data, items: shown }} control={control} row_key={(row) => row.id}
        error={reports.error} retry={() => void reports.refetch()} on_row={(row) => navigate(`/reports/${row.id}`)}
        empty={only ? <EmptyState title={t("reports.empty_waiting")} text={t("reports.empty_waiting_text")} />
          : <EmptyState title={t("reports.empty")} text={own ? t("reports.empty_own") : t("reports.empty_all")} />}
        choice={accepts ? choice.choice : undefined} extra={{ scroll: { x: 640 }, ...(accepts ? { rowSelection: choice.rowSelection } : {}) }}
      />
      <ChoiceBar n={choice.ids.length} words={t("batch.reports.chosen", { n: choice.ids.length })} clear={choice.clear}>
        <Button type="primary" onClick={() => set_accepting(true)}>{t("batch.reports.act")}</Button>
      </ChoiceBar>
      {accepting && (
        <BatchDialog
          title={t("batch.reports.title")} of={[choice.ids]} stale={[...lists, ["report"]]} close={() => set_accepting(false)} on_done={choice.leave_out}
          send={(preview, idempotency_key) => api.post("/api/reports/accept", { body: { ids: choice.ids, preview }, idempotency_key })}
          ok={(n) => t("batch.reports.ok", { n })} done={(n) => t("batch.reports.done", { n })}
        >
          <p>{t("batch.reports.text")}</p>
        </BatchDialog>
      )}
      {shown.length < rows.length && <p className={css.later}><Button onClick={() => set_all(true)}>{t("reports.later", { n: rows.length - shown.length })}</Button></p>}
    </>
  );
}

const columns = (today: string, own: boolean): Column<Row>[] => [
  {
    title: t("reports.report"), sort: "title",
    render: (_, row) => (
      <div className={css.cell}>
        <Link to={`/reports/${row.id}`} className={css.cell_title}>{row.title}</Link>
        <small>{period_words(row.period)}</small>
        <small><PlanName plan={row.plan} /></small>
      </div>
    ),
  },
  ...(own ? [] : [{ id: "unit", title: t("office.unit"), sort: "unit", width: 230, render: (_: unknown, row: Row) => row.unit.name }]),
  {
    id: "due", title: t("office.due"), sort: "due_on", width: 140,
    render: (_, row) => <DueLabel due_on={row.due_on} today={today} done={row.status === "submitted" || row.status === "accepted"} inline />,
  },
  {
    id: "status", title: t("reports.status"), sort: "status", width: 170, card: "plain",
    render: (_, row) => <span className={css.tags}><ReportStatusTag status={row.status} />{row.late && row.submitted_at && <StatusTag tone="warn">{t("reports.sent_late")}</StatusTag>}</span>,
  },
  { id: "submitted_at", title: t("reports.submitted_at"), sort: "submitted_at", width: 150, render: (_, row) => format_instant(row.submitted_at) || "–" },
];
