import { Drawer } from "antd";
import { Link } from "react-router-dom";
import { period_words } from "@/shared/office/period_words";
import { useEscape } from "@/shared/parts/escape";
import { ErrorState, Loading } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import { useReport } from "./data";
import { ReportRead } from "./report_read";

/** The report behind a statement, beside the document. */
export function SourceDrawer({ id, close }: { id: string | null; close: () => void }) {
  useEscape(id !== null, close);
  return (
    <Drawer open={id !== null} onClose={close} title={t("reports.source_report")} width={Math.min(680, window.innerWidth)} destroyOnHidden>
      {id !== null && <Source id={id} />}
    </Drawer>
  );
}

function Source({ id }: { id: string }) {
  const report = useReport(id);
  if (report.isLoadingError) return <ErrorState error={report.error} retry={() => void report.refetch()} />;
  if (report.isPending) return <Loading />;
  return (
    <>
      <p><strong>{report.data.unit.name}</strong><br /><Link to={`/reports/${id}`}>{report.data.title}, {period_words(report.data.period)}</Link></p>
      <ReportRead report={report.data} />
    </>
  );
}
