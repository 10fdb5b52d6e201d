import { PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useParams } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { AccessLinks } from "@/shared/office/access_links";
import { ExtensionsOf } from "@/shared/office/extensions_of";
import { ReasonDialog } from "@/shared/office/reason_dialog";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { ErrorState, Loading } from "@/shared/parts/states";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { useReport, useReportActs } from "./data";
import { NextStep } from "./next_step";
import { ReportEditor } from "./report_editor";
import { DocumentLink, ReportHead } from "./report_head";
import { ReportRead } from "./report_read";
import css from "./reports.module.css";

type Report = Schema<"Report">;

/** One unit's report: written by the unit, read and accepted or sent back by the standing body. */
export function ReportPage() {
  const id = useParams().id!;
  const report = useReport(id);
  const session = useSession();
  if (report.isLoadingError) return <ErrorState error={report.error} retry={() => void report.refetch()} />;
  if (report.isPending) return <Loading rows={12} />;
  const reload = async () => (await report.refetch()).data;
  if (may(report.data, "edit")) return <ReportEditor key={id} report={report.data} reload={reload} />;
  return (
    <>
      <ReportHead report={report.data} acts={<ReadActs report={report.data} />} />
      {report.data.status === "accepted" && may(session, "see-consolidated") && <NextStep report={report.data} />}
      <ReportRead report={report.data} />
      <ExtensionsOf of={{ kind: "report", id }} className={css.more_time!} />
      {may(session, "see-consolidated") && (
        <AccessLinks of={{ kind: "report", id, unit: report.data.unit.name }} offered={report.data.status !== "submitted" && report.data.status !== "accepted"} className={css.links} />
      )}
    </>
  );
}

function ReadActs({ report }: { report: Report }) {
  const [returning, set_returning] = useState(false);
  const { accept, give_back } = useReportActs(report.id, () => set_returning(false));
  return (
    <>
      <HistoryButton kind="report" id={report.id} />
      <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => window.print()}>{t("office.print")}</Button>
      {may(report, "download") && <DocumentLink report_id={report.id} />}
      {may(report, "return") && <Button danger onClick={() => set_returning(true)}>{t("reports.return")}</Button>}
      {may(report, "accept") && <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate()}>{t("reports.accept")}</Button>}
      <ReasonDialog
        open={returning} title={t("reports.return_title")} text={t("reports.return_text")} ok={t("reports.return")} pending={give_back.isPending}
        error={give_back.error} give={(reason) => give_back.mutate(reason)} close={() => set_returning(false)}
      />
    </>
  );
}
