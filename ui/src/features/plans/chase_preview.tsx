import { CopyOutlined } from "@ant-design/icons";
import { Alert, App, Button } from "antd";
import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { printed_number } from "@/shared/format/official_names";
import type { Column } from "@/shared/parts/data_table";
import { Panel } from "@/shared/parts/panel";
import { PlainTable } from "@/shared/parts/plain_table";
import { t, t_of } from "@/shared/words/words";
import css from "./plans.module.css";

type Row = Schema<"ChasePreview">;

/** What the next days will bring, each with a message to paste elsewhere: numbers alone, never names or contents. */
export function ChasePreview({ plan, on, preview }: { plan: Schema<"Plan">; on: boolean; preview: Row[] }) {
  const { message } = App.useApp();
  const name = [plan.kind ?? t("plans.kind"), printed_number(plan.number, plan.symbol, plan.family)].filter(Boolean).join(" ");
  const words_of = (row: Row) => {
    const n = row.assignments + row.reports + row.answers;
    // Of what has no deadline it is not said that it is due.
    return t(row.silent === n || row.undated === n ? "office.chasing.message_open" : "office.chasing.message", { plan: name, n });
  };
  const copy = (row: Row) => void navigator.clipboard.writeText(words_of(row)).then(() => message.success(t("office.chasing.copied")));
  const columns: Column<Row>[] = [
    { title: t("office.chasing.when"), render: (_, row) => format_day(row.on) },
    { title: t("office.chasing.to"), render: (_, row) => t_of("office.rung", row.to) },
    {
      title: t("office.chasing.why"),
      render: (_, row) => (
        <>
          {row.assignments + row.reports > 0 && t("office.chasing.preview_row", { assignments: row.assignments + row.reports, units: row.units })}
          {row.answers > 0 && <div>{t("office.chasing.preview_answers", { n: row.answers })}</div>}
          {row.late > 0 && <div className={css.count}>{t("office.chasing.late", { n: row.late })}</div>}
          {row.undated > 0 && <div className={css.count}>{t("office.chasing.undated", { n: row.undated })}</div>}
          {row.silent > 0 && <div className={css.count}>{t("office.chasing.silent", { n: row.silent })}</div>}
          {row.without_account > 0 && <div className={css.wrapped}>{t("office.chasing.without_account", { n: row.without_account })}</div>}
        </>
      ),
    },
    { title: <span className="visually-hidden">{t("office.chasing.copy")}</span>, card: "plain", render: (_, row) => <Button size="small" icon={<CopyOutlined aria-hidden="true" />} onClick={() => copy(row)}>{t("office.chasing.copy")}</Button> },
  ];
  return (
    <Panel title={t("office.chasing.preview")}>
      {!on && <Alert type="info" showIcon message={t("office.chasing.preview_off")} className={css.notice} />}
      {preview.length === 0 ? <p className={css.count}>{t("office.chasing.preview_none")}</p>
        : <PlainTable<Row> label={t("office.chasing.preview")} columns={columns} rows={preview} row_key={(row) => `${row.on} ${row.to}`} />}
    </Panel>
  );
}
