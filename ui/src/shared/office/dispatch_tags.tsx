import type { Schema } from "@/shared/api/api";
import { StatusTag, type Tone } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";

type State = Schema<"DispatchState">;

const tones: Record<State, Tone> = { "to-hand": "warn", handed: "good", sent: "neutral", opened: "active", received: "good", filed: "quiet" };
export const dispatch_states = Object.keys(tones) as State[];
export const handing_ways: Schema<"HandingWay">[] = ["paper", "exchange", "mail"];

/** How far a document came with one of its recipients; what waits too long says so. Who can receive it here is not handed it. */
export function DispatchTag({ dispatch: { state: told, late, can = [] } }: { dispatch: Pick<Schema<"Dispatch">, "state" | "late"> & { can?: string[] } }) {
  const state = told === "to-hand" && can.includes("receive") ? "sent" : told;
  if (late) return <StatusTag tone="bad">{t(state === "to-hand" ? "dispatches.late_to_hand" : "dispatches.late_to_open")}</StatusTag>;
  return <StatusTag tone={tones[state]}>{t_of("dispatches.state", state)}</StatusTag>;
}
