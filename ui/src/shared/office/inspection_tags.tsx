import type { Schema } from "@/shared/api/api";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";

type Finding = Schema<"InspectionFinding">;
type State = Schema<"InspectionState">;

const verdict_tones: Record<Schema<"Verdict">, Tone> = { met: "good", "to-mend": "warn", "not-met": "bad" };
const state_tones: Record<State, Tone> = { planned: "neutral", recorded: "warn", closed: "good" };
const mending_tones: Record<Schema<"Mending">, Tone> = { none: "quiet", open: "warn", answered: "active", closed: "good" };

export const inspection_states = Object.keys(state_tones) as State[];
export const mendings = ["open", "answered", "closed"] as const;

export const VerdictTag = ({ verdict }: { verdict: Schema<"Verdict"> }) => <StatusTag tone={verdict_tones[verdict]}>{t_of("inspections.verdict", verdict)}</StatusTag>;

/** A planned check whose days are over is told as such. */
export function InspectionStateTag({ row, today }: { row: Pick<Schema<"InspectionRow">, "state" | "ends_on">; today: string }) {
  if (row.state === "planned" && row.ends_on < today) return <StatusTag tone="warn">{t("inspections.not_held")}</StatusTag>;
  return <StatusTag tone={state_tones[row.state]}>{t_of("inspections.state", row.state)}</StatusTag>;
}

/** How a demand stands; late stays late, also when it is mended. */
export function MendingTag({ finding: { mending, late } }: { finding: Pick<Finding, "mending" | "late"> }) {
  if (mending === "none") return null;
  if (late) return <StatusTag tone={mending === "closed" ? "warn" : "bad"}>{t_of("inspections.late", mending)}</StatusTag>;
  return <StatusTag tone={mending_tones[mending]}>{t_of("inspections.mending", mending)}</StatusTag>;
}
