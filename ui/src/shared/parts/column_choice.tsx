// Which columns of a list are shown; kept in its address with the filters, so that a saved view holds both.
import { TableOutlined } from "@ant-design/icons";
import { Button, Checkbox, Popover } from "antd";
import { t } from "@/shared/words/words";
import css from "./column_choice.module.css";
import type { ListControl } from "./list_state";
import type { Column } from "./row_cards";

export const shown_columns = <Row,>(columns: Column<Row>[], { hidden }: Pick<ListControl, "hidden">) => columns.filter(({ id }) => id === undefined || !hidden.includes(id));

/** Nothing where no column may be left out. */
export function ColumnChoice<Row>({ columns, control }: { columns: Column<Row>[]; control: ListControl }) {
  const optional = columns.flatMap(({ id, title }) => (id !== undefined && typeof title === "string" ? [{ id, title }] : []));
  if (optional.length === 0) return null;
  const { hidden, change } = control;
  const count = optional.filter(({ id }) => hidden.includes(id)).length;
  const choice = (
    <div className={css.choice}>
      {optional.map(({ id, title }) => (
        <Checkbox key={id} checked={!hidden.includes(id)} onChange={({ target }) => change({ hidden: target.checked ? hidden.filter((one) => one !== id) : [...hidden, id] })}>{title}</Checkbox>
      ))}
    </div>
  );
  return (
    <div className={`${css.bar} no-print`}>
      <Popover trigger="click" placement="bottomRight" content={choice} title={t("common.columns_shown")}>
        <Button size="small" icon={<TableOutlined aria-hidden="true" />}>{count > 0 ? t("common.columns_hidden", { n: count }) : t("common.columns")}</Button>
      </Popover>
    </div>
  );
}
