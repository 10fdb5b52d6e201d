import type { TableProps } from "antd";
import { cloneElement, useState, type ReactElement, type ReactNode } from "react";
import { t } from "@/shared/words/words";

/** Rows that a person ticks, kept while pages are turned. `named` tells what a row is, for people who cannot see it. */
export function useChoice<Row extends object>(named: (row: Row) => string) {
  const [ids, set_ids] = useState<string[]>([]);
  const rowSelection: TableProps<Row>["rowSelection"] = {
    selectedRowKeys: ids,
    preserveSelectedRowKeys: true,
    onChange: (keys) => set_ids(keys.map(String)),
    getCheckboxProps: (row) => ({ "aria-label": t("bulk.choose_one", { text: named(row) }) }) as object,
    columnTitle: (box: ReactNode) => cloneElement(box as ReactElement<{ "aria-label": string }>, { "aria-label": t("bulk.choose_page") }),
    // Beside the box, too, a press is meant for the box and not for the row.
    onCell: () => ({ onClick: (event) => event.stopPropagation() }),
  };
  return { ids, rowSelection, clear: () => set_ids([]) };
}
