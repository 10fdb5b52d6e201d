import type { Schema } from "@/shared/api/api";
import { t, t_of } from "@/shared/words/words";
import { write_decimal } from "@/shared/format/decimal";
import { ReportChips } from "./report_chips";
import css from "./reports.module.css";

/** The figures as reckoned from the reports. */
export function Figures({ figures, reports, show_report }: {
  figures: Schema<"Figure">[]; reports: Schema<"ConsolidatedReportRef">[]; show_report: (id: string) => void;
}) {
  if (figures.length === 0) return <p className={css.soft}>{t("reports.no_figures")}</p>;
  return (
    <div className={css.scroll}>
      <table className={css.values}>
        <thead>
          <tr><th scope="col">{t("reports.figure")}</th><th scope="col" className={css.number}>{t("reports.value")}</th><th scope="col">{t("office.form.method")}</th><th scope="col" className="no-print">{t("reports.sources")}</th></tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.key}>
              <th scope="row">{figure.label}</th>
              <td className={css.number}>{write_decimal(figure.value) || "–"} {figure.unit}</td>
              <td className={css.soft}>{t_of("office.method", figure.method)}</td>
              <td className="no-print"><ReportChips ids={figure.report_ids} reports={reports} show_report={show_report} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
