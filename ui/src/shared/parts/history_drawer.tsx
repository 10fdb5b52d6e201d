import { HistoryOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Drawer, Timeline } from "antd";
import { useState } from "react";
import { ExportButton } from "@/shared/office/export_button";
import { api, type Schema } from "@/shared/api/api";
import { format_instant } from "@/shared/format/date";
import { t, t_of, words_or } from "@/shared/words/words";
import { useEscape } from "./escape";
import { EmptyState, ErrorState, Loading } from "./states";

interface Props {
  kind: "plan" | "draft" | "task" | "assignment" | "report" | "consolidated" | "unit" | "group" | "user" | "focal-point" | "agency" | "learned" | "letter" | "inspection";
  id: string;
}

/** What was done; a parameter that is itself a key of the words ("label") is put into words. */
const act_words = (entry: Schema<"HistoryEntry">) =>
  t_of("history", entry.act, Object.fromEntries(entry.params.map(({ name, value }) => [name, words_or(value)])));

/** What a line is about, where that is not the thing whose history it is: the unit, and its task or report. */
const subject_words = ({ unit_name, subject_title }: Schema<"HistoryEntry">) => [unit_name, subject_title].filter(Boolean).join(" · ");

function Entries({ kind, id }: Props) {
  const query = useInfiniteQuery({
    queryKey: ["history", kind, id],
    initialPageParam: 1,
    queryFn: ({ pageParam, signal }) => api.get("/api/history", { query: { subject_kind: kind, subject_id: id, page: pageParam, size: 50 }, signal }),
    getNextPageParam: (last) => (last.page * last.size < last.total ? last.page + 1 : undefined),
    staleTime: 0,
  });
  if (query.isLoadingError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (query.isPending) return <Loading />;
  const entries = query.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) return <EmptyState title={t("common.history.empty")} />;
  return (
    <>
      <Timeline items={entries.map((entry) => ({
        key: entry.seq,
        children: <><div>{act_words(entry)}</div>{entry.subject_id !== id && subject_words(entry) !== "" && <div><small>{subject_words(entry)}</small></div>}<small>{entry.by?.name ?? t("common.history.system")} · <time dateTime={entry.at}>{format_instant(entry.at)}</time></small></>,
      }))} />
      {query.hasNextPage && <Button block loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t("common.more")}</Button>}
    </>
  );
}

/** The button that every page with a history carries, and the drawer it opens: who, when, what. */
export function HistoryButton({ kind, id }: Props) {
  const [open, set_open] = useState(false);
  useEscape(open, () => set_open(false));
  return (
    <>
      <Button icon={<HistoryOutlined aria-hidden />} onClick={() => set_open(true)}>{t("common.history")}</Button>
      <Drawer open={open} onClose={() => set_open(false)} title={t("common.history")} width={Math.min(460, window.innerWidth)} destroyOnHidden extra={<ExportButton path="/api/history.xlsx" query={{ subject_kind: kind, subject_id: id }} small name={t("common.history")} />}>
        <Entries kind={kind} id={id} />
      </Drawer>
    </>
  );
}
