import { Alert, Button, Modal } from "antd";
import { useState } from "react";
import { api, type Schema } from "@/shared/api/api";
import { useAct } from "@/shared/parts/act";
import { error_words, t } from "@/shared/words/words";
import { EventForm } from "./event_form";
import { input_of, new_event, type Asked, type EventInput, type PlanEvent } from "./model";
import { Moves } from "./moves";
import css from "./schedule.module.css";

function first_input({ act, event }: Asked): EventInput {
  if (!event) return new_event;
  const input = input_of(event);
  return act === "confirm" ? { ...input, timing: "fixed" } : { ...input, cancelled: act === "cancel" };
}

function title_of({ act, event }: Asked): string {
  if (!event) return t("schedule.new_title");
  const { name } = event;
  return act === "cancel" ? t("schedule.cancel_title", { name }) : act === "restore" ? t("schedule.restore_title", { name }) : t("schedule.edit_title", { name });
}

interface Props { plan: Schema<"Plan">; events: PlanEvent[]; asked: Asked; close: () => void }

/** The change is entered, then everything that moves with it is shown, and only then it is done. */
export function EventDialog({ plan, events, asked, close }: Props) {
  const path = { id: plan.id };
  const [input, set_input] = useState<EventInput>(() => first_input(asked));
  const preview = useAct((body: EventInput) => api.post("/api/plans/{id}/schedule/preview", { path, body }), { on_error: () => undefined });
  const apply = useAct((body: EventInput, idempotency_key) => api.post("/api/plans/{id}/schedule", { path, body, idempotency_key }), {
    done: t("schedule.done"), on_done: close, on_error: () => undefined,
    stale: [["schedule", plan.id], ["timeline", plan.id], ["plan", plan.id], ["plan-tasks", plan.id], ["task"], ["tracking"], ["plan-chasing", plan.id], ["history", "plan", plan.id], ["report-duties", plan.id]],
  });
  const shown = preview.data;
  const look = (next: EventInput) => { set_input(next); preview.mutate(next); };
  return (
    <Modal open title={title_of(asked)} onCancel={close} footer={null} width={760} maskClosable={false}>
      {!shown && <EventForm plan={plan} events={events} asked={asked} input={input} look={look} pending={preview.isPending} close={close} />}
      {preview.error !== null && !shown && <Alert type="error" showIcon message={error_words(preview.error)} className={css.notice!} />}
      {shown && (
        <>
          <Moves preview={shown} running={plan.status === "issued"} />
          {apply.error !== null && <Alert type="error" showIcon message={error_words(apply.error)} className={css.notice!} />}
          <div className={css.dialog_acts}>
            <Button onClick={() => { preview.reset(); apply.reset(); }}>{t("schedule.back")}</Button>
            <Button type="primary" loading={apply.isPending} onClick={() => apply.mutate(input)}>{t("schedule.apply")}</Button>
          </div>
        </>
      )}
    </Modal>
  );
}
