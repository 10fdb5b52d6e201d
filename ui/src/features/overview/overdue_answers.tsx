import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { api } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { t, t_of } from "@/shared/words/words";
import css from "./overview.module.css";

const shown = 5;

/** Questions and difficulties whose answer is overdue: the longest first, with who is to answer. */
export function OverdueAnswers({ plan_id }: { plan_id: string | undefined }) {
  const query = { overdue: true, size: shown, ...(plan_id ? { plan_id } : {}) };
  const list = useQuery({ queryKey: ["difficulties", "overdue", query], queryFn: ({ signal }) => api.get("/api/difficulties", { query, signal }) });
  if (!list.data || list.data.total === 0) return null;
  const all = `/difficulties?overdue=true${plan_id ? `&plan_id=${plan_id}` : ""}`;
  return (
    <section className={css.overdue} aria-label={t("overview.overdue")}>
      <h2><Link to={all}>{t("overview.overdue_count", { n: list.data.total })}</Link></h2>
      <ul>
        {list.data.items.map(({ update, assignment }) => (
          <li key={update.id}>
            <Link to={`/assignments/${assignment.id}`}>{update.note}</Link>
            <small>{t("overview.overdue_facts", { unit: update.unit.name, name: update.asked?.unit?.name ?? t_of("office.answerer", update.asked?.to ?? "staff"), day: format_day(update.asked?.due_on) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
