import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link, useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { InspectionStateTag } from "./inspection_tags";
import { counts_words, days_words } from "./inspection_words";
import css from "./inspections.module.css";

const few = 50;

/** The checks of one plan, the newest first. */
export function PlanInspections({ plan }: { plan: Pick<Schema<"Plan">, "id" | "status"> }) {
  const session = useSession();
  const navigate = useNavigate();
  const query = { plan_id: plan.id, size: few };
  const list = useQuery({ queryKey: ["inspections", query], queryFn: ({ signal }) => api.get("/api/inspections", { query, signal }) });
  if (list.isLoadingError) return <ErrorState error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <Loading />;
  const to_plan = may(session, "import-document") && plan.status === "issued";
  const begin = () => navigate(`/inspections/new?plan_id=${plan.id}`);
  if (list.data.items.length === 0) {
    return <EmptyState title={t("inspections.none_of_plan")} text={t(plan.status === "issued" ? "inspections.none_text" : "inspections.none_before_issue")} act={to_plan ? { text: t("inspections.plan"), run: begin } : undefined} />;
  }
  return (
    <section className={css.panel} aria-label={t("inspections.list")}>
      <div className={css.head}>
        <p className={css.soft}>{t("inspections.plan_text")}</p>
        {to_plan && <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={begin}>{t("inspections.plan")}</Button>}
      </div>
      <ul className={css.lines}>
        {list.data.items.map((row) => (
          <li key={row.id}>
            <Link to={`/inspections/${row.id}`}>{[row.unit.name, row.round].filter(Boolean).join(" · ")}</Link>
            <div className={css.tags}><InspectionStateTag row={row} today={session.today} /><span>{days_words(row)}</span><span className={css.soft}>{row.team}</span><span>{counts_words(row)}</span></div>
          </li>
        ))}
      </ul>
      {list.data.total > few && <p className={css.more}><Link to={`/inspections?plan_id=${plan.id}`}>{t("inspections.all_n", { n: list.data.total })}</Link></p>}
    </section>
  );
}
