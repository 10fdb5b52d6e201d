import { t } from "@/shared/words/words";
import type { Task } from "../model/draft";
import { set_value } from "../model/edits";
import { useReview } from "../review_context";
import { SelectField, TextField } from "./fields";

const steps = ["day", "week", "month", "quarter", "half-year", "year"] as const;

/** How often a task comes again, and the words that say so; without a step it is done once. */
export function RecurrenceField({ task, path }: { task: Task; path: string }) {
  const { edit } = useReview();
  const { recurrence } = task;
  const set = (every: string | null, text: string) =>
    edit((now) => set_value(now, `${path}/recurrence`, every === null ? null : { every, text }, "review.edit.recurrence"));
  return (
    <>
      <SelectField label={t("review.field.recurrence")} value={recurrence?.every ?? null} choices={steps.map((value) => ({ value: value as string, label: t(`review.every.${value}`) }))}
        save={(every) => set(every, recurrence?.text ?? "")} />
      {recurrence && <TextField label={t("review.field.recurrence_printed")} value={recurrence.text} save={(text) => set(recurrence.every, text ?? "")} />}
    </>
  );
}
