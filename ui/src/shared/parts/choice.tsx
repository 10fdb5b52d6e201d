import type { TableProps } from "antd";
import { cloneElement, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from "react";
import { t } from "@/shared/words/words";
import type { CardChoice } from "./row_cards";

/** The box for the whole page. The table draws its heading once more, hidden, to measure columns: there it is left out, so that nobody tabs into it. */
function PageBox({ box }: { box: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  const [measured, set_measured] = useState(false);
  useLayoutEffect(() => set_measured((place.current?.closest("[aria-hidden=true]") ?? null) !== null), []);
  return <span ref={place}>{!measured && cloneElement(box as ReactElement<{ "aria-label": string }>, { "aria-label": t("bulk.choose_page") })}</span>;
}

/** Rows that a person ticks, kept while pages are turned. `named` tells what a row is, for people who cannot see it; `disabled`, which ones cannot be ticked. */
export function useChoice<Row extends object>(named: (row: Row) => string, disabled?: (row: Row) => boolean) {
  const [ids, set_ids] = useState<string[]>([]);
  const rowSelection: TableProps<Row>["rowSelection"] = {
    selectedRowKeys: ids,
    preserveSelectedRowKeys: true,
    onChange: (keys) => set_ids(keys.map(String)),
    getCheckboxProps: (row) => ({ "aria-label": t("bulk.choose_one", { text: named(row) }), disabled: disabled?.(row) ?? false }) as object,
    columnTitle: (box: ReactNode) => <PageBox box={box} />,
    // Beside the box, too, a press is meant for the box and not for the row.
    onCell: () => ({ onClick: (event) => event.stopPropagation() }),
  };
  const choice: CardChoice<Row> = { ids, choose: set_ids, named, disabled };
  return { ids, rowSelection, choice, clear: () => set_ids([]), leave_out: (gone: readonly string[]) => set_ids((before) => before.filter((id) => !gone.includes(id))) };
}

/** Rows of the pages that were shown, as they were told last: what is ticked may stand on another page. */
export function useSeen<Row extends { id: string }>(rows: Row[] | undefined): ReadonlyMap<string, Row> {
  const [told, set_told] = useState<Row[] | undefined>(undefined);
  const [seen, set_seen] = useState<ReadonlyMap<string, Row>>(new Map());
  if (rows !== told) {
    set_told(rows);
    if (rows) set_seen(new Map([...seen, ...rows.map((row) => [row.id, row] as const)]));
  }
  return seen;
}
