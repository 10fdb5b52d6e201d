import { Alert } from "antd";
import type { Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { Weather } from "@/shared/office/weather";
import { PlainTable } from "@/shared/parts/plain_table";
import { t, t_of } from "@/shared/words/words";
import css from "./bulk.module.css";

type Duty = Schema<"BulkDuty">;

/** What would change for whom, what is left out and why. */
export function BulkPreview({ kind, preview: { duties, taken, units, to, weather } }: { kind: Schema<"BulkKind">; preview: Schema<"BulkPreview"> }) {
  // Of what passes both units are told.
  const nobody = [...(to ? [to] : []), ...units].filter(({ people }) => people === 0);
  const refused = new Map<NonNullable<Duty["refusal"]>, number>();
  for (const { refusal } of duties) if (refusal) refused.set(refusal, (refused.get(refusal) ?? 0) + 1);
  return (
    <div className={css.preview}>
      <p><strong>{t("bulk.taken", { taken, units: units.length })}</strong> {taken > 0 && t_of("bulk.told", kind)}</p>
      {nobody.length > 0 && <Alert type="warning" showIcon message={t("bulk.nobody", { n: nobody.length, names: names_of(nobody) })} style={{ marginBottom: 8 }} />}
      {refused.size > 0 && (
        <>
          <p>{t("bulk.left_out", { n: duties.length - taken })}</p>
          <ul className={css.left_out}>{[...refused].map(([why, n]) => <li key={why}>{`${t_of("bulk.refusal", why)}: ${n}`}</li>)}</ul>
        </>
      )}
      <PlainTable<Duty>
        label={t("bulk.list")} rows={duties} row_key={({ id }) => id} extra={{ pagination: { pageSize: 10, hideOnSinglePage: true, showSizeChanger: false } }}
        columns={[
          { id: "task", title: t("office.task"), render: (_, { text }) => text },
          { id: "unit", title: t("office.unit"), width: 190, render: (_, { unit }) => unit.name },
          { id: "change", title: t("bulk.change"), width: 200, render: (_, duty) => <Change duty={duty} to={to?.unit.name} /> },
        ]}
      />
      <Weather weather={weather} text={t("office.weather.moved")} plain />
    </div>
  );
}

/** The first five, and how many more. */
function names_of(units: Schema<"BulkPreview">["units"]) {
  const shown = 5;
  return units.slice(0, shown).map(({ unit }) => unit.name).join(", ") + (units.length > shown ? ` ${t("bulk.nobody_more", { n: units.length - shown })}` : "");
}

function Change({ duty: { refusal, unit, due_on, moved_on }, to }: { duty: Duty; to?: string | undefined }) {
  if (refusal) return <span className={css.refused}>{t_of("bulk.refusal", refusal)}</span>;
  if (to) return <>{`${unit.name} → `}<strong>{to}</strong></>;
  if (!moved_on) return <>{t("bulk.reminded_of")}</>;
  return <span className={css.change}>{`${due_on ? format_day(due_on) : t("bulk.first_day")} → `}<strong>{format_day(moved_on)}</strong></span>;
}
