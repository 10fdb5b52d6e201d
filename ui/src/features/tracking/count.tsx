import { Link } from "react-router-dom";
import css from "./tracking.module.css";

/** A count that leads to what it counts; nothing to lead to where it is zero. */
export function Count({ n, to, bad = false, note = "" }: { n: number; to: string; bad?: boolean; note?: string }) {
  if (n === 0) return <span className={css.zero}>0</span>;
  return <><Link to={to} className={bad ? `${css.count} ${css.bad}` : css.count}>{n}</Link>{note !== "" && <div><small>{note}</small></div>}</>;
}
