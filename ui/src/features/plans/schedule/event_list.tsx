import { Button } from "antd";
import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { StatusTag } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import { days_words, deadline_words, offset_words, type Asked, type PlanEvent } from "./model";
import css from "./schedule.module.css";

interface Props { events: PlanEvent[]; phases: Schema<"PlanPhase">[]; editable: boolean; ask: (asked: Asked) => void }

/** Each event and phase with its days, then and now, and the deadlines that move with it. */
export function EventList({ events, phases, editable, ask }: Props) {
  return (
    <ol className={css.events}>
      {events.map((event) => (
        <li key={event.id} className={css.event}>
          <div className={css.event_words}>
            <strong className={event.cancelled_at ? css.gone : undefined}>{event.name}</strong>
            <span className={css.soft}>{[t_of("schedule.kind", event.kind), phases.find((one) => one.id === event.phase)?.name].filter(Boolean).join(" · ")}</span>
            {event.note && <span className={css.soft}>{event.note}</span>}
            {event.deadlines.length > 0 && <Deadlines event={event} />}
          </div>
          <EventDays event={event} events={events} />
          {editable && <Acts event={event} ask={ask} />}
        </li>
      ))}
    </ol>
  );
}

function EventDays({ event, events }: { event: PlanEvent; events: PlanEvent[] }) {
  const { starts_on, ends_on, original_starts_on, original_ends_on, relative } = event;
  const moved = original_starts_on !== null && (original_starts_on !== starts_on || original_ends_on !== ends_on);
  const anchor = relative && events.find((one) => one.id === relative.event_id);
  return (
    <div className={css.days}>
      <span className={css.day}>{days_words(starts_on, ends_on) || t("schedule.no_day")}</span>
      {moved && <small className={css.soft}>{t("schedule.first", { day: days_words(original_starts_on, original_ends_on) })}</small>}
      {event.cancelled_at ? <StatusTag tone="bad">{t("schedule.cancelled")}</StatusTag>
        : relative && anchor ? <span className={css.soft}>{t("schedule.of", { offset: offset_words(relative), name: anchor.name })}</span>
          : <StatusTag tone={event.timing === "unconfirmed" ? "warn" : "neutral"}>{t_of("schedule.timing", event.timing)}</StatusTag>}
    </div>
  );
}

function Deadlines({ event }: { event: PlanEvent }) {
  return (
    <details className={css.bound}>
      <summary>{t("schedule.deadlines_n", { n: event.deadlines.length })}</summary>
      <ul>
        {event.deadlines.map((one) => (
          <li key={one.id}>
            {deadline_words(one)} <span className={css.soft}>({offset_words(one)}{one.due_on && `: ${format_day(one.due_on)}`}
              {one.original_on && one.original_on !== one.due_on && `; ${t("schedule.first", { day: format_day(one.original_on) })}`})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Acts({ event, ask }: { event: PlanEvent; ask: (asked: Asked) => void }) {
  const { name } = event;
  if (event.cancelled_at) {
    return <div className={css.acts}><Button size="small" aria-label={t("schedule.restore_name", { name })} onClick={() => ask({ act: "restore", event })}>{t("schedule.restore")}</Button></div>;
  }
  return (
    <div className={css.acts}>
      {event.timing === "unconfirmed" && <Button size="small" type="primary" ghost aria-label={t("schedule.confirm_name", { name })} onClick={() => ask({ act: "confirm", event })}>{t("schedule.confirm_day")}</Button>}
      <Button size="small" aria-label={t("schedule.edit_name", { name })} onClick={() => ask({ act: "edit", event })}>{t("schedule.edit")}</Button>
      <Button size="small" type="text" aria-label={t("schedule.cancel_name", { name })} onClick={() => ask({ act: "cancel", event })}>{t("schedule.cancel")}</Button>
    </div>
  );
}
