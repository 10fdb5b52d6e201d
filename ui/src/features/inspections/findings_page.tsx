import { useQuery } from "@tanstack/react-query";
import { Checkbox, Select } from "antd";
import { Link, useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { ExportButton } from "@/shared/office/export_button";
import { MendingTag, VerdictTag, mendings } from "@/shared/office/inspection_tags";
import { PlanName } from "@/shared/office/plan_name";
import { PlanSelect } from "@/shared/office/plan_select";
import { UnitSelect } from "@/shared/office/unit_select";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { FilterBar } from "@/shared/parts/filter_bar";
import { SavedViews } from "@/shared/office/saved_views";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState } from "@/shared/parts/states";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import css from "./inspections.module.css";

type Row = Schema<"InspectionFinding">;

const columns: Column<Row>[] = [
  {
    title: t("inspections.column.item"),
    render: (_, row) => (
      <div className={css.cell}><Link to={`/inspections/${row.inspection_id}`} className={`${css.cell_title} ${css.clamp}`}>{row.demand || row.text}</Link><PlanName plan={row.plan} /></div>
    ),
  },
  { id: "unit", title: t("inspections.column.unit"), sort: "unit", width: 200, render: (_, row) => (row.demand !== "" && row.mend_unit.id !== row.unit.id ? `${row.unit.name} → ${row.mend_unit.name}` : row.unit.name) },
  { id: "held", title: t("inspections.column.held"), sort: "held_on", width: 130, render: (_, row) => format_day(row.held_on) },
  { id: "verdict", title: t("inspections.column.verdict"), width: 150, card: "plain", render: (_, row) => row.verdict && <VerdictTag verdict={row.verdict} /> },
  { id: "due", title: t("inspections.column.due"), sort: "due_on", width: 130, render: (_, row) => format_day(row.due_on) || "–" },
  { id: "mending", title: t("inspections.column.mending"), width: 190, card: "plain", render: (_, row) => <MendingTag finding={row} /> },
];

/** What checks found, what is to be mended first. */
export function FindingsPage() {
  const control = useListState(["plan_id", "unit_id", "mending", "late", "faults"], 50, "findings");
  const session = useSession();
  const navigate = useNavigate();
  const { plan_id, unit_id, mending, late, faults } = control.filters;
  const query = {
    ...control.query, ...(plan_id && { plan_id }), ...(unit_id && { unit_id }), ...(mending && { mending: mending as Row["mending"] }),
    ...(late && { late: true }), ...(faults && { faults: true }),
  };
  const list = useQuery({ queryKey: ["inspection-findings", query], queryFn: ({ signal }) => api.get("/api/inspection-findings", { query, signal }), placeholderData: (before) => before });
  const set = (name: string, value: string | undefined) => control.change({ filters: { ...control.filters, [name]: value ?? "" } });
  return (
    <>
      <PageHeader title={t("inspections.findings")} text={t("inspections.findings_text")} back={{ to: "/inspections", text: t("inspections.title") }} acts={<><SavedViews list="findings" columns="findings" /><ExportButton path="/api/inspection-findings.xlsx" query={query} /></>} />
      <FilterBar control={control} search={t("inspections.search")} search_class={css.search}>
        <PlanSelect value={plan_id ?? null} onChange={(id) => set("plan_id", id)} />
        {may(session, "see-tracking") && <div className={css.choice}><UnitSelect value={unit_id ?? null} onChange={(id) => set("unit_id", id)} /></div>}
        <Select
          aria-label={t("inspections.column.mending")} placeholder={t("inspections.mending_all")} allowClear value={mending ?? null} className={css.choice!}
          onChange={(next: string | null) => set("mending", next ?? undefined)} options={mendings.map((one) => ({ value: one, label: t_of("inspections.mending", one) }))}
        />
        <Checkbox checked={late === "true"} onChange={(event) => set("late", event.target.checked ? "true" : undefined)}>{t("inspections.late_only")}</Checkbox>
        <Checkbox checked={faults === "true"} onChange={(event) => set("faults", event.target.checked ? "true" : undefined)}>{t("inspections.faults_only")}</Checkbox>
      </FilterBar>
      <DataTable<Row>
        label={t("inspections.findings")} columns={columns} page={list.data} control={control} row_key={(row) => row.id} error={list.error} retry={() => void list.refetch()}
        on_row={(row) => navigate(`/inspections/${row.inspection_id}`)} empty={<EmptyState title={t("inspections.findings_none")} text={t("inspections.findings_none_text")} />}
      />
    </>
  );
}
