import { InputNumber, Select } from "antd";
import type { Schema } from "@/shared/api/api";
import { t, t_of } from "@/shared/words/words";
import css from "./schedule.module.css";

export type OffsetValue = Pick<Schema<"EventDeadline">, "side" | "days" | "working_days">;
const sides: Schema<"Side">[] = ["before", "during", "after"];

/** How far from an event: before, during or after it, by so many days or working days. */
export function OffsetField({ value = { side: "after", days: null, working_days: false }, onChange }: { value?: OffsetValue; onChange?: (value: OffsetValue) => void }) {
  const { side, days, working_days } = value;
  const set = (part: Partial<OffsetValue>) => onChange?.({ side, days, working_days, ...part });
  return (
    <span className={css.offset}>
      <Select aria-label={t("schedule.side")} style={{ width: 190 }} value={side} options={sides.map((one) => ({ value: one, label: t_of("schedule.side", one) }))} onChange={(next) => set({ side: next, days: next === "during" ? null : days })} />
      {side !== "during" && (
        <>
          <InputNumber aria-label={t("schedule.days")} style={{ width: 76 }} min={0} max={366} value={days} onChange={(next) => set({ days: next })} />
          <Select
            aria-label={t("schedule.day_kind")} style={{ width: 150 }} value={working_days} onChange={(next) => set({ working_days: next })}
            options={[{ value: false, label: t("schedule.plain_days", { n: days ?? 2 }) }, { value: true, label: t("schedule.working_days", { n: days ?? 2 }) }]}
          />
        </>
      )}
    </span>
  );
}
