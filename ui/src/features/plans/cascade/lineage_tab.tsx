import { Panel } from "@/shared/parts/panel";
import { usePhone } from "@/shared/parts/phone";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import { useLineage } from "./data";
import { LineageChart } from "./lineage_chart";
import { LineageList } from "./lineage_list";

/** The documents around a plan: a picture and a list that says the same; on a phone the list alone. */
export function LineageTab({ plan_id }: { plan_id: string }) {
  const lineage = useLineage(plan_id);
  const phone = usePhone();
  if (lineage.isLoadingError) return <ErrorState error={lineage.error} retry={() => void lineage.refetch()} />;
  if (!lineage.data) return <Loading rows={8} />;
  if (lineage.data.nodes.length < 2) return <EmptyState title={t("cascade.alone")} text={t("cascade.alone_text")} />;
  return (
    <>
      {!phone && <LineageChart lineage={lineage.data} />}
      <Panel title={t("cascade.lineage_list")}><LineageList lineage={lineage.data} /></Panel>
    </>
  );
}
