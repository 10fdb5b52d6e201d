import { Alert } from "antd";
import { useState } from "react";
import { useParams } from "react-router-dom";
import { api } from "@/shared/api/api";
import { period_words } from "@/shared/office/period_words";
import { ConsolidatedStatusTag } from "@/shared/office/tags";
import { PageHeader } from "@/shared/parts/page_header";
import { ErrorState, Loading } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { format_instant } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import { useAutosave } from "./autosave";
import { ConsolidatedActs } from "./consolidated_acts";
import { ConsolidatedBody } from "./consolidated_body";
import { useConsolidated, written_of, type Consolidated, type Written } from "./consolidated_data";
import { SaveMark, SaveTrouble } from "./save_mark";
import { SourceDrawer } from "./source_drawer";
import css from "./reports.module.css";

/** The consolidated report: composed from accepted reports, corrected by people, each statement leading to its reports. */
export function ConsolidatedPage() {
  const id = useParams().id!;
  const report = useConsolidated(id);
  if (report.isLoadingError) return <ErrorState error={report.error} retry={() => void report.refetch()} />;
  if (report.isPending) return <Loading rows={12} />;
  return <Editor key={id} first={report.data} reload={async () => (await report.refetch()).data} />;
}

function Editor({ first, reload }: { first: Consolidated; reload: () => Promise<Consolidated | undefined> }) {
  const [report, set_report] = useState(first);
  const [shown, set_shown] = useState<string | null>(null);
  const save = useAutosave<Written>({
    content: written_of(first), revision: first.revision,
    put: (base_revision, content) => api.put("/api/consolidated/{id}", { path: { id: first.id }, body: { base_revision, ...content } }),
  });
  const take = (next: Consolidated) => { set_report(next); save.replace(written_of(next), next.revision); };
  const editable = may(report, "edit");
  return (
    <>
      <PageHeader
        title={save.content.head.title || t("reports.consolidated")} back={{ to: "/reports?tab=consolidated", text: t("reports.tab.consolidated") }}
        text={`${period_words(report.period)} · ${report.plan.name}`} tags={<><ConsolidatedStatusTag status={report.status} />{editable && <SaveMark state={save.state} />}</>}
        acts={<ConsolidatedActs report={report} flush={save.flush} take={take} />}
      />
      <SaveTrouble
        state={save.state} error={save.error} again={() => void save.flush().catch(() => undefined)}
        reload={() => void reload().then((next) => next && take(next))}
      />
      {report.rejection && report.status === "draft" && (
        <Alert type="warning" showIcon className={css.notice} message={t("reports.rejection")} description={report.rejection} />
      )}
      {report.approved_by && (
        <Alert type="success" showIcon className={`${css.notice} no-print`} message={t("reports.approved_by", { name: report.approved_by.name, at: format_instant(report.approved_at) })} />
      )}
      <ConsolidatedBody report={report} written={save.content} {...(editable ? { change: save.change, update: save.update } : {})} show_report={set_shown} />
      <SourceDrawer id={shown} close={() => set_shown(null)} />
    </>
  );
}
