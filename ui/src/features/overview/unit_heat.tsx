import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { Panel } from "@/shared/parts/panel";
import { t } from "@/shared/words/words";
import { CommentMark } from "./comments";
import { behind, type Days } from "./data";
import css from "./overview.module.css";
import { heat_of } from "./scale";

const heats = [css.heat0, css.heat1, css.heat2, css.heat3, css.heat4];

/** Units by week: how many of a unit's duties were late when the week ended, darker the more of all that it had. */
export function UnitHeat({ units, total, weeks, filter }: { units: Schema<"OverviewSeries">[]; total: number; weeks: Schema<"OverviewWeek">[]; filter: Days }) {
  if (units.length === 0) return null;
  const of_unit = (id: string, more: Record<string, string> = {}) => ({ unit_id: id, ...more });
  return (
    <Panel title={t("overview.units")}>
      <div className={css.scroll} role="region" aria-label={t("overview.units")}>
        <table className={css.heat}>
          <thead>
            <tr>
              <th scope="col">{t("office.unit")}</th>
              {weeks.map(({ as_of }) => <th key={as_of} scope="col" className={css.day}>{format_day(as_of).slice(0, 5)}</th>)}
              <th scope="col">{t("office.standing.silent")}</th><th scope="col">{t("office.standing.done")}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ subject, figures: { progress }, late, total: given }) => (
              <tr key={subject.id}>
                <th scope="row"><Link to={behind(filter, of_unit(subject.id))}>{subject.name}</Link><CommentMark figure={{ target: "unit", name: subject.name, unit: subject, progress }} /></th>
                {weeks.map(({ as_of }, i) => {
                  const [n, all] = [late[i] ?? 0, given[i] ?? 0];
                  const label = t("overview.heat_title", { name: subject.name, day: format_day(as_of), late: n, total: all });
                  return (
                    <td key={as_of} className={all === 0 ? css.heat_none : heats[heat_of(n, all)]}>
                      {n > 0 ? <Link to={behind({ ...filter, as_of }, of_unit(subject.id, { standing: "late" }))} title={label} aria-label={label}>{n}</Link> : <span title={label}>{all === 0 ? "" : "0"}</span>}
                    </td>
                  );
                })}
                <td>{progress.silent > 0 ? <Link to={behind(filter, of_unit(subject.id, { standing: "silent" }))}>{progress.silent}</Link> : "0"}</td>
                <td>{`${progress.done}/${progress.total}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={css.note}>
        {t("overview.heat_note")}{" "}
        {total > units.length && <Link to={behind(filter, { view: "units", sort: "-late" })}>{t("overview.all_units", { shown: units.length, total })}</Link>}
      </p>
    </Panel>
  );
}
