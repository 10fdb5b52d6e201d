import { Button, Table, type TableProps } from "antd";
import { useEffect, useState, type ReactNode } from "react";
import { t } from "@/shared/words/words";
import { usePhone } from "./phone";
import { RowCards, type Column } from "./row_cards";
import keys from "./row_keys.module.css";
import { useRowKeys } from "./row_keys";

interface Props<Row> {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  row_key: (row: Row) => string;
  /** Below a row, when it is unfolded. */
  details?: (row: Row) => ReactNode;
  /** The row that somebody was led to. */
  current?: (row: Row) => boolean;
  /** Of the table, where there is room for one. */
  extra?: Pick<TableProps<Row>, "size" | "pagination" | "scroll" | "locale">;
}

/** Cards that a phone shows at once. */
const few = 20;

/** Rows that are all here already: a table, on a phone a list of cards. */
export function PlainTable<Row extends object>({ label, columns, rows, row_key, details, current, extra = {} }: Props<Row>) {
  const phone = usePhone();
  const [shown, set_shown] = useState(few);
  const list = useRowKeys();
  const led_to = rows.find((row) => current?.(row));
  // On a long page it would be searched for once more.
  const place = led_to && row_key(led_to);
  useEffect(() => { if (place) list.current?.querySelector(`[data-row-key="${place}"]`)?.scrollIntoView({ block: "center" }); }, [place, list]);
  if (phone && rows.length > 0) {
    return (
      <>
        <RowCards label={label} columns={columns} rows={rows.slice(0, shown)} row_key={row_key} details={details} current={current} />
        {rows.length > shown && <Button block className="more-button" onClick={() => set_shown(shown + few)}>{t("common.more_of", { n: rows.length - shown })}</Button>}
      </>
    );
  }
  return (
    <div ref={list} data-rows className={keys.rows}>
      <Table<Row>
        aria-label={label} size="small" rowKey={row_key} dataSource={rows} columns={columns} pagination={false} {...extra}
        onRow={(row) => ({ tabIndex: -1, ...(current?.(row) && { "aria-current": "true" }) })}
        {...(details ? { expandable: { expandRowByClick: true, expandedRowRender: details } } : {})}
      />
    </div>
  );
}
