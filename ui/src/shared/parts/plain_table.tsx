import { Button, Table, type TableProps } from "antd";
import { useState, type ReactNode } from "react";
import { t } from "@/shared/words/words";
import { usePhone } from "./phone";
import { RowCards, type Column } from "./row_cards";

interface Props<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  row_key: (row: Row) => string;
  /** Below a row, when it is unfolded. */
  details?: (row: Row) => ReactNode;
  /** Of the table, where there is room for one. */
  extra?: Pick<TableProps<Row>, "size" | "pagination" | "scroll" | "locale">;
}

/** Cards that a phone shows at once. */
const few = 20;

/** Rows that are all here already: a table, on a phone a list of cards. */
export function PlainTable<Row extends object>({ label, columns, rows, row_key, details, extra = {} }: Props<Row>) {
  const phone = usePhone();
  const [shown, set_shown] = useState(few);
  if (phone && rows.length > 0) {
    return (
      <>
        <RowCards label={label} columns={columns} rows={rows.slice(0, shown)} row_key={row_key} details={details} />
        {rows.length > shown && <Button block className="more-button" onClick={() => set_shown(shown + few)}>{t("common.more_of", { n: rows.length - shown })}</Button>}
      </>
    );
  }
  return (
    <Table<Row>
      aria-label={label} size="small" rowKey={row_key} dataSource={rows} columns={columns} pagination={false} {...extra}
      {...(details ? { expandable: { expandRowByClick: true, expandedRowRender: details } } : {})}
    />
  );
}
