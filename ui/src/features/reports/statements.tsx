import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import type { Schema } from "@/shared/api/api";
import { new_key } from "@/shared/api/key";
import { StatusTag } from "@/shared/parts/status_tag";
import { t } from "@/shared/words/words";
import { ReportChips } from "./report_chips";
import { by_heading } from "./grouping";
import { TextBlock } from "./text_block";
import css from "./reports.module.css";

type Statement = Schema<"Statement">;
type Reports = Schema<"ConsolidatedReportRef">[];

/** The statements of one section under their headings. */
export function Statements({ section, statements, reports, show_report, change, remove, quiet = false }: {
  section: string; statements: Statement[]; reports: Reports; show_report: (id: string) => void;
  change?: ((statements: Statement[]) => void) | undefined; remove?: ((id: string) => void) | undefined; quiet?: boolean;
}) {
  const own = statements.filter((one) => one.section === section);
  const put = change && ((next: Statement) => change(statements.map((one) => (one.id === next.id ? { ...next, edited: true } : one))));
  const add = change && (() => change([...statements, { id: new_key(), section, heading: "", text: "", report_ids: [], edited: true }]));
  return (
    <>
      {own.length === 0 && !quiet && <p className={css.soft}>{t("reports.no_statements")}</p>}
      {by_heading(own).map(({ heading, statements: group }) => (
        <div key={group[0]!.id} className={css.group}>
          {heading !== "" && <h3>{heading}</h3>}
          {group.map((statement) => (
            <One
              key={statement.id} statement={statement} reports={reports} show_report={show_report} put={put}
              remove={remove && (() => remove(statement.id))}
            />
          ))}
        </div>
      ))}
      {add && <Button className="no-print" size="small" type="dashed" icon={<PlusOutlined aria-hidden="true" />} onClick={add}>{t("reports.add_statement")}</Button>}
    </>
  );
}

function One({ statement, reports, show_report, put, remove }: {
  statement: Statement; reports: Reports; show_report: (id: string) => void;
  put?: ((statement: Statement) => void) | undefined; remove?: (() => void) | undefined;
}) {
  const name = statement.heading || t("reports.statement");
  const of_board = ["assessment", "upcoming"].includes(statement.section);
  const by_hand = statement.report_ids.length === 0 && !of_board;
  return (
    <div className={css.statement}>
      {put && by_hand && (
        <Input className="no-print" value={statement.heading} aria-label={t("reports.heading")} placeholder={t("reports.heading")} onChange={(event) => put({ ...statement, heading: event.target.value })} />
      )}
      <TextBlock label={t("reports.statement_text", { name })} value={statement.text} change={put && ((text) => put({ ...statement, text }))} />
      <div className={`${css.statement_foot} no-print`}>
        <ReportChips ids={statement.report_ids} reports={reports} show_report={show_report} {...(of_board && !statement.edited ? { none: t("reports.of_board") } : {})} />
        {statement.edited && <StatusTag tone="neutral">{t("reports.edited")}</StatusTag>}
        {remove && <Button size="small" type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t("reports.remove_statement", { name })} onClick={remove} />}
      </div>
    </div>
  );
}
