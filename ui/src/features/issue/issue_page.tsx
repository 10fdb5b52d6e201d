import { Alert } from "antd";
import { useState } from "react";
import { useNavigate, useParams } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { PlanStatusTag } from "@/shared/office/tags";
import { Weather } from "@/shared/office/weather";
import { PageHeader } from "@/shared/parts/page_header";
import { ErrorState, Loading } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import { usePreview } from "./data";
import { Decision } from "./decision";
import { Groups, Reports, Unassigned, Unresolved } from "./findings";
import { Issued } from "./issued";
import { Recipients } from "./recipients";
import css from "./issue.module.css";

/** Who will get what, before anything is given; then the decision. */
export function IssuePage() {
  const id = useParams().id!;
  const preview = usePreview(id);
  const navigate = useNavigate();
  const [issued, set_issued] = useState<Schema<"Issued"> | null>(null);
  if (preview.isLoadingError) return <ErrorState error={preview.error} retry={() => void preview.refetch()} />;
  if (preview.isPending) return <Loading rows={10} />;
  const data = preview.data;
  const back = { to: `/plans/${id}`, text: t("office.plan") };
  if (issued) {
    return <><PageHeader title={t("issue.title")} text={data.plan.name} back={back} /><Issued issued={issued} plan_id={id} /></>;
  }
  const without_focal_point = data.units.filter((one) => !one.has_focal_point).length;
  const without_account = data.units.filter((one) => one.has_focal_point && !one.has_account).length;
  return (
    <>
      <PageHeader title={t("issue.title")} text={data.plan.name} back={back} tags={<PlanStatusTag status={data.status} />} />
      <div className={css.page}>
        <div>
          <Totals preview={data} />
          {without_focal_point > 0 && (
            <Alert type="warning" showIcon className={css.notice} message={t("issue.no_focal_point", { n: without_focal_point })} description={t("issue.no_focal_point_text")} />
          )}
          {without_account > 0 && (
            <Alert type="warning" showIcon className={css.notice} message={t("issue.no_account", { n: without_account })} description={t("issue.no_account_text")} />
          )}
          <Unresolved parties={data.unresolved} />
          <Unassigned tasks={data.tasks_without_unit} />
          <Groups groups={data.groups} />
          <Recipients units={data.units} />
          <Weather weather={data.weather} text={t("issue.weather_text")} />
          <Reports reports={data.reports} plan_id={id} />
        </div>
        <Decision preview={data} plan_id={id} issued={set_issued} left={() => navigate(`/plans/${id}`)} />
      </div>
    </>
  );
}

function Totals({ preview }: { preview: Schema<"IssuePreview"> }) {
  const totals: [string, number][] = [
    [t("issue.tasks"), preview.tasks], [t("issue.units"), preview.units.length],
    [t("issue.assignments"), preview.assignments], [t("issue.reports"), preview.reports.reduce((sum, one) => sum + one.reports, 0)],
  ];
  return (
    <dl className={css.totals}>
      {totals.map(([name, amount]) => <div key={name}><dt>{name}</dt><dd>{amount}</dd></div>)}
    </dl>
  );
}
