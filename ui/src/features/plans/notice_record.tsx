import { useQuery } from "@tanstack/react-query";
import { Pagination, Select } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { DeliveryLine } from "@/shared/office/delivery_line";
import { format_instant } from "@/shared/format/date";
import { CopyMessage, work_address } from "@/shared/office/copy_message";
import { ExportButton } from "@/shared/office/export_button";
import { notice_words } from "@/shared/office/notice_words";
import type { Column } from "@/shared/parts/data_table";
import { Panel } from "@/shared/parts/panel";
import { PlainTable } from "@/shared/parts/plain_table";
import { ErrorState, Loading } from "@/shared/parts/states";
import { t, t_of } from "@/shared/words/words";
import css from "./plans.module.css";

type Notice = Schema<"Notice">;

type State = Schema<"MessageState">;
const states: State[] = ["waiting", "sending", "delivered", "failed", "given-up"];

const columns = (plan_id: string): Column<Notice>[] => [
  { title: t("office.chasing.at"), render: (_, notice) => format_instant(notice.made_at) },
  {
    title: t("office.chasing.whom"),
    render: (_, { to, unit, rung }) => <>{to?.name ?? t("office.chasing.nobody")}<div className={css.wrapped}>{[rung !== "focal-point" && t_of("office.rung", rung), unit?.name].filter(Boolean).join(" · ")}</div></>,
  },
  {
    title: t("office.chasing.why"),
    render: (_, notice) => notice_words(notice),
  },
  { title: t("office.chasing.by"), render: (_, { deliveries }) => (deliveries.length === 0 ? t("office.chasing.in_product") : deliveries.map((one) => <DeliveryLine key={one.id} stale={[["plan-chasing", plan_id], ["history", "plan", plan_id]]} delivery={one} />)) },
  { title: t("office.chasing.seen"), render: (_, { to, read_at }) => (to ? (read_at ? format_instant(read_at) : t("office.chasing.unread")) : "–") },
  {
    title: <span className="visually-hidden">{t("office.chasing.copy")}</span>, card: "plain",
    render: (_, notice) => notice.unit && (
      <CopyMessage
        of={notice.unit.name}
        text={t("office.chasing.unit_message", { unit: notice.unit.name, plan: notice.plan.short_name ?? notice.plan.name, what: notice_words(notice), address: work_address(plan_id) })}
      />
    ),
  },
];

/** What was sent for a plan, to whom, by what, whether it arrived and was read. */
export function NoticeRecord({ plan_id }: { plan_id: string }) {
  const [page, set_page] = useState(1);
  const [state, set_state] = useState<State>();
  const record = useQuery({
    queryKey: ["plan-chasing", plan_id, "notices", page, state],
    queryFn: ({ signal }) => api.get("/api/plans/{id}/notices", { path: { id: plan_id }, query: { page, size: 20, ...(state && { message_state: state }) }, signal }),
    placeholderData: (before) => before,
    // What is on its way is looked after until it is settled.
    refetchInterval: ({ state: { data } }) => (data?.items.some(({ deliveries }) => deliveries.some((one) => one.state === "waiting" || one.state === "sending")) ? 4000 : false),
  });
  if (record.isLoadingError) return <ErrorState error={record.error} retry={() => void record.refetch()} />;
  if (record.isPending) return <Loading />;
  return (
    <Panel title={t("office.chasing.record")}>
      <div className={css.filters}>
        <Select<State>
          allowClear className={css.states!} placeholder={t("office.chasing.all_states")} aria-label={t("office.chasing.filter")} value={state ?? null}
          onChange={(value) => { set_state(value); set_page(1); }} options={states.map((value) => ({ value, label: t_of("office.delivery_state", value) }))}
        />
        <ExportButton path="/api/plans/{id}/notices.xlsx" of={{ id: plan_id }} query={state ? { message_state: state } : {}} name={t("office.chasing.record")} />
      </div>
      {record.data.total === 0 ? <p className={css.count}>{t("office.chasing.record_none")}</p>
        : <PlainTable<Notice> label={t("office.chasing.record")} columns={columns(plan_id)} rows={record.data.items} row_key={(notice) => notice.id} />}
      <Pagination current={page} pageSize={20} total={record.data.total} showSizeChanger={false} hideOnSinglePage onChange={set_page} />
    </Panel>
  );
}
