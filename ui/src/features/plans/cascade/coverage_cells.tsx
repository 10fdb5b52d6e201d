import { WarningOutlined } from "@ant-design/icons";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { StandingTag } from "@/shared/office/tags";
import { format_day } from "@/shared/format/date";
import { PlainTable } from "@/shared/parts/plain_table";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import css from "./cascade.module.css";

type Cell = Schema<"CoverageCell">;
const tone: Record<Schema<"Coverage">, Tone> = { covered: "good", accepted: "active", nobody: "warn" };

/** One line for each task and unit; a task that several units owe stands over all of its lines. */
export function CoverageCells({ cells }: { cells: Cell[] }) {
  const spans = cells.map((cell, at) => {
    if (at > 0 && cells[at - 1]!.task.id === cell.task.id) return 0;
    const end = cells.findIndex((other, place) => place > at && other.task.id !== cell.task.id);
    return (end < 0 ? cells.length : end) - at;
  });
  return (
    <PlainTable<Cell>
      label={t("cascade.title")} rows={cells} row_key={(cell) => cell.assignment_id} extra={{ scroll: { x: 1080 } }}
      columns={[
        { title: t("cascade.task"), className: css.top ?? "", onCell: (_, index) => ({ rowSpan: spans[index ?? 0] ?? 1 }), render: (_, { task }) => <Link to={`/tasks/${task.id}`} className={css.task}>{`${task.ordinal}. ${task.text}`}</Link> },
        { title: t("office.unit"), width: 160, render: (_, cell) => <Link to={`/assignments/${cell.assignment_id}`}>{cell.unit.name}</Link> },
        { title: t("cascade.due"), width: 96, render: (_, { task }) => (task.due_on ? format_day(task.due_on) : "–") },
        { title: t("cascade.state"), width: 214, card: "plain", render: (_, cell) => <StatusTag tone={tone[cell.state]}>{t_of("cascade.state", cell.state)}</StatusTag> },
        { title: t("cascade.by"), width: 250, render: (_, cell) => (cell.covered_by.length === 0 ? "–" : <Covering cell={cell} />) },
        { title: t("cascade.progress"), width: 132, render: (_, cell) => <Progress cell={cell} /> },
      ]}
    />
  );
}

function Progress({ cell: { standing, percent, evidence } }: { cell: Cell }) {
  return (
    <div className={css.progress}>
      <StandingTag standing={standing} />
      {(percent !== null || evidence > 0) && <span className={css.soft}>{[percent !== null && `${percent} %`, evidence > 0 && t("cascade.files", { n: evidence })].filter(Boolean).join(" · ")}</span>}
    </div>
  );
}

function Covering({ cell }: { cell: Cell }) {
  return (
    <ul className={css.covering_list}>
      {cell.covered_by.map(({ plan, clause, total, done, evidence, warnings }) => (
        <li key={clause.id}>
          <Link to={`/tasks/${clause.id}`}>{t("cascade.task_of", { plan: plan.short_name ?? plan.name, ordinal: clause.ordinal })}</Link>: {clause.text}
          <div className={css.soft}>
            {[clause.due_on && t("cascade.own_due", { day: format_day(clause.due_on) }), total > 0 && t("cascade.done_of", { done, total }), evidence > 0 && t("cascade.files", { n: evidence })].filter(Boolean).join(" · ")}
          </div>
          {warnings.map((one) => <div key={one} className={css.warning}><WarningOutlined aria-hidden="true" /> {t_of("cascade.warning", one)}</div>)}
        </li>
      ))}
    </ul>
  );
}
