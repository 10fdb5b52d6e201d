import type { Tone } from "@/shared/parts/status_tag";
import { t, t_of } from "@/shared/words/words";
import type { Cell, Matrix } from "./data";

export const states: Cell["state"][] = ["hole", "planned", "under-way", "done", "not-needed"];
export const tone: Record<Cell["state"], Tone> = { hole: "bad", planned: "neutral", "under-way": "active", done: "good", "not-needed": "quiet" };

export const ordinals = (ids: string[], tasks: Matrix["tasks"]) => tasks.filter(({ id }) => ids.includes(id)).map(({ ordinal }) => ordinal).join(", ");

/** The reason that holds in the period, if nothing is needed there. */
export const reason_of = ({ waivers }: Cell, period: string) => waivers.find((one) => one.period === "" || one.period === period)?.reason;

/** What a cell says, line by line. */
export function cell_lines(cell: Cell, tasks: Matrix["tasks"], period: string): string[] {
  const { state, in_period, likely, total, done, evidence } = cell;
  if (state === "not-needed") return [t_of("matrix.state", state), reason_of(cell, period) ?? ""];
  if (state === "hole") return [t_of("matrix.state", state), likely.length > 0 ? t("matrix.likely", { n: likely.length }) : ""].filter(Boolean);
  return [
    t_of("matrix.state", state), t("matrix.tasks", { ordinals: ordinals(in_period, tasks) }),
    [total > 0 && t("matrix.done_of", { done, total }), evidence > 0 && t("matrix.evidence", { n: evidence })].filter(Boolean).join(" · "),
  ].filter(Boolean);
}

export function period_name({ is_phase, name }: Matrix["periods"][number]): string {
  return is_phase ? name : t("matrix.month", { month: Number(name.slice(5)), year: name.slice(0, 4) });
}
