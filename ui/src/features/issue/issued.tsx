import { Button, Result } from "antd";
import { useNavigate } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { t } from "@/shared/words/words";
import css from "./issue.module.css";

/** What was given, and where to go on. */
export function Issued({ issued, plan_id }: { issued: Schema<"Issued">; plan_id: string }) {
  const navigate = useNavigate();
  return (
    <div className={css.panel} role="status">
      <Result
        status="success" title={t("issue.done")}
        subTitle={t("issue.done_text", { tasks: issued.tasks, units: issued.units, assignments: issued.assignments, reports: issued.reports })}
        extra={[
          <Button key="plan" onClick={() => navigate(`/plans/${plan_id}`)}>{t("issue.to_plan")}</Button>,
          <Button key="tracking" type="primary" onClick={() => navigate(`/tracking?plan_id=${plan_id}`)}>{t("issue.to_tracking")}</Button>,
        ]}
      />
    </div>
  );
}
