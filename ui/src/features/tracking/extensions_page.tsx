import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Pagination, Segmented } from "antd";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { ExportButton } from "@/shared/office/export_button";
import { ExtensionAnswer } from "@/shared/office/extension_answer";
import { ExtensionItem } from "@/shared/office/extension_item";
import { PlanSelect } from "@/shared/office/plan_select";
import { period_words } from "@/shared/office/period_words";
import { ReportStatusTag, StandingTag } from "@/shared/office/tags";
import { useChoice } from "@/shared/parts/choice";
import { ChoiceBar } from "@/shared/parts/choice_bar";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import keys from "@/shared/parts/row_keys.module.css";
import { useRowKeys } from "@/shared/parts/row_keys";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { UnsavedGuard } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { AnswerMany } from "./answer_many";
import css from "./tracking.module.css";

type Row = Schema<"ExtensionAsked">;

const what_of = ({ assignment, report }: Row) => assignment?.text ?? report?.title ?? "";

/** What more time is asked for: a duty and where it stands, or a report. */
function Subject({ row }: { row: Row }) {
  const { assignment, report } = row;
  if (assignment) return <><Link to={`/assignments/${assignment.id}`}>{assignment.text}</Link> <StandingTag standing={assignment.standing} /></>;
  return report && <><Link to={`/reports/${report.id}`}>{`${report.title} (${period_words(report.period)})`}</Link> <ReportStatusTag status={report.status} /></>;
}

/** Requests for more time of all units, answered where they stand. */
export function ExtensionsPage() {
  const rows = useRowKeys<HTMLUListElement>("[data-row]");
  const control = useListState(["open", "plan_id"], 20);
  const { open = "true", plan_id } = control.filters;
  const only_open = open === "true";
  const query = { page: control.page, size: control.size, ...(only_open ? { open: true } : {}), ...(plan_id ? { plan_id } : {}) };
  const list = useQuery({ queryKey: ["extensions", query], queryFn: ({ signal }) => api.get("/api/extensions", { query, signal }), placeholderData: (before) => before });
  const choice = useChoice<Row>(() => "");
  const [granting, set_granting] = useState<boolean | null>(null);
  const here = list.data?.items ?? [];
  const open_here = here.filter(({ extension }) => may(extension, "answer")).map(({ extension }) => extension.id);
  // What somebody else answered meanwhile is not ticked any more.
  const ids = choice.ids.filter((id) => open_here.includes(id) || !here.some(({ extension }) => extension.id === id));
  const all_here = open_here.length > 0 && open_here.every((id) => ids.includes(id));
  const tick = (some: string[], on: boolean) => choice.choice.choose(on ? [...ids.filter((id) => !some.includes(id)), ...some] : ids.filter((id) => !some.includes(id)));
  const set = (name: string, value: string) => control.change({ filters: { ...control.filters, [name]: value } });
  return (
    <>
      <PageHeader title={t("tracking.extensions")} text={t("tracking.extensions_text")} back={{ to: "/tracking", text: t("tracking.title") }} acts={<ExportButton path="/api/extensions.xlsx" query={query} />} />
      <div className={`${css.choose} no-print`}>
        <Segmented
          value={only_open ? "open" : "all"} onChange={(next) => set("open", next === "open" ? "" : "all")} aria-label={t("tracking.extensions_show")}
          options={[{ value: "open", label: t("tracking.extensions_open_only") }, { value: "all", label: t("tracking.extensions_all") }]}
        />
        <PlanSelect value={plan_id ?? null} onChange={(id) => set("plan_id", id ?? "")} />
        {open_here.length > 1 && <Checkbox checked={all_here} onChange={(event) => tick(open_here, event.target.checked)}>{t("batch.choose_all")}</Checkbox>}
      </div>
      {list.isLoadingError ? <ErrorState error={list.error} retry={() => void list.refetch()} />
        : list.isPending ? <Loading />
          : list.data.items.length === 0 ? <EmptyState title={only_open ? t("tracking.extensions_none_open") : t("tracking.extensions_none")} />
            : (
              <UnsavedGuard><ul ref={rows} data-rows className={`${css.requests} ${keys.rows}`} aria-label={t("tracking.extensions")}>
                {list.data.items.map((row) => (
                  <li key={row.extension.id} tabIndex={-1} data-row>
                    <div className={css.request_head}>
                      {may(row.extension, "answer") && <Checkbox aria-label={t("bulk.choose_one", { text: `${what_of(row)}, ${row.extension.unit.name}` })} checked={ids.includes(row.extension.id)} onChange={(event) => tick([row.extension.id], event.target.checked)} />}
                      <Subject row={row} />
                    </div>
                    <ExtensionItem extension={row.extension}>{may(row.extension, "answer") ? <ExtensionAnswer extension={row.extension} on_done={() => choice.leave_out([row.extension.id])} /> : undefined}</ExtensionItem>
                  </li>
                ))}
              </ul></UnsavedGuard>
            )}
      <Pagination current={control.page} pageSize={control.size} total={list.data?.total ?? 0} showSizeChanger={false} hideOnSinglePage onChange={(page) => control.change({ page })} />
      <ChoiceBar n={ids.length} words={t("batch.extensions.chosen", { n: ids.length })} clear={choice.clear}>
        <Button type="primary" onClick={() => set_granting(true)}>{t("batch.extensions.grant")}</Button>
        <Button onClick={() => set_granting(false)}>{t("batch.extensions.refuse")}</Button>
      </ChoiceBar>
      {granting !== null && <AnswerMany key={String(granting)} ids={ids} granted={granting} close={() => set_granting(null)} on_done={choice.leave_out} />}
    </>
  );
}
