import { useQuery } from "@tanstack/react-query";
import { Segmented } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { Panel } from "@/shared/parts/panel";
import { usePhone } from "@/shared/parts/phone";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { t } from "@/shared/words/words";
import { Agenda } from "./agenda";
import { Chart } from "./chart";
import { days_words } from "./model";
import css from "./schedule.module.css";

type Show = "all" | "programme" | "task" | "report";
const kinds: Record<Show, Schema<"TimelineKind">[]> = {
  all: ["period", "phase", "event", "milestone", "review", "instruction", "inspection", "task", "report", "note"],
  programme: ["period", "phase", "event", "milestone", "review", "instruction", "inspection", "note"], task: ["task"], report: ["report"],
};

/** Everything of a plan that has a day: a chart, on a phone a list by months. */
export function TimelinePanel({ plan_id }: { plan_id: string }) {
  const phone = usePhone();
  const [show, set_show] = useState<Show>("all");
  const timeline = useQuery({ queryKey: ["timeline", plan_id], queryFn: ({ signal }) => api.get("/api/plans/{id}/timeline", { path: { id: plan_id }, signal }) });
  if (timeline.isLoadingError) return <ErrorState error={timeline.error} retry={() => void timeline.refetch()} />;
  if (timeline.isPending) return <Loading />;
  const items = timeline.data.items.filter((one) => kinds[show].includes(one.kind));
  const from = items.map((one) => one.from_on).sort()[0];
  const to = items.map((one) => one.to_on).sort().at(-1);
  return (
    <Panel title={t("schedule.timeline")}>
      <div className={css.timeline_head}>
        <Segmented<Show>
          aria-label={t("schedule.show")} value={show} onChange={set_show}
          options={[{ value: "all", label: t("schedule.all") }, { value: "programme", label: t("schedule.programme") }, { value: "task", label: t("schedule.item.task") }, { value: "report", label: t("schedule.item.report") }]}
        />
        {from && to && <span className={css.soft}>{days_words(from, to)}</span>}
      </div>
      {items.length === 0 ? <EmptyState title={t("schedule.timeline_none")} />
        : phone ? <Agenda items={items} today={timeline.data.today} /> : <Chart items={items} today={timeline.data.today} rest_days={timeline.data.rest_days} />}
      {timeline.data.undated > 0 && <p className={css.soft}>{t("schedule.timeline_undated", { n: timeline.data.undated })}</p>}
    </Panel>
  );
}
