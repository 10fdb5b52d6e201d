import { useState } from "react";
import { Button } from "antd";
import type { Schema } from "@/shared/api/api";
import { UpdateItem } from "@/shared/office/update_item";
import { t } from "@/shared/words/words";
import css from "./reports.module.css";

/** The updates that a statement of the report rests on, with their photos and files. */
export function Sources({ report, item }: { report: Pick<Schema<"Report">, "sources">; item: Schema<"ReportItem"> }) {
  const [open, set_open] = useState(false);
  const sources = report.sources.filter((update) => item.source_update_ids.includes(update.id));
  if (sources.length === 0) return <p className={`${css.soft} no-print`}>{t("reports.no_sources")}</p>;
  return (
    <div className="no-print">
      <Button type="link" size="small" className={css.sources_button} aria-expanded={open} onClick={() => set_open(!open)}>
        {t(open ? "reports.hide_sources" : "reports.show_sources", { n: sources.length })}
      </Button>
      {open && <div className={css.sources}>{sources.map((update) => <UpdateItem key={update.id} update={update} show_unit={false} />)}</div>}
    </div>
  );
}
