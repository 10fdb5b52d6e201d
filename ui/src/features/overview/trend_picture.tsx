import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { Panel } from "@/shared/parts/panel";
import { t, t_of } from "@/shared/words/words";
import { behind, on_day, type Days } from "./data";
import css from "./overview.module.css";

const parts = [
  { standing: "done", field: "done", look: css.done },
  { standing: "under-way", field: "under_way", look: css.under_way },
  { standing: "silent", field: "silent", look: css.silent },
  { standing: "late", field: "late", look: css.late },
] as const;

const [width, height, foot, step] = [560, 220, 22, 46];

/** What is seen alone is hidden from who cannot see it: the table says the same. The weeks side by side, what is done below and what is late on top; a week leads to the page as of its last day. */
export function TrendPicture({ weeks, filter }: { weeks: Schema<"OverviewWeek">[]; filter: Days }) {
  const most = Math.max(1, ...weeks.map((week) => week.figures.progress.total));
  const high = (n: number) => (n / most) * (height - foot - 16);
  return (
    <Panel title={t("overview.trend")}>
      <p className="visually-hidden">{t("overview.trend_label")}</p>
      <svg viewBox={`0 0 ${width} ${height}`} className={css.trend} aria-hidden="true">
        {weeks.map(({ as_of, figures: { progress } }, i) => {
          const x = i * step + 6;
          let top = height - foot;
          return (
            <Link key={as_of} to={on_day(filter, as_of)} tabIndex={-1}>
              <title>{t("overview.week_title", { day: format_day(as_of), ...progress })}</title>
              <rect x={x - 4} y={0} width={step - 4} height={height} className={css.week} />
              {parts.map(({ field, look }) => {
                top -= high(progress[field]);
                return <rect key={field} x={x} y={top} width={step - 12} height={high(progress[field])} className={`${css.bar} ${look}`} />;
              })}
              {progress.total > 0 && <text x={x + (step - 12) / 2} y={top - 4} textAnchor="middle" className={css.tick}>{progress.total}</text>}
              <text x={x + (step - 12) / 2} y={height - 6} textAnchor="middle" className={css.tick}>{format_day(as_of).slice(0, 5)}</text>
            </Link>
          );
        })}
      </svg>
      <Legend />
      <details className={css.table}>
        <summary>{t("overview.as_table")}</summary>
        <table>
          <thead><tr><th scope="col">{t("overview.until")}</th><th scope="col">{t("office.standing.all")}</th>{parts.map(({ standing }) => <th key={standing} scope="col">{t_of("office.standing", standing)}</th>)}</tr></thead>
          <tbody>
            {weeks.map(({ as_of, figures: { progress } }) => (
              <tr key={as_of}>
                <th scope="row"><Link to={on_day(filter, as_of)}>{format_day(as_of)}</Link></th>
                <td>{progress.total}</td>
                {parts.map(({ standing, field }) => <td key={field}><Link to={behind({ ...filter, as_of }, { standing })}>{progress[field]}</Link></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Panel>
  );
}

export function Legend() {
  return (
    <ul className={css.legend} aria-hidden="true">
      {parts.map(({ standing, look }) => <li key={standing}><i className={`${css.swatch} ${look}`} />{t_of("office.standing", standing)}</li>)}
    </ul>
  );
}
