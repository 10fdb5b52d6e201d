import { PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { AwaitedInputs } from "@/shared/office/awaited_inputs";
import { ExportButton } from "@/shared/office/export_button";
import { PlanSteps } from "@/shared/office/plan_steps";
import { Panel } from "@/shared/parts/panel";
import { EmptyState, ErrorState, Loading } from "@/shared/parts/states";
import { may } from "@/shared/session/session";
import { t } from "@/shared/words/words";
import { Changes } from "./changes";
import { EventDialog } from "./event_dialog";
import { EventList } from "./event_list";
import type { Asked } from "./model";
import { TimelinePanel } from "./timeline_panel";
import css from "./schedule.module.css";

/** When everything of a plan happens: the timeline, the events, what is counted from them and how they moved. */
export function ScheduleTab({ plan }: { plan: Schema<"Plan"> }) {
  const path = { id: plan.id };
  const schedule = useQuery({ queryKey: ["schedule", plan.id], queryFn: ({ signal }) => api.get("/api/plans/{id}/schedule", { path, signal }) });
  const [asked, ask] = useState<Asked | null>(null);
  if (schedule.isLoadingError) return <ErrorState error={schedule.error} retry={() => void schedule.refetch()} />;
  if (schedule.isPending) return <Loading />;
  const { events, changes } = schedule.data;
  const editable = may(schedule.data, "edit");
  const add = () => ask({ act: "edit", event: null });
  return (
    <>
      <TimelinePanel plan_id={plan.id} />
      <div className={css.besides}>
        <PlanSteps plan_id={plan.id} adding />
        <AwaitedInputs asked={{ plan_id: plan.id }} {...(may(plan, "edit-duties") ? { adding: plan.id } : {})} />
        <Panel title={t("schedule.events")} acts={events.length > 0 && <ExportButton path="/api/plans/{id}/schedule.xlsx" of={path} small name={t("schedule.events")} />}>
          {events.length === 0 ? <EmptyState title={t("schedule.none")} {...(editable ? { text: t("schedule.none_text"), act: { text: t("schedule.add"), run: add } } : {})} />
            : <EventList events={events} phases={plan.phases} editable={editable} ask={ask} />}
          {editable && events.length > 0 && <Button className={css.add!} icon={<PlusOutlined aria-hidden="true" />} onClick={add}>{t("schedule.add")}</Button>}
        </Panel>
        {changes.length > 0 && <Changes plan_id={plan.id} changes={changes} />}
      </div>
      {asked && <EventDialog plan={plan} events={events} asked={asked} close={() => ask(null)} />}
    </>
  );
}
