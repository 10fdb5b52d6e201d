import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { Panel } from "@/shared/parts/panel";
import { t } from "@/shared/words/words";
import { CommentMark } from "./comments";
import { behind, type Days } from "./data";
import css from "./overview.module.css";
import { draw, worst_of } from "./scale";
import { Legend } from "./trend_picture";

type Place = Schema<"OverviewPlace">;
const looks = { late: css.late, silent: css.silent, "under-way": css.under_way, done: css.done };
const line = 22;

/** Each commune at its place, no borders drawn: as large as what it was given, in the colour of the worst that is true of it. */
export function PlaceMap({ places, filter }: { places: Place[]; filter: Days }) {
  if (places.length === 0) return <Panel title={t("overview.map")}><p className={css.none}>{t("overview.map_none")}</p></Panel>;
  // Those with something late are drawn last, so that nothing covers them.
  const drawn = draw([...places].sort((a, b) => a.progress.late - b.progress.late), 520, 330);
  const most = Math.max(...places.map((one) => one.progress.total));
  const radius = (place: Place) => 4 + 6 * Math.sqrt(place.progress.total / most);
  const far_high = drawn.far.length === 0 ? 0 : drawn.far.length * line + 12;
  return (
    <Panel title={t("overview.map")}>
      <p className="visually-hidden">{t("overview.map_label", { n: places.length })}</p>
      <svg viewBox={`0 0 ${drawn.width} ${drawn.height + far_high}`} className={css.map} aria-hidden="true">
        {drawn.points.map(({ place, x, y }) => <Point key={place.unit.id} place={place} x={x} y={y} r={radius(place)} filter={filter} />)}
        {drawn.far.length > 0 && <rect x={drawn.width / 2} y={drawn.height + 4} width={drawn.width / 2 - 4} height={far_high - 8} className={css.far} />}
        {drawn.far.map((place, i) => {
          const y = drawn.height + 10 + i * line + line / 2;
          return (
            <g key={place.unit.id}>
              <Point place={place} x={drawn.width / 2 + 16} y={y} r={radius(place)} filter={filter} />
              <text x={drawn.width / 2 + 32} y={y + 4} className={css.tick}>{place.unit.short_name ?? place.unit.name}</text>
            </g>
          );
        })}
      </svg>
      <Legend />
      <p className={css.note}>{t("overview.map_note")}</p>
      <details className={css.table}>
        <summary>{t("overview.as_table")}</summary>
        <table>
          <thead><tr><th scope="col">{t("office.unit")}</th><th scope="col">{t("office.standing.all")}</th><th scope="col">{t("office.standing.done")}</th><th scope="col">{t("office.standing.silent")}</th><th scope="col">{t("office.standing.late")}</th></tr></thead>
          <tbody>
            {[...places].sort((a, b) => b.progress.late - a.progress.late || a.unit.name.localeCompare(b.unit.name, "vi")).map(({ unit, progress }) => (
              <tr key={unit.id}>
                <th scope="row"><Link to={behind(filter, { unit_id: unit.id })}>{unit.name}</Link><CommentMark figure={{ target: "place", name: unit.name, unit, progress }} /></th>
                <td>{progress.total}</td><td>{progress.done}</td><td>{progress.silent}</td><td>{progress.late}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Panel>
  );
}

function Point({ place: { unit, progress }, x, y, r, filter }: { place: Place; x: number; y: number; r: number; filter: Days }) {
  return (
    <Link to={behind(filter, { unit_id: unit.id })} tabIndex={-1}>
      <title>{t("overview.place_title", { name: unit.name, ...progress })}</title>
      <circle cx={x} cy={y} r={r} className={`${css.point} ${looks[worst_of(progress)]}`} fillOpacity={progress.late > 0 ? 0.35 + 0.65 * (progress.late / progress.total) : 1} />
    </Link>
  );
}
