import { useQueries } from "@tanstack/react-query";
import { Alert, Select } from "antd";
import { api, type Schema } from "@/shared/api/api";
import { format_day } from "@/shared/format/date";
import { error_words, t } from "@/shared/words/words";
import type { Successor } from "./successors_field";
import css from "./reorganisation.module.css";

type Touched = Schema<"TouchedUnit">;

/** Who gets what, by its id: the successor's place; -1 is all of them or none. */
export interface Choices { duties: Record<string, number>; plans: Record<string, number>; reports: Record<string, number>; points: Record<string, number> }
export const no_choices: Choices = { duties: {}, plans: {}, reports: {}, points: {} };
/** The choices once the successor in a row is gone: what was its is undecided, those behind it move up. */
export function without_row(chosen: Choices, row: number): Choices {
  const left = (part: Record<string, number>) => Object.fromEntries(Object.entries(part).flatMap(([id, at]) => (at === row ? [] : [[id, at > row ? at - 1 : at]])));
  return { duties: left(chosen.duties), plans: left(chosen.plans), reports: left(chosen.reports), points: left(chosen.points) };
}

/** What the units hold that a decision would touch; where it is divided, who gets which. */
export function TouchedUnits({ ids, choose, moves, successors, value = no_choices, onChange }: {
  ids: string[]; choose: boolean;
  /** Everything open passes to the first successor. */
  moves: boolean;
  successors: Successor[]; value?: Choices; onChange?: (value: Choices) => void;
}) {
  const asked = useQueries({
    queries: ids.map((id) => ({ queryKey: ["unit", id, "touched"], queryFn: ({ signal }: { signal: AbortSignal }) => api.get("/api/units/{id}/reorganisation", { path: { id }, signal }) })),
  });
  const failed = asked.find((one) => one.error !== null)?.error;
  const touched = asked.flatMap((one) => (one.data ? [one.data] : []));
  if (failed) return <Alert type="error" showIcon message={error_words(failed)} className={css.notice!} />;
  if (touched.length === 0) return null;
  const names = successors.map(({ name }, at) => ({ value: at, label: name.trim() || t("administration.reorganisation.successor", { n: at + 1 }) }));
  const stays = [{ value: -1, label: t("administration.reorganisation.stays") }];
  const each = [{ value: -1, label: t("administration.reorganisation.each_reports") }];
  const given = (part: keyof Choices, id: string, otherwise: number) => value[part][id] ?? otherwise;
  const give = (part: keyof Choices, id: string) => (at: number) => onChange?.({ ...value, [part]: { ...value[part], [id]: at } });
  const first = moves ? 0 : -1;
  // Several units that are dissolved may hold one plan: it is chosen once.
  const plans = [...touched.flatMap((unit) => unit.open_plans).reduce((all, one) => all.set(one.plan_id, { ...one, duties: one.duties + (all.get(one.plan_id)?.duties ?? 0) }), new Map<string, Schema<"TouchedPlan">>()).values()];
  const title_of = ({ plan_id, title, symbol }: Schema<"TouchedPlan">) => (symbol && plans.some((one) => one.title === title && one.plan_id !== plan_id) ? `${title} (${symbol})` : title);
  const reports = [...new Map(touched.flatMap((unit) => unit.report_duties).map((one) => [one.duty_id, one])).values()];
  return (
    <section className={css.touched} aria-label={t("administration.reorganisation.touched")}>
      <h3>{t("administration.reorganisation.touched")}</h3>
      <ul>{touched.map((unit) => (
        <li key={unit.unit.id}>
          <strong>{unit.unit.name}</strong>: {words_of(unit)}
          {unit.committee_seats.length > 0 && <ul>{unit.committee_seats.map((seat, at) => <li key={at}>{[seat.office, seat.committee.name].filter(Boolean).join(", ")}</li>)}</ul>}
        </li>
      ))}</ul>
      {moves && <p>{t(choose ? "administration.reorganisation.all_get" : "administration.reorganisation.first_gets")}</p>}
      {choose && plans.map((plan) => (
        <div key={plan.plan_id}>
          <Row text={t("administration.reorganisation.whole_plan", { plan: title_of(plan), duties: plan.duties })} value={given("plans", plan.plan_id, first)} options={[...(moves ? [] : stays), ...names]} change={give("plans", plan.plan_id)} />
          <details className={css.within}>
            <summary>{t("administration.reorganisation.each_duty")}</summary>
            {touched.flatMap((unit) => unit.open_duties).filter((duty) => duty.plan_id === plan.plan_id).map((duty) => (
              <Row
                key={duty.assignment_id} text={duty.text} more={duty.due_on ? format_day(duty.due_on) : ""} value={given("duties", duty.assignment_id, given("plans", plan.plan_id, first))}
                options={[...(given("plans", plan.plan_id, first) < 0 ? stays : []), ...names]} change={give("duties", duty.assignment_id)}
              />
            ))}
          </details>
        </div>
      ))}
      {choose && reports.map((duty) => (
        <Row key={duty.duty_id} text={t("administration.reorganisation.reports_of", { title: duty.title })} more={duty.plan} value={given("reports", duty.duty_id, -1)} options={[...(moves ? each : stays), ...names]} change={give("reports", duty.duty_id)} />
      ))}
      {choose && touched.flatMap((unit) => unit.points).map((point) => (
        <Row
          key={point.focal_point_id} text={t("administration.reorganisation.point", { name: point.full_name })} more={[point.office, point.account && t("administration.reorganisation.with_account")].filter(Boolean).join(", ")}
          value={given("points", point.focal_point_id, first)} options={[...(moves ? [] : stays), ...names]} change={give("points", point.focal_point_id)}
        />
      ))}
    </section>
  );
}

function Row({ text, more = "", value, options, change }: { text: string; more?: string; value: number; options: { value: number; label: string }[]; change: (at: number) => void }) {
  return (
    <div className={css.duty}>
      <span>{text} <small>{more}</small></span>
      <Select aria-label={t("administration.reorganisation.who_gets", { duty: text })} value={value} popupMatchSelectWidth={false} onChange={change} options={options} />
    </div>
  );
}

const words_of = ({ duties, reports, focal_points, users, groups, plans, seats }: Touched) => t("administration.reorganisation.holds", { duties, reports, focal_points, users, groups, plans, seats });
