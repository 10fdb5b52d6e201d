import { Select, Tag } from "antd";
import { Link, useNavigate } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { DueLabel } from "@/shared/office/due_label";
import { PlanName } from "@/shared/office/plan_name";
import { StandingStrip } from "@/shared/office/progress";
import { RoleTag, StandingTag } from "@/shared/office/tags";
import { UnitSelect } from "@/shared/office/unit_select";
import { format_instant_day } from "@/shared/format/date";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { useListState } from "@/shared/parts/list_state";
import { StatusTag } from "@/shared/parts/status_tag";
import { useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { BulkBar } from "./bulk_bar";
import { useChoice } from "@/shared/parts/choice";
import { useBoard } from "./data";
import { Filters } from "./filters";
import css from "./tracking.module.css";

type Row = Schema<"AssignmentRow">;
const roles: Schema<"Role">[] = ["lead", "perform", "cooperate"];

/** Each assignment and where it stands. */
export function AssignmentBoard() {
  const control = useListState(["as_of", "plan_id", "unit_id", "task_id", "standing", "role", "section"], 50, "tracking.assignments");
  const board = useBoard(control);
  const session = useSession();
  const navigate = useNavigate();
  const { filters } = control;
  const choice = useChoice<Row>((row) => `${row.text}, ${row.unit.name}`);
  // What stood on a past day is looked at, not acted on.
  const may_act = !filters.as_of;
  const set = (name: string, value: string | null | undefined) => control.change({ filters: { ...filters, [name]: value ?? "" } });
  return (
    <>
      <Filters control={control} search={t("tracking.search")}>
        <div className={css.unit}><UnitSelect value={filters.unit_id ?? null} onChange={(id) => set("unit_id", id)} /></div>
        <Select
          aria-label={t("office.party.role")} placeholder={t("office.party.role")} allowClear value={filters.role ?? null} className={css.role}
          onChange={(role: string | null) => set("role", role)} options={roles.map((role) => ({ value: role, label: t_of("office.role", role) }))}
        />
        {filters.section && <Tag closable className={css.section} onClose={() => set("section", null)}>{t("tracking.section", { section: filters.section })}</Tag>}
      </Filters>
      <StandingStrip
        progress={board.data?.progress} chosen={(filters.standing ?? null) as Schema<"Standing"> | null}
        choose={(standing) => set("standing", standing)}
      />
      <DataTable<Row>
        label={t("tracking.view.assignments")} columns={columns(board.data?.as_of ?? session.today)} page={board.data} control={control}
        row_key={(row) => row.id} error={board.error} retry={() => void board.refetch()} on_row={(row) => navigate(`/assignments/${row.id}`)}
        choice={may_act ? choice.choice : undefined} extra={{ scroll: { x: 900 }, ...(may_act ? { rowSelection: choice.rowSelection } : {}) }}
      />
      {may_act && <BulkBar words={t("bulk.chosen", { n: choice.ids.length })} chosen={{ assignment_ids: choice.ids, task_ids: [] }} clear={choice.clear} />}
    </>
  );
}

const columns = (day: string): Column<Row>[] => [
  {
    title: t("office.task"), sort: "task",
    render: (_, row) => (
      <div className={css.task}>
        <Link to={`/assignments/${row.id}`} className={css.task_link}>{row.text}</Link>
        <small>{t("office.task.number", { ordinal: row.ordinal })}</small>
        <small><PlanName plan={row.plan} /></small>
      </div>
    ),
  },
  { id: "unit", title: t("office.unit"), sort: "unit", width: 220, render: (_, row) => <Link to={`/units/${row.unit.id}`} className={css.task_link}>{row.unit.name}</Link> },
  { id: "role", title: t("office.party.role"), width: 116, card: "none", render: (_, row) => <RoleTag role={row.role} /> },
  { id: "due", title: t("office.due"), sort: "due_on", width: 136, render: (_, row) => <DueLabel due_on={row.due.due_on} today={day} done={row.standing === "done"} inline /> },
  {
    id: "standing", title: t("tracking.standing"), sort: "standing", width: 168, card: "plain",
    render: (_, row) => (
      <div className={css.standing}>
        <StandingTag standing={row.standing} /><span className="phone-only"><RoleTag role={row.role} /></span>
        {row.difficulty_open && <StatusTag tone="bad">{t("tracking.difficulty")}</StatusTag>}
        {row.question_open && <StatusTag tone="warn">{t("tracking.question")}</StatusTag>}
      </div>
    ),
  },
  { id: "last_update", title: t("tracking.last_update"), width: 120, render: (_, row) => format_instant_day(row.last_update_at) || "–" },
];
