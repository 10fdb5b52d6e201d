import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import type { ReactNode } from "react";
import { file_address, type Schema } from "@/shared/api/api";
import { FindingsPanel } from "@/shared/office/findings_panel";
import { format_day } from "@/shared/format/date";
import { DueLabel } from "@/shared/office/due_label";
import { period_words } from "@/shared/office/period_words";
import { ReportStatusTag } from "@/shared/office/tags";
import { PageHeader } from "@/shared/parts/page_header";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import css from "./reports.module.css";

/** Whose report of which period it is, until when, and why it came back. */
export function ReportHead({ report, mark, acts }: { report: Schema<"Report">; mark?: ReactNode; acts: ReactNode }) {
  const { today } = useSession();
  const sent = report.status === "submitted" || report.status === "accepted";
  return (
    <>
      <PageHeader
        title={report.title} back={{ to: "/reports", text: t("reports.title") }} tags={<><ReportStatusTag status={report.status} />{mark}</>}
        text={<>{report.unit.name} · {period_words(report.period)} · {report.plan.name}</>} acts={acts}
      />
      {!sent && <div className={css.due}>{t("office.due")}: <DueLabel due_on={report.due_on} today={today} inline />{report.original_on && <span className={css.first_due}> {t("office.due.original", { day: format_day(report.original_on) })}</span>}</div>}
      {sent && report.original_on && <div className={css.due}>{t("office.due")}: {format_day(report.due_on)} <span className={css.first_due}>{t("office.due.original", { day: format_day(report.original_on) })}</span></div>}
      {report.return_reason && report.status === "returned" && (
        <Alert type="warning" showIcon className={css.notice} message={t("reports.return_reason")} description={report.return_reason} />
      )}
      <FindingsPanel
        title={t("inspections.beside_report")} asked={{ plan_id: report.plan.id, unit_id: report.unit.id, faults: true }}
        all={`/inspections/findings?plan_id=${report.plan.id}&unit_id=${report.unit.id}&faults=true`}
      />
    </>
  );
}

/** The report as .docx; `before` saves what is being written, so that the file holds it. */
export function DocumentLink({ report_id, before }: { report_id: string; before?: () => Promise<unknown> }) {
  const href = file_address("/api/reports/{id}/document.docx", { id: report_id });
  if (!before) return <Button icon={<DownloadOutlined aria-hidden="true" />} href={href} download>{t("reports.document")}</Button>;
  const download = () => void before().then(() => { window.location.assign(href); }).catch(() => undefined);
  return <Button icon={<DownloadOutlined aria-hidden="true" />} onClick={download}>{t("reports.document")}</Button>;
}
