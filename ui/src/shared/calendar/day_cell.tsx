import { format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import { Chip } from "./item_link";
import { day_words, hidden_on, is_named, kind_of_day, lunar_words, note_words, rests, shown_notes, type Item, type Week } from "./model";
import css from "./month.module.css";

/** Lines of a cell on the screen; on paper there is room for more. */
const rows = 4, rows_on_paper = 7;

interface Props {
  week: Week; index: number; outside: boolean; is_today: boolean; current: boolean;
  go: (day: string) => void; open: (day: string) => void; plan_of: (item: Item) => string;
}

/** One day: its number, why it is off, what lasts over it in lanes, what falls on it. */
export function DayCell({ week, index, outside, is_today, current, go, open, plan_of }: Props) {
  const day = week.days[index]!;
  const single = week.single[index]!;
  const free = Math.max(1, rows - week.lanes);
  const room = single.length > free ? Math.max(1, free - 1) : free;
  const hidden = hidden_on(week, index, room);
  const starting = week.bars.filter((bar) => bar.first === index);
  const all = single.length + week.lasting[index]!.length;
  const lunar = lunar_words(day);
  // Lanes stand level over the whole week.
  const named = week.lanes > 0 && week.days.some(is_named);
  const notes = shown_notes(day);
  const bare = week.lanes > 0 ? Math.max(...week.days.map((one) => shown_notes(one).length)) - notes.length : 0;
  const classes = [css.day, rests(day) && css.rest, css[`kind_${day.kind.replace("-", "_")}`], outside && css.outside, is_today && css.today].filter(Boolean).join(" ");
  return (
    <div
      role="gridcell" tabIndex={current ? 0 : -1} data-day={day.on} className={classes} aria-current={is_today ? "date" : undefined}
      onFocus={(event) => { if (event.target === event.currentTarget && !current) go(day.on); }}
    >
      <div className={css.day_head}>
        <button type="button" tabIndex={-1} className={css.day_number} onClick={() => open(day.on)}>
          {Number(day.on.slice(8))}<span className="visually-hidden"> {[day_words(day), all > 0 && t("calendar.count", { n: all })].filter(Boolean).join(", ")}</span>
        </button>
        {lunar && <small className={css.lunar}>{lunar}</small>}
      </div>
      {named && !is_named(day) && <span className={css.why} />}
      {is_named(day) && <span className={css.why} title={`${kind_of_day(day)}: ${day.name} (${day.source})`}>{day.kind === "worked" || day.kind === "exchanged" ? `${kind_of_day(day)}` : day.name}</span>}
      {notes.map((note, i) => <span key={i} className={css.note} title={`${note_words(note)}${note.source ? ` (${note.source})` : ""}`}>{note_words(note)}</span>)}
      {bare > 0 && <span style={{ height: `calc(${bare} * var(--note))` }} className={css.bare} />}
      {week.lanes > 0 && (
        <div className={css.lanes} style={{ height: `calc(${week.lanes} * var(--lane))` }}>
          {starting.map((bar) => (
            <Chip
              key={bar.lane} item={bar.item} plan={plan_of(bar.item)} className={`${css.bar} ${bar.starts ? css.starts : ""} ${bar.ends ? css.ends : ""}`}
              style={{ top: `calc(${bar.lane} * var(--lane))`, width: `calc(${bar.days * 100}% + ${bar.days - 1 - (bar.starts ? 3 : 0)}px)` }}
            />
          ))}
        </div>
      )}
      {single.slice(0, rows_on_paper).map((item, i) => <Chip key={i} item={item} plan={plan_of(item)} className={i >= room ? css.paper_only : undefined} />)}
      {hidden > 0 && (
        <button type="button" tabIndex={-1} className={`${css.more} ${single.length <= rows_on_paper ? css.screen_only : ""}`} onClick={() => open(day.on)}>
          {t("calendar.more", { n: hidden })}<span className="visually-hidden"> {t("calendar.more_of", { day: format_day(day.on) })}</span>
        </button>
      )}
    </div>
  );
}
