import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { Link, useNavigate } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { CommentTag } from "@/shared/office/comment_item";
import { addressee_words, figures_words, target_words } from "@/shared/office/comment_words";
import { ExportButton } from "@/shared/office/export_button";
import { PlanSelect } from "@/shared/office/plan_select";
import { UnitSelect } from "@/shared/office/unit_select";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { FilterBar } from "@/shared/parts/filter_bar";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState } from "@/shared/parts/states";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import css from "./comments.module.css";

type Row = Schema<"Comment">;
const states: Row["state"][] = ["open", "done", "withdrawn"];
const targets: Row["target"][] = ["page", "plan", "unit", "section", "place"];

const columns: Column<Row>[] = [
  {
    title: t("comments.column.text"),
    render: (_, row) => <div className={css.cell}><Link to={`/comments/${row.id}`} className={css.said}>{row.text}</Link><small>{t("comments.by", { name: row.by.name, at: format_instant(row.made_at) })}</small></div>,
  },
  { id: "at", title: t("comments.column.at"), sort: "as_of", width: 360, render: (_, row) => <div className={css.cell}><span>{target_words(row)}</span><small>{figures_words(row)}</small></div> },
  { id: "to", title: t("comments.column.to"), sort: "unit", width: 200, render: (_, row) => addressee_words(row) },
  { id: "state", title: t("comments.column.state"), width: 160, card: "plain", render: (_, row) => <CommentTag comment={row} /> },
];

/** What leaders wrote; to a unit, what is addressed to it. */
export function CommentsPage() {
  const control = useListState(["state", "target", "plan_id", "unit_id"], 50, "comments");
  const session = useSession();
  const navigate = useNavigate();
  const all = may(session, "see-tracking");
  const { state, target, plan_id, unit_id } = control.filters;
  const query = { ...control.query, ...(state && { state: state as Row["state"] }), ...(target && { target: target as Row["target"] }), ...(plan_id && { plan_id }), ...(unit_id && { unit_id }) };
  const list = useQuery({ queryKey: ["comments", query], queryFn: ({ signal }) => api.get("/api/comments", { query, signal }), placeholderData: (before) => before });
  const set = (name: string, value: string | null | undefined) => control.change({ filters: { ...control.filters, [name]: value ?? "" } });
  return (
    <>
      <PageHeader
        title={t("comments.title")} text={t(all ? "comments.text" : "comments.text_own")} back={all ? { to: "/overview", text: t("comments.back") } : { to: "/my-work", text: t("comments.back_work") }}
        acts={<ExportButton path="/api/comments.xlsx" query={query} />}
      />
      <FilterBar control={control} search={t("comments.search")}>
        <Select
          aria-label={t("comments.column.state")} placeholder={t("comments.state_all")} allowClear value={state ?? null} className={css.choice!} onChange={(next: string | null) => set("state", next)}
          options={states.filter((one) => all || one !== "withdrawn").map((one) => ({ value: one, label: t_of("comments.state", one) }))}
        />
        {all && (
          <>
            <Select
              aria-label={t("comments.target_of")} placeholder={t("comments.target_all")} allowClear value={target ?? null} className={css.choice!} onChange={(next: string | null) => set("target", next)}
              options={targets.map((one) => ({ value: one, label: t_of("comments.target", one) }))}
            />
            <PlanSelect value={plan_id ?? null} onChange={(id) => set("plan_id", id)} />
            <div className={css.choice}><UnitSelect value={unit_id ?? null} label={t("comments.unit")} onChange={(id) => set("unit_id", id)} /></div>
          </>
        )}
      </FilterBar>
      <DataTable<Row>
        label={t("comments.list")} columns={columns} page={list.data} control={control} row_key={(row) => row.id} error={list.error} retry={() => void list.refetch()}
        on_row={(row) => navigate(`/comments/${row.id}`)} empty={<EmptyState title={t("comments.none")} text={t(all ? "comments.none_text" : "comments.text_own")} />}
      />
    </>
  );
}
