import { PrinterOutlined } from "@ant-design/icons";
import { Button, Checkbox, Select } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { dispatch_states, DispatchTag } from "@/shared/office/dispatch_tags";
import { evidence_words, line_words } from "@/shared/office/dispatch_words";
import { ExportButton } from "@/shared/office/export_button";
import { PlanName } from "@/shared/office/plan_name";
import { PlanSelect } from "@/shared/office/plan_select";
import { useReceive } from "@/shared/office/receive";
import { useChoice } from "@/shared/parts/choice";
import { DataTable, type Column } from "@/shared/parts/data_table";
import { FilterBar } from "@/shared/parts/filter_bar";
import { SavedViews } from "@/shared/office/saved_views";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState } from "@/shared/parts/states";
import { format_day } from "@/shared/format/date";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import { query_of, useDispatches, useTakeBack, useUnresolve, type Dispatch } from "./data";
import { HandOverDialog } from "./hand_over_dialog";
import { ResolveDialog } from "./resolve_dialog";
import css from "./dispatches.module.css";

const columns_for = (of_plan: boolean, acts: ((row: Dispatch) => React.ReactNode) | null): Column<Dispatch>[] => [
  {
    title: t("dispatches.column.name"), sort: "name",
    render: (_, row) => <div className={`${css.cell} ${css.name}`}><strong>{row.name}</strong><small>{line_words(row)}</small>{of_plan && row.amended_on && <small>{t("dispatches.amended_on", { day: format_day(row.amended_on) })}</small>}</div>,
  },
  ...(of_plan ? [] : [{
    id: "document", title: t("dispatches.column.document"), sort: "plan", width: 260, card: "plain" as const,
    render: (_: unknown, row: Dispatch) => <div className={css.cell}><Link to={`/plans/${row.plan.id}`}><PlanName plan={row.plan} /></Link>{row.amended_on && <small>{t("dispatches.amended_on", { day: format_day(row.amended_on) })}</small>}</div>,
  }]),
  { id: "sent_on", title: t("dispatches.column.sent_on"), sort: "sent_on", width: 120, render: (_, row) => format_day(row.sent_on) },
  { id: "state", title: t("dispatches.column.state"), width: 170, card: "plain", render: (_, row) => <DispatchTag dispatch={row} /> },
  { id: "evidence", title: t("dispatches.column.evidence"), width: 230, card: "plain", render: (_, row) => <div className={css.cell}>{evidence_words(row).map((words) => <span key={words}>{words}</span>)}</div> },
  ...(acts ? [{ title: t("dispatches.column.acts"), width: 130, card: "plain" as const, className: "no-print", render: (_: unknown, row: Dispatch) => <div className={css.acts}>{acts(row)}</div> }] : []),
];

/** To whom documents went, of all plans or of one; what must still be given on; for a unit its own. */
export function DispatchesPage() {
  const control = useListState(["plan_id", "unit_id", "state", "late"], 50, "dispatches");
  const session = useSession();
  const [handing, set_handing] = useState<{ ids: string[]; name?: string } | null>(null);
  const choice = useChoice<Dispatch>(({ name }) => name, ({ can }) => !can.includes("hand-over"));
  const query = query_of(control);
  const list = useDispatches(query);
  const back = useTakeBack();
  const unresolve = useUnresolve();
  const [resolving, resolve] = useState<Dispatch | null>(null);
  const receive = useReceive();
  const { plan_id, state, late } = control.filters;
  const set = (name: string, value: string | undefined) => control.change({ filters: { ...control.filters, [name]: value ?? "" } });
  const staff = may(session, "import-document");
  const sees_all = may(session, "see-tracking");
  const acts = (row: Dispatch) => (
    <>
      {row.can.includes("hand-over") && <Button size="small" onClick={() => set_handing({ ids: [row.id], name: row.name })} aria-label={t("dispatches.hand_one", { name: row.name })}>{t("dispatches.hand_short")}</Button>}
      {row.can.includes("take-back") && <Button size="small" onClick={() => back.mutate([row.id])} aria-label={t("dispatches.take_back_one", { name: row.name })}>{t("dispatches.take_back")}</Button>}
      {row.can.includes("resolve") && <Button size="small" onClick={() => resolve(row)} aria-label={t("dispatches.resolve_act", { name: row.name })}>{t("dispatches.resolve")}</Button>}
      {row.can.includes("unresolve") && <Button size="small" onClick={() => unresolve.mutate(row.id)} aria-label={t("dispatches.unresolve_one", { name: row.name })}>{t("dispatches.unresolve")}</Button>}
      {row.can.includes("receive") && <Button size="small" onClick={() => receive.mutate(row.plan.id)} aria-label={t("dispatches.receive_plan", { plan: row.plan.name })}>{t("dispatches.receive")}</Button>}
    </>
  );
  return (
    <>
      <PageHeader
        title={t("dispatches.title")} text={t(sees_all ? "dispatches.text" : "dispatches.text_own")} back={{ to: plan_id ? `/plans/${plan_id}` : "/plans", text: t(plan_id ? "dispatches.back_plan" : "plans.title") }}
        acts={(
          <>
            <SavedViews list="dispatches" columns="dispatches" />
            <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => window.print()}>{t("office.print")}</Button>
            <ExportButton path="/api/dispatches.xlsx" query={query} />
          </>
        )}
      />
      <FilterBar control={control} search={t("dispatches.search")} search_class={css.search}>
        <PlanSelect value={plan_id ?? null} onChange={(id) => set("plan_id", id)} />
        <Select
          aria-label={t("dispatches.column.state")} placeholder={t("dispatches.state_all")} allowClear value={state ?? null} className={css.choice!}
          onChange={(next: string | null) => set("state", next ?? undefined)} options={dispatch_states.map((one) => ({ value: one, label: t_of("dispatches.state", one) }))}
        />
        <Checkbox checked={late === "true"} onChange={(event) => set("late", event.target.checked ? "true" : undefined)}>{t("dispatches.late_only")}</Checkbox>
      </FilterBar>
      <DataTable<Dispatch>
        label={t("dispatches.title")} columns={columns_for(plan_id !== undefined && plan_id !== "", staff || !sees_all ? acts : null)} page={list.data} control={control} row_key={(row) => row.id} error={list.error} retry={() => void list.refetch()}
        choice={staff ? choice.choice : undefined} extra={{ scroll: { x: 1000 }, ...(staff ? { rowSelection: choice.rowSelection } : {}) }}
        empty={<EmptyState title={t("dispatches.none")} text={t("dispatches.none_text")} />}
      />
      {choice.ids.length > 0 && (
        <div className={`${css.bar} no-print`} role="region" aria-label={t("dispatches.chosen", { n: choice.ids.length })}>
          <strong>{t("dispatches.chosen", { n: choice.ids.length })}</strong>
          <Button type="primary" onClick={() => set_handing({ ids: choice.ids })}>{t("dispatches.hand")}</Button>
          <Button type="text" onClick={choice.clear}>{t("bulk.clear")}</Button>
        </div>
      )}
      {resolving && <ResolveDialog row={resolving} close={() => resolve(null)} />}
      {handing && <HandOverDialog {...handing} close={() => set_handing(null)} done={() => { choice.leave_out(handing.ids); set_handing(null); }} />}
    </>
  );
}
