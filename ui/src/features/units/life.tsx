// What the unit was: names, kinds, codes, places and groups by their time; whom it followed.
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/api";
import { day_before, format_day } from "@/shared/format/date";
import type { Column } from "@/shared/parts/data_table";
import { ExportButton } from "@/shared/office/export_button";
import { Panel } from "@/shared/parts/panel";
import { PlainTable } from "@/shared/parts/plain_table";
import { StatusTag } from "@/shared/parts/status_tag";
import { t, words_or } from "@/shared/words/words";
import css from "./units.module.css";

type Life = Schema<"UnitLife">;
interface Held { key: string; what: string; value: React.ReactNode; valid_from: string | null; valid_to: string | null }

/** One line for all that held for a time; what holds today first. */
function held_by({ names, kinds, codes, places, groups }: Life): Held[] {
  const rows = [
    ...names.map((one) => ({ ...one, what: t("units.past.name"), value: one.short_name ? `${one.name} (${one.short_name})` : one.name })),
    ...kinds.map((one) => ({ ...one, what: t("units.past.kind"), value: one.kind })),
    ...codes.map((one) => ({ ...one, what: t("units.past.code"), value: `${one.code} (${words_or(`units.scheme.${one.scheme}`)})` })),
    ...places.map((one) => ({ ...one, what: words_or(`units.hierarchy.${one.hierarchy}`), value: <Link to={`/units/${one.in.id}`}>{one.in.name}</Link> })),
    ...groups.map((one) => ({ ...one, what: t("units.past.group"), value: one.in.name })),
  ].map(({ what, value, valid_from, valid_to }, at) => ({ key: String(at), what, value, valid_from, valid_to }));
  return [...rows.filter((row) => row.valid_to === null), ...rows.filter((row) => row.valid_to !== null)];
}

export function PastTable({ id, life }: { id: string; life: Life }) {
  return <Panel title={t("units.past")} acts={<ExportButton path="/api/units/{id}/life.xlsx" of={{ id }} small name={t("units.past")} />}><PlainTable<Held> label={t("units.past")} columns={columns} rows={held_by(life)} row_key={(row) => row.key} /></Panel>;
}

const columns: Column<Held>[] = [
  { title: t("units.past.what"), width: 150, render: (_, row) => row.what },
  { title: t("units.past.value"), card: "title", render: (_, row) => row.value },
  { title: t("units.past.from"), width: 120, render: (_, row) => (row.valid_from ? format_day(row.valid_from) : t("units.past.always")) },
  { title: t("units.past.to"), width: 130, render: (_, row) => (row.valid_to ? format_day(day_before(row.valid_to)) : <StatusTag tone="good">{t("units.past.now")}</StatusTag>) },
];

/** Groups whose rule takes the unit, and its offices in committees. */
export function Memberships({ life: { rules, seats } }: { life: Life }) {
  return (
    <>
      {rules.length > 0 && <Panel title={t("units.rules")}><ul className={css.people}>{rules.map((group) => <li key={group.id}>{group.name}</li>)}</ul></Panel>}
      {seats.length > 0 && (
        <Panel title={t("committees.of_unit")}>
          <ul className={css.people}>
            {seats.map((seat, at) => (
              <li key={at}>
                <Link to={`/committees/${seat.committee.id}`}>{seat.committee.name}</Link>
                <div className={css.soft}>{[seat.office, seat.valid_to && t("committees.until", { day: format_day(day_before(seat.valid_to)) })].filter(Boolean).join(", ")}</div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

export function Successions({ title, rows }: { title: string; rows: Schema<"UnitSuccession">[] }) {
  if (rows.length === 0) return null;
  return (
    <Panel title={title}>
      <ul className={css.people}>
        {rows.map((one) => (
          <li key={`${one.unit.id} ${one.function}`}>
            <Link to={`/units/${one.unit.id}`}>{one.unit.name}</Link>{one.function && <>: {one.function}</>}
            <div className={css.soft}>{t("units.by_decision", { basis: one.basis, day: format_day(one.effective_on) })}</div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function UnitsBelow({ units }: { units: Life["units_below"] }) {
  if (units.length === 0) return null;
  return (
    <Panel title={t("units.below", { n: units.length })}>
      <ul className={`${css.people} ${css.many}`}>{units.map((unit) => <li key={unit.id}><Link to={`/units/${unit.id}`}>{unit.name}</Link></li>)}</ul>
    </Panel>
  );
}
