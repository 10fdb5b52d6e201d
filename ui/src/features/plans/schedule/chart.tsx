import { Fragment } from "react";
import { days_between, format_day } from "@/shared/format/date";
import { t } from "@/shared/words/words";
import { ItemText } from "./agenda";
import { axis_of, span_of, unprinted, type Axis } from "./axis";
import { days_words } from "./model";
import { item_key, item_text, kind_words, state_words, type Item } from "./timeline_words";
import css from "./schedule.module.css";

/** More days than this are too narrow to be shaded one by one. */
const most_shaded = 130;
/** Behind this part of the line, in per cent, a month's name has no room. */
const last_tick = 94;

/** The timeline as rows under one line of time: bars for what lasts, marks for what falls due. */
export function Chart({ items, today, rest_days }: { items: Item[]; today: string; rest_days: string[] }) {
  const { first, last } = span_of(items);
  const axis = axis_of(first, last);
  return (
    <div className={css.chart} role="table" aria-label={t("schedule.timeline")}>
      <div className={`${css.row} ${css.head}`} role="row">
        <span className={css.label} role="columnheader"><span className={css.soft}>{t("schedule.what")}</span></span>
        <span className={`${css.track} ${css.axis}`} role="columnheader">
          {axis.months.map((day, index) => <span key={day} className={unprinted(axis.months, index) ? `${css.tick} ${css.unprinted}` : css.tick} style={{ left: `${axis.left(day)}%` }}>{axis.left(day) < last_tick && `${day.slice(5, 7)}/${day.slice(0, 4)}`}</span>)}
          {shows(axis, today) && <span className={axis.left(today) < last_tick ? css.today : `${css.today} ${css.today_left}`} style={{ left: `${axis.left(today) + axis.width(today, today) / 2}%` }}>{t("schedule.today")} {format_day(today).slice(0, 5)}</span>}
        </span>
      </div>
      {items.map((item, index) => (
        <Fragment key={item_key(item, index)}>
          <div className={css.row} role="row">
            <span className={css.label} role="cell" title={item_text(item)}><small className={css.soft}>{kind_words(item)}</small><ItemText item={item} /></span>
            <span className={css.track} role="cell" aria-label={[days_words(item.from_on, item.to_on), state_words(item)].filter(Boolean).join(" · ")}>
              <Ground axis={axis} today={today} rest_days={axis.days <= most_shaded ? rest_days : []} />
              <Mark item={item} axis={axis} />
            </span>
          </div>
        </Fragment>
      ))}
    </div>
  );
}

const shows = (axis: Axis, today: string) => days_between(axis.from, today) >= 0 && days_between(axis.from, today) < axis.days;

function Ground({ axis, today, rest_days }: { axis: Axis; today: string; rest_days: string[] }) {
  return (
    <>
      {rest_days.map((day) => <i key={day} className={css.rest} style={{ left: `${axis.left(day)}%`, width: `${axis.width(day, day)}%` }} />)}
      {axis.months.map((day) => <i key={day} className={css.grid} style={{ left: `${axis.left(day)}%` }} />)}
      {shows(axis, today) && <i className={css.now} title={t("schedule.today")} style={{ left: `${axis.left(today) + axis.width(today, today) / 2}%` }} />}
    </>
  );
}

/** The words stand right of the mark, left of it where there is no room. */
function Mark({ item, axis }: { item: Item; axis: Axis }) {
  const { from_on, to_on } = item;
  const lasting = from_on !== to_on;
  const left = axis.left(from_on), width = axis.width(from_on, to_on), end = Math.min(left + width, 100);
  const words = [days_words(from_on, to_on), state_words(item)].filter(Boolean).join(" · ");
  const kind = css[item.peak ? "peak" : item.kind];
  const middle = left + width / 2;
  return (
    <>
      {left + width > 100 && <i className={css.goes_on} aria-hidden="true">→</i>}
      {lasting ? <i className={`${css.bar} ${kind} ${item.timing === "unconfirmed" ? css.open : ""}`} style={{ left: `${left}%`, width: `${width}%` }} />
        : <i className={`${css.mark} ${kind} ${item.late > 0 ? css.late : ""} ${item.timing === "unconfirmed" ? css.open : ""}`} style={{ left: `${middle}%` }} />}
      {end < 62 ? <span className={css.words} style={{ left: `calc(${lasting ? end : middle}% + 10px)` }}>{words}</span>
        : left > 38 ? <span className={css.words} style={{ right: `calc(${100 - (lasting ? left : middle)}% + 10px)` }}>{words}</span>
          : <span className={`${css.words} ${css.inside}`} style={{ left: `calc(${left}% + 8px)` }}>{words}</span>}
    </>
  );
}
