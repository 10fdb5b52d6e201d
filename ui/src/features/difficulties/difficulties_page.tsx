import { useQuery } from "@tanstack/react-query";
import { Pagination, Segmented } from "antd";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { AnswerActs } from "@/shared/office/answer_acts";
import { DueLabel } from "@/shared/office/due_label";
import { ExportButton } from "@/shared/office/export_button";
import { PlanSelect } from "@/shared/office/plan_select";
import { PublishGuidance } from "@/shared/office/publish_guidance";
import { StandingTag } from "@/shared/office/tags";
import { UpdateItem, wants_answer } from "@/shared/office/update_item";
import { SavedViews } from "@/shared/office/saved_views";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import keys from "@/shared/parts/row_keys.module.css";
import { useRowKeys } from "@/shared/parts/row_keys";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { UnsavedGuard } from "@/shared/parts/unsaved";
import { may, useSession } from "@/shared/session/session";
import { PlanName } from "@/shared/office/plan_name";
import { t } from "@/shared/words/words";
import css from "./difficulties.module.css";

/** Questions and difficulties of all units, answered where they stand. */
export function DifficultiesPage() {
  const rows = useRowKeys<HTMLUListElement>("[data-row]");
  const control = useListState(["open", "overdue", "plan_id"], 20);
  const { open = "true", overdue, plan_id } = control.filters;
  const only_open = open === "true";
  const shown = overdue === "true" ? "overdue" : only_open ? "open" : "all";
  const query = { page: control.page, size: control.size, ...(shown === "overdue" ? { overdue: true } : shown === "open" ? { open: true } : {}), ...(plan_id ? { plan_id } : {}) };
  const list = useQuery({
    queryKey: ["difficulties", query],
    queryFn: ({ signal }) => api.get("/api/difficulties", { query, signal }),
    placeholderData: (before) => before,
  });
  const set = (name: string, value: string) => control.change({ filters: { ...control.filters, [name]: value } });
  return (
    <>
      <PageHeader title={t("difficulties.title")} text={t("difficulties.text")} back={{ to: "/tracking", text: t("difficulties.back") }} acts={<><SavedViews list="difficulties" /><ExportButton path="/api/difficulties.xlsx" query={query} /></>} />
      <div className={`${css.filters} no-print`}>
        <Segmented
          value={shown} aria-label={t("difficulties.show")}
          onChange={(next) => control.change({ filters: { ...control.filters, open: next === "all" ? "all" : "", overdue: next === "overdue" ? "true" : "" } })}
          options={[{ value: "open", label: t("difficulties.open") }, { value: "overdue", label: t("difficulties.overdue") }, { value: "all", label: t("difficulties.all") }]}
        />
        <PlanSelect value={plan_id ?? null} onChange={(id) => set("plan_id", id ?? "")} />
      </div>
      {list.isLoadingError ? <ErrorState error={list.error} retry={() => void list.refetch()} />
        : list.isPending ? <Loading />
          : list.data.items.length === 0 ? <EmptyState title={shown === "overdue" ? t("difficulties.none_overdue") : only_open ? t("difficulties.none_open") : t("difficulties.none")} text={t("difficulties.none_text")} />
            : (
              <UnsavedGuard><ul ref={rows} data-rows className={`${css.list} ${keys.rows}`} aria-label={t("difficulties.title")}>
                {list.data.items.map((one) => <li key={one.update.id} tabIndex={-1} data-row><One one={one} /></li>)}
              </ul></UnsavedGuard>
            )}
      <Pagination
        current={control.page} pageSize={control.size} total={list.data?.total ?? 0} showSizeChanger={false} hideOnSinglePage
        onChange={(page) => control.change({ page })}
      />
    </>
  );
}

function One({ one: { update, assignment } }: { one: Schema<"Difficulty"> }) {
  const { today } = useSession();
  return (
    <div className={css.one}>
      <div className={css.task}>
        <Link to={`/assignments/${assignment.id}`}>{assignment.text}</Link>
        <span className={css.facts}>
          <StandingTag standing={assignment.standing} />
          <DueLabel due_on={assignment.due.due_on} today={today} done={assignment.standing === "done"} inline />
          <PlanName plan={assignment.plan} />
        </span>
      </div>
      <UpdateItem update={update}>{wants_answer(update) && may(update, "answer") ? <AnswerActs update={update} /> : may(update, "publish") ? <PublishGuidance update={update} /> : undefined}</UpdateItem>
    </div>
  );
}
