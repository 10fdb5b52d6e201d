// Which columns of a list are shown; kept for the person, and by a saved view. Opened, left and worked by keyboard as well.
import { TableOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
import { useRef, useState } from "react";
import { t } from "@/shared/words/words";
import css from "./column_choice.module.css";
import type { ListControl } from "./list_state";
import type { Column } from "./row_cards";

export const shown_columns = <Row,>(columns: Column<Row>[], { hidden }: Pick<ListControl, "hidden">) => columns.filter(({ id }) => id === undefined || !hidden.includes(id));

/** Nothing where no column may be left out. */
export function ColumnChoice<Row>({ columns, control }: { columns: Column<Row>[]; control: ListControl }) {
  const [open, set_open] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const optional = columns.flatMap(({ id, title }) => (id !== undefined && typeof title === "string" ? [{ id, title }] : []));
  if (optional.length === 0) return null;
  const { hidden, change } = control;
  const count = optional.filter(({ id }) => hidden.includes(id)).length;
  const leave = () => { set_open(false); button.current?.focus(); };
  const choice = (
    <div className={css.choice} role="group" aria-label={t("common.columns_shown")} onKeyDown={(event) => { if (event.key === "Escape") { event.stopPropagation(); leave(); } }}>
      {optional.map(({ id, title }, at) => (
        <Checkbox key={id} autoFocus={at === 0} checked={!hidden.includes(id)} onChange={({ target }) => change({ hidden: target.checked ? hidden.filter((one) => one !== id) : [...hidden, id] })}>{title}</Checkbox>
      ))}
      <Button size="small" disabled={count === 0} onClick={() => { change({ hidden: [] }); leave(); }}>{t("common.columns_reset")}</Button>
    </div>
  );
  return (
    <div ref={bar} className={`${css.bar} no-print`}>
      {/* Beside its button, so that the next press of Tab leads into it. */}
      <Popover open={open} onOpenChange={set_open} trigger="click" placement="bottomRight" content={choice} destroyOnHidden getPopupContainer={() => bar.current ?? document.body}>
        <Button ref={button} size="small" icon={<TableOutlined aria-hidden="true" />} aria-expanded={open}>{count > 0 ? t("common.columns_hidden", { n: count }) : t("common.columns")}</Button>
      </Popover>
    </div>
  );
}
