import type { Schema } from "@/shared/api/api";
import { ReportStatusTag } from "@/shared/office/tags";
import { t } from "@/shared/words/words";
import css from "./reports.module.css";

/** Who owes a report of the period and has none accepted; the document names them. */
export function NotReported({ units }: { units: Schema<"NotReported">[] }) {
  return (
    <section className={css.block} aria-label={t("reports.not_reported")}>
      <h2>{t("reports.not_reported")}</h2>
      {units.length === 0
        ? <p className={css.soft}>{t("reports.all_reported")}</p>
        : <ul className={css.missing}>{units.map(({ unit, status }) => <li key={unit.id}>{unit.name} <ReportStatusTag status={status} /></li>)}</ul>}
    </section>
  );
}
