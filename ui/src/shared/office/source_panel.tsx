// The plan's document as its author laid it out, one passage marked and brought into view.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef } from "react";
import { api } from "@/shared/api/api";
import type { At } from "@/shared/document/code_points";
import { DocumentView, type DocumentHandle } from "@/shared/document/document_view";
import type { LayoutBlock } from "@/shared/document/layout";
import type { Mark } from "@/shared/document/marks";
import { ErrorState, Loading } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import css from "./source_panel.module.css";

export function SourcePanel({ plan_id, marked }: { plan_id: string; marked: readonly number[] | null }) {
  const source = useQuery({
    queryKey: ["plan-source", plan_id],
    queryFn: ({ signal }) => api.get("/api/plans/{id}/source", { path: { id: plan_id }, signal }),
    staleTime: Infinity,
  });
  const document = useRef<DocumentHandle>(null);
  const [start, end] = marked ?? [];
  const marks = useMemo<Mark[]>(() => (start === undefined || end === undefined ? []
    : [{ id: "passage", kind: "task", at: [start, end] as At, title: t("office.source.passage") }]), [start, end]);
  useEffect(() => {
    if (source.isSuccess && marks.length > 0) document.current?.show("passage");
  }, [source.isSuccess, marks]);
  if (source.isLoadingError) return <ErrorState error={source.error} retry={() => void source.refetch()} />;
  if (source.isPending) return <Loading rows={12} />;
  return (
    // The paper scrolls, so the keyboard has to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={css.paper} tabIndex={0}>
      <DocumentView
        ref={document} label={t("office.source")} text={source.data.text} layout={source.data.layout as LayoutBlock[]} marks={marks}
        selected={marks.length > 0 ? "passage" : null}
      />
    </div>
  );
}
