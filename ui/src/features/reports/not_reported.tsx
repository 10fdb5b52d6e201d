import type { Schema } from "@/shared/api/api";
import { ReportStatusTag } from "@/shared/office/tags";
import { format_day } from "@/shared/format/date";
import { StatusTag } from "@/shared/parts/status_tag";
import { t } from "@/shared/words/words";
import css from "./reports.module.css";

const absences = ["late", "in-review", "not-yet-due"] as const;

/** Who owes a report of the period and has none accepted; the document names those whose day has passed. */
export function NotReported({ units: all }: { units: Schema<"NotReported">[] }) {
  const units = absences.flatMap((absence) => all.filter((one) => one.absence === absence));
  return (
    <section className={css.block} aria-label={t("reports.not_reported")}>
      <h2>{t("reports.not_reported")}</h2>
      {units.length === 0
        ? <p className={css.soft}>{t("reports.all_reported")}</p>
        : <ul className={css.missing}>{units.map((one) => <li key={one.unit.id}>{one.unit.name} <Absence {...one} /></li>)}</ul>}
    </section>
  );
}

function Absence({ status, absence, due_on }: Schema<"NotReported">) {
  if (absence === "in-review") return <ReportStatusTag status={status} />;
  const day = format_day(due_on);
  return absence === "late"
    ? <StatusTag tone="bad">{t("reports.absence.late", { day })}</StatusTag>
    : <StatusTag tone="quiet">{day ? t("reports.absence.not_yet_due", { day }) : t("reports.absence.no_day")}</StatusTag>;
}
