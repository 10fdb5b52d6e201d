import { useQuery } from "@tanstack/react-query";
import { Pagination } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { format_day, format_instant } from "@/shared/format/date";
import type { Column } from "@/shared/parts/data_table";
import { Panel } from "@/shared/parts/panel";
import { PlainTable } from "@/shared/parts/plain_table";
import { ErrorState, Loading } from "@/shared/parts/states";
import { t, t_of } from "@/shared/words/words";
import css from "./plans.module.css";

type Notice = Schema<"Notice">;

const columns: Column<Notice>[] = [
  { title: t("office.chasing.at"), render: (_, notice) => format_instant(notice.made_at) },
  {
    title: t("office.chasing.whom"),
    render: (_, { to, unit, rung }) => <>{to?.name ?? t("office.chasing.nobody")}<div className={css.count}>{unit?.name ?? t_of("office.rung", rung)}</div></>,
  },
  {
    title: t("office.chasing.why"),
    render: (_, { assignments, late, due_on }) => late > 0 ? t("app.notices.late", { late, n: assignments, day: format_day(due_on) }) : t("app.notices.due", { n: assignments, day: format_day(due_on) }),
  },
  { title: t("office.chasing.seen"), render: (_, { to, read_at }) => (to ? (read_at ? format_instant(read_at) : t("office.chasing.unread")) : "–") },
];

/** What was sent for a plan, to whom, and whether it was read. */
export function NoticeRecord({ plan_id }: { plan_id: string }) {
  const [page, set_page] = useState(1);
  const record = useQuery({
    queryKey: ["plan-chasing", plan_id, "notices", page],
    queryFn: ({ signal }) => api.get("/api/plans/{id}/notices", { path: { id: plan_id }, query: { page, size: 20 }, signal }),
    placeholderData: (before) => before,
  });
  if (record.isLoadingError) return <ErrorState error={record.error} retry={() => void record.refetch()} />;
  if (record.isPending) return <Loading />;
  return (
    <Panel title={t("office.chasing.record")}>
      {record.data.total === 0 ? <p className={css.count}>{t("office.chasing.record_none")}</p>
        : <PlainTable<Notice> label={t("office.chasing.record")} columns={columns} rows={record.data.items} row_key={(notice) => notice.id} />}
      <Pagination current={page} pageSize={20} total={record.data.total} showSizeChanger={false} hideOnSinglePage onChange={set_page} />
    </Panel>
  );
}
