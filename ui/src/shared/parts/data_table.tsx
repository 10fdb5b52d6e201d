import { Pagination, Select, Table, type TableProps } from "antd";
import type { ColumnType } from "antd/es/table";
import { t } from "@/shared/words/words";
import { ColumnChoice, shown_columns } from "./column_choice";
import type { ListControl } from "./list_state";
import { usePhone } from "./phone";
import keys from "./row_keys.module.css";
import { useRowKeys } from "./row_keys";
import { RowCards, type CardChoice, type Column } from "./row_cards";
import css from "./row_cards.module.css";
import { EmptyState, ErrorState, Loading } from "./states";

export type { Column } from "./row_cards";

interface Props<Row> {
  /** What the table lists, for people who cannot see it. */
  label: string;
  columns: Column<Row>[];
  /** The server's page; undefined while loading. */
  page: { items: Row[]; total: number } | undefined;
  control: ListControl;
  row_key: (row: Row) => string;
  error?: unknown;
  retry?: () => void;
  loading?: boolean;
  /** Shown where there is nothing at all (not: where nothing matches). */
  empty?: React.ReactNode;
  /** A click anywhere on the row; the row's title must still hold a link or a button that leads there too. */
  on_row?: (row: Row) => void;
  current?: (row: Row) => boolean;
  /** Rows to tick: of the table by extra.rowSelection (useChoice gives both), on a phone by boxes on the cards. */
  choice?: CardChoice<Row> | undefined;
  extra?: Pick<TableProps<Row>, "rowSelection" | "rowClassName" | "scroll">;
}

function with_sort<Row>({ id: _id, sort, card: _, ...column }: Column<Row>, sorted: string): ColumnType<Row> {
  if (sort === undefined) return column;
  return { ...column, key: sort, sorter: true, sortOrder: sorted === sort ? "ascend" : sorted === `-${sort}` ? "descend" : null };
}

/** On a phone there is no head to press: the orders of the columns, to choose from. */
function SortChoice<Row>({ columns, control }: { columns: Column<Row>[]; control: ListControl }) {
  const names = columns.flatMap(({ sort, title }) => (sort !== undefined && typeof title === "string" ? [{ sort, title }] : []));
  if (names.length === 0) return null;
  const options = [{ value: "", label: t("common.sort.own") },
    ...names.flatMap(({ sort, title }) => [{ value: sort, label: title }, { value: `-${sort}`, label: t("common.sort.down", { name: title }) }])];
  return (
    <div className={`${css.sort} no-print`}>
      <span>{t("common.sort")}</span>
      <Select aria-label={t("common.sort")} value={control.sort} options={options} onChange={(sort) => control.change({ sort })} />
    </div>
  );
}

/** A list paged, sorted and filtered by the server, its state in the address (useListState); cards on a phone. */
export function DataTable<Row extends object>({ label, columns, page, control, row_key, error, retry, loading, empty, on_row, current, choice, extra }: Props<Row>) {
  const phone = usePhone();
  const list = useRowKeys();
  // What is here already stays, also when asking for it again fails.
  if (error && page === undefined) return <ErrorState error={error} retry={retry} />;
  const in_bin = control.filters.deleted === "true" && control.q === "";
  const nothing = in_bin ? <EmptyState title={t("common.bin_empty")} text={t("common.bin_empty_text")} />
    : control.filtered ? <EmptyState title={t("common.no_match")} act={{ text: t("common.clear_filters"), run: () => control.change({ q: "", filters: {} }) }} />
      : (empty ?? <EmptyState title={t("common.empty")} />);
  const few = (page?.total ?? 0) <= 20;
  if (phone) {
    if (page === undefined) return <Loading rows={8} />;
    if (page.items.length === 0) return nothing;
    return (
      <>
        {page.items.length > 1 && <SortChoice columns={columns} control={control} />}
        <ColumnChoice columns={columns} control={control} />
        <RowCards label={label} columns={shown_columns(columns, control)} rows={page.items} row_key={row_key} whole={on_row !== undefined} current={current} choice={choice} />
        <Pagination className={css.pages} simple current={control.page} pageSize={control.size} total={page.total} hideOnSinglePage onChange={(next) => control.change({ page: next })} />
      </>
    );
  }
  return (
    <div ref={list} data-rows className={keys.rows}>
    <ColumnChoice columns={columns} control={control} />
    <Table<Row>
      aria-label={label}
      size="middle"
      rowKey={row_key}
      columns={shown_columns(columns, control).map((column) => with_sort(column, control.sort))}
      dataSource={page?.items ?? []}
      loading={loading ?? page === undefined}
      locale={{ emptyText: page === undefined ? " " : nothing }}
      scroll={{ x: "max-content" }}
      onRow={(row) => ({ tabIndex: -1, ...(current?.(row) && { "aria-current": "true" }), ...(on_row && { onClick: () => on_row(row), style: { cursor: "pointer" } }) })}
      pagination={{
        current: control.page,
        pageSize: control.size,
        total: page?.total ?? 0,
        showSizeChanger: true,
        pageSizeOptions: [20, 50, 100, 200],
        hideOnSinglePage: few,
        showTotal: (total) => t("common.total", { total }),
      }}
      onChange={(pagination, _filters, sorter, { action }) => {
        if (action === "sort") {
          const one = Array.isArray(sorter) ? sorter[0] : sorter;
          const field = String(one?.columnKey ?? "");
          control.change({ sort: one?.order === "ascend" ? field : one?.order === "descend" ? `-${field}` : "" });
        } else control.change({ page: pagination.current ?? 1, size: pagination.pageSize ?? control.size });
      }}
      {...extra}
    />
    </div>
  );
}
