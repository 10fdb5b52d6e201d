import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { MendingTag } from "@/shared/office/inspection_tags";
import { Panel } from "@/shared/parts/panel";
import { ErrorState } from "@/shared/parts/states";
import { t, type Key } from "@/shared/words/words";
import checks_css from "./checks.module.css";
import type { Days } from "./data";
import css from "./overview.module.css";

type Counts = Schema<"InspectionCounts">;
const figures: { field: keyof Counts; words: Key; look?: string | undefined }[] = [
  { field: "planned", words: "overview.checks_planned" }, { field: "held", words: "overview.checks_held" }, { field: "open", words: "overview.checks_open" },
  { field: "late", words: "overview.checks_late", look: css.bad }, { field: "to_recheck", words: "overview.checks_to_recheck" }, { field: "closed", words: "overview.checks_closed" },
];

/** Checks that were planned and held as of the day, and what is still to be mended by whom. */
export function Checks({ filter }: { filter: Days }) {
  const query = useQuery({
    queryKey: ["inspections", "overview", filter], queryFn: ({ signal }) => api.get("/api/overview/inspections", { query: filter, signal }), placeholderData: (before) => before,
  });
  const { data } = query;
  if (query.isLoadingError) return <Panel title={t("overview.checks")}><ErrorState error={query.error} retry={() => void query.refetch()} /></Panel>;
  if (!data || data.units.length === 0) return null;
  return (
    <Panel title={t("overview.checks")}>
      <ul className={checks_css.figures} aria-label={t("overview.checks_figures")}>
        {figures.map(({ field, words, look }) => <li key={field}><span className={css.soft}>{t(words)}</span> <strong className={data.all[field] > 0 ? look : undefined}>{data.all[field]}</strong></li>)}
      </ul>
      <div className={css.scroll} role="region" aria-label={`${t("overview.checks")}: ${t("overview.checks_unit")}`}>
        <table className={`${css.sections} ${checks_css.units}`}>
          <thead><tr><th scope="col">{t("overview.checks_unit")}</th>{figures.map(({ field, words }) => <th key={field} scope="col">{t(words)}</th>)}</tr></thead>
          <tbody>{data.units.map((one) => <UnitLine key={one.unit.id} one={one} demands={data.demands.filter(({ unit }) => unit.id === one.unit.id)} filter={filter} />)}</tbody>
        </table>
      </div>
      <p className={css.note}>{t("overview.checks_note")}</p>
    </Panel>
  );
}

function UnitLine({ one: { unit, counts }, demands, filter: { plan_id, as_of } }: { one: Schema<"InspectedUnit">; demands: Schema<"OpenDemand">[]; filter: Days }) {
  const [shown, set_shown] = useState(false);
  const list = new URLSearchParams({ unit_id: unit.id, ...(plan_id ? { plan_id } : {}) }).toString();
  const cell = ({ field, look }: (typeof figures)[number]) => {
    const n = counts[field];
    if (n === 0) return "0";
    // The list tells how checks stand now.
    if (field === "planned" && !as_of) return <Link to={`/inspections?${list}&state=planned`}>{n}</Link>;
    if (field === "planned" || field === "held") return <Link to={`/inspections?${list}`}>{n}</Link>;
    if (field === "closed") return <Link to={`/inspections/findings?${list}&mending=closed`}>{n}</Link>;
    return <Button type="link" size="small" className={look!} aria-expanded={shown} aria-label={t("overview.checks_show", { n, unit: unit.name })} onClick={() => set_shown(!shown)}>{n}</Button>;
  };
  return (
    <>
      <tr>
        <th scope="row"><Link to={`/inspections/findings?${list}`}>{unit.name}</Link></th>
        {figures.map((figure) => <td key={figure.field} data-label={t(figure.words)}>{cell(figure)}</td>)}
      </tr>
      {shown && (
        <tr>
          <td colSpan={figures.length + 1} className={checks_css.behind}>
            <ul>
              {demands.map((demand) => (
                <li key={demand.id}>
                  <Link to={`/inspections/${demand.inspection_id}`}>{demand.demand || demand.text}</Link> <MendingTag finding={demand} /> <span className={css.soft}>{t("overview.checks_by", { day: format_day(demand.due_on) })}</span>
                </li>
              ))}
            </ul>
          </td>
        </tr>
      )}
    </>
  );
}
