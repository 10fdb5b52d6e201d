import { Link } from "react-router-dom";
import { t } from "@/shared/words/words";
import { address_of, item_key, item_text, kind_words, state_words, type Item } from "./timeline_words";
import { days_words } from "./model";
import css from "./schedule.module.css";

const month_of = (day: string) => day.slice(0, 7);

/** The timeline as a list, month by month. */
export function Agenda({ items, today }: { items: Item[]; today: string }) {
  const months = [...new Set(items.map((one) => month_of(one.from_on)))];
  return (
    <>
      {months.map((month) => (
        <section key={month} aria-label={t("schedule.month", { month: month.slice(5), year: month.slice(0, 4) })}>
          <h3 className={css.month}>{t("schedule.month", { month: month.slice(5), year: month.slice(0, 4) })}{month === month_of(today) && <span className={css.soft}> · {t("schedule.today")}: {days_words(today, today)}</span>}</h3>
          <ul className={css.agenda}>
            {items.filter((one) => month_of(one.from_on) === month).map((item, index) => (
              <li key={item_key(item, index)} className={css[item.peak ? "peak" : item.kind]}>
                <span className={css.day}>{days_words(item.from_on, item.to_on)}</span>
                <span className={css.soft}>{[kind_words(item), state_words(item)].filter(Boolean).join(" · ")}</span>
                <ItemText item={item} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export function ItemText({ item }: { item: Item }) {
  const address = address_of(item);
  return address ? <Link to={address}>{item_text(item)}</Link> : <span>{item_text(item)}</span>;
}
