// A table's rows as cards, for screens on which a table would have to be pushed sideways.
import { Checkbox } from "antd";
import type { ColumnType } from "antd/es/table";
import type { ReactNode } from "react";
import { t } from "@/shared/words/words";
import css from "./row_cards.module.css";

/**
 * A column; `sort` names the server's sort field where the list can be sorted by it, `card` how a card shows it: as its
 * title (the first column, unless another claims it), without a label, or not at all; else behind its label.
 */
/** id: of a column that may be left out. */
export type Column<Row> = ColumnType<Row> & { id?: string; sort?: string; card?: "title" | "plain" | "none" };

/** Rows that are ticked, by their keys; those of other pages stay. */
export interface CardChoice<Row> { ids: readonly string[]; choose: (ids: string[]) => void; named: (row: Row) => string; disabled?: ((row: Row) => boolean) | undefined }

interface Props<Row> {
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  row_key: (row: Row) => string;
  /** A press anywhere on the card goes where its title goes. */
  whole?: boolean;
  /** What a table would unfold below the row. */
  details?: ((row: Row) => ReactNode) | undefined;
  current?: ((row: Row) => boolean) | undefined;
  /** A box on each card, and one for all of them. */
  choice?: CardChoice<Row> | undefined;
}

function cell<Row>(column: Column<Row>, row: Row, index: number): ReactNode {
  const value: unknown = typeof column.dataIndex === "string" ? (row as Record<string, unknown>)[column.dataIndex] : undefined;
  return column.render ? (column.render(value, row, index) as ReactNode) : (value as ReactNode);
}

const says_something = (shown: ReactNode) => shown !== null && shown !== undefined && shown !== "" && shown !== false && shown !== "–";

function Card<Row>({ columns, row, index, details }: { columns: Column<Row>[]; row: Row; index: number; details?: ((row: Row) => ReactNode) | undefined }) {
  const title = columns.find((column) => column.card === "title") ?? columns[0]!;
  const others = columns.filter((column) => column !== title && column.card !== "none").map((column) => ({ column, shown: cell(column, row, index) }));
  const kept = others.filter(({ shown }) => says_something(shown));
  const plain = kept.filter(({ column }) => column.card === "plain");
  const figures = kept.filter(({ column }) => column.card !== "plain" && column.align === "right");
  const lines = kept.filter(({ column }) => column.card !== "plain" && column.align !== "right");
  return (
    <>
      <div className={css.title}>{cell(title, row, index)}</div>
      {plain.filter(({ column }) => column.align !== "right").map(({ shown }, at) => <div key={at} className={css.plain}>{shown}</div>)}
      {lines.length > 0 && <dl className={css.lines}>{lines.map(({ column, shown }, at) => <div key={at} className={css.line}><dt>{column.title as ReactNode}</dt><dd>{shown}</dd></div>)}</dl>}
      {figures.length > 0 && <dl className={css.figures}>{figures.map(({ column, shown }, at) => <div key={at}><dt>{column.title as ReactNode}</dt><dd>{shown}</dd></div>)}</dl>}
      {plain.filter(({ column }) => column.align === "right").map(({ shown }, at) => <div key={at} className={css.plain}>{shown}</div>)}
      {details && <details className={css.more}><summary>{t("common.details")}</summary>{details(row)}</details>}
    </>
  );
}

function ChoosePage({ ids, choose, keys }: { ids: readonly string[]; choose: (ids: string[]) => void; keys: string[] }) {
  const ticked = keys.filter((key) => ids.includes(key)).length;
  const all = keys.length > 0 && ticked === keys.length;
  return (
    <Checkbox className={css.choose_page!} disabled={keys.length === 0} checked={all} indeterminate={ticked > 0 && !all} onChange={() => choose(all ? ids.filter((id) => !keys.includes(id)) : [...new Set([...ids, ...keys])])}>
      {t("bulk.choose_page")}
    </Checkbox>
  );
}

export function RowCards<Row>({ label, columns, rows, row_key, whole = false, details, current, choice }: Props<Row>) {
  const toggle = (key: string) => choice?.choose(choice.ids.includes(key) ? choice.ids.filter((id) => id !== key) : [...choice.ids, key]);
  return (
    <>
    {choice && rows.length > 0 && <ChoosePage ids={choice.ids} choose={choice.choose} keys={rows.filter((row) => !choice.disabled?.(row)).map(row_key)} />}
    <ul className={whole ? `${css.cards} ${css.whole}` : css.cards} aria-label={label}>
      {rows.map((row, index) => (
        <li key={row_key(row)} className={choice ? `${css.card} ${css.chosen_card}` : css.card} {...(current?.(row) ? { "aria-current": "true" as const } : {})}>
          {choice && <Checkbox className={css.choose!} aria-label={t("bulk.choose_one", { text: choice.named(row) })} checked={choice.ids.includes(row_key(row))} disabled={choice.disabled?.(row) ?? false} onChange={() => toggle(row_key(row))} />}
          <Card columns={columns} row={row} index={index} details={details} />
        </li>
      ))}
    </ul>
    </>
  );
}
