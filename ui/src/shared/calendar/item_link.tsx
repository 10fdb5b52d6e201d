import { CheckOutlined } from "@ant-design/icons";
import type { CSSProperties } from "react";
import { Link } from "react-router-dom";
import { t } from "@/shared/words/words";
import { address_of, days_words, is_done, kind_words, lasts, state_words, text_of, tip_of, type Item } from "./model";
import css from "./month.module.css";

export const kind_class = (item: Item) => [css[item.kind], item.late > 0 && css.late, item.timing === "unconfirmed" && css.open].filter(Boolean).join(" ");

/** One line of a day's cell. */
export function Chip({ item, plan, className = "", style }: { item: Item; plan: string; className?: string | undefined; style?: CSSProperties }) {
  return (
    <Link to={address_of(item)} tabIndex={-1} title={tip_of(item, plan)} className={`${css.chip} ${kind_class(item)} ${className}`} style={style}>
      {is_done(item) && <CheckOutlined className={css.tick!} aria-label={t("calendar.done")} />}
      <span className={css.chip_text}>{text_of(item)}</span>
      {item.total > 1 && <span className={css.counts}>{item.done}/{item.total}</span>}
    </Link>
  );
}

/** The same with all its words, in a list. */
export function Line({ item, plan }: { item: Item; plan: string }) {
  return (
    <li className={`${css.line} ${kind_class(item)}`}>
      <span className={css.soft}>{[kind_words(item), lasts(item) && days_words(item), state_words(item)].filter(Boolean).join(" · ")}</span>
      <Link to={address_of(item)}>{text_of(item)}</Link>
      {plan && <span className={css.soft}>{plan}</span>}
    </li>
  );
}
