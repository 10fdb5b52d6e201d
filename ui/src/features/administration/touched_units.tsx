import { useQueries } from "@tanstack/react-query";
import { Alert, Select } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { error_words, t } from "@/shared/words/words";
import type { Successor } from "./successors_field";
import css from "./reorganisation.module.css";

type Touched = Schema<"TouchedUnit">;

/** What the units hold that a decision would touch; where duties are divided, who gets which. */
export function TouchedUnits({ ids, choose, moves, successors, value = {}, onChange }: {
  ids: string[]; choose: boolean;
  /** Everything open passes to the first successor. */
  moves: boolean;
  successors: Successor[]; value?: Record<string, number>; onChange?: (value: Record<string, number>) => void;
}) {
  const asked = useQueries({
    queries: ids.map((id) => ({ queryKey: ["unit", id, "touched"], queryFn: ({ signal }: { signal: AbortSignal }) => api.get("/api/units/{id}/reorganisation", { path: { id }, signal }) })),
  });
  const failed = asked.find((one) => one.error !== null)?.error;
  const touched = asked.flatMap((one) => (one.data ? [one.data] : []));
  if (failed) return <Alert type="error" showIcon message={error_words(failed)} className={css.notice!} />;
  if (touched.length === 0) return null;
  return (
    <section className={css.touched} aria-label={t("administration.reorganisation.touched")}>
      <h3>{t("administration.reorganisation.touched")}</h3>
      <ul>{touched.map((unit) => (
        <li key={unit.unit.id}>
          <strong>{unit.unit.name}</strong>: {words_of(unit)}
          {unit.committee_seats.length > 0 && <ul>{unit.committee_seats.map((seat, at) => <li key={at}>{[seat.office, seat.committee.name].filter(Boolean).join(", ")}</li>)}</ul>}
        </li>
      ))}</ul>
      {moves && <p>{t("administration.reorganisation.first_gets")}</p>}
      {choose && touched.flatMap((unit) => unit.open_duties).map((duty) => (
        <div key={duty.assignment_id} className={css.duty}>
          <span>{duty.text} <small>{[duty.plan, duty.due_on && format_day(duty.due_on)].filter(Boolean).join(", ")}</small></span>
          <Select
            aria-label={t("administration.reorganisation.who_gets", { duty: duty.text })} value={value[duty.assignment_id] ?? (moves ? 0 : -1)} popupMatchSelectWidth={false}
            onChange={(at: number) => onChange?.({ ...value, [duty.assignment_id]: at })}
            options={[...(moves ? [] : [{ value: -1, label: t("administration.reorganisation.stays") }]), ...successors.map(({ name }, at) => ({ value: at, label: name.trim() || t("administration.reorganisation.successor", { n: at + 1 }) }))]}
          />
        </div>
      ))}
    </section>
  );
}

const words_of = ({ duties, reports, focal_points, users, groups, plans, seats }: Touched) => t("administration.reorganisation.holds", { duties, reports, focal_points, users, groups, plans, seats });
