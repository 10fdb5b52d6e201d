import { HistoryOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Drawer, Timeline, Tooltip } from "antd";
import { useState } from "react";
import { api } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { t, words_or } from "@/shared/words/words";

function Edits({ id }: { id: string }) {
  const edits = useInfiniteQuery({
    queryKey: ["draft", id, "edits"],
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) => api.get("/api/drafts/{id}/edits", { path: { id }, query: { page: pageParam, size: 50 }, signal }),
    getNextPageParam: (last) => (last.page * last.size < last.total ? last.page + 1 : undefined),
    staleTime: 0,
  });
  if (edits.isLoadingError) return <ErrorState error={edits.error} retry={() => void edits.refetch()} />;
  if (edits.isPending) return <Loading />;
  const all = edits.data.pages.flatMap((page) => page.items);
  if (all.length === 0) return <EmptyState title={t("review.history.none")} />;
  return (
    <>
      <Timeline items={all.map((one) => ({
        key: one.revision,
        children: <><div>{words_or(one.label)}</div><small>{one.by.name} · <time dateTime={one.at}>{format_instant(one.at)}</time></small></>,
      }))} />
      {edits.hasNextPage && <Button block loading={edits.isFetchingNextPage} onClick={() => void edits.fetchNextPage()}>{t("common.more")}</Button>}
    </>
  );
}

/** Every correction of the draft: who, when, what. */
export function EditsButton({ id }: { id: string }) {
  const [open, set_open] = useState(false);
  return (
    <>
      <Tooltip title={t("review.history")}><Button type="text" icon={<HistoryOutlined aria-hidden />} aria-label={t("review.history")} onClick={() => set_open(true)} /></Tooltip>
      <Drawer open={open} onClose={() => set_open(false)} title={t("review.history")} width={Math.min(440, window.innerWidth)} destroyOnHidden><Edits id={id} /></Drawer>
    </>
  );
}
