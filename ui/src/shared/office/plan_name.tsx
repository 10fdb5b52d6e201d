import type { Schema } from "@/shared/api/api";
import css from "./plan_name.module.css";

/** A plan by its number and its title, on one line: plans of several years share words, drafts share no number. */
export function PlanName({ plan }: { plan: Schema<"UnitRef"> }) {
  const whole = [plan.short_name, plan.name].filter(Boolean).join(" · ");
  return <span className={css.name} title={whole}>{whole}</span>;
}
