import { Tabs } from "antd";
import { useSearchParams } from "react-router-dom";
import { PageHeader } from "@/shared/parts/page_header";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { ConsolidatedList } from "./consolidated_list";
import { PeriodsTab } from "./periods_tab";
import { ReportList } from "./report_list";

/** A unit sees the reports it owes; the standing body the periods, the units' reports and the consolidated ones. */
export function ReportsPage() {
  const session = useSession();
  const [search, set_search] = useSearchParams();
  const sees_all = may(session, "see-consolidated");
  if (!sees_all) return <><PageHeader title={t("reports.title")} text={t("reports.own_text")} /><ReportList own /></>;
  return (
    <>
      <PageHeader title={t("reports.title")} />
      <Tabs
        activeKey={search.get("tab") ?? "periods"} destroyOnHidden
        onChange={(tab) => {
          const plan_id = search.get("plan_id");
          set_search({ ...(tab === "periods" ? {} : { tab }), ...(plan_id ? { plan_id } : {}) }, { replace: true });
        }}
        items={[
          { key: "periods", label: t("reports.tab.periods"), children: <PeriodsTab /> },
          { key: "units", label: t("reports.tab.units"), children: <ReportList /> },
          { key: "consolidated", label: t("reports.tab.consolidated"), children: <ConsolidatedList /> },
        ]}
      />
    </>
  );
}
