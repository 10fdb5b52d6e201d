import { FileAddOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { ProgressBar } from "@/shared/office/progress";
import { PlanStatusTag } from "@/shared/office/tags";
import { DueLabel } from "@/shared/office/due_label";
import { format_day } from "@/shared/format/date";
import { DataTable, type Column } from "@/shared/parts/data_table";
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
  const control = useListState(["status"]);
  const plans = usePlans(control);
  const session = useSession();
  const navigate = useNavigate();
  const [typed, set_typed] = useState(control.q);
  const can_import = may(session, "import-document");
  return (
    <>
      <PageHeader
        title={t("plans.title")}
        acts={can_import && <Button type="primary" icon={<FileAddOutlined aria-hidden="true" />} onClick={() => navigate("/import")}>{t("plans.import")}</Button>}
      />
      <div className={`${css.filters} no-print`}>
        <Input.Search
          allowClear value={typed} placeholder={t("plans.search")} aria-label={t("plans.search")} className={css.search}
          onChange={(event) => set_typed(event.target.value)} onSearch={(q) => control.change({ q })}
        />
        <Select
          aria-label={t("plans.status")} allowClear placeholder={t("plans.status")} className={css.select}
          value={control.filters.status ?? null} onChange={(status: string | null) => control.change({ filters: { status: status ?? "" } })}
          options={statuses.map((status) => ({ value: status, label: t_of("office.plan_status", status) }))}
        />
      </div>
      <DataTable<Row>
        label={t("plans.title")} columns={columns(session.today)} page={plans.data} control={control} row_key={(row) => row.id}
        error={plans.error} retry={() => void plans.refetch()} on_row={(row) => navigate(`/plans/${row.id}`)}
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
    title: t("office.plan"), sort: "title", width: 520,
    render: (_, row) => (
      <div className={css.plan_cell}>
        <Link to={`/plans/${row.id}`} className={css.plan_title}>{row.title}</Link>
        <small>{[row.symbol, format_day(row.date), row.issuer].filter(Boolean).join(" · ")}</small>
      </div>
    ),
  },
  { title: t("plans.status"), sort: "status", render: (_, row) => <PlanStatusTag status={row.status} /> },
  { title: t("plans.tasks"), dataIndex: "tasks", align: "right" },
  { title: t("plans.progress"), width: 240, render: (_, row) => <ProgressBar progress={row.progress} /> },
  {
    title: t("plans.next_due"), sort: "next_due_on",
    render: (_, row) => (row.next_due_on ? <DueLabel due_on={row.next_due_on} today={today} /> : <span className={css.soft}>–</span>),
  },
];
