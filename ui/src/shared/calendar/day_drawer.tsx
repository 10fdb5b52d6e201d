import { Drawer } from "antd";
import { t } from "@/shared/words/words";
import { Line } from "./item_link";
import { day_title, is_named, kind_of_day, note_words, type Day, type Item } from "./model";
import css from "./month.module.css";

/** Everything of one day. */
export function DayDrawer({ day, items, plan_of, close }: { day: Day | null; items: Item[]; plan_of: (item: Item) => string; close: () => void }) {
  return (
    <Drawer open={day !== null} onClose={close} title={day ? day_title(day) : ""} width="min(520px, 100vw)" destroyOnHidden>
      {day && is_named(day) && <p>{kind_of_day(day)}: {day.name}. <span className={css.soft}>{day.source}</span></p>}
      {day?.notes.map((note, index) => <p key={index} className={css.note_line}>{note_words(note)}{note.source && <> <span className={css.soft}>· {note.source}</span></>}</p>)}
      {items.length === 0 ? <p className={css.soft}>{t("calendar.nothing")}</p> : <ul className={css.lines}>{items.map((item, index) => <Line key={index} item={item} plan={plan_of(item)} />)}</ul>}
    </Drawer>
  );
}
