import { PlusOutlined, UnorderedListOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Select } from "antd";
import { Link, useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { ExportButton } from "@/shared/office/export_button";
import { InspectionStateTag, inspection_states } from "@/shared/office/inspection_tags";
import { counts_words, days_words } from "@/shared/office/inspection_words";
import { PlanName } from "@/shared/office/plan_name";
import { PlanSelect } from "@/shared/office/plan_select";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { FilterBar } from "@/shared/parts/filter_bar";
import { SavedViews } from "@/shared/office/saved_views";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState } from "@/shared/parts/states";
import { may, useSession, type Session } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import css from "./inspections.module.css";

type Row = Schema<"InspectionRow">;

const columns_for = ({ today }: Session): Column<Row>[] => [
  {
    title: t("inspections.column.unit"), sort: "unit",
    render: (_, row) => <div className={css.cell}><Link to={`/inspections/${row.id}`} className={css.cell_title}>{row.unit.name}</Link><PlanName plan={row.plan} /></div>,
  },
  { id: "days", title: t("inspections.column.days"), sort: "starts_on", width: 210, render: (_, row) => <>{row.round && <div>{row.round}</div>}{days_words(row)}</> },
  { id: "team", title: t("inspections.column.team"), sort: "team", width: 220, render: (_, row) => <div className={css.cell}><span>{row.team}</span><small>{row.head}</small></div> },
  { id: "state", title: t("inspections.column.state"), width: 170, card: "plain", render: (_, row) => <InspectionStateTag row={row} today={today} /> },
  { id: "left", title: t("inspections.column.left"), width: 220, render: (_, row) => counts_words(row) || "–" },
];

/** Checks of all plans and units; for a unit its own. */
export function InspectionsPage() {
  const control = useListState(["plan_id", "state", "unit_id", "deleted"], 50, "inspections");
  const session = useSession();
  const navigate = useNavigate();
  const { plan_id, state, unit_id, deleted } = control.filters;
  const query = { ...control.query, ...(plan_id && { plan_id }), ...(unit_id && { unit_id }), ...(state && { state: state as Row["state"] }), ...(deleted && { deleted: true }) };
  const list = useQuery({ queryKey: ["inspections", query], queryFn: ({ signal }) => api.get("/api/inspections", { query, signal }), placeholderData: (before) => before });
  const set = (name: string, value: string | undefined) => control.change({ filters: { ...control.filters, [name]: value ?? "" } });
  const plans = may(session, "import-document");
  const begin = () => navigate(plan_id ? `/inspections/new?plan_id=${plan_id}` : "/inspections/new");
  return (
    <>
      <PageHeader
        title={t("inspections.title")} text={t(may(session, "see-tracking") ? "inspections.text" : "inspections.text_own")}
        back={may(session, "see-tracking") ? { to: "/tracking", text: t("inspections.back_tracking") } : { to: "/my-work", text: t("inspections.back_work") }}
        acts={(
          <>
            <SavedViews list="inspections" columns="inspections" />
            <Button icon={<UnorderedListOutlined aria-hidden="true" />} onClick={() => navigate("/inspections/findings")}>{t("inspections.findings")}</Button>
            <ExportButton path="/api/inspections.xlsx" query={query} />
            {plans && <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={begin}>{t("inspections.plan")}</Button>}
          </>
        )}
      />
      <FilterBar control={control} search={t("inspections.search")} search_class={css.search}>
        <PlanSelect value={plan_id ?? null} onChange={(id) => set("plan_id", id)} />
        <Select
          aria-label={t("inspections.column.state")} placeholder={t("inspections.state_all")} allowClear value={state ?? null} className={css.choice!}
          onChange={(next: string | null) => set("state", next ?? undefined)} options={inspection_states.map((one) => ({ value: one, label: t_of("inspections.state", one) }))}
        />
        {plans && <Checkbox checked={deleted === "true"} onChange={(event) => set("deleted", event.target.checked ? "true" : undefined)}>{t("inspections.show_deleted")}</Checkbox>}
      </FilterBar>
      <DataTable<Row>
        label={t("inspections.list")} columns={columns_for(session)} page={list.data} control={control} row_key={(row) => row.id} error={list.error} retry={() => void list.refetch()}
        on_row={(row) => navigate(`/inspections/${row.id}`)}
        empty={<EmptyState title={t("inspections.none")} text={t(plans ? "inspections.none_text" : "inspections.none_own")} act={plans ? { text: t("inspections.plan"), run: begin } : undefined} />}
      />
    </>
  );
}
