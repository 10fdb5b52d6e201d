import { Button } from "antd";
import { useState, type ReactNode } from "react";
import type { Schema } from "@/shared/api/api";
import { t } from "@/shared/words/words";
import css from "./reports.module.css";

const few = 4;

/** The reports that something rests on, by their units; a press opens the report beside the document. */
export function ReportChips({ ids, reports, show_report, none = t("reports.by_hand") }: {
  none?: ReactNode; ids: string[]; reports: Schema<"ConsolidatedReportRef">[]; show_report: (id: string) => void;
}) {
  const [all, set_all] = useState(false);
  if (ids.length === 0) return <span className={css.soft}>{none}</span>;
  const found = ids.flatMap((id) => reports.find((report) => report.id === id) ?? []);
  const shown = all ? found : found.slice(0, few);
  return (
    <span className={css.chips}>
      {shown.map(({ id, unit }) => (
        <button key={id} type="button" className={css.chip} onClick={() => show_report(id)}>{unit.short_name ?? unit.name}</button>
      ))}
      {found.length > shown.length && <Button type="link" size="small" onClick={() => set_all(true)}>{t("reports.more_reports", { n: found.length - shown.length })}</Button>}
    </span>
  );
}
