import { Alert, Button, Dropdown, Tabs, type MenuProps } from "antd";
import { DownloadOutlined, FileWordOutlined, MoreOutlined, PrinterOutlined, SendOutlined } from "@ant-design/icons";
import { useNavigate, useParams, useSearchParams } from "react-router-dom";
import { file_address, type Schema } from "@/shared/api/api";
import { MonthCalendar } from "@/shared/calendar/month_calendar";
import { useCleanCopy } from "@/shared/office/clean_copy";
import { PlanInspections } from "@/shared/office/plan_inspections";
import { PlanStatusTag } from "@/shared/office/tags";
import { SourcePanel } from "@/shared/office/source_panel";
import { HistoryButton } from "@/shared/parts/history_drawer";
import { PageHeader } from "@/shared/parts/page_header";
import { ErrorState, Loading } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { format_day } from "@/shared/format/date";
import { body_name, first_upper, printed_number } from "@/shared/format/official_names";
import { t } from "@/shared/words/words";
import { CoverageTab } from "./cascade/coverage_tab";
import { LineageTab } from "./cascade/lineage_tab";
import { ChasingTab } from "./chasing_tab";
import { useClosing } from "./closing";
import { usePlan } from "./data";
import { MatrixTab } from "./matrix/matrix_tab";
import { Overview } from "./overview";
import { ScheduleTab } from "./schedule/schedule_tab";
import { TasksTab } from "./tasks_tab";
import css from "./plans.module.css";

/** One plan: what it is and says, its tasks, its document. */
export function PlanPage() {
  const id = useParams().id!;
  const plan = usePlan(id);
  const [search, set_search] = useSearchParams();
  if (plan.isLoadingError) return <ErrorState error={plan.error} retry={() => void plan.refetch()} />;
  if (plan.isPending) return <Loading rows={10} />;
  const { title, symbol, number, date, issuer, status, rejection } = plan.data;
  return (
    <>
      <PageHeader
        title={first_upper(title)} back={{ to: "/plans", text: t("plans.title") }} tags={<PlanStatusTag status={status} />}
        text={[printed_number(number, symbol, plan.data.family), format_day(date), issuer && body_name(issuer)].filter(Boolean).join(" · ")} acts={<PlanActs plan={plan.data} />}
      />
      {rejection && status === "confirmed" && (
        <Alert type="warning" showIcon message={t("plans.rejected")} description={rejection} className={css.notice} />
      )}
      <Tabs
        activeKey={search.get("tab") ?? "overview"} destroyOnHidden
        onChange={(tab) => set_search(tab === "overview" ? {} : { tab }, { replace: true })}
        items={[
          { key: "overview", label: t("plans.tab.overview"), children: <Overview plan={plan.data} /> },
          { key: "tasks", label: t("plans.tab.tasks"), children: <TasksTab plan={plan.data} /> },
          { key: "schedule", label: t("plans.tab.schedule"), children: <ScheduleTab plan={plan.data} /> },
          { key: "calendar", label: t("calendar.tab"), children: <MonthCalendar plan_id={id} /> },
          ...(status === "issued" || status === "closed" ? [{ key: "coverage", label: t("cascade.tab.coverage"), children: <CoverageTab plan={plan.data} /> }] : []),
          { key: "matrix", label: t("matrix.tab"), children: <MatrixTab plan={plan.data} /> },
          { key: "lineage", label: t("cascade.tab.lineage"), children: <LineageTab plan_id={id} /> },
          ...(may(plan.data, "export") ? [{ key: "chasing", label: t("plans.tab.chasing"), children: <ChasingTab plan={plan.data} /> }] : []),
          { key: "inspections", label: t("inspections.title"), children: <PlanInspections plan={plan.data} /> },
          { key: "source", label: t("office.source"), children: <div className={css.source}><SourcePanel plan_id={id} marked={passage_asked(search)} /></div> },
        ]}
      />
    </>
  );
}

/** The passage that a search led to: "120-184", in code points of the text. */
function passage_asked(search: URLSearchParams): number[] | null {
  const at = (search.get("at") ?? "").split("-").map(Number);
  return at.length === 2 && at.every((place) => Number.isInteger(place)) && search.get("at") !== "-" ? at : null;
}

function PlanActs({ plan }: { plan: Schema<"Plan"> }) {
  const navigate = useNavigate();
  const closing = useClosing(plan);
  const clean_copy = useCleanCopy("plans", plan.id);
  const to_issue = ["issue", "request-approval", "reject"].some((act) => may(plan, act));
  const rarer: MenuProps["items"] = [
    { key: "file", icon: <DownloadOutlined aria-hidden="true" />, label: <a href={file_address("/api/plans/{id}/file", { id: plan.id })} download={plan.file_name}>{t("office.source.download")}</a> },
    { key: "clean", icon: <FileWordOutlined aria-hidden="true" />, label: t("office.source.clean"), onClick: clean_copy },
    { key: "print", icon: <PrinterOutlined aria-hidden="true" />, label: t("office.print"), onClick: () => window.print() },
    ...(plan.status === "issued" && may(plan, "edit-duties") ? [{ key: "amend", label: t("plans.amend"), onClick: () => navigate(`/plans/${plan.id}/amend`) }] : []),
    ...(plan.status === "issued" && may(plan, "export") ? [{ key: "links", label: t("plans.links"), onClick: () => navigate(`/plans/${plan.id}/links`) }] : []),
    ...closing,
  ];
  return (
    <>
      <HistoryButton kind="plan" id={plan.id} />
      <Dropdown trigger={["click"]} menu={{ items: rarer }}>
        <Button icon={<MoreOutlined aria-hidden="true" />}>{t("common.rarer")}</Button>
      </Dropdown>
      {may(plan, "edit-duties") && <Button onClick={() => navigate(`/plans/${plan.id}/duties`)}>{t("plans.duties")}</Button>}
      {to_issue && (
        <Button type="primary" icon={<SendOutlined aria-hidden="true" />} onClick={() => navigate(`/plans/${plan.id}/issue`)}>
          {plan.status === "awaiting-approval" && may(plan, "issue") ? t("plans.approve") : t("plans.issue")}
        </Button>
      )}
    </>
  );
}
