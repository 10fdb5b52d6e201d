import { LinkOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { ExportButton } from "@/shared/office/export_button";
import { LinkState, LinkUse, RevokeLink } from "@/shared/office/link_parts";
import { ManyLinksDialog } from "@/shared/office/many_links_dialog";
import { UnitsSelect } from "@/shared/office/unit_select";
import { format_instant, format_instant_day } from "@/shared/format/date";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { usePlan } from "./data";
import css from "./plans.module.css";

type Row = Schema<"Link">;

/** The links without an account of one plan: made for several units at once, looked after, revoked. */
export function LinksPage() {
  const id = useParams().id!;
  const plan = usePlan(id);
  const control = useListState([], 50, "links");
  const [making, set_making] = useState(false);
  const [unit_ids, set_unit_ids] = useState<string[]>([]);
  const links = useQuery({
    queryKey: ["plan-links", id, control.query],
    queryFn: ({ signal }) => api.get("/api/plans/{id}/links", { path: { id }, query: { page: control.query.page, size: control.query.size }, signal }),
  });
  const make = may(plan.data, "link") && (
    <Button type="primary" icon={<LinkOutlined aria-hidden="true" />} onClick={() => set_making(true)}>{t("plans.links_make")}</Button>
  );
  return (
    <>
      <PageHeader title={t("links.title")} text={plan.data?.title} back={{ to: `/plans/${id}`, text: t("office.plan") }} acts={<><ExportButton path="/api/plans/{id}/links.xlsx" of={{ id }} />{make}</>} />
      <DataTable<Row>
        label={t("links.title")} columns={columns(id)} page={links.data} control={control} row_key={(row) => row.id} error={links.error} retry={() => void links.refetch()}
        empty={<EmptyState title={t("plans.links_empty")} text={t("plans.links_empty_text")} />} extra={{ scroll: { x: 720 } }}
      />
      {making && plan.data && (
        <ManyLinksDialog
          title={plan.data.title} text={t("plans.links_text")} ready={unit_ids.length > 0} stale={[["plan-links", id]]} close={() => { set_making(false); set_unit_ids([]); }}
          choice={<div><label htmlFor="link-units">{t("plans.links_units")}</label><UnitsSelect id="link-units" value={unit_ids} onChange={set_unit_ids} /></div>}
          make={(days, idempotency_key) => api.post("/api/plans/{id}/links", { path: { id }, body: { days, unit_ids }, idempotency_key })}
        />
      )}
    </>
  );
}

const columns = (plan_id: string): Column<Row>[] => [
  { title: t("office.unit"), width: 180, render: (_, row) => row.unit },
  {
    title: t("links.for"),
    render: (_, row) => <Link to={row.report_id ? `/reports/${row.report_id}` : `/assignments/${row.assignment_id}`}>{row.text}</Link>,
  },
  { id: "state", title: t("links.state"), width: 130, render: (_, row) => <LinkState link={row} />, card: "plain" },
  { id: "last_day", title: t("links.last_day"), width: 110, render: (_, row) => format_instant_day(row.expires_at) },
  { id: "use", title: t("links.use"), width: 150, render: (_, row) => <span className={css.soft}><LinkUse link={row} /></span> },
  { id: "created", title: t("links.created"), width: 150, render: (_, row) => <>{row.created_by.name}<br />{format_instant(row.created_at)}</> },
  { title: "", width: 90, className: "no-print", card: "plain", render: (_, row) => <RevokeLink link={row} stale={[["plan-links", plan_id]]} /> },
];
