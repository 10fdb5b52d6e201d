import { FileAddOutlined, MailOutlined } from "@ant-design/icons";
import { Button, Select } from "antd";
import { Link, useNavigate } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { ExportButton } from "@/shared/office/export_button";
import { ProgressBar } from "@/shared/office/progress";
import { PlanStatusTag } from "@/shared/office/tags";
import { DueLabel } from "@/shared/office/due_label";
import { format_day } from "@/shared/format/date";
import { body_name, first_upper } from "@/shared/format/official_names";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { FilterBar } from "@/shared/parts/filter_bar";
import { SavedViews } from "@/shared/office/saved_views";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState } from "@/shared/parts/states";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { usePlans } from "./data";
import css from "./plans.module.css";

type Row = Schema<"PlanRow">;
const statuses: Row["status"][] = ["confirmed", "awaiting-approval", "issued", "closed"];

export function PlansPage() {
  const control = useListState(["status"], 50, "plans");
  const plans = usePlans(control);
  const session = useSession();
  const navigate = useNavigate();
  const can_import = may(session, "import-document");
  return (
    <>
      <PageHeader
        title={t("plans.title")}
        acts={<><SavedViews list="plans" columns="plans" /><Button icon={<MailOutlined aria-hidden="true" />} onClick={() => navigate("/dispatches")}>{t("plans.dispatches")}</Button><ExportButton path="/api/plans.xlsx" query={control.query} />{can_import && <Button type="primary" icon={<FileAddOutlined aria-hidden="true" />} onClick={() => navigate("/import")}>{t("plans.import")}</Button>}</>}
      />
      <FilterBar control={control} search={t("plans.search")} search_class={css.search}>
        <Select
          aria-label={t("plans.status")} allowClear placeholder={t("plans.status")} className={css.select}
          value={control.filters.status ?? null} onChange={(status: string | null) => control.change({ filters: { status: status ?? "" } })}
          options={statuses.map((status) => ({ value: status, label: t_of("office.plan_status", status) }))}
        />
      </FilterBar>
      <DataTable<Row>
        label={t("plans.title")} columns={columns(session.today)} page={plans.data} control={control} row_key={(row) => row.id}
        error={plans.error} retry={() => void plans.refetch()} on_row={(row) => navigate(`/plans/${row.id}`)} extra={{ scroll: { x: 900 } }}
        empty={(
          <EmptyState
            title={t("plans.empty")} text={can_import ? t("plans.empty_import") : t("plans.empty_unit")}
            act={can_import ? { text: t("plans.import"), run: () => navigate("/import") } : undefined}
          />
        )}
      />
    </>
  );
}

const columns = (today: string): Column<Row>[] => [
  {
    title: t("office.plan"), sort: "title",
    render: (_, row) => (
      <div className={css.plan_cell}>
        <Link to={`/plans/${row.id}`} className={css.plan_title}>{first_upper(row.title)}</Link>
        <small>{[row.symbol, format_day(row.date), row.issuer && body_name(row.issuer)].filter(Boolean).join(" · ")}</small>
      </div>
    ),
  },
  { id: "status", title: t("plans.status"), sort: "status", width: 150, card: "plain", render: (_, row) => <PlanStatusTag status={row.status} /> },
  { id: "tasks", title: t("plans.tasks"), dataIndex: "tasks", align: "right", width: 100 },
  { id: "progress", title: t("plans.progress"), width: 230, card: "plain", render: (_, row) => <ProgressBar progress={row.progress} /> },
  {
    id: "next_due", title: t("plans.next_due"), sort: "next_due_on", width: 190,
    render: (_, row) => (row.next_due_on ? <DueLabel due_on={row.next_due_on} today={today} inline /> : <span className={css.soft}>–</span>),
  },
];
