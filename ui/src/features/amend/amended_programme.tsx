import { Checkbox, Radio } from "antd";
import type { Schema } from "@/shared/api/api";
import { Conflicts, DayMoves, days_words } from "@/shared/office/day_moves";
import { StatusTag } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import type { Choices } from "./amended_task";
import css from "./amend.module.css";

type Event = Schema<"AmendedEvent">;
type Line = Schema<"AmendedLine">;
interface Props { preview: Schema<"AmendmentPreview">; choices: Choices; choose: (choices: Choices) => void }

const toggled = (list: string[] | null | undefined, one: string, on: boolean) => [...(list ?? []).filter((it) => it !== one), ...(on ? [one] : [])];

/** Events and phases, peaks, themes and channels that the document brings, moves or leaves out; what moves with them stands below. */
export function AmendedProgramme({ preview, choices, choose }: Props) {
  const { events, moves, whole } = preview;
  const lines = with_words(preview.lines);
  const shown = events.filter((one) => whole || one.kind !== "kept" || one.after !== null);
  if (shown.length === 0 && lines.length === 0) return null;
  const leave = ({ event_id, draft_key }: Event, on: boolean) => choose(event_id
    ? { ...choices, keep_event_ids: toggled(choices.keep_event_ids, event_id, on) }
    : { ...choices, skip_events: toggled(choices.skip_events, draft_key, on) });
  return (
    <section aria-label={t("amend.programme")}>
      <h3>{t("amend.programme")}</h3>
      <ol className={css.tasks}>
        {shown.map((one) => <AmendedEvent key={one.event_id ?? one.draft_key} event={one} leave={(on) => leave(one, on)} />)}
        {together(lines).map((one) => <AmendedLine key={`${one.of} ${one.kind} ${one.before} ${one.after}`} line={one} />)}
      </ol>
      {moves.length > 0 && (
        <>
          <h3>{t("amend.moves")}</h3>
          <DayMoves moves={moves} />
        </>
      )}
    </section>
  );
}

/** A line of which the text has only a number or a mark changes nothing that could be told. */
export const with_words = (lines: Line[]) => lines.filter(({ before, after }) => /[\p{L}\p{N}]/u.test(before + after));

/** What is new or gone of one kind stands in one line. */
function together(lines: Line[]): Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const known = line.kind === "changed" ? undefined : out.find((one) => one.of === line.of && one.kind === line.kind);
    if (!known) { out.push({ ...line }); continue; }
    known.before = [known.before, line.before].filter(Boolean).join("; ");
    known.after = [known.after, line.after].filter(Boolean).join("; ");
  }
  return out;
}

function AmendedEvent({ event, leave }: { event: Event; leave: (on: boolean) => void }) {
  const { kind, of, before, after, changes, conflicts } = event;
  const left = kind === "kept";
  const moves = before !== null && after !== null && changes.includes("days");
  const name = (after ?? before)!.name;
  return (
    <li className={css.task}>
      <p className={css.tags}>
        <StatusTag tone="neutral">{t_of("schedule.kind", of)}</StatusTag>
        {changes.length === 0 ? <StatusTag tone="warn">{t_of("amend.kind", after ? "added" : "removed")}</StatusTag>
          : changes.map((one) => <StatusTag key={one} tone="warn">{t_of("amend.event_part", one)}</StatusTag>)}
        <Conflicts conflicts={conflicts} />
      </p>
      <div className={css.sides}>
        {before && <Side title={t("amend.before")} side={before} />}
        {after && <Side title={t("amend.after")} side={after} />}
      </div>
      {moves ? (
        <Radio.Group
          className={css.choice!} value={left} onChange={(at) => leave(at.target.value as boolean)} aria-label={t("amend.event_days", { name })}
          options={[{ value: false, label: t("amend.event_moves") }, { value: true, label: t("amend.event_stays") }]}
        />
      ) : <Checkbox checked={left} onChange={(at) => leave(at.target.checked)}>{t(!after ? "amend.keep_event" : before ? "amend.leave_event" : "amend.skip_event")}</Checkbox>}
    </li>
  );
}

function Side({ title, side }: { title: string; side: Schema<"EventSide"> }) {
  const days = days_words(side.starts_on, side.ends_on) || t_of("schedule.timing", "unconfirmed");
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <p>{side.name}</p>
      <p className={css.soft}>{[days, side.phase].filter(Boolean).join(" · ")}</p>
    </section>
  );
}

function AmendedLine({ line: { of, kind, before, after } }: { line: Line }) {
  return (
    <li className={css.task}>
      <p className={css.tags}><StatusTag tone="neutral">{t_of("amend.line", of)}</StatusTag><StatusTag tone="warn">{t_of("amend.kind", kind)}</StatusTag></p>
      <div className={css.sides}>
        {before && <section aria-label={t("amend.before")}><h4>{t("amend.before")}</h4><p>{before}</p></section>}
        {after && <section aria-label={t("amend.after")}><h4>{t("amend.after")}</h4><p>{after}</p></section>}
      </div>
    </li>
  );
}
