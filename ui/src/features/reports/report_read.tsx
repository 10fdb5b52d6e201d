import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { Attachments } from "@/shared/office/attachments";
import { format_day, format_instant } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import { write_decimal } from "@/shared/format/decimal";
import { fields_title } from "./fields";
import { Sources } from "./sources";
import { TextBlock } from "./text_block";
import css from "./reports.module.css";

type Report = Schema<"Report">;

/** A report as it was sent: figures, results with what they rest on, difficulties, proposals. */
export function ReportRead({ report, sources = true }: { report: Report; sources?: boolean }) {
  const { values, items, difficulties, proposals } = report.content;
  return (
    <div className={css.paper}>
      {report.fields.length > 0 && (
        <section className={css.block} aria-label={t(fields_title(report.fields))}>
          <h2>{t(fields_title(report.fields))}</h2>
          <table className={css.values}>
            <tbody>
              {report.fields.map((field) => {
                const value = values.find((one) => one.key === field.key)?.value ?? null;
                return (
                  <tr key={field.key} className={field.type === "text" ? css.long! : ""}>
                    <th scope="row">{field.label}{field.unit && <small> ({field.unit})</small>}</th>
                    <td className={field.type === "number" ? css.number : ""}>{(field.type === "number" ? write_decimal(value) : value) || "–"}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
      <section className={css.block} aria-label={t("reports.results")}>
        <h2>{t("reports.results")}</h2>
        {items.length === 0 && <p className={css.soft}>{t("reports.no_items")}</p>}
        {items.map((item) => (
          <article key={item.id} className={css.item}>
            <h3>{item.task_id ? <Link to={`/tasks/${item.task_id}`}>{item.heading}</Link> : item.heading}</h3>
            <p className={css.text}>{item.text}</p>
            {sources && <Sources report={report} item={item} />}
          </article>
        ))}
      </section>
      <section className={css.block} aria-label={t("reports.difficulties")}>
        <h2>{t("reports.difficulties")}</h2><TextBlock label={t("reports.difficulties")} value={difficulties} />
      </section>
      <section className={css.block} aria-label={t("reports.proposals")}>
        <h2>{t("reports.proposals")}</h2><TextBlock label={t("reports.proposals")} value={proposals} />
      </section>
      {report.attachments.length > 0 && (
        <section className={css.block} aria-label={t("reports.attachments")}><h2>{t("reports.attachments")}</h2><Attachments files={report.attachments} /></section>
      )}
      <Signed report={report} />
    </div>
  );
}

function Signed({ report: { signed, submitted_at, submitted_by } }: { report: Report }) {
  if (!submitted_at && !signed) return null;
  return (
    <section className={css.block} aria-label={t("reports.signed")}>
      {submitted_at && <p className={css.soft}>{t("reports.submitted_by", { name: submitted_by?.name ?? "", at: format_instant(submitted_at) })}</p>}
      {signed && (
        <>
          <h2>{t("reports.signed")}</h2>
          <p>{[
            signed.number && t("reports.signed_number", { number: signed.number }),
            signed.signed_on && t("reports.signed_on", { day: format_day(signed.signed_on) }),
            signed.signer && t("reports.signer_is", { name: signed.signer }),
          ].filter(Boolean).join("; ")}</p>
          <Attachments files={[signed.attachment]} />
        </>
      )}
    </section>
  );
}
