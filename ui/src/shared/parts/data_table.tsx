import { Table, type TableProps } from "antd";
import type { ColumnType } from "antd/es/table";
import { t } from "@/shared/words/words";
import type { ListControl } from "./list_state";
import { EmptyState, ErrorState } from "./states";

/** A column; `sort` names the server's sort field where the list can be sorted by it. */
export type Column<Row> = ColumnType<Row> & { sort?: string };

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
  /** A click anywhere on the row; the row must still hold a link or a button for the keyboard. */
  on_row?: (row: Row) => void;
  extra?: Pick<TableProps<Row>, "rowSelection" | "expandable" | "rowClassName" | "scroll">;
}

function with_sort<Row>({ sort, ...column }: Column<Row>, sorted: string): ColumnType<Row> {
  if (sort === undefined) return column;
  return { ...column, key: sort, sorter: true, sortOrder: sorted === sort ? "ascend" : sorted === `-${sort}` ? "descend" : null };
}

/** A list paged, sorted and filtered by the server, its state in the address (useListState). */
export function DataTable<Row extends object>({ label, columns, page, control, row_key, error, retry, loading, empty, on_row, extra }: Props<Row>) {
  if (error) return <ErrorState error={error} retry={retry} />;
  const nothing = control.filtered
    ? <EmptyState title={t("common.no_match")} act={{ text: t("common.clear_filters"), run: () => control.change({ q: "", filters: {} }) }} />
    : (empty ?? <EmptyState title={t("common.empty")} />);
  return (
    <Table<Row>
      aria-label={label}
      size="middle"
      rowKey={row_key}
      columns={columns.map((column) => with_sort(column, control.sort))}
      dataSource={page?.items ?? []}
      loading={loading ?? page === undefined}
      locale={{ emptyText: page === undefined ? " " : nothing }}
      scroll={{ x: "max-content" }}
      onRow={on_row && ((row) => ({ onClick: () => on_row(row), style: { cursor: "pointer" } }))}
      pagination={{
        current: control.page,
        pageSize: control.size,
        total: page?.total ?? 0,
        showSizeChanger: true,
        pageSizeOptions: [20, 50, 100, 200],
        hideOnSinglePage: (page?.total ?? 0) <= 20,
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
  );
}
