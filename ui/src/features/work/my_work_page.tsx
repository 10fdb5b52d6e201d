import { AuditOutlined } from "@ant-design/icons";
import { Button, Input, Pagination } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { ExportButton } from "@/shared/office/export_button";
import { AwaitedInputs } from "@/shared/office/awaited_inputs";
import { ComingChecks } from "@/shared/office/coming_checks";
import { NewDocuments } from "@/shared/office/new_documents";
import { FindingsPanel } from "@/shared/office/findings_panel";
import { StandingStrip } from "@/shared/office/progress";
import { ColumnChoice } from "@/shared/parts/column_choice";
import type { Column } from "@/shared/parts/data_table";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import keys from "@/shared/parts/row_keys.module.css";
import { useRowKeys } from "@/shared/parts/row_keys";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { useSession } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { AssignmentCard } from "./assignment_card";
import { useMyAssignments } from "./data";
import { Commented } from "./commented";
import { Entrusted } from "./entrusted";
import css from "./work.module.css";

/** What the own unit owes, what needs attention first. */
export function MyWorkPage() {
  const control = useListState(["standing", "plan_id"], 20, "my-work");
  const rows = useRowKeys<HTMLUListElement>("[data-row]");
  const list = useMyAssignments(control);
  const { today, roles } = useSession();
  const navigate = useNavigate();
  const [typed, set_typed] = useState(control.q);
  const units = roles.flatMap(({ unit }) => (unit ? [unit.name] : []));
  const chosen = (control.filters.standing ?? null) as Schema<"Standing"> | null;
  return (
    <>
      <PageHeader title={t("work.title")} text={units.join("; ")} acts={<><Button icon={<AuditOutlined aria-hidden="true" />} onClick={() => navigate("/inspections")}>{t("inspections.title")}</Button><ExportButton path="/api/my/assignments.xlsx" query={control.query} /></>} />
      <Commented />
      <Entrusted />
      <NewDocuments />
      <StandingStrip
        progress={list.data?.progress} chosen={chosen}
        choose={(standing) => control.change({ filters: { ...control.filters, standing: standing ?? "" } })}
      />
      <AwaitedInputs title={t("awaited.own")} asked={{ open: true }} />
      <ComingChecks />
      <FindingsPanel title={t("inspections.own_to_mend")} asked={{ mending: "open" }} all="/inspections/findings?mending=open" />
      <Input.Search
        className={css.search} size="large" allowClear value={typed} placeholder={t("work.search")} aria-label={t("work.search")}
        onChange={(event) => set_typed(event.target.value)} onSearch={(q) => control.change({ q })}
      />
      {list.isLoadingError ? <ErrorState error={list.error} retry={() => void list.refetch()} />
        : list.isPending ? <Loading rows={8} />
          : list.data.items.length === 0 ? <Nothing filtered={control.filtered} clear={() => { set_typed(""); control.change({ q: "", filters: {} }); }} />
            : (
              <>
              <ColumnChoice columns={parts} control={control} />
              <ul ref={rows} data-rows className={`${css.cards} ${keys.rows}`} aria-label={t("work.list")} aria-busy={list.isPlaceholderData}>
                {list.data.items.map((row) => <li key={row.id} tabIndex={-1} data-row><AssignmentCard row={row} today={today} hidden={control.hidden} /></li>)}
              </ul>
              </>
            )}
      <Pagination
        className={css.pages} current={control.page} pageSize={control.size} total={list.data?.total ?? 0}
        showSizeChanger={false} hideOnSinglePage onChange={(page) => control.change({ page })}
      />
    </>
  );
}

/** What of a card may be left out. */
const parts: Column<Schema<"AssignmentRow">>[] = [
  { id: "role", title: t("office.party.role") }, { id: "due", title: t("office.due") }, { id: "shares", title: t("shares.title") }, { id: "plan", title: t("office.plan") },
];

function Nothing({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  if (filtered) return <EmptyState title={t("common.no_match")} act={{ text: t("common.clear_filters"), run: clear }} />;
  return <EmptyState title={t("work.empty")} text={t("work.empty_text")} />;
}
