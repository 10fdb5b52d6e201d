import { useEffect, useRef, type KeyboardEvent } from "react";
import { t, t_of } from "@/shared/words/words";
import { DayCell } from "./day_cell";
import { day_in, day_plus, month_plus, month_words, weeks_of, type Item, type Month } from "./model";
import css from "./month.module.css";

interface Props {
  month: Month;
  items: Item[];
  /** The day that the keyboard stands on. */
  at: string;
  go: (day: string) => void;
  /** Whether the day is to be given the focus once it is shown. */
  focus: boolean;
  open: (day: string) => void;
  plan_of: (item: Item) => string;
}

const weekdays = ["1", "2", "3", "4", "5", "6", "0"];

/** Weeks from Monday on, one cell a day; one cell alone is reached by Tab, the others by arrows. */
export function MonthGrid({ month, items, at, go, focus, open, plan_of }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => { if (focus) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus(); }, [focus, at, month.month]);
  const on_key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = key_leads(event.key, event.shiftKey, at);
    if (next) go(next);
    else if ((event.key === "Enter" || event.key === " ") && event.target instanceof HTMLElement && event.target.dataset.day) open(at);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={grid} role="grid" tabIndex={-1} aria-label={t("calendar.grid", month_words(month.month))} className={css.grid} onKeyDown={on_key}>
      <div role="row" className={css.head}>
        <span role="columnheader" className={css.week_head}>{t("calendar.week")}</span>
        {weekdays.map((day) => <span key={day} role="columnheader" className={day === "6" || day === "0" ? css.weekend_head : undefined}>{t_of("calendar.day", day)}</span>)}
      </div>
      {weeks_of({ days: month.days, items }).map((week) => (
        <div key={week.days[0]!.on} role="row" className={css.week}>
          <span role="rowheader" className={css.number} aria-label={t("calendar.week_n", { n: week.number })}>{week.number}</span>
          {week.days.map((day, index) => (
            <DayCell
              key={day.on} week={week} index={index} outside={!day.on.startsWith(month.month)} is_today={day.on === month.today} current={day.on === at}
              go={go} open={open} plan_of={plan_of}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** Where a key leads from a day; null for a key that is none of the grid's. */
export function key_leads(key: string, shift: boolean, at: string): string | null {
  const by_months = (n: number) => day_in(month_plus(at.slice(0, 7), n), at);
  const weekday = (new Date(`${at}T00:00:00Z`).getUTCDay() + 6) % 7;
  switch (key) {
    case "ArrowLeft": return day_plus(at, -1);
    case "ArrowRight": return day_plus(at, 1);
    case "ArrowUp": return day_plus(at, -7);
    case "ArrowDown": return day_plus(at, 7);
    case "Home": return day_plus(at, -weekday);
    case "End": return day_plus(at, 6 - weekday);
    case "PageUp": return by_months(shift ? -12 : -1);
    case "PageDown": return by_months(shift ? 12 : 1);
    default: return null;
  }
}
