import { DayField } from "@/shared/office/day_field";
import { t } from "@/shared/words/words";
import type { Bound } from "../model/draft";
import type { Part } from "../model/composition";
import { Field, SelectField, TextField } from "../panel/fields";
import css from "./compose.module.css";

const bounds: Bound[] = ["before", "by", "in"];
type Due = NonNullable<Part["due"]>;

/** A day with its bound, or the deadline in words of one's own, which go before. */
export function DueFields({ due, save }: { due: Part["due"]; save: (due: Part["due"]) => void }) {
  const now: Due = due ?? { date: null, bound: "before", words: "" };
  const set = (change: Partial<Due>) => {
    const next = { ...now, ...change };
    save(next.date === null && next.words === "" ? null : next);
  };
  return (
    <div className={css.due}>
      <SelectField required label={t("compose.due.bound")} value={now.bound} choices={bounds.map((value) => ({ value, label: t(`review.bound.${value}`) }))} save={(bound) => set({ bound: bound ?? "before" })} />
      <Field label={t("compose.due.day")}>{(id) => <DayField id={id} value={now.date} onChange={(date) => set({ date })} />}</Field>
      <TextField label={t("compose.due.words")} value={now.words} save={(words) => set({ words: words ?? "" })} />
    </div>
  );
}
