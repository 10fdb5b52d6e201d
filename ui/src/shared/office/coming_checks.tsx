import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { api } from "@/shared/api/api";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { InspectionStateTag } from "./inspection_tags";
import { days_words } from "./inspection_words";
import css from "./inspections.module.css";

const few = 5;

/** Checks of the own unit that are still to be held. */
export function ComingChecks() {
  const { today } = useSession();
  const query = { state: "planned" as const, sort: "starts_on", size: few };
  const list = useQuery({ queryKey: ["inspections", "coming", query], queryFn: ({ signal }) => api.get("/api/inspections", { query, signal }) });
  if (!list.data || list.data.items.length === 0) return null;
  return (
    <section className={css.panel} aria-label={t("inspections.coming")}>
      <h2>{t("inspections.coming")}</h2>
      <ul className={css.lines}>
        {list.data.items.map((row) => (
          <li key={row.id}>
            <Link to={`/inspections/${row.id}`}>{[row.unit.name, row.round].filter(Boolean).join(" · ")}</Link>
            <div className={css.tags}><InspectionStateTag row={row} today={today} /><span>{days_words(row)}</span><span className={css.soft}>{row.team}</span></div>
          </li>
        ))}
      </ul>
      {list.data.total > few && <p className={css.more}><Link to="/inspections?state=planned">{t("inspections.all_n", { n: list.data.total })}</Link></p>}
    </section>
  );
}
