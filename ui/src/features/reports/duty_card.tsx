import { LinkOutlined } from "@ant-design/icons";
import { Button, Space } from "antd";
import { useState } from "react";
import { Link, useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { useConfirm } from "@/shared/parts/confirm";
import { ManyLinksDialog } from "@/shared/office/many_links_dialog";
import { period_words } from "@/shared/office/period_words";
import { PlainTable } from "@/shared/parts/plain_table";
import { StatusTag } from "@/shared/parts/status_tag";
import { may } from "@/shared/session/session";
import { format_day } from "@/shared/format/date";
import { t, t_of } from "@/shared/words/words";
import css from "./reports.module.css";

type Duty = Schema<"ReportDuty">;
type Period = Schema<"ReportPeriod">;

/** One reporting duty: who reports what, until when, and each period's counts. */
export function DutyCard({ duty, edit }: { duty: Duty; edit: () => void }) {
  const confirm = useConfirm();
  const stale = [["duties", duty.plan_id], ["reports"]];
  const path = { path: { id: duty.id } };
  const restore = useAct(
    (_: void, idempotency_key) => api.post("/api/report-duties/{id}/restore", { ...path, idempotency_key }),
    { done: t("reports.duty_restored"), stale },
  );
  const remove = useAct(() => api.delete("/api/report-duties/{id}", path), { done: t("reports.duty_deleted"), stale, undo: () => restore.mutate() });
  const deleted = duty.deleted_at !== null;
  const units = duty.from.map((party) => party.name ?? party.text).join("; ");
  const dated = duty.periods.filter((period) => period.due_on !== null);
  // A report that recurs has no day of its own: its periods have.
  const due = dated.length > 1
    ? t("reports.due_span", { first: format_day(dated[0]!.due_on), last: format_day(dated.at(-1)!.due_on) })
    : duty.due.due_on ? t("reports.due_on", { day: format_day(duty.due.due_on) }) : dated[0] ? t("reports.due_on", { day: format_day(dated[0].due_on) }) : duty.due.text ?? t("office.due.none");
  return (
    <section className={`${css.duty} ${deleted ? css.deleted : ""}`} aria-label={duty.title}>
      <div className={css.duty_head}>
        <div className={css.duty_words}>
          <h2>{duty.title}{deleted && <> <StatusTag tone="quiet">{t("reports.deleted")}</StatusTag></>}</h2>
          <p className={css.soft}>{[t_of("office.frequency", duty.frequency), due, units].filter(Boolean).join(" · ")}</p>
        </div>
        <Space className="no-print">
          {may(duty, "edit") && <Button onClick={edit}>{t("common.edit")}</Button>}
          {may(duty, "delete") && (
            <Button danger onClick={() => confirm({ title: t("reports.delete_duty"), text: t("reports.delete_duty_text"), ok: t("common.delete"), danger: true, run: () => remove.mutateAsync() })}>
              {t("common.delete")}
            </Button>
          )}
          {may(duty, "restore") && <Button loading={restore.isPending} onClick={() => restore.mutate()}>{t("reports.restore")}</Button>}
        </Space>
      </div>
      {duty.fields.length > 0 && <p className={css.soft}>{t("reports.fields_are", { fields: duty.fields.map((field) => field.label).join("; ") })}</p>}
      {!deleted && <Periods duty={duty} />}
    </section>
  );
}

function Periods({ duty }: { duty: Duty }) {
  const navigate = useNavigate();
  const [linked, set_linked] = useState<Period | null>(null);
  const silent = (period: Period) => period.units - period.submitted - period.accepted;
  const consolidate = useAct(
    (id: string, idempotency_key) => api.post("/api/report-periods/{id}/consolidate", { path: { id }, idempotency_key }),
    { stale: [["duties", duty.plan_id], ["consolidated-list"]], on_done: ({ id }) => navigate(`/consolidated/${id}`) },
  );
  const to = (period: Period, status?: string) =>
    `/reports?tab=units&plan_id=${duty.plan_id}&period_id=${period.id}${status ? `&status=${status}` : ""}`;
  const count = (field: "due" | "submitted" | "accepted" | "returned") => (_: unknown, period: Period) =>
    (period[field] > 0 ? <Link to={to(period, field)}>{period[field]}</Link> : <span className={css.soft}>0</span>);
  return (
    <>
    {linked && (
      <ManyLinksDialog
        title={`${duty.title} – ${period_words(linked.label)}`} text={t("reports.links_text", { n: silent(linked) })} stale={[["plan-links", duty.plan_id]]} close={() => set_linked(null)}
        make={(days, idempotency_key) => api.post("/api/report-periods/{id}/links", { path: { id: linked.id }, body: { days, unit_ids: [] }, idempotency_key })}
      />
    )}
    <PlainTable<Period>
      label={t("reports.periods_of", { name: duty.title })} rows={duty.periods} row_key={(row) => row.id}
      extra={{ scroll: { x: 640 }, locale: { emptyText: t("reports.no_periods") } }}
      columns={[
        { title: t("reports.period"), render: (_, row) => <Link to={to(row)}>{period_words(row.label)}</Link> },
        { title: t("office.due"), width: 110, render: (_, row) => format_day(row.due_on) || "–" },
        { title: t("reports.units"), dataIndex: "units", align: "right", width: 80 },
        { title: t("reports.count.due"), align: "right", width: 104, render: count("due") },
        { title: t("reports.count.submitted"), align: "right", width: 104, render: count("submitted") },
        { title: t("reports.count.accepted"), align: "right", width: 104, render: count("accepted") },
        { title: t("reports.count.returned"), align: "right", width: 90, render: count("returned") },
        {
          title: "", width: 210, align: "right", className: "no-print", card: "plain",
          render: (_, row) => (
            <Space wrap>
              {may(duty, "link") && silent(row) > 0 && (
                <Button size="small" icon={<LinkOutlined aria-hidden="true" />} onClick={() => set_linked(row)}>{t("reports.links")}</Button>
              )}
              {row.consolidated_id
                ? <Link to={`/consolidated/${row.consolidated_id}`}>{t("reports.open_consolidated")}</Link>
                : may(duty, "consolidate") && (
                  <Button size="small" loading={consolidate.isPending && consolidate.variables === row.id} onClick={() => consolidate.mutate(row.id)}>{t("reports.consolidate")}</Button>
                )}
            </Space>
          ),
        },
      ]}
    />
    </>
  );
}
