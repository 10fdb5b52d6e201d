import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { api } from "@/shared/api/api";
import { PlanSelect } from "@/shared/office/plan_select";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import { DutyList } from "./duty_list";
import css from "./reports.module.css";

/** The reporting periods of one plan: who has reported, and what was made of it. */
export function PeriodsTab() {
  const [search, set_search] = useSearchParams();
  const plan_id = search.get("plan_id");
  // Without a choice, the plan that was issued last.
  const first = useQuery({
    queryKey: ["plans", "first-issued"],
    enabled: plan_id === null,
    queryFn: ({ signal }) => api.get("/api/plans", { query: { status: "issued", size: 1 }, signal }),
  });
  const shown = plan_id ?? first.data?.items[0]?.id ?? null;
  const choose = (id: string | undefined) => set_search({ tab: "periods", ...(id ? { plan_id: id } : {}) }, { replace: true });
  return (
    <>
      <div className={`${css.filters} no-print`}><PlanSelect value={shown} onChange={choose} /></div>
      {first.isLoadingError ? <ErrorState error={first.error} retry={() => void first.refetch()} />
        : shown !== null ? <DutyList plan_id={shown} />
          : first.isFetching ? <Loading /> : <EmptyState title={t("reports.no_plan")} text={t("reports.no_plan_text")} />}
    </>
  );
}
