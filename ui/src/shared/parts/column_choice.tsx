// Which columns of a list are shown; kept for the person, and by a saved view. Opened, left and worked by keyboard as well.
import { TableOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover, type CheckboxRef } from "antd";
import { useEffect, useRef, useState } from "react";
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
  const choice = <Choices {...{ optional, hidden, leave }} hide={(columns) => change({ hidden: columns })} />;
  return (
    <div ref={bar} className={`${css.bar} no-print`}>
      {/* Beside its button, so that the next press of Tab leads into it. */}
      <Popover open={open} onOpenChange={set_open} trigger="click" placement="bottomRight" content={choice} destroyOnHidden getPopupContainer={() => bar.current ?? document.body}>
        <Button ref={button} size="small" icon={<TableOutlined aria-hidden="true" />} aria-expanded={open}>{count > 0 ? t("common.columns_hidden", { n: count }) : t("common.columns")}</Button>
      </Popover>
    </div>
  );
}

interface Offered { optional: { id: string; title: string }[]; hidden: string[]; hide: (columns: string[]) => void; leave: () => void }

/** The focus is on the first box once they are there, and back at the button with Escape. */
function Choices({ optional, hidden, hide, leave }: Offered) {
  const group = useRef<HTMLDivElement>(null);
  const first = useRef<CheckboxRef>(null);
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    first.current?.focus();
    const boxes = group.current;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      latest.current();
    };
    boxes?.addEventListener("keydown", pressed);
    return () => boxes?.removeEventListener("keydown", pressed);
  }, []);
  return (
    <div ref={group} className={css.choice} role="group" aria-label={t("common.columns_shown")}>
      {optional.map(({ id, title }, at) => (
        <Checkbox key={id} ref={at === 0 ? first : null} checked={!hidden.includes(id)} onChange={({ target }) => hide(target.checked ? hidden.filter((one) => one !== id) : [...hidden, id])}>{title}</Checkbox>
      ))}
      <Button size="small" disabled={hidden.length === 0} onClick={() => { hide([]); leave(); }}>{t("common.columns_reset")}</Button>
    </div>
  );
}
