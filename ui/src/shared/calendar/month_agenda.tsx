import { Button } from "antd";
import { t, t_of } from "@/shared/words/words";
import { Line } from "./item_link";
import { is_named, kind_of_day, lasts, lunar_words, note_words, rests, shown_notes, weekday, type Item, type Month } from "./model";
import css from "./month.module.css";

/** What a hand can hold of one day. */
const most_lines = 6;

/** The month as a list by day: those with something on them, holidays and today. What lasts stands on its first day. */
export function MonthAgenda({ month, items, open, plan_of }: { month: Month; items: Item[]; open: (day: string) => void; plan_of: (item: Item) => string }) {
  const days = month.days.filter((day) => day.on.startsWith(month.month));
  const first = days[0]!.on;
  const on_day = (day: string) => items.filter((item) => (lasts(item) ? item.from_on === day || (day === first && item.from_on < day && item.to_on >= day) : item.from_on === day));
  const shown = days.map((day) => ({ day, items: on_day(day.on) })).filter((one) => one.items.length > 0 || is_named(one.day) || one.day.notes.length > 0 || one.day.on === month.today);
  return (
    <div className={css.agenda}>
      {shown.map(({ day, items: of_day }) => (
        <section key={day.on} className={rests(day) ? css.rest_day : undefined} aria-label={`${t_of("calendar.day", String(weekday(day.on)))} ${Number(day.on.slice(8))}/${Number(day.on.slice(5, 7))}`}>
          <h3 className={day.on === month.today ? css.agenda_today : undefined} aria-current={day.on === month.today ? "date" : undefined}>
            <span className={css.agenda_number}>{Number(day.on.slice(8))}</span>
            <span>{t_of("calendar.day", String(weekday(day.on)))}</span>
            {day.on === month.today && <span className={css.badge}>{t("calendar.today")}</span>}
            {lunar_words(day) && <small>{lunar_words(day)}</small>}
          </h3>
          {is_named(day) && <p className={`${css.why_line} ${css[`kind_${day.kind.replace("-", "_")}`] ?? ""}`}>{day.kind === "holiday" || day.kind === "made-up" ? day.name : `${kind_of_day(day)}: ${day.name}`}</p>}
          {shown_notes(day).map((note, index) => <p key={index} className={css.note_line}>{note_words(note)}</p>)}
          {of_day.length > 0 && <ul className={css.lines}>{of_day.slice(0, most_lines).map((item, index) => <Line key={index} item={item} plan={plan_of(item)} />)}</ul>}
          {of_day.length > most_lines && <Button type="link" onClick={() => open(day.on)}>{t("calendar.more", { n: of_day.length - most_lines })}</Button>}
        </section>
      ))}
      {shown.length === 0 && <p className={css.soft}>{t("calendar.nothing_month")}</p>}
    </div>
  );
}
