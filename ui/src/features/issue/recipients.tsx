import { Input } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { RoleTag } from "@/shared/office/tags";
import { format_day } from "@/shared/format/date";
import { fold } from "@/shared/format/fold";
import { PlainTable } from "@/shared/parts/plain_table";
import { StatusTag } from "@/shared/parts/status_tag";
import { t } from "@/shared/words/words";
import css from "./issue.module.css";

type Unit = Schema<"PreviewUnit">;

const reached = ["yes", "no-account", "nobody"] as const;
const reached_of = (row: Unit) => (row.has_account ? "yes" : row.has_focal_point ? "no-account" : "nobody");

/** Whether somebody at the unit will see its work here; where nobody does, the way to mend it. */
function Reached({ unit }: { unit: Unit }) {
  const is = reached_of(unit);
  if (is === "yes") return t("issue.reached.yes");
  const mend = `/administration?${new URLSearchParams({ tab: "focal_points", unit_id: unit.unit.id }).toString()}`;
  return <span className={css.reached}><StatusTag tone="warn">{t(`issue.reached.${is}`)}</StatusTag><Link to={mend} aria-label={t("issue.reached.mend_unit", { unit: unit.unit.name })}>{t("issue.reached.mend")}</Link></span>;
}

/** Each unit with what it gets; groups are told apart from what names the unit itself. */
export function Recipients({ units }: { units: Unit[] }) {
  const [typed, set_typed] = useState("");
  const wanted = fold(typed);
  const shown = units.filter(({ unit }) => fold(`${unit.name} ${unit.short_name ?? ""}`).includes(wanted));
  return (
    <section className={css.panel} aria-label={t("issue.by_unit")}>
      <div className={css.panel_head}>
        <h2>{t("issue.by_unit")}</h2>
        <Input allowClear value={typed} onChange={(event) => set_typed(event.target.value)} placeholder={t("issue.search_unit")} aria-label={t("issue.search_unit")} className={css.search} />
      </div>
      <PlainTable<Unit>
        label={t("issue.by_unit")} rows={shown} row_key={(row) => row.unit.id} details={(row) => <Tasks unit={row} />}
        extra={{ size: "middle", pagination: { pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }, locale: { emptyText: t("issue.no_units") }, scroll: { x: 560 } }}
        columns={[
          { title: t("office.unit"), sorter: (a, b) => a.unit.name.localeCompare(b.unit.name, "vi"), render: (_, row) => row.unit.name },
          { title: t("issue.lead"), dataIndex: "lead", align: "right", sorter: (a, b) => a.lead - b.lead, width: 100 },
          { title: t("issue.perform"), dataIndex: "perform", align: "right", sorter: (a, b) => a.perform - b.perform, width: 110 },
          { title: t("issue.cooperate"), dataIndex: "cooperate", align: "right", sorter: (a, b) => a.cooperate - b.cooperate, width: 110 },
          {
            title: t("issue.focal_point"), width: 190,
            filters: reached.map((value) => ({ text: t(`issue.reached.${value}`), value })), onFilter: (value, row) => reached_of(row) === value,
            render: (_, row) => <Reached unit={row} />,
          },
        ]}
      />
    </section>
  );
}

function Tasks({ unit }: { unit: Unit }) {
  return (
    <ul className={css.tasks}>
      {unit.tasks.map((task) => (
        <li key={`${task.task_id} ${task.role}`}>
          <RoleTag role={task.role} />
          <span className={css.task_text}>
            {task.ordinal}. {task.text}
            {task.via_group && <small> ({t("office.party.via_group", { group: task.via_group })})</small>}
          </span>
          <span className={css.soft}>{format_day(task.due_on)}</span>
        </li>
      ))}
    </ul>
  );
}
