import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { useDuties } from "./data";
import { DutyCard } from "./duty_card";
import { DutyDrawer } from "./duty_drawer";
import css from "./reports.module.css";

type Duty = Schema<"ReportDuty">;

/** The duties of a plan; those deleted stand at the end and can be restored. */
export function DutyList({ plan_id }: { plan_id: string }) {
  const duties = useDuties(plan_id);
  const plan = useQuery({ queryKey: ["plan", plan_id], queryFn: ({ signal }) => api.get("/api/plans/{id}", { path: { id: plan_id }, signal }) });
  const [params, set_params] = useSearchParams();
  const [chosen, set_edited] = useState<Duty | "new" | null>(null);
  if (duties.isLoadingError) return <ErrorState error={duties.error} retry={() => void duties.refetch()} />;
  if (duties.isPending) return <Loading />;
  const can_add = may(plan.data, "edit-duties");
  // A link from elsewhere opens the duty that it speaks of.
  const linked = params.get("edit");
  const edited = chosen ?? (linked === null ? null : (duties.data.find((one) => one.id === linked && may(one, "edit")) ?? null));
  const close = () => {
    set_edited(null);
    if (linked !== null) set_params((now) => { now.delete("edit"); return now; }, { replace: true });
  };
  const sorted = [...duties.data].sort((a, b) => Number(a.deleted_at !== null) - Number(b.deleted_at !== null));
  return (
    <>
      {sorted.length === 0 && (
        <EmptyState
          title={t("reports.no_duties")} text={t("reports.no_duties_text")}
          act={can_add ? { text: t("reports.add_duty"), run: () => set_edited("new") } : undefined}
        />
      )}
      {sorted.map((duty) => <DutyCard key={duty.id} duty={duty} edit={() => set_edited(duty)} />)}
      {can_add && sorted.length > 0 && (
        <Button className="no-print" icon={<PlusOutlined aria-hidden="true" />} onClick={() => set_edited("new")}>{t("reports.add_duty")}</Button>
      )}
      <div className={css.after} />
      <DutyDrawer plan_id={plan_id} duty={edited} close={close} />
    </>
  );
}
