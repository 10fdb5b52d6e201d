import { DownloadOutlined, PrinterOutlined, SyncOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { file_address } from "@/shared/api/api";
import { ReasonDialog } from "@/shared/office/reason_dialog";
import { useConfirm } from "@/shared/parts/confirm";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { useConsolidatedActs, type Consolidated } from "./consolidated_data";

/** What may be done with the consolidated report; what was written is saved before each act. */
export function ConsolidatedActs({ report, flush, take }: {
  report: Consolidated; flush: () => Promise<number>; take: (report: Consolidated) => void;
}) {
  const [rejecting, set_rejecting] = useState(false);
  const confirm = useConfirm();
  const { recompose, request, approve, reject } = useConsolidatedActs(report.id, (next) => { set_rejecting(false); take(next); });
  const editable = may(report, "edit");
  const after_save = (act: (revision: number) => void) => {
    if (!editable) act(report.revision);
    else void flush().then(act).catch(() => undefined);
  };
  const download = () => window.location.assign(file_address("/api/consolidated/{id}/document.docx", { id: report.id }));
  return (
    <>
      <HistoryButton kind="consolidated" id={report.id} />
      <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => window.print()}>{t("office.print")}</Button>
      <Button icon={<DownloadOutlined aria-hidden="true" />} onClick={() => after_save(download)}>{t("reports.document")}</Button>
      {may(report, "recompose") && (
        <Button icon={<SyncOutlined aria-hidden="true" />} loading={recompose.isPending} onClick={() => after_save((revision) => recompose.mutate(revision))}>{t("reports.recompose")}</Button>
      )}
      {may(report, "reject") && <Button danger onClick={() => set_rejecting(true)}>{t("reports.reject")}</Button>}
      {may(report, "request-approval") && <Button type="primary" loading={request.isPending} onClick={() => after_save(() => request.mutate())}>{t("reports.request")}</Button>}
      {may(report, "approve") && (
        <Button
          type="primary" loading={approve.isPending}
          onClick={() => confirm({
            title: t("reports.approve_title"), text: t("reports.approve_text"), ok: t("reports.approve"),
            run: async () => { if (editable) await flush(); await approve.mutateAsync(); },
          })}
        >
          {t("reports.approve")}
        </Button>
      )}
      <ReasonDialog
        open={rejecting} title={t("reports.reject_title")} ok={t("reports.reject")} pending={reject.isPending} error={reject.error}
        give={(reason) => reject.mutate(reason)} close={() => set_rejecting(false)}
      />
    </>
  );
}
