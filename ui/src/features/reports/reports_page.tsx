import { Badge, Tabs } from "antd";
import { useSearchParams } from "react-router-dom";
import { SavedViews } from "@/shared/office/saved_views";
import { PageHeader } from "@/shared/parts/page_header";
import { may, useSession, type Session } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { ConsolidatedList } from "./consolidated_list";
import { PeriodsTab } from "./periods_tab";
import { ReportList } from "./report_list";
import { remember_tab, remembered_tab } from "./remembered_tab";
import css from "./reports.module.css";

/** A unit sees the reports it owes; the standing body what waits for it, the units' reports, the periods and the consolidated ones. */
export function ReportsPage() {
  const session = useSession();
  const [search, set_search] = useSearchParams();
  const sees_all = may(session, "see-consolidated");
  const tab = search.get("tab") ?? remembered_tab(session.user.id) ?? "waiting";
  const columns = tab === "consolidated" || (tab === "waiting" && approves(session)) ? "consolidated" : tab === "periods" ? undefined : "reports";
  if (!sees_all) return <><PageHeader title={t("reports.title")} text={t("reports.own_text")} acts={<SavedViews list="reports" columns="reports" />} /><ReportList own /></>;
  return (
    <>
      <PageHeader title={t("reports.title")} acts={<SavedViews list="reports" {...(columns ? { columns } : {})} />} />
      <Tabs
        activeKey={tab} destroyOnHidden
        onChange={(tab) => {
          remember_tab(session.user.id, tab);
          const plan_id = search.get("plan_id");
          set_search({ tab, ...(plan_id ? { plan_id } : {}) }, { replace: true });
        }}
        items={[
          waiting_tab(session),
          { key: "units", label: t("reports.tab.units"), children: <ReportList /> },
          { key: "periods", label: t("reports.tab.periods"), children: <PeriodsTab /> },
          { key: "consolidated", label: t("reports.tab.consolidated"), children: <ConsolidatedList /> },
        ]}
      />
    </>
  );
}

const approves = ({ roles }: Session) => !roles.some(({ role }) => role === "staff") && roles.some(({ role }) => role === "leader");

/** What this person is to act on: sent reports for the standing body, consolidated ones for who approves them. */
function waiting_tab(session: Session) {
  const { counts } = session;
  const to_approve = approves(session);
  const count = to_approve ? counts.consolidated_awaiting_approval : counts.reports_to_accept;
  const words = to_approve ? t("reports.tab.to_approve") : t("reports.tab.waiting");
  return {
    key: "waiting",
    label: <span className={css.tab}>{words}{count > 0 && <Badge count={count} color="#8f5b00" aria-label={t("reports.waiting_count", { count })} />}</span>,
    children: to_approve ? <ConsolidatedList only="awaiting-approval" /> : <ReportList only="submitted" />,
  };
}
