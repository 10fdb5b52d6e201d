import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { t, t_of } from "@/shared/words/words";
import css from "./tracking.module.css";

function rate_words({ in_time, late }: Schema<"PunctualityRate">): string {
  const total = in_time + late;
  return total === 0 ? t("tracking.punctuality.none") : t("tracking.punctuality.rate", { percent: Math.round((in_time * 100) / total), in_time, total });
}

const shows_reports = ({ reports: { current, original } }: Schema<"Punctuality">) => current.in_time + current.late + original.in_time + original.late > 0;

export function usePunctuality() {
  const [search] = useSearchParams();
  const query = Object.fromEntries(["as_of", "plan_id"].flatMap((name) => { const value = search.get(name); return value ? [[name, value]] : []; }));
  return useQuery({ queryKey: ["tracking", "punctuality", query], queryFn: ({ signal }) => api.get("/api/tracking/punctuality", { query, signal }), placeholderData: (before) => before });
}

/** They are of all units: beside the duties of one they would be taken for its own. */
const narrower = ["unit_id", "role", "q"];

/** How much was done in time, by the deadlines in force and by those given first: granting time improves only one of them. */
export function PunctualityStrip() {
  const { data } = usePunctuality();
  const [search] = useSearchParams();
  if (!data || narrower.some((name) => search.get(name))) return null;
  return (
    <dl className={css.punctuality} aria-label={t("tracking.punctuality")}>
      {(["current", "original"] as const).map((basis) => <div key={basis}><dt>{t_of("tracking.punctuality", basis)}</dt><dd>{rate_words(data[basis])}</dd></div>)}
      {(["current", "original"] as const).map((basis) => shows_reports(data) && <div key={`reports_${basis}`}><dt>{t_of("tracking.punctuality.reports", basis)}</dt><dd>{rate_words(data.reports[basis])}</dd></div>)}
      {data.extended + data.reports.extended > 0 && <div><dt>{t("office.extension.title")}</dt><dd>{t("tracking.punctuality.extended", { n: data.extended + data.reports.extended })}</dd></div>}
    </dl>
  );
}
