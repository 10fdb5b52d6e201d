import { useQuery } from "@tanstack/react-query";
import { Pagination, Segmented } from "antd";
import { Link } from "react-router-dom";
import { api } from "@/shared/api/api";
import { ExportButton } from "@/shared/office/export_button";
import { ExtensionAnswer } from "@/shared/office/extension_answer";
import { ExtensionItem } from "@/shared/office/extension_item";
import { PlanSelect } from "@/shared/office/plan_select";
import { StandingTag } from "@/shared/office/tags";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { UnsavedGuard } from "@/shared/parts/unsaved";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import css from "./tracking.module.css";

/** Requests for more time of all units, answered where they stand. */
export function ExtensionsPage() {
  const control = useListState(["open", "plan_id"], 20);
  const { open = "true", plan_id } = control.filters;
  const only_open = open === "true";
  const query = { page: control.page, size: control.size, ...(only_open ? { open: true } : {}), ...(plan_id ? { plan_id } : {}) };
  const list = useQuery({ queryKey: ["extensions", query], queryFn: ({ signal }) => api.get("/api/extensions", { query, signal }), placeholderData: (before) => before });
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
      </div>
      {list.isLoadingError ? <ErrorState error={list.error} retry={() => void list.refetch()} />
        : list.isPending ? <Loading />
          : list.data.items.length === 0 ? <EmptyState title={only_open ? t("tracking.extensions_none_open") : t("tracking.extensions_none")} />
            : (
              <UnsavedGuard><ul className={css.requests} aria-label={t("tracking.extensions")}>
                {list.data.items.map(({ extension, assignment }) => (
                  <li key={extension.id}>
                    <div><Link to={`/assignments/${assignment.id}`}>{assignment.text}</Link> <StandingTag standing={assignment.standing} /></div>
                    <ExtensionItem extension={extension}>{may(extension, "answer") ? <ExtensionAnswer extension={extension} /> : undefined}</ExtensionItem>
                  </li>
                ))}
              </ul></UnsavedGuard>
            )}
      <Pagination current={control.page} pageSize={control.size} total={list.data?.total ?? 0} showSizeChanger={false} hideOnSinglePage onChange={(page) => control.change({ page })} />
    </>
  );
}
