import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { may, useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { MendingTag, VerdictTag } from "./inspection_tags";
import css from "./inspections.module.css";

type Asked = { plan_id?: string; unit_id?: string; task_id?: string; mending?: Schema<"Mending">; faults?: boolean };
const few = 5;

/**
 * What checks found, beside what a unit says of itself: of a task, a unit, or what the own unit must still mend.
 * Nothing where nothing was found, and for who may see neither side.
 */
export function FindingsPanel({ title, asked, all = "/inspections/findings" }: { title: string; asked: Asked; all?: string }) {
  const session = useSession();
  const query = { ...asked, size: few };
  const list = useQuery({
    queryKey: ["inspection-findings", "panel", query], queryFn: ({ signal }) => api.get("/api/inspection-findings", { query, signal }),
    enabled: may(session, "see-tracking") || may(session, "see-my-work"),
  });
  if (!list.data || list.data.items.length === 0) return null;
  return (
    <section className={css.panel} aria-label={title}>
      <h2>{title}</h2>
      <ul className={css.lines}>{list.data.items.map((one) => <li key={one.id}><Line finding={one} /></li>)}</ul>
      {list.data.total > few && <p className={css.more}><Link to={all}>{t("inspections.all_n", { n: list.data.total })}</Link></p>}
    </section>
  );
}

function Line({ finding }: { finding: Schema<"InspectionFinding"> }) {
  const { inspection_id, text, demand, verdict, unit, held_on, due_on } = finding;
  return (
    <>
      <Link to={`/inspections/${inspection_id}`} className={css.line!}>{demand || text}</Link>
      <div className={css.tags}>
        {verdict && <VerdictTag verdict={verdict} />}
        <MendingTag finding={finding} />
        {due_on && finding.mending === "open" && <span>{t("inspections.by_day", { day: format_day(due_on) })}</span>}
        <span className={css.soft}>{t("inspections.of_unit", { unit: unit.short_name ?? unit.name, day: format_day(held_on) })}</span>
      </div>
    </>
  );
}
