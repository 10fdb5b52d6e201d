import { ArrowRightOutlined } from "@ant-design/icons";
import { Alert, Button, Space } from "antd";
import { useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { useDuties, useReports } from "./data";
import css from "./reports.module.css";

/** What comes after a report was accepted: the next one that waits, or the consolidated report of its period. */
export function NextStep({ report }: { report: Schema<"Report"> }) {
  const navigate = useNavigate();
  const duties = useDuties(report.plan.id);
  const waiting = useReports({ plan_id: report.plan.id, status: "submitted", page: 1, size: 1 });
  const duty = duties.data?.find(({ id }) => id === report.duty_id);
  const period = duty?.periods.find(({ id }) => id === report.period_id);
  const consolidate = useAct(
    (_: void, idempotency_key) => api.post("/api/report-periods/{id}/consolidate", { path: { id: report.period_id }, idempotency_key }),
    { stale: [["duties", report.plan.id], ["consolidated-list"]], on_done: ({ id }) => navigate(`/consolidated/${id}`) },
  );
  if (duty === undefined || period === undefined) return null;
  const next = waiting.data?.items.find(({ id }) => id !== report.id);
  const type = next ? "default" : "primary";
  return (
    <Alert
      type="success" className={`${css.notice} no-print`} message={t("reports.next.of_period", { accepted: period.accepted, units: period.units, submitted: period.submitted, due: period.due })}
      description={(
        <Space wrap>
          {next && <Button type="primary" icon={<ArrowRightOutlined aria-hidden="true" />} onClick={() => navigate(`/reports/${next.id}`)}>{t("reports.next.report", { unit: next.unit.name })}</Button>}
          {period.consolidated_id !== null
            ? <Button type={type} onClick={() => navigate(`/consolidated/${period.consolidated_id}`)}>{t("reports.open_consolidated")}</Button>
            : may(duty, "consolidate") && <Button type={type} loading={consolidate.isPending} onClick={() => consolidate.mutate()}>{t("reports.consolidate")}</Button>}
        </Space>
      )}
    />
  );
}
