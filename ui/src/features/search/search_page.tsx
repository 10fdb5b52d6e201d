import { useQuery } from "@tanstack/react-query";
import { Alert, Input, Pagination, Select, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { Link } from "react-router-dom";
import { api, type Schema } from "@/shared/api/api";
import { useDebounced } from "@/shared/office/debounced";
import { ExportButton } from "@/shared/office/export_button";
import { PlanSelect } from "@/shared/office/plan_select";
import { count_words, SearchGroupList, step_among_hits } from "@/shared/office/search_hits";
import { useListState } from "@/shared/parts/list_state";
import { PageHeader } from "@/shared/parts/page_header";
import { ErrorState, Loading } from "@/shared/parts/states";
import { may, useSession } from "@/shared/session/session";
import { t, t_of } from "@/shared/words/words";
import css from "./search_page.module.css";

type Kind = Schema<"SearchKind">;
const kinds: Kind[] = ["plan", "task", "directive", "passage", "outgoing", "difficulty", "guidance", "inspection", "report", "consolidated", "letter", "comment", "document", "unit", "person"];
const per_page = 20;

/** Everything that was found; of one kind in pages. Words, kind and plan stand in the address. */
export function SearchPage() {
  const session = useSession();
  const list = useListState(["kind", "plan_id"], per_page);
  const [typed, set_typed] = useState(list.q);
  const box = useRef<InputRef>(null);
  const still = useDebounced(typed).trim();
  const { q, change } = list;
  const { kind, plan_id } = list.filters;
  useEffect(() => { if (still !== q) change({ q: still }); }, [still]); // eslint-disable-line react-hooks/exhaustive-deps -- what was typed leads; the address follows
  const query = { q, ...(kind ? { kind: kind as Kind, page: list.page } : {}), ...(plan_id ? { plan_id } : {}), size: kind ? per_page : 5 };
  const found = useQuery({
    queryKey: ["search", query],
    enabled: q.length >= 2,
    queryFn: ({ signal }) => api.get("/api/search", { query, signal }),
    placeholderData: (before) => before,
  });
  const groups = q.length >= 2 ? found.data?.groups : undefined;
  const address = (of: Kind) => `/search?${new URLSearchParams({ q, kind: of, ...(plan_id ? { plan_id } : {}) })}`;
  return (
    <>
      <PageHeader title={t("search.title")} acts={groups && groups.length > 0 && <ExportButton path="/api/search.xlsx" query={query} />} />
      {/* The arrows of the keyboard are an addition to Tab, which reaches every hit. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={(event) => { if (!(event.target instanceof HTMLElement && event.target.closest(".ant-select"))) step_among_hits(event, box.current?.input); }}>
        <div className={css.asked}>
          <Input ref={box} className={css.words} allowClear type="search" aria-label={t("search.what")} placeholder={t("search.what")} value={typed} onChange={(event) => set_typed(event.target.value)} />
          <Select
            className={css.kind} aria-label={t("search.kind")} value={kind ?? ""} onChange={(next) => change({ filters: { ...list.filters, kind: next } })}
            options={[{ value: "", label: t("search.everything") }, ...kinds.map((one) => ({ value: one, label: t_of("search.kind", one) }))]}
          />
          {may(session, "see-plans") && <PlanSelect value={plan_id ?? null} onChange={(id) => change({ filters: { ...list.filters, plan_id: id ?? "" } })} />}
        </div>
        {q.length < 2 && <p>{t("search.start")}</p>}
        {found.isError && <ErrorState error={found.error} retry={() => void found.refetch()} />}
        {q.length >= 2 && found.isPending && <Loading rows={6} />}
        <div aria-live="polite">
          {groups?.length === 0 && <p>{t("search.nothing", { q })} {t("search.nothing_hint")}</p>}
          {groups?.map((group) => (
            <SearchGroupList
              key={group.kind} group={group}
              all={!kind && group.total > group.items.length && <Link to={address(group.kind)}>{t("search.all_of", { count: count_words(group) })}</Link>}
            />
          ))}
        </div>
        {kind && groups?.map((group) => (
          <div key={group.kind} className={css.pages}>
            <Pagination current={list.page} pageSize={per_page} total={group.total} showSizeChanger={false} hideOnSinglePage onChange={(page) => change({ page })} />
            {group.more && <Alert type="info" showIcon message={t("search.too_many")} />}
          </div>
        ))}
      </div>
    </>
  );
}
